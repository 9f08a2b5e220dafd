import Foundation
import GavelIngest
import GavelLexicon
import GavelReporting
import GavelScanning
import GavelTranscript
import Testing

/// A transcript of `Tests/Golden/Transcripts`, with what has to be found in it.
struct GoldenTranscript: Sendable, CustomTestStringConvertible {
    /// A line of the `.expect.tsv` beside it, written by hand.
    struct Expectation: Hashable, Comparable, CustomStringConvertible {
        var room: String
        var rule: String
        var status: String
        var quote: String

        var description: String { [room, rule, status, quote].joined(separator: "\t") }
        static func < (left: Expectation, right: Expectation) -> Bool { left.description < right.description }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/Transcripts")
    static let all: [GoldenTranscript] =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))
        .map { names in
            names.filter { $0.hasSuffix(".jsonl") }.sorted().map { GoldenTranscript(name: String($0.dropLast(6))) }
        } ?? []
    /// Compiled once for all tests.
    static let plan = ScanPlan(DefaultLexicon.load().lexicon!)

    var name: String
    var testDescription: String { name }

    func file(_ ending: String) -> URL { GoldenTranscript.folder.appending(path: "\(name).\(ending)") }
    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: file("jsonl"))) }

    func expectations() throws -> [Expectation] {
        try String(contentsOf: file("expect.tsv"), encoding: .utf8).split(separator: "\n").map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count == 4, "\(name): \(line)")
            return Expectation(room: columns[0], rule: columns[1], status: columns[2], quote: columns[3])
        }
    }

    /// The transcript's segments, as the reader gives them.
    func segments() throws -> [Segment] {
        var (batch, issues) = (SegmentBatch(), [GavelTranscript.Issue]())
        var reader = TranscriptReader()
        reader.read(try bytes(), into: &batch, issues: &issues)
        reader.finish(into: &batch, issues: &issues)
        try #require(issues.isEmpty)
        return batch.headers.map { Segment($0, in: batch) }
    }
}

extension Segment {
    /// The convenient form of a segment in a batch.
    init(_ header: SegmentBatch.Header, in batch: SegmentBatch) {
        func string(_ range: Range<Int>) -> String { String(decoding: batch.bytes[range], as: UTF8.self) }
        self.init(
            room: string(header.room), session: header.session.map(string), speaker: string(header.speaker),
            role: header.isRoleAssumed ? nil : header.role, sequence: header.sequence, revision: header.revision,
            isFinal: header.isFinal, startMilliseconds: header.startMilliseconds,
            endMilliseconds: header.endMilliseconds, merchant: header.merchant.isEmpty ? nil : string(header.merchant),
            carried: header.carried.isEmpty ? nil : string(header.carried), text: string(header.text))
    }
}

/// A whole run in memory: bytes in chunks, read and scanned chunk by chunk, and what was written of it.
struct ScannedBytes {
    var findings: [Finding] = []
    var issues: [GavelTranscript.Issue] = []
    /// Findings and summary.
    var report: [UInt8] = []

    init(chunks: some Sequence<ArraySlice<UInt8>>, plan: ScanPlan = GoldenTranscript.plan) {
        let scanner = TranscriptScanner(plan: plan)
        var reader = TranscriptReader()
        var byteCount = 0
        for chunk in chunks {
            var batch = SegmentBatch()
            reader.read(Array(chunk), into: &batch, issues: &issues)
            byteCount += chunk.count
            add(scanner.scan(batch))
        }
        var batch = SegmentBatch()
        reader.finish(into: &batch, issues: &issues)
        add(scanner.scan(batch))
        add(scanner.finish())
        write(scanner.statistics, byteCount: byteCount, lexicon: plan.lexicon)
    }

    private mutating func add(_ output: TranscriptScanner.Output) {
        findings += output.findings
        issues += output.issues
    }

    private mutating func write(_ statistics: ScanStatistics, byteCount: Int, lexicon: Lexicon) {
        var writer = NDJSONReport(lexicon: lexicon, options: ReportOptions())
        var summary = RunSummary(lexiconDigest: lexicon.digest, lawDate: lexicon.lawDate, version: "test")
        for finding in findings {
            writer.finding(finding, into: &report)
            summary.findings.record(finding)
        }
        for issue in issues { summary.issues.record(issue) }
        summary.take(statistics)
        summary.bytes = byteCount
        writer.summary(summary, into: &report)
    }
}
