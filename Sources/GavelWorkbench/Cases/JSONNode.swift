/// A value of a JSON text, and where it stands.
///
/// Editors' mistakes are reported with their places, which decoders of the system do not keep.
struct JSONNode: Sendable {
    enum Content: Sendable {
        case null
        case boolean(Bool)
        /// As it was written; ``JSONNode/number`` is its value.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// In the order of the text; keys may come twice, which is for the reader to refuse.
        case object([Member])
    }

    /// A key and its value.
    struct Member: Sendable {
        var key: String
        /// Of the key with its quotes, in bytes of the text.
        var keyBytes: Range<Int>
        var value: JSONNode
    }

    var content: Content
    /// In the text.
    var bytes: Range<Int>

    /// The value of a number that a double holds; nil for anything else.
    var number: Double? {
        guard case .number(let text) = content, let value = Double(text), value.isFinite else { return nil }
        return value
    }
}

/// Why a text is no JSON, and where that was seen.
struct JSONSyntaxError: Error {
    enum Reason: Sendable, Hashable {
        /// What was needed in place of what stands there.
        case expected(String)
        case unclosedString
        case rawControl
        case badEscape
        case loneSurrogate
        case badNumber
        case trailingText
        case tooDeep
    }
    var reason: Reason
    /// Byte offset; the text's end when something is missing there.
    var offset: Int
}
