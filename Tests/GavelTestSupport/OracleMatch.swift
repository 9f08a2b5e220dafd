public import GavelScanning

/// An occurrence of a pattern in one of the views of a phrase.
public struct OracleMatch: Sendable, Hashable {
    /// Index into the scanner's phrases.
    public var patternIndex: Int
    /// Index into ``FoldedText/phrases``.
    public var phraseIndex: Int
    /// Indices into ``FoldedText/scalars``.
    public var scalars: Range<Int>
    /// Classes of the view that gaps cover.
    public var gapCount: Int
    /// Whether a run of the text is longer than the pattern's.
    public var isRepeated: Bool
    /// Of `filler`, `sound`, `alias` and `split`.
    public var uses: Finding.Via

    /// The matches without those that properly contain one of the same pattern with fewer gap characters.
    public static func undominated(_ matches: [OracleMatch]) -> [OracleMatch] {
        matches.filter { match in
            !matches.contains { other in
                other.patternIndex == match.patternIndex && other.scalars != match.scalars
                    && other.gapCount < match.gapCount && match.scalars.lowerBound <= other.scalars.lowerBound
                    && other.scalars.upperBound <= match.scalars.upperBound
            }
        }
    }

    /// How the text was seen through.
    ///
    /// A scalar shows script, width and digit form only when one of its classes stands in a literal of the pattern: what
    /// a gap or a number covers was not seen through.
    public func via(of pattern: OraclePattern, in text: FoldedText) -> Finding.Via {
        var via = uses
        if isRepeated { via.insert(.repeat) }
        let written = Set(pattern.literals.flatMap(\.text.unicodeScalars))
        let classes = Set(pattern.literals.flatMap(\.runs).map(\.identity))
        for index in scalars {
            let folded = text.folded[index]
            if text.appearances[index].isInvisible {
                via.insert(.noise)
            } else if text.appearances[index] != .keptSpace, !written.contains(text.scalars[index].scalar),
                folded.scalars.contains(where: classes.contains)
            {
                if folded.reasons.contains(.script) { via.insert(.script) }
                if folded.reasons.contains(.width) { via.insert(.width) }
                let isDigit = folded.scalars.contains { ("0"..."9").contains($0) }
                if isDigit || folded.reasons.contains(.digit) { via.insert(.digit) }
            }
        }
        return via
    }
}
