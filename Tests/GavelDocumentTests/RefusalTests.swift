import GavelDiagnostics
import GavelDocument
import Testing

/// A file that is refused, and where.
struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var code: DiagnosticCode
    var line: Int
    var column: Int
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ code: DiagnosticCode, _ line: Int, _ column: Int) {
        (self.name, self.text, self.code, self.line, self.column) = (name, text, code, line, column)
    }
}

@Suite struct RefusalTests {
    @Test(arguments: [
        Refusal("unclosed quote", "a: \"b\n", .syntaxError, 2, 1),
        Refusal("two colons", "a: b: c\n", .syntaxError, 1, 5),
        Refusal("uneven indentation", "a:\n   b: 1\n  c: 2\n", .syntaxError, 3, 3),
        Refusal("reserved character", "a: @b\n", .syntaxError, 1, 4),
        Refusal("control character", "a: b\u{1}c\n", .syntaxError, 1, 5),
        Refusal("control character behind ideographs", "a: 甲\r\nb: 乙\u{1}\n", .syntaxError, 2, 5),
        Refusal("duplicate key", "a: 1\nb: 2\na: 3\n", .duplicateKey, 3, 1),
        Refusal("duplicate key within", "- b: 1\n  c:\n    b: 2\n  b: 3\n", .duplicateKey, 4, 3),
        Refusal("duplicate key in braces", "a: {b: 1, b: 2}\n", .duplicateKey, 1, 5),
        Refusal("anchor", "a: &x 1\n", .aliasRefused, 1, 4),
        Refusal("anchor on a list", "a: &x [1]\n", .aliasRefused, 1, 4),
        Refusal("anchor on a key", "&x a: 1\n", .aliasRefused, 1, 1),
        Refusal("alias", "a: &x 1\nb: *x\n", .aliasRefused, 2, 4),
        Refusal("alias as key", "a: &x 1\n*x : 2\n", .aliasRefused, 2, 1),
        Refusal("undefined alias", "a: *x\n", .aliasRefused, 1, 4),
        Refusal("merge key", "a: 1\n<<: {b: 2}\n", .aliasRefused, 2, 1),
        Refusal(
            "33 lists", String(repeating: "[", count: 33) + String(repeating: "]", count: 33), .nestingTooDeep, 1, 33),
        Refusal("33 dashes", String(repeating: "- ", count: 33) + "a", .nestingTooDeep, 1, 65),
        Refusal("tab", "a:\n\tb: 1\n", .tabRefused, 2, 1),
        Refusal("tab in a quote", "甲: \"乙\t\"\n", .tabRefused, 1, 6),
        Refusal("second document", "a: 1\n---\nb: 2\n", .severalDocuments, 2, 1),
        Refusal("list as key", "? [a]\n: 1\n", .keyNotText, 1, 3),
        Refusal("mapping as key", "{a: 1}: 2\n", .keyNotText, 1, 1),
        Refusal("nothing as key", "~: 1\n", .keyNotText, 1, 1),
        Refusal("number as key", "a: 1\n2: b\n", .keyNotText, 2, 1),
        Refusal("date as key", "2015-09-01: b\n", .keyNotText, 1, 1),
        Refusal("truth value as key", "yes: b\n", .keyNotText, 1, 1),
        Refusal("tag", "a: !!int 1\n", .tagRefused, 1, 4),
        Refusal("tag of text", "a: !!str 1\n", .tagRefused, 1, 4),
        Refusal("tag of a list", "a: !x [1]\n", .tagRefused, 1, 4),
        Refusal("bare tag", "a: ! 1\n", .tagRefused, 1, 4),
        Refusal("directive", "%YAML 1.1\n---\na: 1\n", .tagRefused, 1, 1),
        Refusal("nothing", "", .emptyDocument, 1, 1),
        Refusal("comments alone", "# a\n# b\n", .emptyDocument, 1, 1),
    ])
    func refusedFilesSayWhere(refusal: Refusal) throws {
        let outcome = DocumentParser().parse(Array(refusal.text.utf8), name: "a.yaml")
        #expect(outcome.root == nil)
        let diagnostic = try #require(outcome.refusal)
        #expect(diagnostic.code.id == refusal.code.id)
        #expect(diagnostic.place.description == "a.yaml:\(refusal.line):\(refusal.column)")
    }

    @Test(arguments: [
        ([UInt8]("a: ".utf8) + [0xFF], 1, 4), ([UInt8]("甲: 1\n乙: ".utf8) + [0xE4, 0xB8], 2, 4),
        ([UInt8]("a\r\nb".utf8) + [0xC0, 0x80], 2, 2), ([0xED, 0xA0, 0x80], 1, 1),
    ])
    func bytesThatAreNotUTF8AreLocated(bytes: [UInt8], line: Int, column: Int) throws {
        let diagnostic = try #require(DocumentParser().parse(bytes, name: "a").refusal)
        #expect(diagnostic.code == .invalidUTF8)
        #expect(diagnostic.place.description == "a:\(line):\(column)")
    }
}

@Suite struct BracketTests {
    /// Good files with more brackets than may be open at once.
    @Test(arguments: [
        "- {zh: \"甲[乙\", en: it's not open}\n", "- ['it''s', \"a \\\" [b]\", {c: d}]\n",
        "- {why: \"two\n    lines\", en: \"[x]\"} # a } too many\n", "- [a, b] # don't count [this]\n",
        "- the shop's [own] price\n",
    ])
    func balancedLinesAreNeverTooMany(line: String) {
        let text = String(repeating: line, count: 200)
        #expect(DocumentParser().parse(Array(text.utf8), name: "a").refusal == nil)
    }
}

/// Files made to cost time or memory.
@Suite struct HostileDocumentTests {
    private static let size = 8 << 20

    private static func filled(_ piece: String, prefix: String = "", byteCount: Int = size) -> String {
        prefix + String(repeating: piece, count: (byteCount - prefix.utf8.count) / piece.utf8.count)
    }

    /// Ten levels, each ten times the one before it.
    private static let laughs = (1...10).reduce("a0: &a0 [x, x]\n") { text, level in
        text + "a\(level): &a\(level) [" + (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
    }

    @Test(arguments: [
        ("laughs", laughs, DiagnosticCode.aliasRefused),
        ("laughs as a key", laughs + "? *a10\n: 1\n", .aliasRefused),
        ("open brackets", filled("["), .nestingTooDeep),
        ("open braces", filled("{a: "), .nestingTooDeep),
        ("closed in quotes", filled("a,", prefix: String(repeating: "[\"]\",", count: 990)), .nestingTooDeep),
        ("closed in comments", filled("a,", prefix: String(repeating: "[ # ]\n", count: 990)), .nestingTooDeep),
        ("dashes", filled("- ", byteCount: 1 << 16), .nestingTooDeep),
        ("directives", filled("%TAG !a! b:\n"), .tagRefused),
        ("anchors", filled("&a ", byteCount: 1 << 20), .syntaxError),
        ("one long word", filled("a"), .keyNotText),
        ("too large", filled("a") + "aa", .fileTooLarge),
    ])
    func hostileFilesAreRefusedQuickly(name: String, text: String, code: DiagnosticCode) {
        let bytes = Array(text.utf8)
        let clock = ContinuousClock()
        let elapsed = clock.measure {
            let outcome = DocumentParser().parse(bytes, name: "a.yaml")
            // A word alone is a document, if a useless one.
            #expect(outcome.refusal?.code == (name == "one long word" ? nil : code))
        }
        // Generous: an unoptimised build beside other work. What is hostile would take hours.
        #expect(elapsed < .seconds(10))
    }
}
