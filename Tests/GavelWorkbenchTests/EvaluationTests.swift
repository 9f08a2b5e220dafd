import Testing

@testable import GavelWorkbench

@Suite struct EvaluationTests {
    /// Two of three found; one whole and one half false alarm; one not covered.
    static let lines = [
        WorkbenchRules.line("v1", ["我们第一"], expect: [#""category":"absolute-terms","quote":"第一""#], tags: ["rank"]),
        WorkbenchRules.line("v2", ["最后一次"], expect: [#""category":"hype-shouting","quote":"最后一次""#], tags: ["haste"]),
        WorkbenchRules.line(
            "v3", ["我们第一来源是年报"], expect: [#""category":"absolute-terms","quote":"第一","grade_min":1"#], tags: ["rank"]),
        WorkbenchRules.line("v4", ["出土的"], expect: [#""category":"relic-claim","quote":"出土""#], tags: ["tomb"]),
        WorkbenchRules.line("p1", ["全网最低"], tags: ["rank"]),
        WorkbenchRules.line("p2", ["我们第一来源是年报"]),
        WorkbenchRules.line("p3", ["我们第一来源是年报"], tags: ["data-cited"]),
        WorkbenchRules.line("p4", ["我第一次来"]),
    ]

    static let cases = lines.flatMap { WorkbenchRules.read($0).cases }

    static func evaluation(_ change: (inout EvaluationOptions) -> Void = { _ in }) -> Evaluation {
        var options = EvaluationOptions()
        change(&options)
        return Evaluation(cases, plan: WorkbenchRules.plan, options: options)
    }

    @Test func everythingIsCounted() {
        let overall = Self.evaluation().overall
        #expect(overall.caseCount == 8)
        #expect(overall.cleanCaseCount == 4)
        #expect(overall.expectedCount == 3)
        #expect((overall.metCount, overall.missCount, overall.proofMissCount) == (2, 1, 1))
        #expect((overall.falseAlarmCount, overall.halfAlarmCount) == (1, 1))
        #expect(overall.notCoveredCount == 1)
        // 2 of 2 + 1.5; 2 of 3; twice 2 of 2 + 1.5 + 3.
        #expect(overall.precision.text == "0.5714")
        #expect(overall.recall.text == "0.6667")
        #expect(overall.f1.text == "0.6154")
        #expect(overall.proofRateOfViolations == Ratio(1, of: 3))
        #expect(overall.proofRateOfCleanCases == Ratio(1, of: 3))
        #expect(overall.alarmText == "1.5")
    }

    @Test func categoriesAndTagsHaveTheirOwnFigures() throws {
        let evaluation = Self.evaluation()
        #expect(evaluation.byCategory.map(\.category.id) == ["absolute-terms", "hype-shouting", "relic-claim"])
        let absolute = try #require(evaluation.tally(of: "absolute-terms"))
        #expect(
            (absolute.metCount, absolute.missCount, absolute.falseAlarmCount, absolute.halfAlarmCount) == (1, 1, 1, 1))
        let hype = try #require(evaluation.tally(of: "hype-shouting"))
        #expect((hype.metCount, hype.missCount, hype.falseAlarmCount, hype.halfAlarmCount) == (1, 0, 0, 0))
        #expect(evaluation.tally(of: "relic-claim")?.notCoveredCount == 1)
        #expect(evaluation.byTag.map(\.tag) == ["data-cited", "haste", "rank", "tomb"])
        let rank = try #require(evaluation.byTag.first { $0.tag == "rank" }?.tally)
        #expect((rank.caseCount, rank.metCount, rank.missCount, rank.falseAlarmCount) == (3, 1, 1, 1))
    }

    @Test func whatIsNotCoveredCountsWhenAskedFor() {
        let overall = Self.evaluation { $0.countsAllCategories = true }.overall
        #expect((overall.expectedCount, overall.missCount, overall.notCoveredCount) == (4, 2, 0))
    }

    @Test func aCategoryAloneIsCounted() {
        let evaluation = Self.evaluation { $0.categories = ["hype-shouting"] }
        #expect(evaluation.byCategory.map(\.category.id) == ["hype-shouting"])
        #expect((evaluation.overall.expectedCount, evaluation.overall.metCount) == (1, 1))
        #expect(evaluation.overall.falseAlarmCount + evaluation.overall.halfAlarmCount == 0)
        #expect(evaluation.overall.caseCount == 8)
    }

    @Test func casesAreChosenByTag() {
        let evaluation = Self.evaluation { $0.tags = ["haste", "tomb"] }
        #expect(evaluation.outcomes.map(\.evaluationCase.id) == ["v2", "v4"])
    }

    /// What is found in one case leaves no trace in another, and neither does their order.
    @Test func theOrderOfCasesMakesNoDifference() {
        let backward = Evaluation(Self.cases.reversed(), plan: WorkbenchRules.plan)
        #expect(backward.overall == Self.evaluation().overall)
    }

    @Test(arguments: [
        (0, 0, nil), (1, 3, "0.3333"), (2, 3, "0.6667"), (3, 3, "1.0000"), (0, 5, "0.0000"), (19, 20, "0.9500"),
        (1, 20_000, "0.0001"),
    ])
    func ratiosAreRounded(part: Int, whole: Int, text: String?) {
        #expect(Ratio(part, of: whole).text == text)
    }
}

@Suite struct ThresholdTests {
    @Test(arguments: [
        ("precision=0.5714", true), ("precision=0.58", false), ("recall=0.66", true), ("recall=1", false),
        ("f1=0.6", true),
        ("hype-shouting.recall=1", true), ("hype-shouting.f1=1.0", true), ("absolute-terms.precision=0.5", false),
        // Nothing to measure.
        ("relic-claim.recall=0", false),
    ])
    func thresholdsHoldOrNot(text: String, holds: Bool) throws {
        #expect(try Threshold(text).verdict(on: EvaluationTests.evaluation()).holds == holds)
    }

    @Test(arguments: [
        ("precision", ThresholdError.malformed("precision")), ("precision=0.9=1", .malformed("precision=0.9=1")),
        ("accuracy=0.9", .unknownFigure("accuracy=0.9")), ("a.b.f1=0.9", .unknownFigure("a.b.f1=0.9")),
        ("=0.9", .unknownFigure("=0.9")), ("f1=95%", .outOfRange("f1=95%")), ("f1=1.5", .outOfRange("f1=1.5")),
        ("f1=nan", .outOfRange("f1=nan")),
    ])
    func othersAreRefused(text: String, error: ThresholdError) {
        #expect(throws: error) { try Threshold(text) }
    }

    @Test(arguments: [
        ("text", EvaluationOutput(kind: .text)), ("json=-", EvaluationOutput(kind: .json)),
        ("junit=out/a=b.xml", EvaluationOutput(kind: .junit, path: "out/a=b.xml")), ("xml", nil), ("json=", nil),
        ("", nil),
    ])
    func outputsAreRead(text: String, output: EvaluationOutput?) {
        #expect(EvaluationOutput(text) == output)
    }
}
