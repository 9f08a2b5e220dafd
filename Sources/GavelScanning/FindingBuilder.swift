import GavelDigest
import GavelLexicon
import GavelMatching

/// Makes one finding of the matches that overlap: tries the guards, selects, gathers the evidence.
struct FindingBuilder: ~Copyable {
    let plan: ScanPlan
    var guards: GuardEvaluator
    private var sectors: SectorEvaluator
    /// Of the patterns that made findings so far.
    private var foldTraces: [PatternID: FoldTrace] = [:]

    init(_ plan: ScanPlan) {
        self.plan = plan
        guards = GuardEvaluator(plan)
        sectors = SectorEvaluator(plan.sectors)
    }

    /// Where a stream belongs, by name.
    struct Identity {
        var room: String
        var session: String
        var merchant: String
    }

    struct Candidate {
        var match: PendingMatch
        var status: Finding.Status
        var deciding: String?
        var outcomes: [Finding.GuardOutcome]
        /// After guards that lower it.
        var grade: Grade
        var length: Int
    }

    /// A finding, and where the match stands that was chosen for it.
    struct Built {
        var finding: Finding
        var match: PendingMatch
        /// Whether a guard lowered its grade.
        var isLowered: Bool
    }

    /// The matches without those that hang on a sector that is not near; the rest hang on nothing any more.
    ///
    /// - Parameters:
    ///   - end: how far the phrase is known.
    mutating func holding(
        _ matches: [PendingMatch], in stream: borrowing StreamState, knownUpTo end: Int
    ) -> [PendingMatch] {
        guard matches.contains(where: { $0.respelling.condition != 0 }) else { return matches }
        var holding: [PendingMatch] = []
        for var match in matches {
            let wanted = plan.lexicon.conditions[Int(match.respelling.condition)]
            let surroundings = Surroundings(
                left: stream.tail.left(of: match.bytes.lowerBound), right: stream.tail[match.bytes.upperBound..<end])
            guard wanted.isEmpty || sectors.areNear(wanted, surroundings) else { continue }
            match.respelling.condition = 0
            holding.append(match)
        }
        return holding
    }

    /// - Parameters:
    ///   - end: how far the phrase is known; no window reaches beyond it.
    mutating func finding(
        of component: Component, in stream: borrowing StreamState, knownUpTo end: Int, identity: Identity
    ) -> Built {
        let candidates = candidates(of: component, in: stream.tail, knownUpTo: end)
        let chosen = candidates.min { isPreferred($0, to: $1) }!
        let rule = plan.lexicon.rules[chosen.match.rule]
        let also = Set(candidates.map { plan.lexicon.rules[$0.match.rule].id }).subtracting([rule.id]).sorted()
        return Built(
            finding: assemble(chosen, rule: rule, also: also, in: stream, knownUpTo: end, identity: identity),
            match: chosen.match, isLowered: chosen.grade != rule.grade)
    }

    /// The matches of a component, each with what the guards around it say.
    mutating func candidates(of component: Component, in tail: EvidenceTail, knownUpTo end: Int) -> [Candidate] {
        var place: Range<Int>?
        return component.matches.map { match -> Candidate in
            if match.bytes != place { guards.forgetWindows() }
            place = match.bytes
            let surroundings = Surroundings(
                left: tail.left(of: match.bytes.lowerBound), right: tail[match.bytes.upperBound..<end])
            let verdict = guards.evaluate(
                rule: plan.lexicon.rules[match.rule],
                pattern: match.pattern,
                quote: match.holdsOwnWords ? tail[match.bytes] : nil, around: surroundings)
            return Candidate(
                match: match, status: verdict.status, deciding: verdict.deciding, outcomes: verdict.outcomes,
                grade: verdict.isLowered
                    ? plan.lexicon.rules[match.rule].grade.lowered : plan.lexicon.rules[match.rule].grade,
                length: TextWindow.contentCount(tail[match.bytes]))
        }
    }

    /// The order of selection. Source: `docs/SEMANTICS.md`, findings.
    func isPreferred(_ left: Candidate, to right: Candidate) -> Bool {
        func rank(_ status: Finding.Status) -> Int { Finding.Status.allCases.firstIndex(of: status)! }
        if left.status != right.status { return rank(left.status) < rank(right.status) }
        if left.grade != right.grade { return left.grade > right.grade }
        let leftRule = plan.lexicon.rules[left.match.rule]
        let rightRule = plan.lexicon.rules[right.match.rule]
        if left.match.gapCount != right.match.gapCount { return left.match.gapCount < right.match.gapCount }
        if left.length != right.length { return left.length > right.length }
        if left.match.bytes.lowerBound != right.match.bytes.lowerBound {
            return left.match.bytes.lowerBound < right.match.bytes.lowerBound
        }
        if leftRule.id != rightRule.id { return leftRule.id < rightRule.id }
        let (leftText, rightText) = (
            plan.lexicon.phrases[Int(left.match.pattern.rawValue)].text,
            plan.lexicon.phrases[Int(right.match.pattern.rawValue)].text
        )
        return leftText.utf8.lexicographicallyPrecedes(rightText.utf8)
    }

    private mutating func assemble(
        _ chosen: Candidate, rule: Rule, also: [String], in stream: borrowing StreamState, knownUpTo end: Int,
        identity: Identity
    ) -> Finding {
        let tail = stream.tail
        let match = chosen.match
        let phrase = plan.lexicon.phrases[Int(match.pattern.rawValue)]
        let pieces = tail.pieces(of: match.bytes)
        let first = pieces[0]
        let before = TextWindow.trailing(
            tail.left(of: match.bytes.lowerBound), contentCount: ScanLimit.contextBeforeCount)
        let after = TextWindow.leading(
            tail[match.bytes.upperBound..<end], contentCount: ScanLimit.contextAfterCount)
        return Finding(
            id: FindingBuilder.id(
                identity: identity, speaker: stream.speaker, rule: rule.id,
                anchor: FindingBuilder.anchor(of: first.piece, scalarOffset: first.scalars.lowerBound)),
            revision: 1, isSettled: true, status: chosen.status, room: identity.room, session: identity.session,
            merchant: identity.merchant, speaker: stream.speaker, isRoleAssumed: stream.isRoleAssumed,
            ruleIndex: match.rule, rule: rule.id, category: rule.category, grade: chosen.grade,
            quote: String(decoding: tail[match.bytes], as: UTF8.self),
            canonical: phrase.text,
            via: foldTraces[match.pattern, default: FoldTrace(phrase)]
                .via(quote: tail[match.bytes], keptSpaceCount: match.keptSpaceCount, isRepeated: match.isRepeated)
                .union(Finding.Via(match.view)).union(Finding.Via(match.respelling.kinds)),
            startMilliseconds: first.piece.startMilliseconds,
            endMilliseconds: pieces[pieces.count - 1].piece.endMilliseconds,
            pieces: pieces.map {
                Finding.Piece(
                    sequence: $0.piece.sequence, ordinal: $0.piece.ordinal, bytes: $0.bytes, scalars: $0.scalars,
                    place: $0.piece.place)
            },
            contextBefore: String(decoding: before, as: UTF8.self),
            contextAfter: String(decoding: after, as: UTF8.self),
            decidingGuard: chosen.deciding, guards: chosen.outcomes, also: also, carried: first.piece.carried)
    }

    /// 128 bits of SHA-256 over what names a finding for good: nothing that later words can change.
    /// - Parameter anchor: of the first word; see ``anchor(of:scalarOffset:)``.
    static func id(identity: Identity, speaker: String, rule: String, anchor: String) -> String {
        let name = [identity.room, identity.session, speaker, rule, anchor].joined(separator: "\0")
        return Digest(of: Array(name.utf8)).hexadecimal(byteCount: 16)
    }

    /// What names a place in a stream for good.
    static func anchor(of piece: EvidenceTail.Piece, scalarOffset: Int) -> String {
        let segment =
            piece.sequence.map { "seq:\($0)" }
            ?? piece.startMilliseconds.map { piece.sameStart == 0 ? "start:\($0)" : "start:\($0)/\(piece.sameStart)" }
            ?? "ordinal:\(piece.ordinal)"
        return "\(segment)\0\(scalarOffset)"
    }
}
