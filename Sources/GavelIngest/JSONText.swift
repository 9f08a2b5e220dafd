/// Small pieces of JSON's notation.
enum JSONText {
    /// `text` as a JSON string, quotes and all.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(scalar)
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The number that is all of `bytes`, in decimal notation; nil for anything else, names such as `nan` too.
    static func number(_ bytes: Span<UInt8>) -> Double? {
        var text = ""
        for index in bytes.indices {
            let byte = bytes[index]
            guard (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte), index < 64 else { return nil }
            text.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return Double(text)
    }
}
