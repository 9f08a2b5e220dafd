import GavelFolding

extension PatternSet {
    /// A key that two literals share when they match the same texts: the folded characters, with the spaces and
    /// separators that count.
    /// - Complexity: O(length of `literal`).
    public static func foldedKey(_ literal: String) -> String {
        var key = ""
        forEachFoldedScalar(of: literal) { scalar, _ in key.unicodeScalars.append(scalar) }
        return key
    }

    /// Characters of ``foldedKey(_:)``.
    /// - Complexity: O(length of `literal`), without allocation.
    public static func foldedCount(_ literal: String) -> Int {
        var count = 0
        forEachFoldedScalar(of: literal) { _, _ in count += 1 }
        return count
    }

    /// The characters of ``foldedKey(_:)``, each with the index of the scalar that it was folded from.
    /// - Complexity: O(length of `literal`).
    public static func foldedScalars(_ literal: String) -> [(scalar: Unicode.Scalar, source: Int)] {
        var key: [(scalar: Unicode.Scalar, source: Int)] = []
        forEachFoldedScalar(of: literal) { key.append(($0, $1)) }
        return key
    }

    /// For each scalar of the basic plane whether it folds to one of some characters, alone or with others.
    package static func basicPlane(foldingTo characters: Set<Unicode.Scalar>) -> [Bool] {
        (0..<1 << 16).map { value in
            guard let scalar = Unicode.Scalar(UInt32(value)) else { return false }
            let folded = FoldTable.standard.fold(scalar)
            return (folded.count > 0 && characters.contains(folded.first))
                || (folded.count > 1 && characters.contains(folded.second))
                || (folded.count > 2 && characters.contains(folded.third))
        }
    }

    private static func forEachFoldedScalar(of literal: String, _ body: (Unicode.Scalar, Int) -> Void) {
        var wordLength = 0
        var pendingSpace: Int?
        var followsDigit = false
        var separator: Unicode.Scalar?
        var index = 0
        for scalar in literal.unicodeScalars {
            let folded = FoldTable.standard.fold(scalar)
            switch folded.kind {
            case .letter, .digit:
                if folded.kind == .digit, let separator {
                    body(separator, index - 1)
                    wordLength = 0
                }
                if let space = pendingSpace {
                    if wordLength >= 2 { body(" ", space) }
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
                if folded.count > 0 { body(folded.first, index) }
                if folded.count > 1 { body(folded.second, index) }
                if folded.count > 2 { body(folded.third, index) }
            }
            separator = followsDigit && folded.kind == .separator ? folded.first : nil
            followsDigit = folded.kind == .digit
            index += 1
        }
    }
}
