import GavelScanning

/// An occurrence of one of the lexicon's phrases.
public struct OracleMatch: Sendable, Hashable {
    /// Index into the lexicon's phrases.
    public var patternIndex: Int
    /// Index into ``FoldedText/phrases``.
    public var phraseIndex: Int
    /// Indices into that phrase's runs.
    public var runs: Range<Int>
    /// Indices into ``FoldedText/scalars``.
    public var scalars: Range<Int>
}

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
    private static func standsFree(_ range: Range<Int>, in text: [ClassRun]) -> Bool {
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

    /// Every occurrence of every pattern, overlaps included.
    ///
    /// - Parameter patterns: runs of each phrase of the lexicon; nil matches nothing.
    public static func matches(of patterns: [[ClassRun]?], in text: FoldedText) -> [OracleMatch] {
        var matches: [OracleMatch] = []
        for (phraseIndex, phrase) in text.phrases.enumerated() {
            for (patternIndex, pattern) in patterns.enumerated() {
                for range in occurrences(of: pattern ?? [], in: phrase.runs, hasEdges: true) {
                    let first = phrase.runs[range.lowerBound].firstScalarIndex
                    let last = phrase.runs[range.upperBound - 1].lastScalarIndex
                    matches.append(
                        OracleMatch(
                            patternIndex: patternIndex, phraseIndex: phraseIndex, runs: range, scalars: first..<last + 1
                        ))
                }
            }
        }
        return matches
    }

    /// How the text of `match` was seen through.
    public static func via(of match: OracleMatch, literal: String, pattern: [ClassRun], in text: FoldedText)
        -> Finding.Via
    {
        var via: Finding.Via = []
        let written = Set(literal.unicodeScalars)
        for index in match.scalars {
            if text.appearances[index].isInvisible {
                via.insert(.noise)
            } else if text.appearances[index] != .keptSpace, !written.contains(text.scalars[index].scalar) {
                let reasons = text.folded[index].reasons
                if reasons.contains(.script) { via.insert(.script) }
                if reasons.contains(.width) { via.insert(.width) }
                if reasons.contains(.digit) { via.insert(.digit) }
            }
        }
        let found = text.phrases[match.phraseIndex].runs[match.runs]
        for element in found.flatMap(\.elements) where ("0"..."9").contains(element.identity) {
            if !written.contains(text.scalars[element.scalarIndex].scalar) { via.insert(.digit) }
        }
        if zip(pattern, found).contains(where: { $0.count < $1.count }) { via.insert(.repeat) }
        return via
    }
}
