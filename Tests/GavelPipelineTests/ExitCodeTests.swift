import Testing

/// What the exit code says: 0 nothing found, 1 found, 2 an error or an incomplete scan, 64 wrong usage.
@Suite struct ExitCodeTests {
    struct Run: Sendable, CustomTestStringConvertible {
        var name: String
        var arguments: [String] = []
        var input = TestRules.line("今天天气不错")
        var status: Int32
        var testDescription: String { name }
    }

    static let violation = TestRules.line("这是全网最低价")
    static let proof = TestRules.line("全网最低价来源是年度报告")
    static let runs = [
        Run(name: "nothing said", input: "", status: 0),
        Run(name: "nothing found", status: 0),
        Run(name: "a violation", input: violation, status: 1),
        Run(name: "a violation in plain text", input: "这是全网最低价\n", status: 1),
        Run(name: "a viewer's words", input: violation.replacing("host", with: "viewer:小雨"), status: 0),
        Run(name: "an exempt finding", input: TestRules.line("全网最低价是违规的"), status: 0),
        Run(name: "a pass phrase", input: TestRules.line("有全网最低价保护"), status: 0),
        Run(name: "never", arguments: ["--fail-on", "never"], input: violation, status: 0),
        Run(name: "a grade that is asked for", arguments: ["--fail-on", "warning"], input: violation, status: 1),
        Run(name: "a grade below", arguments: ["--fail-on", "serious"], input: violation, status: 0),
        Run(name: "proof needed", input: proof, status: 0),
        Run(name: "proof needed and asked for", arguments: ["--fail-on-proof"], input: proof, status: 1),
        Run(name: "a fault", input: "{\"room\":1,\n", status: 2),
        Run(name: "a fault beside a violation", input: violation + "{]\n", status: 2),
        Run(
            name: "an anomaly", input: TestRules.line("好", "\"seq\":1,") + TestRules.line("好", "\"seq\":3,"), status: 0),
        Run(
            name: "an anomaly when strict", arguments: ["--strict"],
            input: TestRules.line("好", "\"seq\":1,") + TestRules.line("好", "\"seq\":3,"), status: 2),
        Run(name: "a file that is not there", arguments: ["missing.jsonl"], status: 2),
        Run(name: "an unknown option", arguments: ["--wrong"], status: 64),
        Run(name: "an unknown grade", arguments: ["--fail-on", "huge"], status: 64),
        Run(name: "a pause below zero", arguments: ["--gap=-1"], status: 64),
        Run(name: "a mapping of no field", arguments: ["--map", "txet=a"], status: 64),
        Run(name: "an empty path to carry", arguments: ["--carry", "a,,b"], status: 64),
        Run(name: "two reports in one place", arguments: ["--output", "text"], status: 64),
    ]

    @Test(arguments: runs)
    func exitCode(run: Run) throws {
        let outcome = try GavelProgram().scan(run.arguments, input: run.input)
        #expect(outcome.status == run.status, "\(outcome.output)\(outcome.errors)")
        if run.status == 64 {
            #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
        } else {
            #expect(try outcome.summary()["complete"] as? Bool == (run.status != 2))
        }
    }

    @Test func unknownSubcommand() throws {
        #expect(try GavelProgram().run(["listen"]).status == 64)
    }

    /// The one run here with the rules that are built in.
    @Test func builtInRules() throws {
        let outcome = try GavelProgram().run(["scan", "--output", "ndjson"], input: Self.violation)
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try outcome.quotes() == ["全网最低价"])
    }
}
