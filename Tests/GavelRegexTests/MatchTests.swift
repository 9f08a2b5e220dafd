import Testing

@testable import GavelRegex

/// Searches with both matchers, which have to agree.
enum Search {
    static func matches(
        _ pattern: String, in text: String, covering trigger: Range<Int>, limits: RegexLimits = .standard
    ) throws -> [RegexMatches] {
        try [true, false].map { usesMachineCode in
            let regex = try Regex(pattern, left: 40, usesMachineCode: usesMachineCode)
            let bytes = Array(text.utf8)
            return RegexMatcher(limits: limits).matches(of: regex, in: bytes.span, covering: trigger)
        }
    }
}

@Suite struct MatchTests {
    /// Pattern, window with the trigger marked, and what the matches say.
    @Test(arguments: [
        ("最低", "全网⟦最低⟧价", ["最低"]), (".最低.", "全网⟦最低⟧价", ["网最低价"]), ("全网.{0,3}低", "全网⟦最低⟧价", ["全网最低"]),
        // It has to cover the trigger, with its start and with its end.
        ("最", "全网⟦最低⟧价", []), ("低价", "全网⟦最低⟧价", []), ("最低", "最低，全网⟦最低⟧价", ["最低"]), ("全网", "全网⟦最低⟧价", []),
        ("最低", "⟦低⟧价最低", []), ("最低", "⟦⟧最低", ["最低"]), ("最低", "最⟦⟧低", ["最低"]), ("最低", "最低⟦⟧", ["最低"]),
        // One match for each start, leftmost first, overlapping ones too.
        (".{0,2}低", "全网最⟦低⟧低", ["网最低", "最低低", "低低"]), (".{0,2}?低", "全网最⟦低⟧低", ["网最低", "最低", "低"]),
        // What stands before and does not reach the trigger hides nothing.
        ("甲.乙|.丙", "甲丁乙⟦丙⟧", ["乙丙"]), ("甲丁|丁丙", "甲丁⟦丙⟧", ["丁丙"]),
        // At a start only the match that PCRE2 prefers counts.
        ("甲(?:丁|丁丙)", "甲丁⟦丙⟧", []), ("甲(?:丁丙|丁)", "甲丁⟦丙⟧", ["甲丁丙"]), ("甲.*?丙", "甲丙⟦丙⟧", []),
        // Bytes, not characters.
        ("é.", "aé⟦😀⟧b", ["é😀"]), (#"\bab\b"#, "甲 ⟦ab⟧ 乙", ["ab"]), (#"(.)\1"#, "甲乙⟦乙⟧甲", ["乙乙"]),
        (#"\d+元"#, "三99⟦元⟧", ["99元", "9元"]), (#"\w+"#, "，é甲⟦ñ⟧", ["é甲ñ", "甲ñ", "ñ"]), ("(?i)É", "⟦é⟧", ["é"]),
        // The window's ends are the ends of the world.
        ("低(?!价)", "最⟦低⟧", ["低"]), ("(?<!最)低", "⟦低⟧", ["低"]), ("(?<=最)低", "最⟦低⟧", ["低"]), ("低.", "最⟦低⟧", []),
        ("甲", "⟦⟧", []),
    ])
    func matchesCoverTheTrigger(pattern: String, window: String, expected: [String]) throws {
        let window = MarkedText(window)
        let bytes = Array(window.text.utf8)
        for outcome in try Search.matches(pattern, in: window.text, covering: window.bytes) {
            guard case .found(let ranges) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
        }
        let first = RegexMatcher().firstMatch(
            of: try Regex(pattern, left: 40), in: bytes.span, covering: window.bytes)
        if case .match(let range) = first {
            #expect(String(decoding: bytes[range], as: UTF8.self) == expected.first)
        } else {
            #expect(first == .none && expected.isEmpty)
        }
    }

    @Test func aSliceIsSearchedByItsOwnOffsets() throws {
        let bytes = Array("甲乙丙乙".utf8)
        let slice = bytes[3..<9]
        let outcome = RegexMatcher().firstMatch(of: try Regex("(?<!甲)乙", left: 1), in: slice.span, covering: 0..<3)
        #expect(outcome == .match(0..<3))
    }

    @Test func machineCodeIsMadeWhereItIsAsked() throws {
        #expect(try !Regex("甲+", left: 0, usesMachineCode: false).isCompiledToMachineCode)
    }

    /// One matcher serves many regexes, and its limits hold no trace of earlier searches.
    @Test func aMatcherIsUsedAgain() throws {
        let matcher = RegexMatcher()
        let (slow, quick) = (try Regex("(a+)+b", left: 0), try Regex("cb", left: 0))
        let bytes = Array((String(repeating: "a", count: 60) + "cb").utf8)
        for _ in 0..<3 {
            #expect(matcher.firstMatch(of: slow, in: bytes.span, covering: 0..<1) == .limit(.matchCount))
            #expect(matcher.firstMatch(of: quick, in: bytes.span, covering: 60..<61) == .match(60..<62))
            #expect(matcher.firstMatch(of: quick, in: bytes.span, covering: 0..<1) == .none)
        }
    }

    @Test func aRegexIsSharedByThreads() async throws {
        let regex = try Regex(".{0,3}低.", left: 3)
        let bytes = Array("全网最低价".utf8)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let matcher = RegexMatcher()
                    return (0..<500).allSatisfy { _ in
                        matcher.firstMatch(of: regex, in: bytes.span, covering: 9..<12) == .match(0..<15)
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func aTextThatCutsACharacterStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            let bytes = Array("甲乙".utf8)
            _ = RegexMatcher().firstMatch(of: try Regex("甲", left: 0), in: bytes[0..<4].span, covering: 0..<3)
        }
        await #expect(processExitsWith: .failure) {
            let bytes = Array("甲乙".utf8)
            _ = RegexMatcher().firstMatch(of: try Regex("乙", left: 0), in: bytes[1..<6].span, covering: 2..<5)
        }
    }
}
