import GavelFolding
import GavelLexicon
import GavelMatching
import GavelTranscript

/// Goes through one stream again, phrase by phrase.
struct StreamTracer: ~Copyable {
    private let batch: SegmentBatch
    private let entries: [Int]
    private let plan: ScanPlan
    private let views: StreamViews
    private var matcher: Matcher
    private var builder: FindingBuilder
    private var stream: StreamState
    private let identity: FindingBuilder.Identity
    private var trace: StreamTrace

    init(
        _ batch: SegmentBatch, entries: [Int], leftBehind: Set<Int>, plan: ScanPlan, options: ScanOptions,
        identity: FindingBuilder.Identity, speaker: String, isRoleAssumed: Bool
    ) {
        self.batch = batch
        self.entries = entries
        self.plan = plan
        self.identity = identity
        views = StreamViews(plan.lexicon.patterns)
        matcher = Matcher(patterns: plan.lexicon.patterns)
        builder = FindingBuilder(plan)
        stream = StreamState(session: 0, speaker: speaker)
        stream.isRoleAssumed = isRoleAssumed
        trace = StreamTrace(identity, speaker: speaker)
        listen(options, leftBehind)
    }

    // MARK: The words

    /// Folds all segments, in the scan's order.
    /// - Parameter leftBehind: segments before which others of the room had ended the phrase.
    private mutating func listen(_ options: ScanOptions, _ leftBehind: Set<Int>) {
        matcher.begin()
        var clock = StreamClock(options)
        for entry in entries {
            let header = batch.headers[entry]
            let text = batch.bytes[header.text]
            var moment = clock.next(header, contentCount: TextWindow.contentCount(text))
            if leftBehind.contains(entry) { moment.isAfterPause = true }
            let start = trace.text.count
            trace.pieces.append(
                StreamTrace.Piece(
                    segment: entry, bytes: start..<start + text.count, isAfterPause: moment.isAfterPause))
            trace.text += text
            matcher.append(text.span, to: &stream.fold, afterPause: moment.isAfterPause)
            views.append(text, afterPause: moment.isAfterPause)
            stream.tail.nextSegment(startsAt: header.startMilliseconds)
            stream.tail.append(
                text,
                piece: EvidenceTail.Piece(
                    sequence: header.sequence, ordinal: stream.ordinal, startMilliseconds: header.startMilliseconds,
                    sameStart: moment.sameStart, endMilliseconds: moment.end,
                    isEndEstimated: header.endMilliseconds == nil, place: header.place,
                    carried: String(decoding: batch.bytes[header.carried], as: UTF8.self), start: start, anchor: start,
                    anchorScalars: 0, anchorPosition: 0))
            stream.ordinal += 1
        }
        matcher.end(&stream.fold)
        views.finish()
    }

    // MARK: Phrases

    /// - Parameters:
    ///   - focus: index of the stream's segment whose phrases are told; nil for all.
    ///   - whole: whether phrases in which nothing matched are told too.
    ///   - standing: the findings of the scan; those that are told are taken out.
    mutating func trace(focus: Int?, whole: Bool, standing: inout [Finding]) -> StreamTrace {
        let wanted = focus.map { trace.pieces[$0].bytes }
        var start = 0
        var next = 0
        let breaks = matcher.regions.flatMap(\.breaks)
        for phraseBreak in breaks {
            let bytes = start..<max(start, phraseBreak.start)
            var matches: [Match] = []
            while next < matcher.matches.count, matcher.matches[next].bytes.upperBound <= phraseBreak.start {
                matches.append(matcher.matches[next])
                next += 1
            }
            stream.tail.endPhrase(at: start)
            start = phraseBreak.end
            if let wanted, !wanted.overlaps(bytes) { continue }
            guard !bytes.isEmpty else { continue }
            let spoken = phrase(bytes, ending: ending(phraseBreak), matches, &standing)
            if whole || !spoken.findings.isEmpty || !spoken.dropped.isEmpty { trace.phrases.append(spoken) }
        }
        return trace
    }

    private func ending(_ phraseBreak: MatchRegion.Break) -> SpokenPhrase.Ending {
        if phraseBreak.isLimit { return .limit }
        if phraseBreak.start < phraseBreak.end { return .mark }
        return phraseBreak.end == trace.text.count ? .end : .pause
    }

    private mutating func phrase(
        _ bytes: Range<Int>, ending: SpokenPhrase.Ending, _ matches: [Match], _ standing: inout [Finding]
    ) -> SpokenPhrase {
        let raw = views.folded(.raw, bytes, of: trace.text, fold: StreamTracer.folded)
        let fillerFree =
            views.hasFillerFreeView
            ? views.folded(.fillerFree, bytes, of: trace.text, fold: StreamTracer.folded) : raw
        var phrase = SpokenPhrase(
            bytes: bytes, ending: ending, rawView: raw, fillerFreeView: fillerFree == raw ? nil : fillerFree,
            findings: [], dropped: [])
        let rest = sift(matches, knownUpTo: bytes.upperBound, &phrase.dropped)
        let components = Component.components(of: rest, in: plan)
        for component in components.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
            phrase.findings.append(finding(of: component, in: bytes, &standing))
        }
        for index in phrase.dropped.indices { explain(&phrase.dropped[index].match, in: bytes) }
        return phrase
    }

    private mutating func finding(
        of component: Component, in phrase: Range<Int>, _ standing: inout [Finding]
    ) -> FindingTrace {
        var finding = builder.finding(
            of: component, in: stream, knownUpTo: phrase.upperBound, identity: identity
        ).finding
        if let index = standing.firstIndex(where: { $0.isSame(as: finding) && $0.saysTheSameWords(as: finding) }) {
            // The scan's own: an end that was estimated when it was written is part of it.
            finding = standing.remove(at: index)
        }
        var candidates = builder.trace(of: component, in: stream.tail, knownUpTo: phrase.upperBound).map(\.trace)
        for index in candidates.indices { explain(&candidates[index].match, in: phrase) }
        return FindingTrace(finding: finding, chosen: candidates[0], rivals: Array(candidates.dropFirst()))
    }

    private func explain(_ match: inout MatchTrace, in phrase: Range<Int>) {
        let view: StreamViews.View? =
            switch match.view {
            case .raw: .raw
            case .fillerFree: .fillerFree
            case .sound: nil
            }
        guard let view, !match.isRespelled else { return }
        match.steps = views.trace(
            PatternID(rawValue: UInt32(match.phrase)), plan.lexicon.phrases[match.phrase].definition,
            at: match.bytes, in: phrase, view)
    }

    // MARK: What nearly matched

    /// The patterns that came nearest in phrases that were told, nearest first, one of a rule.
    /// - Complexity: O(phrases × literals of the lexicon × runs).
    func nearMisses(in phrases: [SpokenPhrase], limit: Int) -> [NearMiss] {
        var best: [Int: NearMiss] = [:]
        for (spoken, talk) in phrases.enumerated() {
            // Those matched, and it is told why they do not count.
            let dropped = Set(talk.dropped.map(\.match.rule))
            for (index, phrase) in plan.lexicon.phrases.enumerated() {
                guard case .match(let rule) = phrase.use, !dropped.contains(rule) else { continue }
                let seen = phrase.seesThroughFillers && talk.fillerFreeView != nil
                for view in seen ? [StreamViews.View.raw, .fillerFree] : [.raw] {
                    let attempt = views.attempt(
                        PatternID(rawValue: UInt32(index)), phrase.definition, in: talk.bytes, view)
                    guard let attempt, best[rule].map({ attempt.isNearer(than: $0.attempt) }) ?? true else { continue }
                    let miss = NearMiss(phrase: index, rule: rule, spoken: spoken, view: view, attempt: attempt)
                    if miss.isNear { best[rule] = miss }
                }
            }
        }
        let sorted = best.values.sorted {
            $0.attempt.isNearer(than: $1.attempt)
                || (!$1.attempt.isNearer(than: $0.attempt) && $0.rule < $1.rule)
        }
        return Array(sorted.prefix(limit))
    }

    // MARK: What does not come into question

    /// Takes out what a scan drops, in the scan's order, and says why.
    private mutating func sift(
        _ matches: [Match], knownUpTo end: Int, _ dropped: inout [DroppedMatch]
    ) -> [PendingMatch] {
        var waiting: [PendingMatch] = []
        var passes: [(phrase: Int, said: SaidPassPhrase)] = []
        for match in matches {
            let phrase = plan.lexicon.phrases[Int(match.pattern.rawValue)]
            switch phrase.use {
            case .pass(let rules):
                passes.append((Int(match.pattern.rawValue), SaidPassPhrase(bytes: match.bytes, rules: rules)))
            // Parts and cues are told with what they are parts of.
            case .part: continue
            case .match(let rule) where plan.isCue(rule): continue
            case .match(let rule):
                if plan.isInForce(rule: rule, atMilliseconds: start(of: match)) {
                    waiting.append(PendingMatch(match, of: phrase, rule: rule))
                } else {
                    dropped.append(
                        DroppedMatch(
                            match: MatchTrace(PendingMatch(match, of: phrase, rule: rule)), reason: .outOfForce))
                }
            }
        }
        waiting.removeAll { match in
            guard let pass = passes.first(where: { $0.said.covers(match) }) else { return false }
            dropped.append(
                DroppedMatch(match: MatchTrace(match), reason: .pass(phrase: pass.phrase, bytes: pass.said.bytes)))
            return true
        }
        let holding = builder.holding(waiting, in: stream, knownUpTo: end)
        for match in waiting where !holding.contains(where: { $0.isOfSameWords(as: match) }) {
            dropped.append(DroppedMatch(match: MatchTrace(match), reason: .farFromSector))
        }
        let kept = PendingMatch.withoutNeedless(holding)
        // What is found twice, by two anchors or in both views, is one.
        for match in holding where !kept.contains(where: { $0.isOfSameWords(as: match) }) {
            guard let better = kept.first(where: { $0.dominates(match) }) else { continue }
            dropped.append(
                DroppedMatch(
                    match: MatchTrace(match), reason: .dominated(bytes: better.bytes, gapCount: better.gapCount)))
        }
        return kept
    }

    /// The start of the segment with whose end the match was known.
    private func start(of match: Match) -> Int64? {
        let entry = entries.indices.contains(match.region) ? entries[match.region] : entries.last
        return entry.flatMap { batch.headers[$0].startMilliseconds }
    }

    /// The folded form of text in no class of its own.
    private static func folded(_ text: ArraySlice<UInt8>) -> String {
        var result = String.UnicodeScalarView()
        var index = text.startIndex
        while index < text.endIndex {
            let (scalar, next) = TextWindow.scalar(in: text, at: index)
            let folded = FoldTable.standard.fold(scalar)
            if folded.kind.isContent { result.append(contentsOf: folded.scalars) }
            index = next
        }
        return String(result)
    }
}
