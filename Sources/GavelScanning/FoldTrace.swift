import GavelFolding
import GavelLexicon

/// How a quote was seen through: the difference between what was said and the literal that found it.
enum FoldTrace {
    /// - Parameters:
    ///   - quote: the matched text.
    ///   - phrase: what was found; what it is written with itself needs no explanation, and nor does what it does not
    ///     hold: a gap's words, and those that only sound like its own.
    ///   - keptSpaceCount: runs of spaces that the match counts as a class.
    static func via(
        quote: ArraySlice<UInt8>, phrase: Phrase, keptSpaceCount: Int, isRepeated: Bool
    ) -> Finding.Via {
        var via: Finding.Via = isRepeated ? [.repeat] : []
        let (written, held) = (phrase.scalars, phrase.characters)
        var spaceRunCount = 0
        var isInSpaceRun = false
        var index = quote.startIndex
        var previousKind = ScalarKind.noise
        while index < quote.endIndex {
            let (scalar, next) = TextWindow.scalar(in: quote, at: index)
            let folded = FoldTable.standard.fold(scalar)
            switch folded.kind {
            case .noise, .softMark, .hardMark: via.insert(.noise)
            case .space:
                if !isInSpaceRun { spaceRunCount += 1 }
                isInSpaceRun = true
            case .separator:
                if !isKept(after: previousKind, in: quote, next: next) {
                    via.insert(.noise)
                } else if !written.contains(scalar), held.contains(folded.first) {
                    via.formUnion(reasons(folded))
                }
            case .content, .letter, .digit, .percent:
                isInSpaceRun = false
                if !written.contains(scalar), folded.scalars.contains(where: held.contains) {
                    via.formUnion(reasons(folded))
                }
            }
            previousKind = folded.kind
            index = next
        }
        if spaceRunCount > keptSpaceCount { via.insert(.noise) }
        return via
    }

    private static func isKept(after previous: ScalarKind, in quote: ArraySlice<UInt8>, next: Int) -> Bool {
        guard previous == .digit, next < quote.endIndex else { return false }
        return FoldTable.standard.kind(of: TextWindow.scalar(in: quote, at: next).0) == .digit
    }

    private static func reasons(_ folded: FoldedScalar) -> Finding.Via {
        var via: Finding.Via = []
        if folded.reasons.contains(.script) { via.insert(.script) }
        if folded.reasons.contains(.width) { via.insert(.width) }
        // Digits have no plain form among 1, 一 and ①: whichever the literal does not use is another form.
        if folded.reasons.contains(.digit) || folded.kind == .digit { via.insert(.digit) }
        return via
    }
}
