import Foundation
import GavelLexicon
import GavelTestSupport
import GavelTranscript
import Testing

@testable import GavelScanning

/// Guarantee 1: the fast scanner is the oracle, only faster.
@Suite struct OracleAgreementTests {
    /// `GAVEL_TEST_SEEDS=100000` runs the long form, `GAVEL_TEST_FIRST_SEED=17` repeats one that failed.
    static let seeds: Range<UInt64> = {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["GAVEL_TEST_FIRST_SEED"].flatMap(UInt64.init) ?? 1
        return first..<first + (environment["GAVEL_TEST_SEEDS"].flatMap(UInt64.init) ?? 1500)
    }()

    /// Everything that a scan of `segments` writes, in batches of `batchSize`.
    static func scan(_ segments: [Segment], _ lexicon: Lexicon, gap: Int64, batchSize: Int) -> TranscriptScanner.Output
    {
        var options = ScanOptions()
        options.gapMilliseconds = gap
        let scanner = TranscriptScanner(lexicon: lexicon, options: options)
        var all = TranscriptScanner.Output()
        var start = 0
        while start < segments.count {
            var batch = SegmentBatch()
            for index in start..<min(start + batchSize, segments.count) {
                batch.append(segments[index], at: SourcePlace(line: index + 1))
            }
            let output = scanner.scan(batch)
            all.findings += output.findings
            all.issues += output.issues
            start += batchSize
        }
        let output = scanner.finish()
        all.findings += output.findings
        all.issues += output.issues
        return all
    }

    @Test func randomTalk() throws {
        for seed in Self.seeds {
            let world = RandomTalk.randomCase(seed: seed)
            let lexicon = try world.lexicon()
            let oracle = OracleScanner(lexicon: lexicon).scan(world.segments)
            let output = Self.scan(world.segments, lexicon, gap: 3000, batchSize: Int(seed % 5) + 1)
            let differences = FindingComparison.differences(written: output.findings, oracle: oracle)
            #expect(differences.isEmpty, "\(world)\n\(differences.joined(separator: "\n"))")
            let issues = output.issues.map { $0.code.rawValue }.sorted()
            #expect(issues == oracle.issues.map { $0.code.rawValue }.sorted(), "\(world)")
            if !differences.isEmpty { break }
        }
    }
}
