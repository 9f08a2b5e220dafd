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
    var gapCount = 0
    var spansFiller = false
    var alteration = PhraseDefinition.Literal.Alteration.none

    /// Takes away what a shorter match of the same pattern, with less of a gap, makes needless.
    /// Source: `docs/SEMANTICS.md`, matches.
    static func removeDominated(_ matches: inout [PendingMatch]) {
        guard matches.contains(where: { $0.gapCount > 0 }) else { return }
        let all = matches
        matches.removeAll { match in
            match.gapCount > 0
                && all.contains {
                    $0.pattern == match.pattern && $0.gapCount < match.gapCount
                        && match.bytes.lowerBound <= $0.bytes.lowerBound
                        && $0.bytes.upperBound <= match.bytes.upperBound && $0.bytes != match.bytes
                }
        }
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
