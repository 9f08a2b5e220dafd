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

    /// What makes findings, once pass phrases have taken theirs: a span that both views found, or two sequences of a
    /// pattern, is there once; and a match that properly contains one of the same pattern with less of a gap is none.
    /// Source: `docs/SEMANTICS.md`, findings.
    ///
    /// - Complexity: O(n log n + n × matches within the span of one).
    static func withoutNeedless(_ matches: [PendingMatch]) -> [PendingMatch] {
        guard matches.count > 1 else { return matches }
        var spans: [PendingMatch] = []
        for match in matches.sorted(by: { $0.standsBefore($1) })
        where spans.last?.pattern != match.pattern || spans.last?.bytes != match.bytes {
            spans.append(match)
        }
        return spans.indices.compactMap { index in
            let match = spans[index]
            // What lies inside a match ends no later, so it stands before it.
            let isNeedless = spans[..<index].reversed().prefix { $0.bytes.upperBound > match.bytes.lowerBound }
                .contains {
                    $0.pattern == match.pattern && $0.bytes.lowerBound >= match.bytes.lowerBound
                        && $0.gapCount < match.gapCount
                }
            return isNeedless ? nil : match
        }
    }

    /// By end, shorter ones first; of one span and pattern, the raw view's and the one that overlooks less first.
    private func standsBefore(_ other: PendingMatch) -> Bool {
        if bytes.upperBound != other.bytes.upperBound { return bytes.upperBound < other.bytes.upperBound }
        if bytes.lowerBound != other.bytes.lowerBound { return bytes.lowerBound > other.bytes.lowerBound }
        if pattern != other.pattern { return pattern < other.pattern }
        if isOfFillerFreeView != other.isOfFillerFreeView { return other.isOfFillerFreeView }
        return (gapCount, isRepeated ? 1 : 0) < (other.gapCount, other.isRepeated ? 1 : 0)
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
