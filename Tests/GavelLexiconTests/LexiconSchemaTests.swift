import Foundation
import GavelDocument
import GavelLexicon
import GavelTestSupport
import Testing

/// `docs/schemas/lexicon.schema.json` says what packs are, for editors: no more and no less than the readers take.
@Suite struct LexiconSchemaTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")

    // MARK: The readers' keys

    /// An object of the schema, and a pack in which `@` stands in its place.
    struct Part: Sendable, CustomTestStringConvertible {
        /// Path in the schema; empty for the pack itself.
        var definition: String
        var pack: String
        var testDescription: String { definition }

        static let head = "gavel: 1\npack: p\n"
        static let rule = head + "rules:\n  - "
        static let parts = [
            Part(definition: "", pack: "{gavel: 1, pack: p, @}"), Part(definition: "law", pack: head + "laws: [{@}]"),
            Part(definition: "category", pack: head + "categories: [{@}]"),
            Part(definition: "text", pack: head + "categories: [{id: a, name: {@}}]"),
            Part(definition: "sector", pack: head + "sectors: [{@}]"),
            Part(definition: "alias", pack: head + "aliases: [{@}]"),
            Part(definition: "guard", pack: head + "guards: [{@}]"),
            Part(definition: "leftCues", pack: head + "guards: [{left: [{@}]}]"),
            Part(definition: "rightCues", pack: head + "guards: [{right: [{@}]}]"),
            Part(definition: "rule", pack: rule + "{@}"), Part(definition: "examples", pack: rule + "{examples: {@}}"),
            Part(definition: "story", pack: rule + "{story: {@}}"),
            Part(definition: "story", pack: rule + "{frame: {@}}"),
            Part(definition: "burst", pack: rule + "{burst: {@}}"),
            Part(definition: "signal", pack: rule + "{burst: {signals: [{@}, {@}]}}"),
            Part(definition: "figures", pack: rule + "{figures: {@}}"),
        ]
    }

    /// The keys that a reader takes: it lists them where it knows none that is anything like the one it is given.
    private static func keys(of part: Part) -> Set<String>? {
        let text = part.pack.replacing("@", with: "qqqqqqqqqqqqqqqqqqqq: 1")
        let result = LexiconLoader().load(files: [LexiconFile(name: "p.yaml", bytes: Array(text.utf8))])
        let help = result.diagnostics.first { $0.code.id == "D013" && $0.message.en.contains("\"qqqqq") }?.help?.en
        let opening = "the keys here are "
        guard let help, help.hasPrefix(opening) else { return nil }
        return Set(help.dropFirst(opening.count).components(separatedBy: ", "))
    }

    @Test(arguments: Part.parts)
    func theSchemaHasTheReadersKeys(part: Part) throws {
        let root = try JSONSchema(named: "lexicon").root
        let schema = try #require(part.definition.isEmpty ? root : root["$defs"]?[part.definition])
        let described = try #require(schema["properties"]?.members).keys
        guard let keys = Self.keys(of: part) else {
            #expect(["alias", "sector"].contains(part.definition), "the reader is not reached")
            return
        }
        #expect(keys.subtracting(described) == [])
        #expect(Set(described).subtracting(keys) == [])
        #expect(schema["additionalProperties"] == .boolean(false))
    }

    /// Every object with keys of its own is compared with a reader.
    @Test func noObjectIsLeftOut() throws {
        let definitions = try #require(try JSONSchema(named: "lexicon").root["$defs"]?.members)
        let objects = definitions.filter { $0.value["properties"] != nil }.keys
        #expect(Set(objects) == Set(Part.parts.map(\.definition)).subtracting([""]))
    }

    @Test func choicesAreThoseOfTheProgram() throws {
        let definitions = try #require(try JSONSchema(named: "lexicon").root["$defs"])
        func words(_ path: String...) -> [String] {
            var value: JSONValue? = definitions
            for key in path { value = value?[key] }
            return value?["enum"]?.elements?.compactMap(\.text) ?? []
        }
        #expect(words("guard", "properties", "effect") == Guard.Effect.allCases.map(\.rawValue))
        #expect(words("guard", "properties", "scope") == Guard.Scope.allCases.map(\.rawValue))
        #expect(words("figures", "properties", "kind") == FiguresSpec.Kind.allCases.map(\.rawValue))
        #expect(
            Set(definitions["examples"]?["properties"]?.members?.keys ?? [:].keys)
                == Set(Example.Expectation.allCases.map(\.rawValue)))
    }

    // MARK: Packs

    private static let packs: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Lexicons").path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "Lexicons/\($0)" }

    private static func errors(in text: String) throws -> [String] {
        let outcome = DocumentParser().parse(Array(text.utf8), name: "pack.yaml")
        return try JSONSchema(named: "lexicon").errors(in: JSONValue(try #require(outcome.root)))
    }

    @Test(arguments: packs)
    func ourPacksAreValid(path: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
        #expect(try Self.errors(in: text) == [])
    }

    @Test func aPackOfEverythingIsValid() throws {
        let text = """
            gavel: 1
            pack: everything
            law-date: 2026-10
            fillers: [嗯, 666]
            sectors: [{id: jade, name: {zh: 玉石, en: jade}, aliases: [翡翠], cues: [手镯]}]
            aliases: [{of: 籽料, as: [资料], kind: recognition, near: jade, note: x}]
            slots: {SCOPE: [全网]}
            pass: {absolute-terms: [第一次]}
            guards:
              - {id: g, title: {zh: 文, en: text}, effect: cancel, scope: phrase, right: [{within: 24, touching: true, cues: [不]}], after: [但], gap: 0}
            rules:
              - id: absolute-terms/one
                category: absolute-terms
                grade: 2
                law: [AD-9-3]
                title: {zh: 文, en: text}
                why: {zh: 文, en: text}
                suggest: {zh: 文, en: text}
                burst: {signals: [{rate: 7.5, seconds: 10}, {rules: [a/b], count: 1}], need: 2, seconds: 30}
                see-through: [sound]
                since: 2025-02-01
                examples: {violation: [⟦文⟧], pass: [文], needs-proof: [⟦文⟧]}
            """
        #expect(try Self.errors(in: text) == [])
    }

    @Test(arguments: [
        ("gavel: 1", "pack is missing"), ("gavel: 2\npack: p", "enum"), ("gavel: 1\npack: P", "pattern"),
        ("gavel: 1\npack: p\nrule: []", "rule is not allowed"), ("gavel: 1\npack: p\nlaw-date: 2026-13", "pattern"),
        ("gavel: 1\npack: p\nslots: {scope: [a]}", "pattern"), ("gavel: 1\npack: p\nslots: {SCOPE: []}", "minItems"),
        ("gavel: 1\npack: p\nguards: [{id: g, title: {zh: a, en: b}, effect: exempt}]", "anyOf"),
        ("gavel: 1\npack: p\nrules: [{match: [a], story: {}}]", "oneOf"),
        ("gavel: 1\npack: p\nrules: [{grade: 5}]", "enum"),
        ("gavel: 1\npack: p\nrules: [{figures: {kind: ratio, of: [a], at-least: 1}}]", "minimum"),
        ("gavel: 1\npack: p\nrules: [{examples: {violation: [a], pass: [b]}}]", "pattern"),
    ])
    func theSchemaRefusesWhatIsNoPack(text: String, reason: String) throws {
        #expect(try Self.errors(in: text).contains { $0.contains(reason) })
    }
}

extension JSONValue {
    /// What an editor takes a node for: plain scalars that look like numbers or truth values are such.
    init(_ node: DocumentNode) {
        switch node.content {
        case .sequence(let items): self = .array(items.map { JSONValue($0) })
        case .mapping(let entries):
            self = .object(Dictionary(entries.map { ($0.key, JSONValue($0.value)) }) { first, _ in first })
        case .scalar(let scalar) where scalar.style == .plain:
            if scalar.isNothing {
                self = .null
            } else if let value = Bool(scalar.text) {
                self = .boolean(value)
            } else if let value = Int(scalar.text) {
                self = .integer(value)
            } else if let value = Double(scalar.text), scalar.text.allSatisfy({ $0.isASCII && !$0.isLetter }) {
                self = .number(value)
            } else {
                self = .string(scalar.text)
            }
        case .scalar(let scalar): self = .string(scalar.text)
        }
    }
}
