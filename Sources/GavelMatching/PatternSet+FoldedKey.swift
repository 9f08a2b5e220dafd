import GavelFolding

extension PatternSet {
    /// A key that two literals share when they match the same texts: the folded characters, with the spaces and
    /// separators that count.
    /// - Complexity: O(length of `literal`).
    public static func foldedKey(_ literal: String) -> String {
        var key = String.UnicodeScalarView()
        key.append(contentsOf: foldedScalars(literal).lazy.map(\.scalar))
        return String(key)
    }

    /// The characters of ``foldedKey(_:)``, each with the index of the scalar that it was folded from.
    /// - Complexity: O(length of `literal`).
    public static func foldedScalars(_ literal: String) -> [(scalar: Unicode.Scalar, source: Int)] {
        var key: [(scalar: Unicode.Scalar, source: Int)] = []
        var wordLength = 0
        var pendingSpace: Int?
        var followsDigit = false
        var separator: Unicode.Scalar?
        for (index, scalar) in literal.unicodeScalars.enumerated() {
            let folded = FoldTable.standard.fold(scalar)
            switch folded.kind {
            case .letter, .digit:
                if folded.kind == .digit, let separator {
                    key.append((separator, index - 1))
                    wordLength = 0
                }
                if let space = pendingSpace {
                    if wordLength >= 2 { key.append((" ", space)) }
                    wordLength = 0
                }
                wordLength += 1
                pendingSpace = nil
            case .content, .percent:
                wordLength = 0
                pendingSpace = nil
            case .space: if wordLength > 0, pendingSpace == nil { pendingSpace = index }
            case .noise, .separator, .softMark, .hardMark: break
            }
            if folded.kind.isContent {
                for character in folded.scalars { key.append((character, index)) }
            }
            separator = followsDigit && folded.kind == .separator ? folded.first : nil
            followsDigit = folded.kind == .digit
        }
        return key
    }
}
