/// Parses one JSON text (RFC 8259) into nodes with places. Nothing is lenient: no comments, no trailing commas.
///
/// Source: RFC 8259, the grammar of sections 2 to 7.
struct JSONNodeParser {
    /// Lists and objects within each other; a case needs four.
    static let maximumDepth = 16
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// - Parameter text: well-formed UTF-8. Places are its indices.
    private init(_ text: ArraySlice<UInt8>) {
        bytes = text
        position = text.startIndex
    }

    /// The value that `text` holds.
    /// - Complexity: O(length of `text`).
    static func parse(_ text: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSONNode {
        var parser = JSONNodeParser(text)
        let node = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.current == nil else { throw parser.failure(.trailingText) }
        return node
    }

    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private func failure(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        JSONSyntaxError(reason: reason, offset: position)
    }

    private mutating func skipSpace() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        guard depth <= JSONNodeParser.maximumDepth else { throw failure(.tooDeep) }
        skipSpace()
        let start = position
        let content: JSONNode.Content
        switch current {
        case UInt8(ascii: "{"): content = .object(try members(depth: depth))
        case UInt8(ascii: "["): content = .array(try elements(depth: depth))
        case UInt8(ascii: "\""): content = .string(try string())
        case let byte? where byte == UInt8(ascii: "-") || JSONNodeParser.digits.contains(byte):
            content = .number(try number())
        default: content = try word()
        }
        return JSONNode(content: content, bytes: start..<position)
    }

    private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
        position += 1
        var members: [JSONNode.Member] = []
        skipSpace()
        if take("}") { return members }
        repeat {
            skipSpace()
            let start = position
            guard current == UInt8(ascii: "\"") else { throw failure(.expected("\"")) }
            let key = try string()
            let keyBytes = start..<position
            skipSpace()
            guard take(":") else { throw failure(.expected(":")) }
            members.append(JSONNode.Member(key: key, keyBytes: keyBytes, value: try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw failure(.expected(", }")) }
        return members
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        position += 1
        var elements: [JSONNode] = []
        skipSpace()
        if take("]") { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw failure(.expected(", ]")) }
        return elements
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONNode.Content {
        let words: [(String, JSONNode.Content)] = [
            ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
        ]
        for (word, content) in words where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return content
        }
        throw failure(.expected("{ [ \" 0-9 true false null"))
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
        if let byte = current, JSONNodeParser.digits.contains(byte) { throw failure(.badNumber) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = position
        while let byte = current, JSONNodeParser.digits.contains(byte) { position += 1 }
        guard position > start else { throw failure(.badNumber) }
    }

    // MARK: Strings

    private mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        position += 1
        var content: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &content)
            case 0..<0x20: throw failure(.rawControl)
            default:
                content.append(byte)
                position += 1
            }
        }
        throw JSONSyntaxError(reason: .unclosedString, offset: start)
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
        let start = position
        position += 1
        guard let letter = current else { throw failure(.badEscape) }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content += try unicodeEscape(startingAt: start).utf8
        default: throw JSONSyntaxError(reason: .badEscape, offset: start)
        }
    }

    private mutating func unicodeEscape(startingAt start: Int) throws(JSONSyntaxError) -> String {
        let high = try codeUnit(startingAt: start)
        if let scalar = Unicode.Scalar(high) { return String(scalar) }
        guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else {
            throw JSONSyntaxError(reason: .loneSurrogate, offset: start)
        }
        let low = try codeUnit(startingAt: start)
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw JSONSyntaxError(reason: .loneSurrogate, offset: start) }
        return String(scalar)
    }

    private mutating func codeUnit(startingAt start: Int) throws(JSONSyntaxError) -> UInt32 {
        let end = position + 4
        guard end <= bytes.endIndex else { throw JSONSyntaxError(reason: .badEscape, offset: start) }
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        guard text.allSatisfy(\.isHexDigit), text.utf8.count == 4, let value = UInt32(text, radix: 16) else {
            throw JSONSyntaxError(reason: .badEscape, offset: start)
        }
        position = end
        return value
    }
}
