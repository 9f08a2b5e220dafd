import Testing

@testable import GavelRegex

/// Every limit is met, by name; none of them looks like "no match".
@Suite struct LimitTests {
    private func outcome(
        _ pattern: String, in text: String, usesMachineCode: Bool, limits: RegexLimits = .standard
    ) throws -> RegexOutcome {
        let regex = try Regex(pattern, left: 0, usesMachineCode: usesMachineCode)
        let bytes = Array(text.utf8)
        return RegexMatcher(limits: limits).firstMatch(of: regex, in: bytes.span, covering: 0..<1)
    }

    /// The row ends in what the pattern asks for, else PCRE2 sees at once that there is no match.
    private static let row = String(repeating: "a", count: 60) + "cb"

    @Test(arguments: [true, false], ["(a+)+b", "(a|aa)+b", "(a*a*)*[bc]b", "(?:a{1,9}){1,50}b"])
    func steps(usesMachineCode: Bool, pattern: String) throws {
        let clock = ContinuousClock()
        let elapsed = try clock.measure {
            let outcome = try outcome(pattern, in: Self.row, usesMachineCode: usesMachineCode)
            #expect(outcome == (pattern == "(a*a*)*[bc]b" ? .match(0..<62) : .limit(.matchCount)))
        }
        #expect(elapsed < .seconds(5))
    }

    /// Loose limits, but for the one that is tried.
    private static func loose(_ change: (inout RegexLimits) -> Void) -> RegexLimits {
        var limits = RegexLimits()
        limits.matchCount = .max
        limits.depth = .max
        limits.heapKibibytes = 1 << 20
        change(&limits)
        return limits
    }

    private static let longRow = String(repeating: "ab", count: 20_000) + "dc"

    @Test func depth() throws {
        let limits = Self.loose { $0.depth = 100 }
        let outcome = try outcome("(?:(a)|b)+c", in: Self.longRow, usesMachineCode: false, limits: limits)
        #expect(outcome == .limit(.depth))
    }

    @Test func heap() throws {
        let limits = Self.loose { $0.heapKibibytes = 64 }
        let outcome = try outcome("(?:(a)|b)+c", in: Self.longRow, usesMachineCode: false, limits: limits)
        #expect(outcome == .limit(.heap))
    }

    @Test func stackOfMachineCode() throws {
        let regex = try Regex("(?:(a)|b)+c", left: 0)
        guard regex.isCompiledToMachineCode else { return }
        let limits = Self.loose { $0.jitStackKibibytes = 32 }
        let outcome = try outcome("(?:(a)|b)+c", in: Self.longRow, usesMachineCode: true, limits: limits)
        #expect(outcome == .limit(.jitStack))
    }

    /// The standard figures are reached as well, not only small ones.
    @Test(arguments: [true, false])
    func theStandardFiguresStopALongRow(usesMachineCode: Bool) throws {
        let outcome = try outcome("(?:(a)|b)+c", in: Self.longRow, usesMachineCode: usesMachineCode)
        guard case .limit = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test(arguments: [(4, RegexMatches.limit(.attemptCount)), (5, .found([12..<15]))])
    func attempts(count: Int, expected: RegexMatches) throws {
        var limits = RegexLimits()
        limits.attemptCount = count
        for outcome in try Search.matches("甲|乙", in: "甲甲甲甲乙", covering: 12..<15, limits: limits) {
            #expect(outcome == expected)
        }
    }

    /// Every failure but "no match" is a limit, also those that are unknown here.
    @Test(
        arguments: [
            (-1, RegexOutcome.none), (-46, .limit(.jitStack)), (-47, .limit(.matchCount)), (-53, .limit(.depth)),
            (-63, .limit(.heap)), (-2, .limit(.failure(-2))), (-33, .limit(.failure(-33))),
            (-48, .limit(.failure(-48))),
            (-999, .limit(.failure(-999))),
        ] as [(Int32, RegexOutcome)])
    func failuresAreLimits(status: Int32, expected: RegexOutcome) {
        #expect(RegexMatcher.outcome(failure: status) == expected)
    }
}
