import Foundation
import GavelScanning
import GavelTestSupport
import Testing

/// The built-in rules over invented transcripts: what a person expects, what the oracle says, what is written.
@Suite struct GoldenTranscriptTests {
    static let oracle = OracleScanner(lexicon: GoldenTranscript.plan.lexicon)

    @Test func transcriptsAreThere() {
        #expect(GoldenTranscript.all.count >= 12)
    }

    @Test(arguments: GoldenTranscript.all)
    func findsWhatAPersonExpects(transcript: GoldenTranscript) throws {
        let scanned = ScannedBytes(chunks: [try transcript.bytes()[...]])
        let found = FindingComparison.standing(scanned.findings).map { finding in
            GoldenTranscript.Expectation(
                room: finding.room, rule: finding.rule, status: finding.status.rawValue, quote: finding.quote)
        }
        let difference = found.sorted().difference(from: try transcript.expectations().sorted())
        let lines = difference.map { change in
            switch change {
            case .insert(_, let line, _): "only found:    \(line)"
            case .remove(_, let line, _): "only expected: \(line)"
            }
        }
        #expect(lines.isEmpty, "\(transcript.name)\n\(lines.joined(separator: "\n"))")
    }

    /// The oracle tries each of the built-in literals at each place, one after the other: minutes, so not every time.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["GAVEL_TEST_LONG"] == "1"), arguments: GoldenTranscript.all)
    func agreesWithTheOracle(transcript: GoldenTranscript) throws {
        let scanned = ScannedBytes(chunks: [try transcript.bytes()[...]])
        let oracle = Self.oracle.scan(try transcript.segments())
        let differences = FindingComparison.differences(written: scanned.findings, oracle: oracle)
        #expect(differences.isEmpty, "\(transcript.name)\n\(differences.joined(separator: "\n"))")
    }

    /// `GAVEL_UPDATE_GOLDEN=1` writes the files anew. The lexicon's digest is left out: it changes with every word of
    /// every pack, and these files are about the findings.
    @Test(arguments: GoldenTranscript.all)
    func writesTheSameBytes(transcript: GoldenTranscript) throws {
        let report = ScannedBytes(chunks: [try transcript.bytes()[...]]).report
        let written = String(decoding: report, as: UTF8.self)
            .replacing(GoldenTranscript.plan.lexicon.digest, with: "DIGEST")
        let file = transcript.file("ndjson")
        if ProcessInfo.processInfo.environment["GAVEL_UPDATE_GOLDEN"] == "1" {
            try Data(written.utf8).write(to: file)
        }
        #expect(written == (try String(contentsOf: file, encoding: .utf8)))
    }
}
