import Testing

/// The workbench's commands as they are called: what goes where, and how they end.
@Suite struct WorkbenchCommandTests {
    private static let cases = """
        {"id":"a","segments":[{"speaker":"host","text":"全网最低价"}],"expect":[{"category":"absolute-terms","quote":"最低价"}]}
        {"id":"b","segments":[{"speaker":"host","text":"有全网最低价保护"}],"expect":[],"tags":["pass"]}

        """

    @Test(
        arguments: [
            ([], 0), (["--fail-under", "precision=1", "--fail-under", "recall=1"], 0),
            (["--fail-under", "absolute-terms.f1=1"], 0), (["--tag", "pass", "--fail-under", "recall=0.1"], 1),
            (["--fail-under", "absolut-terms.f1=1"], 2), (["--category", "nothing"], 2), (["--tag", "pas"], 2),
            (["nowhere.ndjson"], 2), (["--fail-under", "accuracy=1"], 64), (["--output", "xml"], 64),
            (["--output", "json", "--output", "text"], 64), (["--worst", "-1"], 64),
        ] as [([String], Int32)])
    func evaluationEndsByItsThresholds(arguments: [String], status: Int32) throws {
        let program = try GavelProgram()
        try program.write(Self.cases, to: "cases.ndjson")
        let outcome = try program.run(
            ["lexicon", "evaluate", "cases.ndjson", "--lexicon", "rules.yaml"] + arguments)
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty == (status <= 1))
    }

    @Test func casesComeFromStandardInputAndReportsGoToFiles() throws {
        let program = try GavelProgram()
        let outcome = try program.run(
            ["lexicon", "evaluate", "-", "--lexicon", "rules.yaml", "--output", "json", "--output", "junit=out.xml"],
            input: Self.cases)
        #expect(outcome.status == 0)
        #expect(try outcome.records().first?["schema"] as? String == "gavel.evaluation/1")
        #expect(try program.read("out.xml").hasPrefix("<?xml"))
    }

    @Test func brokenCasesAreShown() throws {
        let outcome = try GavelProgram().run(
            ["lexicon", "evaluate", "-", "--lexicon", "rules.yaml"], input: "{\"id\":1}\n")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("-:1:7: error[C006]: expected text, got the number 1"))
    }

    @Test(
        arguments: [
            (["lexicon", "list"], 0, "absolute-terms/lowest-price"), (["lexicon", "list", "--category", "x"], 2, ""),
            (["lexicon", "show", "absolute-terms/lowest-price"], 0, "why"), (["lexicon", "show", "x"], 2, ""),
            (["lexicon", "stats", "--output", "json"], 0, "gavel.statistics/1"),
            (["explain", "absolute-terms/lowest-price"], 0, "instead"), (["explain", "AD-9-3"], 0, "rules"),
            (["explain", "AD-9-4"], 2, ""), (["why", "全网最低价"], 0, "verdict"), (["why", "……"], 64, ""),
            (["why", "全网最低价", "--output", "json"], 0, "gavel.why/1"), (["why", "nowhere.jsonl"], 2, ""),
            (["why", "rules.yaml:1000"], 2, ""),
        ] as [([String], Int32, String)])
    func pagesAreShown(arguments: [String], status: Int32, holds: String) throws {
        let outcome = try GavelProgram().run(arguments + ["--lexicon", "rules.yaml"])
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(holds.isEmpty || outcome.output.contains(holds))
        #expect(outcome.output.isEmpty == (status != 0))
        #expect(outcome.errors.isEmpty == (status == 0))
    }

    /// A broken lexicon is when people ask.
    @Test func codesAreExplainedWithoutALexicon() throws {
        let outcome = try GavelProgram().run(["explain", "L017", "--lang", "zh", "--lexicon", "nowhere"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("L017 · 没有这个语境"))
    }

    @Test(
        arguments: [
            ("天下无双\n", ["--law", "AD-9-3"], 0), ("全网最低价\n", ["--law", "AD-9-3"], 1), ("天下无双\n", ["--law", "AD-9"], 2),
            ("天下无双\n", ["--law", "AD-9-3", "--pack", "rules"], 2), ("天下无双\n", [], 64),
        ] as [(String, [String], Int32)])
    func wordsBecomeAPack(words: String, arguments: [String], status: Int32) throws {
        let program = try GavelProgram()
        try program.write(words, to: "words.txt")
        let outcome = try program.run(
            [
                "lexicon", "import", "words.txt", "--lexicon", "rules.yaml", "--category", "absolute-terms", "--grade",
                "2",
            ]
                + arguments)
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(outcome.output.contains("- \"天下无双\"") == (status == 0))
        #expect(!outcome.errors.isEmpty)
    }
}
