import CPCRE2

/// Where PCRE2 itself sees the items of a pattern.
///
/// PCRE2 puts a callout before each item when asked to, and lists them: its own parse, against which the scanner's is
/// held.
enum PatternItems {
    /// The items' ranges, in bytes of an ASCII pattern, by start; nil when PCRE2 refuses the pattern.
    static func ranges(of pattern: String) -> [Range<Int>]? {
        var number: Int32 = 0
        var offset = 0
        let bytes = Array(pattern.utf8)
        // SAFETY: the pattern's length is its own; the result is freed below.
        let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe pcre2_compile_8(
                buffer.baseAddress, buffer.count, PCRE2_UTF | PCRE2_UCP | PCRE2_AUTO_CALLOUT, &number, &offset, nil)
        }
        guard let code = unsafe compiled else { return nil }
        defer { unsafe pcre2_code_free_8(code) }
        var ranges: [Range<Int>] = []
        // SAFETY: the context is the array, which outlives the enumeration; the callback keeps nothing.
        let status = unsafe withUnsafeMutablePointer(to: &ranges) { list in
            unsafe pcre2_callout_enumerate_8(
                code,
                { block, context in
                    guard let block = unsafe block, let context = unsafe context else { return 1 }
                    let start = unsafe block.pointee.pattern_position
                    let range = unsafe start..<start + block.pointee.next_item_length
                    unsafe context.assumingMemoryBound(to: [Range<Int>].self).pointee.append(range)
                    return 0
                }, list)
        }
        precondition(status == 0, "the callouts of \(pattern) cannot be listed: \(status)")
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
    }
}
