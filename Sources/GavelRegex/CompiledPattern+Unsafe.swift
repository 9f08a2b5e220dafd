import CPCRE2

/// PCRE2's compiled form of a pattern.
@safe final class CompiledPattern: Sendable {
    // SAFETY: PCRE2 writes to it in `compileToMachineCode` alone, which its only owner calls before it is shared; from
    // then on any number of threads may read it (pcre2api, MULTITHREADING).
    private nonisolated(unsafe) let code: OpaquePointer
    private let text: [Unicode.Scalar]

    /// - Parameter lookBacks: so that an error about one of them is placed on it.
    init(_ text: [Unicode.Scalar], lookBacks: [PatternScanner.LookBack]) throws(RegexError) {
        self.text = text
        var number: Int32 = 0
        var byteOffset = 0
        // SAFETY: allocates; null, for want of memory, is checked by PCRE2 to mean the defaults.
        let context = unsafe pcre2_compile_context_create_8(nil)
        // SAFETY: the context was made above and is freed below; the pattern's length is its own.
        // What ends a line is set, since the library can be built with another default.
        unsafe _ = pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        unsafe _ = pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
        let bytes = CompiledPattern.utf8(text)
        let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe pcre2_compile_8(
                buffer.baseAddress, buffer.count, CompiledPattern.options, &number, &byteOffset, context)
        }
        unsafe pcre2_compile_context_free_8(context)
        guard let compiled = unsafe compiled else {
            let offset = CompiledPattern.scalarCount(in: bytes.prefix(byteOffset))
            throw CompiledPattern.error(number, at: offset, of: text, lookBacks: lookBacks)
        }
        unsafe code = compiled
    }

    deinit {
        // SAFETY: made in `init`, and lent to nobody for longer than a call.
        unsafe pcre2_code_free_8(code)
    }

    /// `\C` is refused by name before; the option guards against a spelling that was overlooked.
    private static let options = PCRE2_UTF | PCRE2_UCP | PCRE2_USE_OFFSET_LIMIT | PCRE2_NEVER_BACKSLASH_C

    /// - Returns: false when this PCRE2 or this system makes no machine code, or not of this pattern.
    func compileToMachineCode() -> Bool {
        // SAFETY: the pattern is not shared yet.
        unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
    }

    /// Calls `body` with the compiled form, which lives as long as the call.
    func withCode<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        withExtendedLifetime(self) { unsafe body(code) }
    }

    // MARK: Checks

    /// Refuses what can only be told from the compiled form.
    func check(_ scanner: PatternScanner, left: Int) throws(RegexError) {
        let groupCount = info(PCRE2_INFO_CAPTURECOUNT)
        let maximum = RegexLimits.maximumGroupCount
        guard groupCount <= maximum else {
            // Where options make groups that do not count, the last one stands for the one too many.
            let start = scanner.captures.dropFirst(maximum).first ?? scanner.captures.last ?? 0
            throw RegexError(.tooManyGroups, at: start..<start + 1, of: text, count: groupCount, maximum: maximum)
        }
        guard info(PCRE2_INFO_MATCHEMPTY) == 0 else { throw RegexError(.emptyMatch, at: 0..<text.count, of: text) }
        try checkReach(scanner.lookBacks, left: left)
    }

    /// PCRE2 gives the furthest look back of a whole pattern, so that the one at fault is found in ever longer
    /// beginnings of it.
    private func checkReach(_ lookBacks: [PatternScanner.LookBack], left: Int) throws(RegexError) {
        let maximum = info(PCRE2_INFO_MAXLOOKBEHIND)
        for lookBack in lookBacks where maximum + (lookBack.holdsWordEdge ? 1 : 0) > left {
            let reach = reach(through: lookBack) ?? maximum
            let count = reach + (lookBack.holdsWordEdge ? 1 : 0)
            guard count <= left else {
                throw RegexError(.lookbehindPastWindow, at: lookBack.place, of: text, count: count, maximum: left)
            }
        }
        guard maximum <= left else {
            throw RegexError(.lookbehindPastWindow, at: 0..<text.count, of: text, count: maximum, maximum: left)
        }
    }

    /// How far the pattern looks back up to `lookBack`; nil when what is before it does not stand alone, because it
    /// refers to a group that comes later.
    private func reach(through lookBack: PatternScanner.LookBack) -> Int? {
        let closers = [Unicode.Scalar](repeating: ")", count: lookBack.openGroupCount)
        return try? CompiledPattern(text[..<lookBack.place.upperBound] + closers, lookBacks: [])
            .info(PCRE2_INFO_MAXLOOKBEHIND)
    }

    private func info(_ what: Int32) -> Int {
        var value: UInt32 = 0
        // SAFETY: everything asked for here is a `uint32_t`.
        let status = unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
        precondition(status == 0, "pcre2 knows no item \(what) about a pattern")
        return Int(value)
    }

    // MARK: Errors

    private static func error(
        _ number: Int32, at offset: Int, of text: [Unicode.Scalar], lookBacks: [PatternScanner.LookBack]
    ) -> RegexError {
        let library = RegexError.LibraryError(number: number, message: message(number))
        switch number {
        case PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH, PCRE2_ERROR_LOOKBEHIND_TOO_LONG,
            PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED:
            let place = lookBacks.last { $0.place.contains(offset) }?.place ?? offset..<offset + 1
            return RegexError(.lookbehindPastWindow, at: place, of: text, library: library)
        default:
            return RegexError(.syntax, at: offset..<offset + 1, of: text, library: library)
        }
    }

    private static func message(_ number: Int32) -> String {
        // PCRE2's longest message takes 120 bytes; a longer one would be cut, and terminated.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
            // SAFETY: PCRE2 is given the buffer's size, and returns the length it wrote, or a negative number.
            count = unsafe max(0, Int(pcre2_get_error_message_8(number, buffer.baseAddress, buffer.count)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func utf8(_ text: [Unicode.Scalar]) -> [UInt8] {
        text.flatMap { Array(UTF8.encode($0)!) }
    }

    private static func scalarCount(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { !UTF8.isContinuation($0) }
    }
}
