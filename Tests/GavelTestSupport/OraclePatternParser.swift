/// Reads the notation of patterns by recursive descent.
struct OraclePatternParser {
    private static let deepest = 16
    private static let special: Set<Unicode.Scalar> = ["(", ")", "[", "]", "{", "}", "|", "~", "\\", "!"]
    private static let fullWidth: Set<Unicode.Scalar> = ["（", "）", "［", "］", "｛", "｝", "｜", "～"]

    private let text: [Unicode.Scalar]
    private var position = 0

    static func parse(_ pattern: String) throws(OraclePatternError) -> OraclePatternNode {
        var parser = OraclePatternParser(text: Array(pattern.unicodeScalars))
        let node = try parser.sequence(depth: 0)
        guard parser.position == parser.text.count else { throw OraclePatternError("stray bracket or bar") }
        return node
    }

    private init(text: [Unicode.Scalar]) { self.text = text }

    private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private mutating func sequence(depth: Int) throws(OraclePatternError) -> OraclePatternNode {
        guard depth <= OraclePatternParser.deepest else { throw OraclePatternError("brackets too deep") }
        var parts: [OraclePatternNode] = []
        while let character = next, !["|", ")", "]", "}"].contains(character) {
            switch character {
            case "(": parts.append(try group(closedBy: ")", depth: depth))
            case "[": parts.append(.optional(try group(closedBy: "]", depth: depth)))
            case "{": parts.append(try braces())
            case "~": parts.append(try gap())
            case "!" where position + 1 < text.count && (text[position + 1] == "<" || text[position + 1] == ">"):
                let isBehind = text[position + 1] == "<"
                position += 2
                guard next == "(" else { throw OraclePatternError("a test needs brackets") }
                let inside = try group(closedBy: ")", depth: depth)
                parts.append(isBehind ? .notBehind(inside) : .notBefore(inside))
            default: parts.append(.text(String(try plain())))
            }
        }
        return .sequence(parts)
    }

    private mutating func plain() throws(OraclePatternError) -> Unicode.Scalar {
        let character = text[position]
        position += 1
        if OraclePatternParser.fullWidth.contains(character) { throw OraclePatternError("full-width notation") }
        guard character == "\\" else { return character }
        guard let escaped = next,
            OraclePatternParser.special.contains(escaped) || OraclePatternParser.fullWidth.contains(escaped)
        else { throw OraclePatternError("nothing to escape") }
        position += 1
        return escaped
    }

    private mutating func group(
        closedBy closer: Unicode.Scalar, depth: Int
    ) throws(OraclePatternError) -> OraclePatternNode {
        var choices: [OraclePatternNode] = []
        repeat {
            position += 1
            let start = position
            choices.append(try sequence(depth: depth + 1))
            guard position > start else { throw OraclePatternError("empty alternative") }
        } while next == "|"
        guard next == closer else { throw OraclePatternError("unclosed bracket") }
        position += 1
        return .choice(choices)
    }

    private mutating func gap() throws(OraclePatternError) -> OraclePatternNode {
        position += 1
        var digits = ""
        while let digit = next, ("0"..."9").contains(digit) {
            digits.unicodeScalars.append(digit)
            position += 1
        }
        guard let count = Int(digits), (1...24).contains(count) else { throw OraclePatternError("a gap is ~1 to ~24") }
        return .gap(count)
    }

    private mutating func braces() throws(OraclePatternError) -> OraclePatternNode {
        guard let end = text[position...].firstIndex(of: "}") else { throw OraclePatternError("unclosed bracket") }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[(position + 1)..<end])
        position = end + 1
        let name = String(view)
        if name == "X" { return .anyCharacter }
        if name == "NICK" { return .nickname }
        if let test = OracleNumberTest(name) { return .number(test) }
        let isName = name.unicodeScalars.allSatisfy {
            ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
        }
        guard isName, let first = name.unicodeScalars.first, ("A"..."Z").contains(first) else {
            throw OraclePatternError("malformed name {\(name)}")
        }
        return .slot(name)
    }
}
