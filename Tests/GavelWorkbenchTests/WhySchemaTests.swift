import Foundation
import GavelReporting
import Testing

@testable import GavelWorkbench

/// `gavel.why/1` is as its schema says: every object has what is required, and nothing that is not described.
@Suite struct WhySchemaTests {
    private typealias Object = [String: Any]

    private static func schema() throws -> Object {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/schemas/why.schema.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object)
    }

    /// What is wrong with a value, by objects' keys and by lists of words.
    private static func errors(_ value: Any, _ schema: Object, root: Object, at path: String) -> [String] {
        if let name = (schema["$ref"] as? String)?.dropFirst("#/$defs/".count) {
            let part = (root["$defs"] as? Object)?[String(name)] as? Object
            return part.map { errors(value, $0, root: root, at: path) } ?? ["\(path): \(name) is not defined"]
        }
        var found: [String] = []
        if let words = schema["enum"] as? [Any], let text = value as? String,
            !words.contains(where: { $0 as? String == text })
        {
            found.append("\(path): \(text)")
        }
        if let object = value as? Object, let properties = schema["properties"] as? Object {
            let required = schema["required"] as? [String] ?? []
            found += required.filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
            for (key, member) in object {
                guard let part = properties[key] as? Object else {
                    found.append("\(path): \(key) is not described")
                    continue
                }
                found += errors(member, part, root: root, at: "\(path).\(key)")
            }
        }
        if let elements = value as? [Any], let items = schema["items"] as? Object {
            for element in elements { found += errors(element, items, root: root, at: "\(path)[]") }
        }
        return found
    }

    @Test(
        arguments: [
            ["我不敢说全网最低但是你去比"], ["这不是真的全网最低价，来源是年报"], ["全网那个最低价"], ["死活不退"], ["只剩最后四十九单"], ["我第一次来"], ["全网最底价"],
            ["只剩下五十单"], ["全网全网最低价"],
        ])
    func recordsAreAsTheSchemaSays(words: [String]) throws {
        var run = WhyRun(words)
        run.writesJSON = true
        let record = try JSONSerialization.jsonObject(with: Data(run.run(WhyRules.lexicon).output.utf8))
        let schema = try Self.schema()
        #expect(Self.errors(record, schema, root: schema, at: "$") == [])
    }
}
