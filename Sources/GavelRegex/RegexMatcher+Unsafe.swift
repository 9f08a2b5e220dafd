import CPCRE2

/// Searches with regexes: the memory that a search needs, kept between searches.
///
/// One for each thread; any number of regexes may be searched with it.
@safe public final class RegexMatcher {
    public let limits: RegexLimits
    private let data: OpaquePointer
    private let context: OpaquePointer
    /// Nil where PCRE2 makes no machine code.
    private let stack: OpaquePointer?

    public init(limits: RegexLimits = .standard) {
        self.limits = limits
        // SAFETY: each of these allocates and returns null only for want of memory, or, the stack, of machine code.
        guard let data = unsafe pcre2_match_data_create_8(1, nil),
            let context = unsafe pcre2_match_context_create_8(nil)
        else { fatalError("no memory for a search") }
        unsafe self.data = data
        unsafe self.context = context
        unsafe stack = pcre2_jit_stack_create_8(32 << 10, limits.jitStackKibibytes << 10, nil)
        // SAFETY: the context is new, and outlived by the stack, see `deinit`.
        unsafe _ = pcre2_set_match_limit_8(context, limits.matchCount)
        unsafe _ = pcre2_set_depth_limit_8(context, limits.depth)
        unsafe _ = pcre2_set_heap_limit_8(context, limits.heapKibibytes)
        if let stack = unsafe stack {
            unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        }
    }

    deinit {
        // SAFETY: made in `init`, used by nobody else.
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_jit_stack_free_8(stack)
    }

    /// The leftmost match that covers `trigger`.
    ///
    /// At each place only the match that PCRE2 prefers there counts: a match that ends within the trigger is passed
    /// over, and the search goes on one scalar behind its start.
    ///
    /// - Parameters:
    ///   - text: the window: valid UTF-8, which is not checked but at its ends. Nothing outside it is seen.
    ///   - trigger: bytes of `text`, within which a match may neither begin nor end.
    /// - Complexity: O(starts before the trigger's end × ``RegexLimits/matchCount``) at worst.
    public func firstMatch(of regex: Regex, in text: Span<UInt8>, covering trigger: Range<Int>) -> RegexOutcome {
        search(for: regex, in: text, from: 0, covering: trigger)
    }

    /// All matches that cover `trigger`, at most one for each start, by start.
    ///
    /// Parameters and complexity are those of ``firstMatch(of:in:covering:)``.
    public func matches(of regex: Regex, in text: Span<UInt8>, covering trigger: Range<Int>) -> RegexMatches {
        var found: [Range<Int>] = []
        var start = 0
        while true {
            switch search(for: regex, in: text, from: start, covering: trigger) {
            case .none: return .found(found)
            case .limit(let limit): return .limit(limit)
            case .match(let match):
                found.append(match)
                start = text.scalarEnd(from: match.lowerBound)
            }
        }
    }

    private func search(
        for regex: Regex, in text: Span<UInt8>, from first: Int, covering trigger: Range<Int>
    ) -> RegexOutcome {
        precondition(trigger.lowerBound >= 0 && trigger.upperBound <= text.count, "the trigger is part of the text")
        text.checkEnds()
        var start = first
        for _ in 0..<limits.attemptCount {
            guard start <= trigger.lowerBound, start < text.count else { return .none }
            let outcome = attempt(regex, in: text, from: start, through: trigger.lowerBound)
            guard case .match(let match) = outcome else { return outcome }
            if match.upperBound >= trigger.upperBound { return outcome }
            start = text.scalarEnd(from: match.lowerBound)
        }
        return .limit(.attemptCount)
    }

    /// The match whose start is the first from `start`, if it is not behind `last`.
    private func attempt(_ regex: Regex, in text: Span<UInt8>, from start: Int, through last: Int) -> RegexOutcome {
        // SAFETY: `text` outlives the call, `start` lies in it, on a scalar's first byte; the text is valid UTF-8 by
        // contract. Data and context are this object's, and the class is not `Sendable`.
        unsafe _ = pcre2_set_offset_limit_8(context, last)
        let status = unsafe text.withUnsafeBufferPointer { buffer in
            unsafe regex.compiled.withCode { code in
                unsafe pcre2_match_8(
                    code, buffer.baseAddress, buffer.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data, context)
            }
        }
        guard status >= 0 else { return RegexMatcher.outcome(failure: status) }
        // SAFETY: the data were made for one pair, which a match fills.
        let pair = unsafe pcre2_get_ovector_pointer_8(data)!
        return unsafe .match(pair[0]..<pair[1])
    }

    static func outcome(failure: Int32) -> RegexOutcome {
        switch failure {
        case PCRE2_ERROR_NOMATCH: .none
        case PCRE2_ERROR_MATCHLIMIT: .limit(.matchCount)
        case PCRE2_ERROR_DEPTHLIMIT: .limit(.depth)
        case PCRE2_ERROR_HEAPLIMIT: .limit(.heap)
        case PCRE2_ERROR_JIT_STACKLIMIT: .limit(.jitStack)
        default: .limit(.failure(failure))
        }
    }
}

extension Span<UInt8> {
    /// Where the scalar that begins at `start` ends.
    fileprivate func scalarEnd(from start: Int) -> Int {
        var end = start + 1
        while end < count, UTF8.isContinuation(self[end]) { end += 1 }
        return end
    }

    /// Stops at a text whose ends cut a scalar: PCRE2 would read past it.
    fileprivate func checkEnds() {
        guard count > 0 else { return }
        var start = count - 1
        while start > 0, UTF8.isContinuation(self[start]) { start -= 1 }
        let length =
            switch self[start] {
            case ..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        precondition(!UTF8.isContinuation(self[0]) && start + length == count, "the text cuts a character")
    }
}
