import Foundation
import GavelReporting
import Testing

@testable import GavelWorkbench

@Suite struct EvaluationReportTests {
    private static let verdicts: [Threshold.Verdict] = ["precision=0.95", "recall=0.6", "relic-claim.f1=0.5"].compactMap
    {
        try? Threshold($0).verdict(on: EvaluationTests.evaluation())
    }

    private static func text(_ language: ReportLanguage, isColoured: Bool = false, worst: Int = 10) -> String {
        EvaluationTextReport(
            EvaluationTests.evaluation(), verdicts: verdicts,
            options: ReportOptions(language: language, isColoured: isColoured), worstCount: worst
        ).text
    }

    @Test(arguments: ReportLanguage.allCases)
    func textIsAsWritten(language: ReportLanguage) throws {
        // The digest is that of the rules of the tests, which may change.
        let digest = String(WorkbenchRules.lexicon.digest.prefix(12))
        let text = Self.text(language).replacing(digest, with: "DIGEST")
        #expect(try Golden.file("evaluation.\(language.rawValue).txt", text) == text)
    }

    @Test func colourChangesNothingButColour() throws {
        let plain = Self.text(.zh).replacing("【", with: "").replacing("】", with: "")
        let coloured = Self.text(.zh, isColoured: true)
        #expect(coloured.contains("\u{1B}["))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func theWorstComeFirst() {
        let lines = Self.text(.en, worst: 1).split(separator: "\n").map(String.init)
        #expect(lines.contains("false alarms (the worst 1 of 2)"))
        #expect(lines.contains { $0.hasPrefix("p1 ") })
        #expect(!lines.contains { $0.hasPrefix("p2 ") })
        #expect(!Self.text(.en, worst: 0).contains("false alarms ("))
    }

    @Test func jsonHoldsAll() throws {
        let text = EvaluationJSONReport.text(EvaluationTests.evaluation(), verdicts: Self.verdicts)
        #expect(text.hasSuffix("}\n") && !text.dropLast().contains("\n"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "gavel.evaluation/1")
        let overall = try #require(object["overall"] as? [String: Any])
        #expect(overall["precision"] as? Double == 0.5714)
        #expect(overall["not_covered"] as? Int == 1)
        let categories = try #require(object["categories"] as? [[String: Any]])
        #expect(categories.last?["recall"] is NSNull)
        let misses = try #require(object["misses"] as? [[String: Any]])
        #expect(misses.map { $0["case"] as? String } == ["v3"])
        #expect(misses[0]["reason"] as? String == "needs-proof")
        #expect((misses[0]["finding"] as? [String: Any])?["guard"] as? String == "sourced")
        #expect(misses[0]["talk"] as? String == "我们【第一】来源是年报")
        let alarms = try #require(object["false_alarms"] as? [[String: Any]])
        #expect(alarms.map { $0["half"] as? Bool } == [false, true])
        #expect((object["thresholds"] as? [[String: Any]])?.map { $0["holds"] as? Bool } == [false, true, false])
    }

    @Test func junitIsAsWritten() throws {
        let text = EvaluationJUnitReport(EvaluationTests.evaluation(), verdicts: Self.verdicts, language: .en).text
        #expect(try Golden.file("evaluation.junit.xml", text) == text)
    }

    @Test func xmlHoldsNothingThatBreaksIt() throws {
        let line = WorkbenchRules.line("<a&\\\"\\u0001>", ["我们第一<b>&"])
        let evaluation = Evaluation(WorkbenchRules.read(line).cases, plan: WorkbenchRules.plan)
        let text = EvaluationJUnitReport(evaluation, verdicts: [], language: .en).text
        #expect(text.contains("name=\"&lt;a&amp;&quot;\u{FFFD}&gt;\""))
        #expect(text.contains("我们【第一】&lt;b&gt;&amp;</failure>"))
    }

    /// Words of a case never drive a terminal, and numbers of people are masked.
    @Test func talkIsMadeSafe() {
        let line = WorkbenchRules.line("a\\u001b[31m", ["我们第一打13812345678\\u202e"])
        let evaluation = Evaluation(WorkbenchRules.read(line).cases, plan: WorkbenchRules.plan)
        let text = EvaluationTextReport(evaluation, verdicts: [], options: ReportOptions(language: .en)).text
        #expect(text.contains("a\\u{1b}[31m"))
        #expect(text.contains("【第一】打138****5678\\u{202e}"))
    }
}
