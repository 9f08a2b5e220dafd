import Foundation
import Testing

/// A pipe that stays open: what is open is written after a silence, and corrected when more is said.
///
/// Each wait is for something to happen, with a limit so long that only a hang reaches it.
@Suite(.timeLimit(.minutes(3))) struct LivePipeTests {
    /// A program that hears what the test says.
    struct Live {
        let program: GavelProgram
        let process: Process
        // Holds the reading end too, so that writing to a program that has ended kills nobody.
        let pipe = Pipe()

        init(_ arguments: [String] = []) throws {
            program = try GavelProgram()
            process = try program.start(
                ["scan", "--lexicon", "rules.yaml", "--output", "ndjson"] + arguments, input: pipe)
        }

        func say(_ line: String) throws { try pipe.fileHandleForWriting.write(contentsOf: Data(line.utf8)) }

        /// The findings, once there are `count` of them.
        func findings(_ count: Int) async throws -> [[String: Any]] {
            while true {
                let text = try program.read("output")
                let whole = text[..<(text.lastIndex(of: "\n") ?? text.startIndex)]
                let findings = try GavelProgram.records(String(whole)).filter { $0["revision"] != nil }
                if findings.count >= count { return findings }
                let errors = try program.read("errors")
                try #require(process.isRunning, "\(text)\(errors)")
                try await Task.sleep(for: .milliseconds(20))
            }
        }

        /// The rest, after the input has ended.
        func end() throws -> GavelProgram.Outcome {
            try pipe.fileHandleForWriting.close()
            process.waitUntilExit()
            return try program.outcome(of: process)
        }
    }

    struct Correction: Sendable, CustomTestStringConvertible {
        var words: String
        var status: String
        var exit: Int32
        var testDescription: String { words }
    }

    @Test(arguments: [
        Correction(words: "保护大家放心", status: "withdrawn", exit: 0),
        Correction(words: "是违规的", status: "exempt", exit: 0),
        Correction(words: "来源是年度报告", status: "needs-proof", exit: 0),
    ])
    func wordsToComeCorrectWhatWasWritten(correction: Correction) async throws {
        let live = try Live()
        try live.say(TestRules.line("这是全网最低价"))
        let first = try await live.findings(1)[0]
        #expect(first["settled"] as? Bool == false)
        #expect(first["revision"] as? Int == 1)
        #expect(first["status"] as? String == "violation")
        try live.say(TestRules.line(correction.words))
        let second = try await live.findings(2)[1]
        #expect(second["id"] as? String == first["id"] as? String)
        #expect(second["revision"] as? Int == 2)
        #expect(second["status"] as? String == correction.status)
        let outcome = try live.end()
        #expect(outcome.status == correction.exit, "\(outcome.output)\(outcome.errors)")
    }

    @Test func theEndSettlesWhatWasOpen() async throws {
        let live = try Live()
        try live.say(TestRules.line("这是全网最低价"))
        let first = try await live.findings(1)[0]
        let outcome = try live.end()
        #expect(outcome.status == 1)
        let last = try #require(try outcome.findings().last)
        #expect(last["id"] as? String == first["id"] as? String)
        #expect(last["settled"] as? Bool == true)
        #expect(last["revision"] as? Int == 2)
    }

    /// A correction is counted in the place of what it corrects.
    @Test func theSummaryCountsWhatStands() async throws {
        let live = try Live()
        try live.say(TestRules.line("这是全网最低价"))
        _ = try await live.findings(1)
        try live.say(TestRules.line("保护大家放心"))
        _ = try await live.findings(2)
        let findings = try live.end().summary()["findings"] as? [String: Any]
        let statuses = findings?["by_status"] as? [[String: Any]] ?? []
        let counts = statuses.reduce(into: [:]) { $0[$1["status"] as? String ?? ""] = $1["count"] as? Int }
        #expect(counts["violation"] == 0)
    }

    @Test func aSignalEndsAPipeInOrder() async throws {
        let live = try Live()
        try live.say(TestRules.line("这是全网最低价"))
        _ = try await live.findings(1)
        live.process.terminate()
        live.process.waitUntilExit()
        let outcome = try live.program.outcome(of: live.process)
        #expect(live.process.terminationReason == .exit)
        #expect(outcome.status == 1, "\(outcome.errors)")
        let summary = try outcome.summary()
        #expect(summary["final"] as? Bool == true)
        #expect(summary["complete"] as? Bool == true)
        #expect(summary["segments"] as? Int == 1)
    }
}
