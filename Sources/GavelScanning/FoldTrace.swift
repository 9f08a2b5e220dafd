import GavelFolding
import GavelLexicon
import GavelMatching

/// How a quote was seen through: the difference between what was said and the literal that found it.
struct FoldTrace {
    private let phrase: Phrase
    /// Made when something in the quote asks for it: a pattern can have thousands of literals.
    private var literals: Literals?

    private struct Literals {
        /// The scalars that the pattern's literals are written with: they need no explanation.
        var written: Set<Unicode.Scalar>
        /// The same, folded. What is none of them was not seen through: a gap, a number or a filler covers it.
        var classes: Set<Unicode.Scalar>
    }

    init(_ phrase: Phrase) { self.phrase = phrase }

    /// - Parameters:
    ///   - quote: the matched text.
    ///   - keptSpaceCount: runs of spaces that the match counts as a class.
    mutating func via(quote: ArraySlice<UInt8>, keptSpaceCount: Int, isRepeated: Bool) -> Finding.Via {
        var via: Finding.Via = isRepeated ? [.repeat] : []
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
                if isKept(after: previousKind, in: quote, next: next) {
                    via.formUnion(reasons(scalar, folded))
                } else {
                    via.insert(.noise)
                }
            case .content, .letter, .digit, .percent:
                isInSpaceRun = false
                via.formUnion(reasons(scalar, folded))
            }
            previousKind = folded.kind
            index = next
        }
        if spaceRunCount > keptSpaceCount { via.insert(.noise) }
        return via
    }

    private func isKept(after previous: ScalarKind, in quote: ArraySlice<UInt8>, next: Int) -> Bool {
        guard previous == .digit, next < quote.endIndex else { return false }
        return FoldTable.standard.kind(of: TextWindow.scalar(in: quote, at: next).0) == .digit
    }

    private mutating func reasons(_ scalar: Unicode.Scalar, _ folded: FoldedScalar) -> Finding.Via {
        // Digits have no plain form among 1, 一 and ①: whichever the literal does not use is another form.
        let isDigit = folded.reasons.contains(.digit) || folded.kind == .digit
        guard isDigit || folded.reasons.contains(.script) || folded.reasons.contains(.width) else { return [] }
        let literals = knownLiterals()
        guard !literals.written.contains(scalar), folded.scalars.contains(where: literals.classes.contains) else {
            return []
        }
        var via: Finding.Via = isDigit ? .digit : []
        if folded.reasons.contains(.script) { via.insert(.script) }
        if folded.reasons.contains(.width) { via.insert(.width) }
        return via
    }

    private mutating func knownLiterals() -> Literals {
        if let literals { return literals }
        let texts = phrase.literals + phrase.respelledLiterals
        let made = Literals(
            written: Set(texts.lazy.flatMap(\.unicodeScalars)),
            classes: Set(texts.lazy.flatMap { PatternSet.foldedKey($0).unicodeScalars }))
        literals = made
        return made
    }
}
