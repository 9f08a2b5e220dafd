import Foundation
import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

/// Guarantee 2, cuts: segments cut elsewhere make the same findings. Source: `docs/SEMANTICS.md`, section 7.
///
/// The harness takes the segments that stand in the end, so that numbers and revisions do not ask to be cut too.
@Suite struct CutInvarianceTests {
    /// `GAVEL_TEST_LONG=1` cuts each place alone, not together with others far from it, and tries 1,000 random ways instead
    /// of 60: the lexicon is large, and each way is a scan of the whole transcript.
    static let isLong = ProcessInfo.processInfo.environment["GAVEL_TEST_LONG"] == "1"
    static let randomWays: UInt64 = isLong ? 1_000 : 60

    static func findings(in segments: [Segment]) -> [ComparableFinding: Int] {
        let scanner = TranscriptScanner(plan: GoldenTranscript.plan)
        var batch = SegmentBatch()
        for segment in segments { batch.append(segment) }
        let findings = scanner.scan(batch).findings + scanner.finish().findings
        return findings.reduce(into: [:]) { $0[ComparableFinding($1), default: 0] += 1 }
    }

    static func check(_ transcript: GoldenTranscript, ways: (CutHarness) -> [[Segment]]) throws {
        let harness = CutHarness(try transcript.segments())
        let expected = findings(in: harness.segments)
        for (index, segments) in ways(harness).enumerated() {
            let found = findings(in: segments)
            guard found != expected else { continue }
            let lost = expected.filter { found[$0.key] != $0.value }.map { "whole: \($0.key)" }.sorted()
            let gained = found.filter { expected[$0.key] != $0.value }.map { "cut:   \($0.key)" }.sorted()
            Testing.Issue.record("\(transcript.name), way \(index):\n\((lost + gained).joined(separator: "\n"))")
            return
        }
    }

    @Test(arguments: GoldenTranscript.all)
    func everySinglePlace(transcript: GoldenTranscript) throws {
        try Self.check(transcript) { Self.isLong ? $0.singleCuts() : $0.everyPlace(inWays: 24) }
    }

    @Test(arguments: GoldenTranscript.all)
    func oneScalarASegment(transcript: GoldenTranscript) throws {
        try Self.check(transcript) { [$0.oneScalarEach()] }
    }

    @Test(arguments: GoldenTranscript.all)
    func randomPlaces(transcript: GoldenTranscript) throws {
        try Self.check(transcript) { harness in (1...Self.randomWays).map { harness.randomCuts(seed: $0) } }
    }
}
