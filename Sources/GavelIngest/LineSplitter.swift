/// Cuts chunks of bytes into lines, in whatever pieces the bytes arrive.
///
/// Lines are cut before they are decoded: in UTF-8 and GB 18030 the byte 0x0A is always a newline, in UTF-16 the
/// aligned unit U+000A is. So every place is one in the original bytes, and a broken character never swallows the next
/// line. A line that lies whole in one chunk is not copied.
struct LineSplitter {
    /// How a newline is written.
    enum Newline {
        case byte
        case littleEndian16
        case bigEndian16

        var byteCount: Int { self == .byte ? 1 : 2 }
    }

    struct Line: Equatable {
        enum Content: Equatable {
            /// Where it lies in the chunk.
            case chunk(Range<Int>)
            /// All of the bytes that ``LineSplitter/takePending()`` gives.
            case pending
        }

        /// Without the newline; the first bytes only when ``isTooLong``.
        var content: Content
        /// One-based.
        var number: Int
        /// Where the line starts in the input.
        var byteOffset: Int
        /// Of the whole line, without its newline.
        var byteCount: Int
        /// False for the rest of the input after its last newline.
        var hasNewline: Bool
        var isTooLong: Bool
    }

    private let maximumLineByteCount: Int
    var newline = Newline.byte
    /// What came of the current line in earlier chunks; never more than is needed to tell that it is too long.
    private var pending: [UInt8] = []
    private var lineNumber = 1
    private var lineByteOffset = 0
    /// Bytes of the input that were seen so far.
    private var byteOffset = 0
    private var previousByte: UInt8 = 0

    init(maximumLineByteCount: Int) {
        self.maximumLineByteCount = max(1, maximumLineByteCount)
    }

    /// The next line that ends in `chunk`, from `position` on, which moves past it. Nil when no newline is left: the
    /// rest is kept then, and `position` is the chunk's end.
    mutating func next(in chunk: Span<UInt8>, from position: inout Int) -> Line? {
        let start = position
        guard let end = newlineEnd(in: chunk, from: start) else {
            keep(chunk, start..<chunk.count)
            position = chunk.count
            return nil
        }
        position = end
        let byteCount = byteOffset + (end - start) - newline.byteCount - lineByteOffset
        let isWhole = lineByteOffset == byteOffset
        let isTooLong = byteCount > maximumLineByteCount
        let content: Line.Content
        if isWhole {
            content = .chunk(start..<start + min(byteCount, maximumLineByteCount))
            byteOffset += end - start
        } else {
            keep(chunk, start..<end)
            pending.removeLast(max(0, pending.count - min(byteCount, maximumLineByteCount)))
            content = .pending
        }
        return finishLine(content, byteCount: byteCount, hasNewline: true, isTooLong: isTooLong)
    }

    /// What stands after the last newline; nil when nothing does.
    mutating func rest() -> Line? {
        let byteCount = byteOffset - lineByteOffset
        guard byteCount > 0 else { return nil }
        let isTooLong = byteCount > maximumLineByteCount
        pending.removeLast(max(0, pending.count - maximumLineByteCount))
        return finishLine(.pending, byteCount: byteCount, hasNewline: false, isTooLong: isTooLong)
    }

    /// The bytes of the line that was just returned as pending.
    mutating func takePending() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &pending)
        return taken
    }

    /// Gives the storage back, to be filled again.
    mutating func reuse(_ storage: consuming [UInt8]) {
        storage.removeAll(keepingCapacity: true)
        pending = storage
    }

    private mutating func finishLine(
        _ content: Line.Content, byteCount: Int, hasNewline: Bool, isTooLong: Bool
    ) -> Line {
        defer {
            lineNumber += 1
            lineByteOffset = byteOffset
        }
        return Line(
            content: content, number: lineNumber, byteOffset: lineByteOffset, byteCount: byteCount,
            hasNewline: hasNewline, isTooLong: isTooLong)
    }

    /// Adds bytes to the current line, and drops those that a line that is too long does not need.
    private mutating func keep(_ chunk: Span<UInt8>, _ range: Range<Int>) {
        let room = maximumLineByteCount + newline.byteCount - pending.count
        if room > 0 { pending.append(chunk, range.prefix(room).startIndex..<range.prefix(room).endIndex) }
        byteOffset += range.count
        if let last = range.last { previousByte = chunk[last] }
    }

    /// The place after the first newline that ends in `chunk` at or after `start`.
    private func newlineEnd(in chunk: Span<UInt8>, from start: Int) -> Int? {
        if newline == .byte { return firstIndex(of: 0x0A, in: chunk, from: start).map { $0 + 1 } }
        // Units are aligned to the input, not to the chunk: `parity` is that of a unit's first byte in the chunk.
        let parity = (byteOffset - start) & 1 == 0 ? 0 : 1
        if start < chunk.count, start & 1 != parity, isNewline(previousByte, chunk[start]) { return start + 1 }
        var from = start
        while let found = firstIndex(of: 0x0A, in: chunk, from: from) {
            let first = found & 1 == parity ? found : found - 1
            if first >= start, first + 1 < chunk.count, isNewline(chunk[first], chunk[first + 1]) { return first + 2 }
            from = found + 1
        }
        return nil
    }

    private func isNewline(_ first: UInt8, _ second: UInt8) -> Bool {
        newline == .littleEndian16 ? first == 0x0A && second == 0 : first == 0 && second == 0x0A
    }
}
