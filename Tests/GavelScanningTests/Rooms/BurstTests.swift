import GavelLexicon
import Testing

@testable import GavelScanning

@Suite struct BurstTests {
    private static func burst(
        _ count: Int = 3, distinct: Bool = false, rules: [Int] = [], category: Bool = false, seconds: Int64 = 10
    ) -> Structure {
        .burst(
            BurstSpec(
                .count(.init(count: count, isDistinct: distinct, rules: rules, countsCategory: category)),
                window: RoomWindow(milliseconds: seconds * 1000)))
    }

    static let rows: [(Structure, String, [String])] = [
        (burst(), "0@0-2 0s; 0@5-7 4s; 0@9-11 10s", ["0@0 0@5 0@9"]),
        (burst(), "0@0-2 0s; 0@5-7 4s; 0@9-11 10.1s", []),
        (burst(), "0@0-2 0s; 0@5-7 4s", []),
        // It takes as many new ones for the next.
        (
            burst(), "0@0-2 0s; 0@5-7 1s; 0@9-11 2s; 0@12-14 3s; 0@15-17 4s; 0@20-22 5s",
            ["0@0 0@5 0@9", "0@12 0@15 0@20"]
        ),
        (burst(), "0@0-2 0s; 0@5-7 1s; 0@9-11 2s; 0@12-14 3s; 0@15-17 4s", ["0@0 0@5 0@9"]),
        // The newest ones.
        (burst(2), "0@0-2 0s ?; 0@5-7 1s; 0@9-11 2s", ["0@0 0@5 ?"]),
        (burst(3), "0@0-2 0s ?; 0@5-7 1s; 0@9-11 2s ?; 0@12-14 3s", ["0@0 0@5 0@9 ?"]),
        (burst(2), "0@0-2 0s ?; 0@5-7 20s; 0@9-11 21s", ["0@5 0@9"]),
        // Overlapping hits are one.
        (burst(2), "0@0-4 0s; 0@2-6 0s", []),
        (burst(2), "0@0-4 0s ?; 0@2-5 0s; 0@7-9 0s", ["0@2 0@7"]),
        (burst(2), "0@0-4 0s; 0@5-9 0s; 0@8-10 0s; 0@12-14 0s", ["0@0 0@5"]),
        // Different wordings, when they count.
        (burst(2, distinct: true), "0@0-2 0s =甲; 0@5-7 1s =甲", []),
        (burst(2, distinct: true), "0@0-2 0s =甲; 0@5-7 9s =甲; 0@9-11 12s =乙", ["0@5 0@9"]),
        (burst(2), "0@0-2 0s =甲; 0@5-7 1s =甲", ["0@0 0@5"]),
    ]

    @Test(arguments: rows)
    func holds(burst: Structure, said: String, expected: [String]) {
        #expect(RoomNotation.matches(burst, said) == expected)
    }

    /// Rule 0 is the burst; 1 and 2 are match rules of its category, 3 of another.
    static let findings: [(Structure, String, [String])] = [
        (burst(2, rules: [1]), "0@0-2 0s r1; 0@5-7 1s r1", ["1@0 1@5"]),
        (burst(2, rules: [1]), "0@0-2 0s r1; 0@5-7 1s r2", []),
        (burst(2, rules: [1]), "0@0-2 0s; 0@5-7 1s r1", ["0@0 1@5"]),
        (burst(2, rules: [1]), "0@0-4 0s; 0@1-3 1s r1", []),
        (burst(2, category: true), "0@0-2 0s r1; 0@5-7 1s r2", ["1@0 1@5"]),
        (burst(2, category: true), "0@0-2 0s r1; 0@5-7 1s r3", []),
        (burst(2, rules: [3], category: true), "0@0-2 0s r1; 0@5-7 1s r3", ["1@0 1@5"]),
    ]

    @Test(arguments: findings)
    func countsFindings(burst: Structure, said: String, expected: [String]) {
        #expect(RoomNotation.matches([burst, nil, nil, nil], ["a", "a", "a", "b"], said) == expected)
    }

    /// Of three wordings, one said a hundred times over does not crowd out the others.
    @Test func aLoopCrowdsOutNothing() {
        let loop = (0..<100).map { "0@\(10 + $0)-\(11 + $0) 1s =乙" }.joined(separator: ";")
        let said = "0@0-2 0s =甲; \(loop); 0@200-202 3s =丙"
        #expect(RoomNotation.matches(Self.burst(distinct: true), said) == ["0@0 0@109 0@200"])
    }
}

@Suite struct CueTests {
    /// Rule 0 is a cue and 1 a match rule of its category; 2 and 3 are those of another; 4 counts findings.
    private static let rules: [Structure?] = [.cue, nil, .cue, nil]

    static let rows: [(String, [String])] = [
        // Alone it is nothing.
        ("0@0-2 0s", []),
        // Beside another cue or a finding before it.
        ("0@0-2 0s; 0@9-11 1s", ["0@0 1@9"]),
        ("0@0-2 0s r1; 0@9-11 1s", ["0@0 1@9"]),
        ("0@0-2 0s; 0@9-11 1s r1", []),
        ("0@0-2 0s r3; 0@9-11 1s", []),
        // Not overlapping, and near.
        ("0@0-4 0s r1; 0@3-5 0s", []),
        ("0@0-2 0s; 0@58-60 20s", ["0@0 1@58"]),
        ("0@0-2 0s; 0@58-61 20s", []),
        ("0@0-2 0s; 0@58-60 20.1s", []),
        // Nothing is used up.
        ("0@0-2 0s; 0@9-11 1s; 0@12-14 2s", ["0@0 1@9", "0@9 1@12"]),
        // What needs proof supports, when there is nothing better.
        ("0@0-2 0s r1 ?; 0@9-11 1s", ["0@0 1@9 ?"]),
        ("0@0-2 0s r1; 0@4-6 0s r1 ?; 0@9-11 1s", ["0@0 1@9"]),
        ("0@0-2 0s r1; 0@4-6 0s r1 ?; 0@9-11 1s ?", ["0@4 1@9 ?"]),
        ("0@0-2 0s r1 -1; 0@9-11 1s -2", ["0@0 1@9 -2"]),
    ]

    @Test(arguments: rows)
    func counts(said: String, expected: [String]) {
        #expect(RoomNotation.matches(Self.rules, ["a", "a", "b", "b"], said) == expected)
    }

    @Test func aBurstCountsItOnlyThen() {
        let burst = Structure.burst(BurstSpec(.count(.init(count: 2, rules: [0])), window: .near))
        let rules = Self.rules + [burst]
        let categories = ["a", "a", "b", "b", "b"]
        #expect(RoomNotation.matches(rules, categories, "0@0-2; 0@9-11") == ["0@0 1@9"])
        let said = "0@0-2; 0@9-11; 0@20-22"
        #expect(RoomNotation.matches(rules, categories, said) == ["0@0 1@9", "0@9 1@20", "r4 1@9 1@20"])
    }
}
