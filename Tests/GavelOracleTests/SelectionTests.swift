import GavelLexicon
import GavelScanning
import GavelTestSupport
import Testing

@Suite struct SelectionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var text: String
        var rules: [TestRule]
        var categoryPass: [String: [String]] = [:]
        /// `rule quote = canonical`, and ` + ` before the rules it stands for.
        var expected: [String]
        var testDescription: String { text + " " + rules.map { "\($0.id) \($0.match)" }.joined(separator: ", ") }
    }

    static let overlaps: [Row] = [
        Row(
            text: "全网最低价", rules: [TestRule("a/one", match: ["最低价"]), TestRule("a/two", match: ["全网最低"])],
            expected: ["a/two 全网最低 = 全网最低 + a/one"]),
        Row(
            text: "全网最低价",
            rules: [TestRule("a/one", grade: .serious, match: ["最低价"]), TestRule("a/two", match: ["全网最低"])],
            expected: ["a/one 最低价 = 最低价 + a/two"]),
        Row(
            text: "全网最低价", rules: [TestRule("a/one", match: ["最低价"]), TestRule("b/one", match: ["全网最低"])],
            expected: ["b/one 全网最低 = 全网最低", "a/one 最低价 = 最低价"]),
        Row(
            text: "甲乙丙丁",
            rules: [
                TestRule("a/one", match: ["丙丁"]), TestRule("a/two", match: ["乙丙"]), TestRule("a/zero", match: ["甲乙"]),
            ], expected: ["a/zero 甲乙 = 甲乙 + a/one a/two"]),
        Row(
            text: "甲乙丙丁", rules: [TestRule("a/one", match: ["甲乙"]), TestRule("a/two", match: ["丙丁"])],
            expected: ["a/one 甲乙 = 甲乙", "a/two 丙丁 = 丙丁"]),
        Row(
            text: "甲乙", rules: [TestRule("a/two", match: ["甲乙"]), TestRule("a/one", match: ["甲乙"])],
            expected: ["a/one 甲乙 = 甲乙 + a/two"]),
        Row(
            text: "全网", rules: [TestRule("a/one", match: ["全网", "全網"])], expected: ["a/one 全网 = 全網"]),
        Row(
            text: "最好最好", rules: [TestRule("a/one", match: ["最好", "好最"])],
            expected: ["a/one 最好 = 最好"]),
        Row(
            text: "第一⏸第一", rules: [TestRule("a/one", match: ["第一"])],
            expected: ["a/one 第一 = 第一", "a/one 第一 = 第一"]),
        Row(
            text: "5㎡好", rules: [TestRule("a/one", match: ["5m"]), TestRule("a/two", match: ["2好"])],
            expected: ["a/one 5㎡ = 5m + a/two"]),
    ]

    static let passes: [Row] = [
        Row(text: "第一次", rules: [TestRule("a/one", match: ["第一"], pass: ["第一次"])], expected: []),
        Row(
            text: "第一第一次", rules: [TestRule("a/one", match: ["第一"], pass: ["第一次"])], expected: ["a/one 第一 = 第一"]),
        Row(text: "第壹，次次", rules: [TestRule("a/one", match: ["第一"], pass: ["第一次"])], expected: []),
        Row(
            text: "全网第一次", rules: [TestRule("a/one", match: ["全网第一"], pass: ["第一次"])],
            expected: ["a/one 全网第一 = 全网第一"]),
        Row(
            text: "第一⏸次", rules: [TestRule("a/one", match: ["第一"], pass: ["第一次"])], expected: ["a/one 第一 = 第一"]),
        Row(
            text: "第一次",
            rules: [TestRule("a/one", match: ["第一"], pass: ["第一次"]), TestRule("a/two", match: ["第一"])],
            expected: ["a/two 第一 = 第一"]),
        Row(
            text: "第一次",
            rules: [
                TestRule("a/one", match: ["第一"]), TestRule("a/two", match: ["一次"]), TestRule("b/one", match: ["第一"]),
            ],
            categoryPass: ["a": ["第一次"]], expected: ["b/one 第一 = 第一"]),
        Row(
            text: "最近好", rules: [TestRule("a/one", match: ["最近好", "近好"], pass: ["最近"])],
            expected: ["a/one 最近好 = 最近好"]),
    ]

    static func found(_ row: Row) throws -> [String] {
        let lexicon = try TestLexicon.make(rules: row.rules, categoryPass: row.categoryPass)
        return OracleScanner(lexicon: lexicon).scan(World.segments(row.text)).findings.map { finding in
            let also = finding.also.isEmpty ? "" : " + " + finding.also.joined(separator: " ")
            return "\(finding.rule) \(finding.quote) = \(finding.canonical)\(also)"
        }
    }

    @Test(arguments: overlaps + passes)
    func selects(row: Row) throws {
        #expect(try Self.found(row) == row.expected)
    }

    @Test(arguments: overlaps + passes)
    func cutsChangeNothing(row: Row) throws {
        let lexicon = try TestLexicon.make(rules: row.rules, categoryPass: row.categoryPass)
        #expect(CutHarness(World.segments(row.text)).variances(lexicon: lexicon) == [])
    }

    @Test func statusComesBeforeGrade() throws {
        let lexicon = try TestLexicon.make(
            rules: [
                TestRule("a/exempt", grade: .critical, match: ["全网最低价"], unless: ["negated"]),
                TestRule("a/plain", grade: .notice, match: ["最低"]),
            ],
            guards: [TestGuard("negated", left: [Guard.CueGroup(within: 4, cues: ["不敢说"])])])
        let findings = OracleScanner(lexicon: lexicon).scan(World.segments("不敢说全网最低价")).findings
        #expect(findings.map(\.rule) == ["a/plain"])
        #expect(findings.map(\.also) == [["a/exempt"]])
        #expect(findings.map(\.status) == [.violation])
    }

    /// Of patterns of one category that overlap: grade, then fewest gap characters, then length.
    static let gapped: [(rules: [TestRule], expected: String)] = [
        ([TestRule("a/near", match: ["最低"]), TestRule("a/far", match: ["全网~4最低"])], "a/near 最低 + a/far"),
        ([TestRule("a/less", match: ["的~3最低"]), TestRule("a/more", match: ["全网~4最低"])], "a/less 的都是最低 + a/more"),
        ([TestRule("a/long", match: ["全网~4最"]), TestRule("a/more", match: ["全网~4最低"])], "a/more 全网的都是最低 + a/long"),
        (
            [TestRule("a/near", match: ["最低"]), TestRule("a/far", grade: .serious, match: ["全网~4最低"])],
            "a/far 全网的都是最低 + a/near"
        ),
        ([TestRule("a/near", match: ["最低"], pass: ["全网~4最低"]), TestRule("a/far", match: ["全网"])], "a/far 全网"),
    ]

    @Test(arguments: gapped)
    func choosesFewestGapCharacters(rules: [TestRule], expected: String) throws {
        let findings = try OracleScanner(rules: rules).scan(World.segments("全网的都是最低")).findings
        #expect(findings.map { ([$0.rule + " " + $0.quote] + $0.also).joined(separator: " + ") } == [expected])
    }
}
