import GavelDiagnostics
import GavelDocument
import Testing

@Suite struct PlaceTests {
    private func root(_ text: String) throws -> DocumentNode {
        let outcome = DocumentParser().parse(Array(text.utf8), name: "a")
        #expect(outcome.refusal == nil)
        return try #require(outcome.root)
    }

    /// The scalar under the key `k`.
    private func scalar(_ text: String) throws -> DocumentScalar {
        guard case .mapping(let entries) = try root(text).content,
            let entry = entries.first(where: { $0.key == "k" }), case .scalar(let scalar) = entry.value.content
        else {
            Issue.record("no scalar under k")
            throw CancellationError()
        }
        return scalar
    }

    /// The column and length of the whole scalar, and of its character `offset`.
    @Test(arguments: [
        ("k: abc", "abc", 4, 3, 1, 5, 1),
        ("k: 甲乙丙  # note", "甲乙丙", 4, 3, 2, 6, 1),
        ("k: '甲''乙'", "甲'乙", 4, 6, 2, 8, 1),
        ("k: '甲''乙'", "甲'乙", 4, 6, 1, 6, 2),
        (#"k: "a\tb""#, "a\tb", 4, 6, 2, 8, 1),
        (#"k: "a\u4E2Db""#, "a中b", 4, 10, 1, 6, 6),
        (#"k: "\U0001F600b""#, "😀b", 4, 13, 1, 15, 1),
        (#"k: "\\[b""#, #"\[b"#, 4, 6, 0, 5, 2),
        (#"{j: 1, k: "b"}"#, "b", 11, 3, 0, 12, 1),
        ("k: ''", "", 4, 2, 0, 5, 1),
        // Over several lines the whole is all that can be said.
        ("k: a\n  b", "a b", 4, 1, 2, 4, 1),
        ("k: |\n  abc\n", "abc\n", 4, 1, 1, 4, 1),
    ])
    func charactersOfScalarsAreLocated(
        text: String, value: String, column: Int, length: Int, offset: Int, characterColumn: Int, characterLength: Int
    ) throws {
        let scalar = try scalar(text)
        #expect(scalar.text == value)
        #expect(scalar.place == TextPlace(file: "a", line: 1, column: column, length: length))
        let place = scalar.place(of: offset..<offset + (value.isEmpty ? 0 : 1))
        #expect(place == TextPlace(file: "a", line: 1, column: characterColumn, length: characterLength))
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
    func linesAreCountedAsTheParserDoes(lineEnd: String) throws {
        let text = ["j: 甲", "i: 乙", "k: 丙", ""].joined(separator: lineEnd)
        #expect(try scalar(text).place == TextPlace(file: "a", line: 3, column: 4))
    }

    @Test func aByteOrderMarkIsNoCharacter() throws {
        #expect(try scalar("\u{FEFF}k: a").place == TextPlace(file: "a", line: 1, column: 4))
    }

    @Test func manyScalarsInOneLineAreLocatedInOnePass() throws {
        let count = 50_000
        let node = try root("[" + (0..<count).map { "'甲\($0 % 10)'" }.joined(separator: ", ") + "]")
        guard case .sequence(let items) = node.content else {
            Issue.record("no list")
            return
        }
        #expect(items.count == count)
        #expect(items[count - 1].place == TextPlace(file: "a", line: 1, column: 2 + (count - 1) * 6, length: 4))
    }
}

@Suite struct TypedValueTests {
    private enum Colour: String, CaseIterable { case red, green }

    private func node(_ text: String) throws -> DocumentNode {
        try #require(DocumentParser().parse(Array(text.utf8), name: "a").root)
    }

    @Test(arguments: [
        ("7", 7), ("-3", -3), ("'7'", nil), ("x", nil), ("7.0", nil), ("0x7", nil), ("[7]", nil), ("~", nil),
    ])
    func wholeNumbers(text: String, value: Int?) throws {
        var log = DiagnosticLog()
        #expect(try node(text).integer(log: &log) == value)
        #expect(log.diagnostics.map(\.code) == (value == nil ? [.wrongType] : []))
    }

    @Test(arguments: [("true", true), ("false", false), ("yes", nil), ("True", nil), ("'true'", nil)])
    func truthValues(text: String, value: Bool?) throws {
        var log = DiagnosticLog()
        #expect(try node(text).boolean(log: &log) == value)
        #expect(log.diagnostics.map(\.code) == (value == nil ? [.wrongType] : []))
    }

    @Test(arguments: [("red", true), ("gren", false), ("''", false)])
    func closedSets(text: String, isKnown: Bool) throws {
        var log = DiagnosticLog()
        #expect(try (node(text).choice(of: Colour.self, log: &log) != nil) == isKnown)
        #expect(log.diagnostics.map(\.code) == (isKnown ? [] : [.unknownChoice]))
    }

    @Test(arguments: [
        ("no", "no"), ("2015-09-01", "2015-09-01"), ("0x10", "0x10"), ("'~'", "~"), ("~", nil), ("''", nil),
    ])
    func textStaysAsWritten(text: String, value: String?) throws {
        var log = DiagnosticLog()
        #expect(try node(text).text(log: &log) == value)
        #expect(log.holdsError == (value == nil))
    }
}
