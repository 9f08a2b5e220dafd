import GavelDiagnostics

/// A plain list of words: one a line, behind it columns separated by tabs if need be; `#` begins a line of comment.
struct WordList: Sendable {
    struct Entry: Sendable, Hashable {
        /// One-based.
        var line: Int
        /// Without white space around it; never empty.
        var word: String
        /// What stands in the other columns and is not blank.
        var columns: [String]
    }

    var entries: [Entry]
    /// Lines without a word in the first column, but with something in another.
    var wordlessLines: [Int] = []

    /// - Parameter file: the name for diagnostics.
    /// - Throws: the diagnostic of a list that is not UTF-8.
    init(_ bytes: [UInt8], file: String) throws(WordListFailure) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        entries = []
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            let line = CaseLine(file: file, number: index + 1, bytes: bytes)
            if let offset = line.firstInvalidByte() {
                throw WordListFailure(
                    diagnostic: Diagnostic(
                        .invalidUTF8, Message(zh: "这里的字节不成 UTF-8", en: "the bytes here are not UTF-8"),
                        at: line.place(of: offset..<offset + 1),
                        help: Message(zh: "另存为 UTF-8", en: "save the file as UTF-8")))
            }
            read(String(decoding: bytes, as: UTF8.self), line: index + 1)
        }
    }

    private mutating func read(_ text: String, line: Int) {
        let columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(WordList.trimmed)
        guard let word = columns.first, !word.hasPrefix("#") else { return }
        let rest = columns.dropFirst().filter { !$0.isEmpty }
        if !word.isEmpty {
            entries.append(Entry(line: line, word: word, columns: rest))
        } else if !rest.isEmpty {
            wordlessLines.append(line)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

/// Carries the diagnostic of a list that cannot be read.
struct WordListFailure: Error {
    var diagnostic: Diagnostic
}
