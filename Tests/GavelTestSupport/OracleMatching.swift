/// Naive search: every pattern at every run. Source: `docs/SEMANTICS.md`, sections 2 and 3.
public enum OracleMatching {
    /// Where `pattern` stands in `text`, as ranges of runs.
    ///
    /// - Parameter hasEdges: whether word and number edges are asked for; guard cues ask for none.
    public static func occurrences(of pattern: [ClassRun], in text: [ClassRun], hasEdges: Bool) -> [Range<Int>] {
        guard !pattern.isEmpty, pattern.count <= text.count else { return [] }
        return (0...(text.count - pattern.count)).map { $0..<($0 + pattern.count) }.filter { range in
            zip(pattern, text[range]).allSatisfy(matches) && (!hasEdges || standsFree(range, in: text))
        }
    }

    static func matches(_ pattern: ClassRun, _ text: ClassRun) -> Bool {
        guard pattern.identity == text.identity else { return false }
        return text.isExact ? text.count == pattern.count : text.count >= pattern.count
    }

    /// Word edges and number edges.
    static func standsFree(_ range: Range<Int>, in text: [ClassRun]) -> Bool {
        let first = text[range.lowerBound]
        let last = text[range.upperBound - 1]
        if range.lowerBound > 0 {
            let before = text[range.lowerBound - 1].elements.last!.kind
            if first.isLetter && before == .letter { return false }
            if first.holdsDigit && (before == .digit || before == .separator) { return false }
        }
        if range.upperBound < text.count {
            let after = text[range.upperBound].elements[0].kind
            if last.isLetter && after == .letter { return false }
            if last.holdsDigit && (after == .digit || after == .separator) { return false }
        }
        return true
    }
}
