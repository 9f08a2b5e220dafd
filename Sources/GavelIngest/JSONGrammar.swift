/// The grammar of RFC 8259, only to say where a line that the parser refused goes wrong.
///
/// The fast parser gives no exact place for most errors, so the rare broken line is read a second time, a byte at
/// a time. It refuses exactly what the parser refuses: escapes of lone surrogates too, and nesting past
/// ``JSONLine/maximumDepth``. Bytes from 0x80 on are any text inside strings; whether they are UTF-8 is checked apart.
struct JSONGrammar {
    private let bytes: [UInt8]
    private var index = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The place of the first byte at which `bytes` can no longer become one JSON value, or `bytes.count` when it
    /// ends too soon; nil when it is one.
    static func firstError(in bytes: [UInt8]) -> Int? {
        var grammar = JSONGrammar(bytes)
        guard grammar.value(depth: 0) else { return grammar.index }
        grammar.skipSpace()
        return grammar.index == bytes.count ? nil : grammar.index
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    /// Steps over `byte` when it is next.
    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) -> Bool {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return depth < JSONLine.maximumDepth && object(depth: depth + 1)
        case UInt8(ascii: "["): return depth < JSONLine.maximumDepth && array(depth: depth + 1)
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return word("true")
        case UInt8(ascii: "f"): return word("false")
        case UInt8(ascii: "n"): return word("null")
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> Bool {
        index += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return true }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\""), string() else { return false }
            skipSpace()
            guard take(UInt8(ascii: ":")), value(depth: depth) else { return false }
            skipSpace()
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}"))
    }

    private mutating func array(depth: Int) -> Bool {
        index += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return true }
        repeat {
            guard value(depth: depth) else { return false }
            skipSpace()
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    private mutating func word(_ word: StaticString) -> Bool {
        for byte in word.description.utf8 where !take(byte) { return false }
        return true
    }

    private mutating func number() -> Bool {
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) {
            guard digits() else { return false }
        }
        if take(UInt8(ascii: ".")) {
            guard digits() else { return false }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
            return digits()
        }
        return true
    }

    /// One digit at least.
    private mutating func digits() -> Bool {
        let start = index
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
        return index > start
    }

    private mutating func string() -> Bool {
        index += 1
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return true
            case UInt8(ascii: "\\"):
                guard escape() else { return false }
            case ..<0x20: return false
            default: index += 1
            }
        }
        return false
    }

    /// One escape; a high surrogate and the low one that must follow it are one. `index` stays at its start when the
    /// escape as a whole means nothing.
    private mutating func escape() -> Bool {
        let start = index
        index += 1
        guard let letter = current else { return false }
        guard letter == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(letter) else { return false }
            index += 1
            return true
        }
        index += 1
        guard let unit = hexadecimalUnit() else { return false }
        guard UTF16.isSurrogate(unit) else { return true }
        if UTF16.isLeadSurrogate(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")),
            let low = hexadecimalUnit(), UTF16.isTrailSurrogate(low)
        {
            return true
        }
        index = start
        return false
    }

    private mutating func hexadecimalUnit() -> UInt16? {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                return nil
            }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }
}
