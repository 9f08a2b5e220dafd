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
    var isOfFillerFreeView: Bool
    /// The part of the rule's structure that it makes; nil for a match of the rule itself.
    var part: Int?

    init(_ match: Match, of phrase: Phrase, rule: Int) {
        pattern = match.pattern
        self.rule = rule
        bytes = match.bytes
        keptSpaceCount = match.keptSpaceCount
        isRepeated = match.isRepeated
        gapCount = match.gapCount
        isOfFillerFreeView = match.isOfFillerFreeView
        if case .part(_, let part) = phrase.use { self.part = part }
    }

    /// Takes away what is said twice: a span that both views found, or that two sequences of a pattern did; and a match
    /// that properly contains one of the same pattern with less of a gap. Source: `docs/SEMANTICS.md`, matches.
    ///
    /// - Complexity: O(n log n + n × matches within the span of one).
    static func removeNeedless(_ matches: inout [PendingMatch]) {
        matches.sort { $0.standsBefore($1) }
        var kept: [PendingMatch] = []
        for match in matches {
            // What lies inside a match ends no later, so it stands before it.
            let inside = kept.reversed().prefix { $0.bytes.upperBound > match.bytes.lowerBound }
            let isNeedless = inside.contains {
                $0.pattern == match.pattern && $0.bytes.lowerBound >= match.bytes.lowerBound
                    && ($0.bytes == match.bytes || $0.gapCount < match.gapCount)
            }
            if !isNeedless { kept.append(match) }
        }
        matches = kept
    }

    /// By end, shorter ones first; of one span, the raw view's and the one with less of a gap first.
    private func standsBefore(_ other: PendingMatch) -> Bool {
        if bytes.upperBound != other.bytes.upperBound { return bytes.upperBound < other.bytes.upperBound }
        if bytes.lowerBound != other.bytes.lowerBound { return bytes.lowerBound > other.bytes.lowerBound }
        if pattern != other.pattern { return pattern < other.pattern }
        if isOfFillerFreeView != other.isOfFillerFreeView { return other.isOfFillerFreeView }
        return gapCount < other.gapCount
    }
}

/// Matches of one category that overlap, directly or through others: they make one finding. What is only a part of a
/// structure, or a cue, is by itself.
struct Component {
    var matches: [PendingMatch]
    var bytes: Range<Int>

    /// The components of `matches`, by start, then category.
    /// - Complexity: O(n log n).
    static func components(of matches: [PendingMatch], in plan: ScanPlan) -> [Component] {
        let categoryOfRule = plan.categoryOfRule
        var alone: [Component] = []
        let ordered = matches.filter { match in
            guard match.part != nil || plan.isCue(match.rule) else { return true }
            alone.append(Component(matches: [match], bytes: match.bytes))
            return false
        }.sorted {
            (categoryOfRule[$0.rule], $0.bytes.lowerBound, $0.bytes.upperBound, $0.pattern)
                < (categoryOfRule[$1.rule], $1.bytes.lowerBound, $1.bytes.upperBound, $1.pattern)
        }
        var result: [Component] = []
        for match in ordered {
            if let last = result.indices.last, match.bytes.lowerBound < result[last].bytes.upperBound,
                categoryOfRule[result[last].matches[0].rule] == categoryOfRule[match.rule]
            {
                result[last].matches.append(match)
                let end = max(result[last].bytes.upperBound, match.bytes.upperBound)
                result[last].bytes = result[last].bytes.lowerBound..<end
            } else {
                result.append(Component(matches: [match], bytes: match.bytes))
            }
        }
        return result + alone
    }
}
