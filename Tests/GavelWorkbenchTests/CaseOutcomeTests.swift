import Testing

@testable import GavelWorkbench

@Suite struct CaseOutcomeTests {
    private static let first = #""category":"absolute-terms","quote":"第一""#

    /// Segments, expectations, tags; then how many are met, why the others were missed, and the false alarms.
    struct Row: Sendable, CustomTestStringConvertible {
        var what: String
        var segments: [String]
        var expect: [String] = []
        var tags: [String] = []
        var met = 0
        var misses: [String] = []
        var alarms: [String] = []
        var testDescription: String { what }
    }

    static let rows: [Row] = [
        Row(what: "met", segments: ["我们第一"], expect: [first], met: 1),
        Row(
            what: "met over a seam", segments: ["我们第", "一"], expect: [#""category":"absolute-terms","quote":"第|一""#],
            met: 1),
        Row(
            what: "an overlap is enough", segments: ["我们第一名"], expect: [#""category":"absolute-terms","quote":"一名""#],
            met: 1),
        Row(
            what: "a second finding at the place is no false alarm", segments: ["第一全网最低"],
            expect: [#""category":"absolute-terms","quote":"第一全网最低""#], met: 1),
        Row(what: "one finding may meet two", segments: ["我们第一"], expect: [first, first], met: 2),
        Row(what: "either of two places will do", segments: ["我们就是第一。说第一是违规的"], expect: [first], met: 1),
        Row(what: "nothing there", segments: ["我第一次来"], expect: [first], misses: ["no-finding"]),
        Row(
            what: "grade too low, and no false alarm", segments: ["我们第一"], expect: [first + #","grade_min":2"#],
            misses: ["grade-too-low absolute-terms/first"]),
        Row(
            what: "needs proof is a miss", segments: ["我们第一来源是年报"], expect: [first],
            misses: ["needs-proof absolute-terms/first"]),
        Row(what: "exempt is a miss", segments: ["说第一是违规的"], expect: [first], misses: ["exempt absolute-terms/first"]),
        Row(
            what: "another category", segments: ["最后一次"], expect: [#""category":"relic-claim","quote":"最后""#],
            misses: ["another-category hype-shouting/last-chance"],
            alarms: ["another-category hype-shouting/last-chance"]),
        Row(
            what: "accepted", segments: ["最后一次"],
            expect: [#""category":"relic-claim","quote":"最后","accept":["hype-shouting"]"#], met: 1),
        Row(
            what: "two categories at one place", segments: ["第一抢"], expect: [first], met: 1,
            alarms: ["another-category hype-shouting/last-chance"]),
        Row(
            what: "elsewhere", segments: ["我们第一", "全网最低"], expect: [first], met: 1,
            alarms: ["elsewhere absolute-terms/lowest-price"]),
        Row(what: "on lawful talk", segments: ["我们第一"], alarms: ["clean-case absolute-terms/first"]),
        Row(
            what: "asking for proof on lawful talk", segments: ["我们第一来源是年报"],
            alarms: ["half clean-case absolute-terms/first"]),
        Row(what: "asking for proof where it is right", segments: ["我们第一来源是年报"], tags: ["data-cited"]),
        Row(
            what: "a tag excuses no violation", segments: ["我们第一"], tags: ["exempt"],
            alarms: ["clean-case absolute-terms/first"]),
        Row(
            what: "asking for proof beside what was expected", segments: ["全网最低", "我们第一来源是年报"],
            expect: [#""category":"absolute-terms","quote":"全网最低""#], met: 1),
        Row(what: "exempt is no false alarm", segments: ["说第一是违规的"]),
    ]

    @Test(arguments: rows)
    func findingsAreHeldAgainstExpectations(row: Row) throws {
        let outcome = try WorkbenchRules.outcome(
            WorkbenchRules.line("c", row.segments, expect: row.expect, tags: row.tags))
        #expect(outcome.met.count == row.met)
        let misses = outcome.misses.map { miss in
            ([miss.reason.rawValue] + [miss.finding?.rule].compactMap(\.self)).joined(separator: " ")
        }
        #expect(misses == row.misses)
        let alarms = outcome.falseAlarms.map { alarm in
            "\(alarm.isHalf ? "half " : "")\(alarm.reason.rawValue) \(alarm.finding.rule)"
        }
        #expect(alarms == row.alarms)
    }
}
