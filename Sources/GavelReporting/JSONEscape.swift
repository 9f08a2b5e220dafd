/// What of a string has to be written as an escape in JSON.
///
/// RFC 8259 asks for quotes, backslashes and C0 controls. Here C1 controls, line and paragraph separators, and format
/// characters (bidirectional marks and zero-width ones) are escaped too: records are looked at in terminals and pasted
/// into programs, where such characters would act instead of being seen. A reader gets the same text back either way.
/// The zero-width joiner stays, being part of ordinary emoji.
enum JSONEscape {
    /// Appends the content of a string literal, without quotes.
    /// - Complexity: O(length of `text`).
    static func append(_ text: String, to bytes: inout [UInt8]) {
        guard needsEscape(text) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: "\\\"".utf8)
            case "\\": bytes.append(contentsOf: "\\\\".utf8)
            case "\n": bytes.append(contentsOf: "\\n".utf8)
            case "\r": bytes.append(contentsOf: "\\r".utf8)
            case "\t": bytes.append(contentsOf: "\\t".utf8)
            default: append(scalar, to: &bytes)
            }
        }
    }

    /// Appends text that is JSON already. Controls can only be white space between its tokens, all others only parts of
    /// strings, so a space and an escape keep the meaning.
    static func appendRaw(_ json: String, to bytes: inout [UInt8]) {
        for scalar in json.unicodeScalars {
            if scalar.value < 0x20 {
                bytes.append(UInt8(ascii: " "))
            } else {
                append(scalar, to: &bytes)
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        guard acts(scalar.value) else {
            bytes.append(contentsOf: UTF8.encode(scalar)!)
            return
        }
        for unit in UTF16.encode(scalar)! {
            bytes.append(contentsOf: "\\u".utf8)
            for shift in [12, 8, 4, 0] { bytes.append(hexadecimal[Int(unit >> shift) & 15]) }
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Whether `text` holds anything to escape. Looks at bytes, and decodes only where one of ``beginsSuspect(_:)``
    /// stands, so that Chinese text passes at a compare for each byte.
    private static func needsEscape(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return true
            default: if beginsSuspect(byte), acts(scalarValue(in: bytes, at: index)) { return true }
            }
        }
        return false
    }

    /// Whether a scalar of more than one byte that ``acts(_:)`` can begin with `byte`. No ideograph of the basic plane
    /// does.
    private static func beginsSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2, 0xD8, 0xDB, 0xDC, 0xE0, 0xE1, 0xE2, 0xEF, 0xF0, 0xF3: true
        default: false
        }
    }

    /// The scalar of two to four bytes that begins at `index` of valid UTF-8.
    private static func scalarValue(in bytes: Span<UInt8>, at index: Int) -> UInt32 {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return value
    }

    /// Controls, format characters and separators of lines (general categories Cc, Cf, Zl, Zp), but for the zero-width
    /// joiner.
    private static func acts(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xAD: true
        case 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x180E: true
        case 0x200D: false
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0001, 0xE0020...0xE007F:
            true
        default: false
        }
    }
}
