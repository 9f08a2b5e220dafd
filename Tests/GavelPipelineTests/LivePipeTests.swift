import Foundation
import Testing

/// A pipe that stays open: what is open is written after a silence, and corrected when more is said.
///
/// A shell plays the recogniser, with pauses far longer than the second after which something has to come; no test
/// asks how long anything took.
@Suite struct LivePipeTests {
    struct Correction: Sendable, CustomTestStringConvertible {
        var words: String
        var status: String
        var testDescription: String { words }
    }

    /// What `gavel scan` writes of two lines with a silence between them.
    static func scan(_ first: String, then second: String) throws -> GavelProgram.Outcome {
        let program = try GavelProgram()
        try program.write(TestRules.line(first), to: "first")
        try program.write(TestRules.line(second), to: "second")
        return try program.shell(
            "(cat first; sleep 3; cat second) | $GAVEL scan --lexicon rules.yaml --output ndjson")
    }

    @Test(arguments: [
        Correction(words: "保护大家放心", status: "withdrawn"), Correction(words: "是违规的", status: "exempt"),
        Correction(words: "来源是年度报告", status: "needs-proof"),
    ])
    func wordsToComeCorrectWhatWasWritten(correction: Correction) throws {
        let outcome = try Self.scan("这是全网最低价", then: correction.words)
        let findings = try outcome.findings()
        let first = try #require(findings.first)
        let last = try #require(findings.last)
        #expect(first["settled"] as? Bool == false)
        #expect(first["status"] as? String == "violation")
        #expect(last["settled"] as? Bool == true)
        #expect(last["status"] as? String == correction.status)
        #expect(Set(findings.compactMap { $0["id"] as? String }).count == 1)
        #expect(findings.compactMap { $0["revision"] as? Int } == Array(1...findings.count))
        #expect(outcome.status == 0, "what was corrected no longer counts: \(outcome.errors)")
        // A correction is counted in the place of what it corrects.
        let statuses = try (outcome.summary()["findings"] as? [String: Any])?["by_status"] as? [[String: Any]]
        let violations = try #require(statuses?.first { $0["status"] as? String == "violation" })
        #expect(violations["count"] as? Int == 0)
    }

    @Test func theEndSettlesWhatWasOpen() throws {
        let outcome = try Self.scan("这是全网最低价", then: "")
        #expect(outcome.status == 1)
        #expect(try outcome.findings().compactMap { $0["settled"] as? Bool } == [false, true])
    }

    @Test func settleEndWaits() throws {
        let program = try GavelProgram()
        try program.write(TestRules.line("这是全网最低价"), to: "first")
        let outcome = try program.shell(
            "(cat first; sleep 3) | $GAVEL scan --lexicon rules.yaml --output ndjson --settle end")
        #expect(try outcome.findings().compactMap { $0["settled"] as? Bool } == [true])
    }

    @Test func aSignalEndsAPipeInOrder() throws {
        let program = try GavelProgram()
        try program.write(TestRules.line("这是全网最低价"), to: "first")
        let outcome = try program.shell(
            """
            mkfifo pipe; $GAVEL scan --lexicon rules.yaml --output ndjson < pipe & gavel=$!
            exec 3> pipe; cat first >&3; sleep 4; kill -TERM $gavel; wait $gavel
            """)
        #expect(outcome.status == 1, "\(outcome.errors)")
        let summary = try outcome.summary()
        #expect(summary["final"] as? Bool == true)
        #expect(summary["complete"] as? Bool == true)
        #expect(summary["segments"] as? Int == 1)
    }
}
