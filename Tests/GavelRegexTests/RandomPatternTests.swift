import Testing

@testable import GavelRegex

/// Machine code, interpreter and the slow matcher find the same, over random small patterns and windows.
@Suite struct RandomPatternTests {
    @Test func allMatchersAgree() throws {
        let seed = ScannerAgreementTests.seed
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let matcher = RegexMatcher()
        var (searchCount, matchCount) = (0, 0)
        for _ in 0..<3_000 {
            let pattern = SmallPattern.random(depth: 3, using: &random)
            let (text, mayBeEmpty) = (pattern.text, pattern.mayBeEmpty)
            guard !mayBeEmpty else {
                #expect(throws: RegexError.self) { try Regex(text, left: 0) }
                continue
            }
            let quick = try Regex(text, left: 0)
            let slow = try Regex(text, left: 0, usesMachineCode: false)
            for _ in 0..<6 {
                let count = Int.random(in: 1...10, using: &random)
                let window = (0..<count).map { _ in SmallPattern.alphabet.randomElement(using: &random)! }
                let first = Int.random(in: 0..<count, using: &random)
                let trigger = first..<min(count, first + Int.random(in: 0...2, using: &random))
                let expected = RegexMatches.found(Self.matches(of: pattern, in: window, covering: trigger))
                let bytes = window.flatMap { Array(UTF8.encode($0)!) }
                let place = Self.bytes(trigger, of: window)
                #expect(
                    matcher.matches(of: quick, in: bytes.span, covering: place) == expected,
                    "\(text) \(window) \(trigger)")
                #expect(
                    matcher.matches(of: slow, in: bytes.span, covering: place) == expected,
                    "\(text) \(window) \(trigger)")
                searchCount += 1
                if expected != .found([]) { matchCount += 1 }
            }
        }
        #expect(matchCount > searchCount / 10 && matchCount < searchCount)
    }

    private static func matches(
        of pattern: SmallPattern, in window: [Unicode.Scalar], covering trigger: Range<Int>
    ) -> [Range<Int>] {
        (0...trigger.lowerBound).compactMap { start in
            guard let end = pattern.firstEnd(in: window, from: start, { $0 }), end >= trigger.upperBound else {
                return nil
            }
            return bytes(start..<end, of: window)
        }
    }

    private static func bytes(_ range: Range<Int>, of window: [Unicode.Scalar]) -> Range<Int> {
        func offset(_ index: Int) -> Int { window.prefix(index).reduce(0) { $0 + UTF8.width($1) } }
        return offset(range.lowerBound)..<offset(range.upperBound)
    }
}
