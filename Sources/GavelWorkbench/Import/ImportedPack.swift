import GavelDiagnostics
import GavelLexicon

/// A rule pack of one rule that looks for words, as YAML.
struct ImportedPack {
    /// What the rule says besides its words.
    struct Head: Sendable {
        var pack: String
        var category: String
        var grade: Grade
        var law: [String]
        /// Name of the list it came from.
        var origin: String

        var rule: String { "\(category)/\(pack)" }
    }

    /// The pack's file.
    let text: String
    /// Index of the word that stands on a line.
    let wordOnLine: [Int: Int]

    /// - Parameter isTrial: whether something stands in the place of what the editor has to write, so that nothing but the
    ///   words can be wrong with the pack.
    init(_ head: Head, words: [WordList.Entry], isTrial: Bool = false) {
        let blank = isTrial ? "x" : ""
        let todo = isTrial ? "" : "  # to be written"
        var lines = [
            "# \(words.count) words of \(SafeText.terminal(head.origin)). What is marked \"to be written\" is for the editor; gavel lexicon",
            "# check names each until it is there. A word that needs another why belongs into a rule of its own.",
            "gavel: 1", "pack: \(head.pack)", "", "rules:",
            "  - id: \(head.rule)", "    category: \(head.category)", "    grade: \(head.grade.rawValue)",
            "    law: [\(head.law.joined(separator: ", "))]",
        ]
        for key in ["title", "why", "suggest"] {
            lines.append("    \(key): {zh: \"\(blank)\", en: \"\(blank)\"}\(todo)")
        }
        lines.append("    match:")
        var wordOnLine: [Int: Int] = [:]
        for (index, entry) in words.enumerated() {
            let columns =
                entry.columns.isEmpty ? "" : "  # " + entry.columns.map(SafeText.terminal).joined(separator: " | ")
            lines.append("      - \(ImportedPack.quoted(ImportedPack.pattern(entry.word)))\(columns)")
            wordOnLine[lines.count] = index
        }
        lines += [
            "    examples:",
            isTrial
                ? "      violation: [\"⟦x⟧\"]"
                : "      violation: []\(todo): sentences, the words to be quoted between ⟦ and ⟧",
            isTrial ? "      pass: [\"x\"]" : "      pass: []\(todo): lawful sentences that look like it",
        ]
        text = lines.joined(separator: "\n") + "\n"
        self.wordOnLine = wordOnLine
    }

    /// A word in the notation of patterns: every character that means something there has a backslash before it.
    static func pattern(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            if notation.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    private static let notation = Set("()[]{}|~!\\（）［］｛｝｜～".unicodeScalars)

    /// A YAML scalar in double quotes.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case _ where SafeText.terminal(String(scalar)).unicodeScalars.count > 1:
                // Neither controls nor invisible characters as such.
                let digits = String(scalar.value, radix: 16)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
