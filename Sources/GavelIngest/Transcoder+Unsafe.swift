import Glibc

/// Turns the bytes of one line from another encoding into UTF-8, with the C library's `iconv`.
///
/// The encodings read here keep no state between lines, so a line can be decoded alone, and in parts.
@safe final class Transcoder {
    struct Result {
        /// Well-formed; each bad part became U+FFFD.
        var bytes: [UInt8]
        /// Where bad parts start in the input.
        var badOffsets: [Int]
        /// How much of the input was read: all of it, unless the output was limited.
        var consumedByteCount: Int
    }

    private let descriptor: iconv_t
    /// The least that is skipped at a bad character.
    private let unitByteCount: Int

    /// Nil when the system cannot convert from `encoding`.
    init?(_ encoding: ReaderOptions.Encoding) {
        let name =
            switch encoding {
            case .utf8: "UTF-8"
            case .gb18030: "GB18030"
            case .utf16, .utf16LittleEndian: "UTF-16LE"
            case .utf16BigEndian: "UTF-16BE"
            }
        unitByteCount = encoding.isUTF16 ? 2 : 1
        // SAFETY: both names are terminated strings; the descriptor is owned by this object alone.
        let opened = unsafe iconv_open("UTF-8", name)
        // `iconv_open` fails by returning −1 as a pointer.
        guard unsafe opened != iconv_t(bitPattern: -1), let opened = unsafe opened else { return nil }
        unsafe descriptor = opened
    }

    deinit {
        // SAFETY: opened in `init`, closed once.
        unsafe _ = iconv_close(descriptor)
    }

    /// Decodes the bytes of `range`.
    ///
    /// - Parameter outputLimit: stop before the output grows past this many bytes.
    /// - Complexity: O(n).
    func decode(_ input: Span<UInt8>, _ range: Range<Int>, outputLimit: Int = .max) -> Result {
        // No character of these encodings is shorter than a third of its UTF-8, nor is a bad byte of its U+FFFD.
        let capacity = min(outputLimit, 3 * range.count)
        var badOffsets: [Int] = []
        var consumed = 0
        let part = input.extracting(range)
        // SAFETY: `iconv` is given the exact lengths of what it reads and writes, and moves both within them.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
            unsafe part.withUnsafeBufferPointer { source in
                unsafe (consumed, written) = convert(source, to: output, badOffsets: &badOffsets)
            }
        }
        return Result(bytes: bytes, badOffsets: badOffsets, consumedByteCount: consumed)
    }

    private func convert(
        _ source: UnsafeBufferPointer<UInt8>, to output: UnsafeMutableBufferPointer<UInt8>, badOffsets: inout [Int]
    ) -> (consumed: Int, written: Int) {
        guard let sourceBase = source.baseAddress, let outputBase = output.baseAddress else {
            return (0, 0)
        }
        // SAFETY: `iconv` never writes through its input pointer, whatever the type says.
        var next = unsafe UnsafeMutableRawPointer(mutating: sourceBase).assumingMemoryBound(to: CChar.self)
        var nextCount = source.count
        var out = unsafe UnsafeMutableRawPointer(outputBase).assumingMemoryBound(to: CChar.self)
        var outCount = output.count
        while nextCount > 0 {
            var nextPointer: UnsafeMutablePointer<CChar>? = unsafe next
            var outPointer: UnsafeMutablePointer<CChar>? = unsafe out
            // SAFETY: both counts are what is left of their buffers.
            let result = unsafe iconv(descriptor, &nextPointer, &nextCount, &outPointer, &outCount)
            let code = errno
            unsafe next = nextPointer!
            unsafe out = outPointer!
            if result != -1 { break }
            if code == E2BIG || outCount < UTF8Repair.replacement.count { break }
            badOffsets.append(source.count - nextCount)
            for byte in UTF8Repair.replacement {
                // SAFETY: `outCount` was checked to hold three bytes.
                unsafe out.pointee = CChar(bitPattern: byte)
                unsafe out += 1
                outCount -= 1
            }
            // EINVAL: the line ends within a character.
            let skipped = code == EILSEQ ? min(unitByteCount, nextCount) : nextCount
            unsafe next += skipped
            nextCount -= skipped
            // SAFETY: null buffers put the descriptor back to its first state.
            unsafe _ = iconv(descriptor, nil, nil, nil, nil)
        }
        return (source.count - nextCount, output.count - outCount)
    }
}
