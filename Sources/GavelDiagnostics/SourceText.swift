/// The text of a file, cut into lines, so that a diagnostic can show the one it speaks of.
public struct SourceText: Sendable {
    /// The file as the diagnostics name it.
    public let name: String
    package let bytes: [UInt8]
    /// Byte offset of each line's start.
    private let lineStarts: [Int]

    /// Cuts `bytes` at line ends: LF, CR, CR LF, NEL, LS and PS, which are those of YAML 1.1.
    /// - Complexity: O(length of `bytes`).
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let length = SourceText.lineEndLength(in: bytes, at: index)
            index += max(1, length)
            if length > 0 { starts.append(index) }
        }
        lineStarts = starts
    }

    public var lineCount: Int { lineStarts.count }

    /// The bytes of a one-based line, with its end.
    /// - Returns: nil when there is no such line.
    package func byteRange(ofLine number: Int) -> Range<Int>? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        return lineStarts[number - 1]..<(number < lineStarts.count ? lineStarts[number] : bytes.count)
    }

    /// Characters of a one-based line, by offset from its start; clamped to the line, which ends before its line end.
    /// Bad UTF-8 is replaced by U+FFFD.
    /// - Returns: nil when there is no such line.
    /// - Complexity: O(length of the line up to the end of `offsets`), without allocation for what lies before them.
    public func scalars(ofLine number: Int, in offsets: Range<Int>) -> [Unicode.Scalar]? {
        guard let range = byteRange(ofLine: number) else { return nil }
        var offset = 0
        var start = range.upperBound
        var index = range.lowerBound
        while index < range.upperBound, SourceText.lineEndLength(in: bytes, at: index) == 0 {
            if bytes[index] & 0xC0 != 0x80 {
                if offset == offsets.lowerBound { start = index }
                if offset == offsets.upperBound { break }
                offset += 1
            }
            index += 1
        }
        return Array(String(decoding: bytes[min(start, index)..<index], as: UTF8.self).unicodeScalars)
    }

    /// The place of the character at a byte offset.
    /// - Complexity: O(log lines + length of the line).
    package func place(ofByte offset: Int, length: Int = 1) -> TextPlace {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let before = bytes[lineStarts[low]..<min(offset, bytes.count)]
        let column = before.count { $0 & 0xC0 != 0x80 } + 1
        return TextPlace(file: name, line: low + 1, column: column, length: length)
    }

    /// How many bytes the line end at `index` takes; 0 when there is none.
    private static func lineEndLength(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: return 1
        case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
            return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }
}
