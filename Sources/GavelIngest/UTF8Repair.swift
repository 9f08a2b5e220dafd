/// Replaces what is not UTF-8 by U+FFFD, one for each maximal part of a character, as `String(decoding:as:)` does.
///
/// Source: the Unicode Standard, chapter 3, "U+FFFD Substitution of Maximal Subparts".
struct UTF8Repair {
    /// Well-formed.
    private(set) var bytes: [UInt8] = []
    /// Places of the replaced parts in the original bytes, and their lengths.
    private(set) var replaced: [Range<Int>] = []
    /// How many characters of over one byte were well-formed.
    private(set) var multibyteCount = 0

    /// - Complexity: O(n).
    init(_ original: [UInt8]) {
        bytes.reserveCapacity(original.count + 16)
        var index = 0
        while index < original.count {
            let (length, isValid) = UTF8Repair.unit(in: original, at: index)
            if isValid {
                multibyteCount += length > 1 ? 1 : 0
                bytes.append(contentsOf: original[index..<index + length])
            } else {
                replaced.append(index..<index + length)
                bytes.append(contentsOf: UTF8Repair.replacement)
            }
            index += length
        }
    }

    /// U+FFFD in UTF-8.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The place in the original bytes of a place in the repaired ones.
    func originalOffset(of offset: Int) -> Int {
        var shift = 0
        for range in replaced {
            // Where this part's replacement starts in the repaired bytes.
            let start = range.lowerBound - shift
            if offset < start + UTF8Repair.replacement.count { return min(offset, start) + shift }
            shift += range.count - UTF8Repair.replacement.count
        }
        return offset + shift
    }

    /// The length of the character at `index`, or of the longest start of one.
    private static func unit(in bytes: [UInt8], at index: Int) -> (length: Int, isValid: Bool) {
        let lead = bytes[index]
        if lead < 0x80 { return (1, true) }
        // The second byte's range rules out overlong forms, surrogates and what lies past U+10FFFF.
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (1, 0x80...0xBF)
            }
        if length == 1 { return (1, false) }
        for position in 1..<length {
            let range = position == 1 ? second : 0x80...0xBF
            guard index + position < bytes.count, range.contains(bytes[index + position]) else {
                return (position, false)
            }
        }
        return (length, true)
    }
}
