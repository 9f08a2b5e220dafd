import GavelLexicon
import GavelMatching

/// A match that waits until nothing to come can change what is made of it.
struct PendingMatch: Sendable {
    var pattern: PatternID
    var rule: Int
    /// Bytes of the stream.
    var bytes: Range<Int>
    var keptSpaceCount: Int
    var isRepeated: Bool
    var gapCount: Int
    var view: Match.View
    var respelling: Respelling
    /// The part of the rule's structure that it makes; nil for a match of the rule itself.
    var part: Int?

    /// Whether the words that matched are those of the pattern: no alias of them, nor only their sound.
    var holdsOwnWords: Bool { respelling == .none && view != .sound }

    init(_ match: Match, of phrase: Phrase, rule: Int) {
        pattern = match.pattern
        self.rule = rule
        bytes = match.bytes
        keptSpaceCount = match.keptSpaceCount
        isRepeated = match.isRepeated
        gapCount = match.gapCount
        view = match.view
        respelling = match.respelling
        if case .part(_, let part) = phrase.use { self.part = part }
    }

    /// What makes findings, once pass phrases have taken theirs: a span that several views found, or two sequences of a
    /// pattern, is there once; and a match that properly contains one of the same pattern with less of a gap is none.
    /// One that hangs on a condition takes away none but the same span that hangs on the same.
    /// Source: `docs/SEMANTICS.md`, findings.
    ///
    /// - Complexity: O(n log n + n × matches within the span of one).
    static func withoutNeedless(_ matches: [PendingMatch]) -> [PendingMatch] {
        guard matches.count > 1 else { return matches }
        var spans: [PendingMatch] = []
        var kept: [PendingMatch] = []
        for match in matches.sorted(by: { $0.standsBefore($1) }) {
            // What lies inside a match ends no later, so it stands before it.
            let inside = spans.reversed().prefix { $0.bytes.upperBound > match.bytes.lowerBound }
                .filter { $0.pattern == match.pattern && $0.bytes.lowerBound >= match.bytes.lowerBound }
            let isKnown = inside.contains {
                $0.bytes == match.bytes
                    && ($0.respelling.condition == 0 || $0.respelling.condition == match.respelling.condition)
            }
            guard !isKnown else { continue }
            spans.append(match)
            let isDominated = inside.contains {
                $0.bytes != match.bytes && $0.respelling.condition == 0 && $0.gapCount < match.gapCount
            }
            if !isDominated { kept.append(match) }
        }
        return kept
    }

    /// By end, shorter ones first; of one span and pattern, the raw view's and the one that overlooks less first.
    private func standsBefore(_ other: PendingMatch) -> Bool {
        if bytes.upperBound != other.bytes.upperBound { return bytes.upperBound < other.bytes.upperBound }
        if bytes.lowerBound != other.bytes.lowerBound { return bytes.lowerBound > other.bytes.lowerBound }
        if pattern != other.pattern { return pattern < other.pattern }
        if view != other.view { return view < other.view }
        return cost < other.cost
    }

    /// What the match overlooks: less is better, in this order. The condition makes the order total.
    private var cost: (Int, Int, UInt8, UInt32) {
        (gapCount, isRepeated ? 1 : 0, respelling.kinds.rawValue, respelling.condition)
    }
}

/// Matches that overlap, directly or through others, and settle together: those of one category, which make one finding;
/// or those of one part of a structure, or of one cue, which are each heard by the room.
struct Component {
    var matches: [PendingMatch]
    var bytes: Range<Int>

    /// The components of `matches`, by what they belong to, then start.
    /// - Complexity: O(n log n).
    static func components(of matches: [PendingMatch], in plan: ScanPlan) -> [Component] {
        let ordered = matches.map { (match: $0, owner: Owner($0, in: plan)) }.sorted {
            ($0.owner.order, $0.match.bytes.lowerBound, $0.match.bytes.upperBound, $0.match.pattern)
                < ($1.owner.order, $1.match.bytes.lowerBound, $1.match.bytes.upperBound, $1.match.pattern)
        }
        var result: [Component] = []
        var lastOwner: Owner?
        for (match, owner) in ordered {
            if let last = result.indices.last, owner == lastOwner,
                match.bytes.lowerBound < result[last].bytes.upperBound
            {
                result[last].matches.append(match)
                let end = max(result[last].bytes.upperBound, match.bytes.upperBound)
                result[last].bytes = result[last].bytes.lowerBound..<end
            } else {
                result.append(Component(matches: [match], bytes: match.bytes))
            }
            lastOwner = owner
        }
        return result
    }

    /// Each match by itself when the matches are parts or cues.
    func asHeard(in plan: ScanPlan) -> [Component] {
        if plan.makesFinding(matches[0]) { return [self] }
        return matches.map { Component(matches: [$0], bytes: $0.bytes) }
    }

    /// What matches have to have in common to be one component.
    private struct Owner: Equatable {
        /// Category; or rule and part.
        var category: Int
        var rule: Int
        var part: Int

        init(_ match: PendingMatch, in plan: ScanPlan) {
            category = plan.categoryOfRule[match.rule]
            let isFinding = plan.makesFinding(match)
            rule = isFinding ? -1 : match.rule
            part = isFinding ? -1 : match.part ?? -1
        }

        var order: Int { ((category + 1) << 20 | (rule + 1)) << 8 | (part + 1) }
    }
}
