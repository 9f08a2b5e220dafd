import GavelDiagnostics
import Testing

@Suite struct DiagnosticRendererTests {
    private func diagnostic(line: Int, column: Int, length: Int) -> Diagnostic {
        Diagnostic(
            .unknownGuard, Message(zh: "没有语境", en: "unknown guard"),
            at: TextPlace(file: "a.yaml", line: line, column: column, length: length))
    }

    /// The source line and the caret line, for a text of one line.
    private func excerpt(_ text: String, column: Int, length: Int) -> [String] {
        let source = SourceText(name: "a.yaml", bytes: Array(text.utf8))
        let renderer = DiagnosticRenderer(language: .english, sources: [source])
        let lines = renderer.render(diagnostic(line: 1, column: column, length: length)).split(separator: "\n")
        return lines.dropFirst().map { String($0.dropFirst(" 1 | ".count)) }
    }

    @Test(arguments: [
        ("match: [abc]", 9, 3, ["match: [abc]", "        ^^^"]),
        // Ideographs take two columns.
        ("全网最低价", 3, 2, ["全网最低价", "    ^^^^"]),
        ("ab全网", 4, 1, ["ab全网", "    ^^"]),
        // Past the end of the line: one caret behind it.
        ("ab", 5, 3, ["ab", "  ^"]),
        // What is written out for safety moves the caret along.
        ("\u{1B}[31mab", 6, 2, ["\\u{1b}[31mab", "          ^^"]),
        ("\u{202E}ab", 2, 1, ["\\u{202e}ab", "        ^"]),
    ])
    func caretsStandBelowTheWords(text: String, column: Int, length: Int, expected: [String]) {
        #expect(excerpt(text, column: column, length: length) == expected)
    }

    @Test func longLinesAreCutAroundTheWords() {
        let text = String(repeating: "甲", count: 500) + "乙" + String(repeating: "丙", count: 500)
        let lines = excerpt(text, column: 501, length: 1)
        let expected = "…" + String(repeating: "甲", count: 36) + "乙" + String(repeating: "丙", count: 36) + "…"
        #expect(lines == [expected, String(repeating: " ", count: 73) + "^^"])
    }

    @Test(arguments: [
        (MessageLanguage.english, "a.yaml:2:3: error[L017]: unknown guard\n 2 | bcd\n   |   ^\n"),
        (.chinese, "a.yaml:2:3: 错误[L017]: 没有语境\n 2 | bcd\n   |   ^\n"),
    ])
    func linesAreTakenByNumber(language: MessageLanguage, expected: String) {
        let source = SourceText(name: "a.yaml", bytes: Array("a\r\nbcd\r\ne".utf8))
        let renderer = DiagnosticRenderer(language: language, sources: [source])
        #expect(renderer.render(diagnostic(line: 2, column: 3, length: 1)) == expected)
    }

    @Test func aFileThatIsNotGivenIsNotQuoted() {
        let renderer = DiagnosticRenderer(language: .english)
        #expect(
            renderer.render(diagnostic(line: 9, column: 1, length: 1)) == "a.yaml:9:1: error[L017]: unknown guard\n")
    }

    @Test func colourIsOnlyAddedWhenAsked() {
        let plain = DiagnosticRenderer(language: .english).render(diagnostic(line: 1, column: 1, length: 1))
        let coloured = DiagnosticRenderer(language: .english, usesColor: true)
            .render(diagnostic(line: 1, column: 1, length: 1))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;31merror[L017]\u{1B}[0m"))
    }

    @Test func hostileNamesAndMessagesAreMadeSafe() {
        let hostile = Diagnostic(
            .unknownKey, Message(zh: "\u{1B}[2J", en: "\u{1B}[2J\u{202E}\n"),
            at: TextPlace(file: "a\u{7}.yaml", line: 1, column: 1))
        for language in MessageLanguage.allCases {
            let text = DiagnosticRenderer(language: language).render(hostile)
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
            #expect(text.split(separator: "\n").count == 1)
        }
    }
}
