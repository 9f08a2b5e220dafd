import Foundation

/// The part of JSON Schema 2020-12 that the published schemas use. A keyword that it does not know is an error, so that
/// no schema can say more than is checked.
struct JSONSchema {
    let root: JSONValue

    init(named name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/schemas/\(name).schema.json")
        root = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
    }

    /// What is wrong with `value`, each with its path; empty when it is valid.
    func errors(in value: JSONValue) -> [String] { errors(in: value, by: root, at: "$") }

    private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

    private func errors(in value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
        var errors: [String] = []
        for (keyword, argument) in schema.members ?? [:] where !JSONSchema.annotations.contains(keyword) {
            errors += check(value, keyword, argument, schema, path)
        }
        return errors
    }

    private func check(
        _ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue, _ path: String
    ) -> [String] {
        func fail(unless condition: Bool) -> [String] {
            condition ? [] : ["\(path): \(keyword) \(argument) does not hold for \(value)"]
        }
        switch keyword {
        case "$ref":
            let name = String(argument.text!.dropFirst("#/$defs/".count))
            return errors(in: value, by: root["$defs"]![name]!, at: path)
        case "const": return fail(unless: value == argument)
        case "enum": return fail(unless: argument.elements!.contains(value))
        case "type":
            let names = (argument.elements ?? [argument]).map { $0.text! }
            let isNumber = value.typeName == "integer" && names.contains("number")
            return fail(unless: isNumber || names.contains(value.typeName))
        case "minimum": return fail(unless: value.int.map { $0 >= argument.int! } ?? true)
        case "maximum": return fail(unless: value.int.map { $0 <= argument.int! } ?? true)
        case "minLength": return fail(unless: value.text.map { $0.count >= argument.int! } ?? true)
        case "maxLength": return fail(unless: value.text.map { $0.count <= argument.int! } ?? true)
        case "minItems": return fail(unless: value.elements.map { $0.count >= argument.int! } ?? true)
        case "maxItems": return fail(unless: value.elements.map { $0.count <= argument.int! } ?? true)
        case "required":
            guard let members = value.members else { return [] }
            return argument.elements!.filter { members[$0.text!] == nil }.map { "\(path): \($0.text!) is missing" }
        case "items":
            return (value.elements ?? []).enumerated().flatMap { errors(in: $1, by: argument, at: "\(path)[\($0)]") }
        case "properties":
            return (value.members ?? [:]).flatMap { name, member in
                argument[name].map { errors(in: member, by: $0, at: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            guard argument == .boolean(false), let members = value.members else { return [] }
            return members.keys.filter { schema["properties"]?[$0] == nil }.map { "\(path): \($0) is not allowed" }
        default: return ["\(path): the keyword \(keyword) is not known here"]
        }
    }
}
