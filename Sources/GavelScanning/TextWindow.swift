import GavelFolding

/// Content characters of UTF-8 text, counted and cut.
///
/// All text here is valid UTF-8 cut at scalar boundaries.
enum TextWindow {
    /// Number of content characters, at most `limit`.
    /// - Complexity: O(bytes walked).
    static func contentCount(_ text: ArraySlice<UInt8>, limit: Int = .max) -> Int {
        var count = 0
        var index = text.startIndex
        while index < text.endIndex, count < limit {
            let (scalar, next) = scalar(in: text, at: index)
            if FoldTable.standard.isContent(scalar) { count += 1 }
            index = next
        }
        return count
    }

    /// The beginning of `text` up to and with its `limit`-th content character; all of it up to its last content
    /// character when it has fewer.
    static func leading(_ text: ArraySlice<UInt8>, contentCount limit: Int) -> ArraySlice<UInt8> {
        var count = 0
        var index = text.startIndex
        var end = text.startIndex
        while index < text.endIndex, count < limit {
            let (scalar, next) = scalar(in: text, at: index)
            if FoldTable.standard.isContent(scalar) {
                count += 1
                end = next
            }
            index = next
        }
        return text[text.startIndex..<end]
    }

    /// The end of `text` from its `limit`-th last content character on; from its first one when it has fewer.
    static func trailing(_ text: ArraySlice<UInt8>, contentCount limit: Int) -> ArraySlice<UInt8> {
        var count = 0
        var index = text.endIndex
        var start = text.endIndex
        while index > text.startIndex, count < limit {
            index = previousScalar(in: text, before: index)
            if FoldTable.standard.isContent(scalar(in: text, at: index).0) {
                count += 1
                start = index
            }
        }
        return text[start..<text.endIndex]
    }

    /// The last `byteCount` bytes or fewer, from a scalar boundary on.
    static func trailing(_ text: ArraySlice<UInt8>, byteCount: Int) -> ArraySlice<UInt8> {
        var start = max(text.startIndex, text.endIndex - byteCount)
        while start < text.endIndex, text[start] & 0xC0 == 0x80 { start += 1 }
        return text[start..<text.endIndex]
    }

    /// Number of scalars.
    static func scalarCount(_ text: ArraySlice<UInt8>) -> Int {
        text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// The scalar at `index` and the index after it.
    static func scalar(in text: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
        let lead = text[index]
        if lead < 0x80 { return (Unicode.Scalar(lead), index + 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
    }

    private static func previousScalar(in text: ArraySlice<UInt8>, before index: Int) -> Int {
        var index = index - 1
        while index > text.startIndex, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }
}
