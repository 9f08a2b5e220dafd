/// Finds where more flow brackets are open than any good file has.
///
/// The parser's time for a token grows with the brackets open at it, up to a thousand of them; with them in millions of
/// tokens that is most of a minute. Which brackets are real only the whole grammar can tell, so two simple counts are
/// taken, one of all brackets and one of those outside of quotes and comments, and either can refuse the file. Good files
/// are balanced in both.
struct BracketScout {
    /// Open brackets outside of quotes and comments.
    static let maximumOpenCount = 64
    /// Open brackets wherever they stand; wider, since text in quotes may hold one without its partner.
    static let maximumOpenCountAnywhere = 256

    private var openCount = 0
    private var openCountOutside = 0
    /// The quote that is open, by the second count; a line feed stands for a comment.
    private var quote: UInt8?
    private var previous = UInt8(ascii: "\n")
    private var isEscaped = false

    /// The offset of the bracket that is one too many, nil when there is none.
    /// - Complexity: O(length of `bytes`).
    static func excess(in bytes: [UInt8]) -> Int? {
        var scout = BracketScout()
        for (offset, byte) in bytes.enumerated() {
            scout.take(byte)
            let isExcess =
                scout.openCountOutside > maximumOpenCount || scout.openCount > maximumOpenCountAnywhere
            if isExcess { return offset }
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            openCount += 1
            if quote == nil { openCountOutside += 1 }
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            openCount = max(0, openCount - 1)
            if quote == nil { openCountOutside = max(0, openCountOutside - 1) }
        default: takeQuote(byte)
        }
        isEscaped = quote == UInt8(ascii: "\"") && byte == UInt8(ascii: "\\") && !isEscaped
        previous = byte
    }

    private mutating func takeQuote(_ byte: UInt8) {
        if let open = quote {
            // A doubled single quote closes and opens again, which comes to the same.
            if byte == open && !isEscaped { quote = nil }
        } else if byte == UInt8(ascii: "#") {
            if previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\n") { quote = UInt8(ascii: "\n") }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            // An apostrophe inside a word opens nothing.
            if " \n\r,:-[{'".utf8.contains(previous) { quote = byte }
        }
    }
}
