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

    /// Takes away what is said twice: a span that both views found, or that two sequences of a pattern did; and a match
    /// that properly contains one of the same pattern with less of a gap. Source: `docs/SEMANTICS.md`, matches.
    ///
    /// One that hangs on a condition takes away none but the same span that hangs on the same.
    ///
    /// - Complexity: O(n log n + n × matches within the span of one).
    static func removeNeedless(_ matches: inout [PendingMatch]) {
        matches.sort { $0.standsBefore($1) }
        var kept: [PendingMatch] = []
        for match in matches {
            // What lies inside a match ends no later, so it stands before it.
            let inside = kept.reversed().prefix { $0.bytes.upperBound > match.bytes.lowerBound }
            let isNeedless = inside.contains {
                let condition = $0.respelling.condition
                guard $0.pattern == match.pattern, $0.bytes.lowerBound >= match.bytes.lowerBound else { return false }
                if $0.bytes == match.bytes { return condition == 0 || condition == match.respelling.condition }
                return condition == 0 && $0.gapCount < match.gapCount
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
        if view != other.view { return view < other.view }
        return cost < other.cost
    }

    /// What the match overlooks: less is better, in this order. The condition makes the order total.
    private var cost: (Int, Int, UInt8, UInt32) {
        (gapCount, isRepeated ? 1 : 0, respelling.kinds.rawValue, respelling.condition)
    }
}

/// Matches of one category that overlap, directly or through others: they make one finding.
struct Component {
    var matches: [PendingMatch]
    var bytes: Range<Int>

    /// The components of `matches`, by start, then category.
    /// - Complexity: O(n log n).
    static func components(of matches: [PendingMatch], categoryOfRule: [Int]) -> [Component] {
        let ordered = matches.sorted {
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
        return result
    }
}
