import GavelFolding

/// Folding by the letter of `docs/SEMANTICS.md`, section 2: one scalar after the other, nothing clever.
public enum OracleFolding {
    /// Scalars that a run of one class, or of invisible scalars behind content, may have.
    public static let longestRun = 1_024
    /// Content characters before a hard mark that let it end the phrase.
    public static let contentBeforeHardMark = 4

    /// Folds a stream's text and splits it into phrases.
    ///
    /// - Parameters:
    ///   - breaksBefore: scalars before which a pause lies.
    ///   - known: folded scalars that some pattern holds: only their runs, and those of letters, digits and percent, have
    ///     a limit.
    public static func fold(
        _ scalars: [StreamScalar], breaksBefore: Set<Int> = [], known: Set<Unicode.Scalar> = []
    ) -> FoldedText {
        var splitter = PhraseSplitter(
            folded: scalars.map { FoldTable.standard.fold($0.scalar) }, breaks: breaksBefore, known: known)
        splitter.run()
        return FoldedText(
            scalars: scalars, folded: splitter.folded, appearances: splitter.appearances, phrases: splitter.phrases,
            limitBreaks: splitter.limitBreaks)
    }

    /// The runs of a pattern, cue or word.
    ///
    /// - Returns: nil when it folds to nothing or holds a mark that ends a phrase.
    public static func runs(ofLiteral literal: String) -> [ClassRun]? {
        let phrases = fold(StreamScalar.scalars(of: literal)).phrases.filter { !$0.runs.isEmpty }
        return phrases.count == 1 ? phrases[0].runs : nil
    }

    /// Content characters of a text; no context changes them.
    public static func contentCount(of text: String) -> Int {
        text.unicodeScalars.count { FoldTable.standard.fold($0).kind.isContent }
    }

    /// The folded scalars that a lexicon's patterns hold.
    static func known(to literals: [String]) -> Set<Unicode.Scalar> {
        Set(literals.flatMap(\.unicodeScalars).flatMap { FoldTable.standard.fold($0).scalars })
    }

    /// The classes of a content character. Each class of an expansion has the kind that it has when written alone
    /// (the 2 of ㎡ is a digit), but an ideograph's numeral (㊀) stays content.
    static func elements(of folded: FoldedScalar, at index: Int) -> [ClassElement] {
        folded.scalars.map { identity in
            let alone = folded.count == 1 ? folded.kind : FoldTable.standard.fold(identity).kind
            let kind = folded.kind == .content && alone == .digit ? .content : alone
            return ClassElement(identity, kind: kind, scalarIndex: index)
        }
    }
}
