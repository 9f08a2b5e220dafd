import Foundation

/// The part of JSON Schema 2020-12 that the published schemas use. A keyword that it does not know is an error, so that
/// no schema can say more than is checked.
public struct JSONSchema {
    public let root: JSONValue

    public init(named name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/schemas/\(name).schema.json")
        root = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
    }

    /// What is wrong with `value`, each with its path; empty when it is valid.
    public func errors(in value: JSONValue) -> [String] { errors(in: value, by: root, at: "$") }

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
        case "minimum": return fail(unless: value.double.map { $0 >= argument.double! } ?? true)
        case "maximum": return fail(unless: value.double.map { $0 <= argument.double! } ?? true)
        case "pattern": return fail(unless: value.text.map { matches($0, argument.text!) } ?? true)
        case "minProperties": return fail(unless: value.members.map { $0.count >= argument.int! } ?? true)
        case "maxProperties": return fail(unless: value.members.map { $0.count <= argument.int! } ?? true)
        case "propertyNames":
            return (value.members ?? [:]).keys.flatMap { errors(in: .string($0), by: argument, at: "\(path).\($0)") }
        case "anyOf", "oneOf":
            let holding = argument.elements!.count { errors(in: value, by: $0, at: path).isEmpty }
            return fail(unless: keyword == "anyOf" ? holding > 0 : holding == 1)
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
            let others = (value.members ?? [:]).filter { schema["properties"]?[$0.key] == nil }
            if argument == .boolean(false) { return others.keys.map { "\(path): \($0) is not allowed" } }
            return others.flatMap { errors(in: $1, by: argument, at: "\(path).\($0)") }
        default: return ["\(path): the keyword \(keyword) is not known here"]
        }
    }

    private func matches(_ text: String, _ pattern: String) -> Bool {
        text.range(of: pattern, options: .regularExpression) != nil
    }
}
