/// Where the input keeps the fields, when not under their own names: `text=result.text`.
///
/// A path is keys joined by dots, so a key that holds a dot cannot be named.
public struct FieldMap: Sendable, Hashable {
    /// The mapped fields only.
    public private(set) var paths: [Field: String] = [:]

    public init() {}

    /// Adds one mapping as it is written on the command line, `field=path`. A later one of the same field wins.
    public mutating func add(_ assignment: String) throws(FieldMapError) {
        guard let equals = assignment.firstIndex(of: "=") else { throw .missingEquals(assignment) }
        let name = String(assignment[..<equals])
        let path = String(assignment[assignment.index(after: equals)...])
        guard let field = Field(rawValue: name) else {
            throw .unknownField(name, nearest: FieldMap.nearestField(to: name).name)
        }
        guard FieldMap.isPath(path) else { throw .emptyPath(field, path) }
        paths[field] = path
    }

    /// The path at which `field` is looked for.
    public func path(of field: Field) -> String { paths[field] ?? field.name }

    /// Whether `path` is a path at all: at least one key, and no empty one. Names to carry are held to this too.
    public static func isPath(_ path: String) -> Bool {
        path.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    private static func nearestField(to name: String) -> Field {
        let scalars = Array(name.unicodeScalars.prefix(64))
        return Field.allCases.min {
            editDistance(scalars, Array($0.name.unicodeScalars)) < editDistance(scalars, Array($1.name.unicodeScalars))
        }!
    }

    /// Levenshtein's distance, one row at a time.
    private static func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var row = Array(0...other.count)
        for (index, scalar) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, candidate) in other.enumerated() {
                let substituted = diagonal + (scalar == candidate ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}

/// Why a mapping was refused.
public enum FieldMapError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The mapping holds no `=`.
    case missingEquals(String)
    /// No field has that name; `nearest` is the most similar one that exists.
    case unknownField(String, nearest: String)
    /// The path is empty or has an empty key between its dots.
    case emptyPath(Field, String)

    public var description: String {
        switch self {
        case .missingEquals(let text): "mapping \"\(text)\" has no \"=\", expected field=path"
        case .unknownField(let name, let nearest): "no field is named \"\(name)\", the nearest is \"\(nearest)\""
        case .emptyPath(let field, let path): "path \"\(path)\" of field \"\(field.name)\" has an empty key"
        }
    }
}
