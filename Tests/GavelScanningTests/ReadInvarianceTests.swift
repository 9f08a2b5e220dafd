import Foundation
import GavelIngest
import GavelTestSupport
import GavelTranscript
import Testing

/// Guarantee 2, reads: any chunking of the input bytes writes the same bytes. Source: `docs/SEMANTICS.md`, section 7.
@Suite struct ReadInvarianceTests {
    /// `GAVEL_TEST_LONG=1` tries 1,000 random ways instead of 25.
    static let randomWays: UInt64 = ProcessInfo.processInfo.environment["GAVEL_TEST_LONG"] == "1" ? 1_000 : 25

    /// Reads a transcript in each way, of which `ends` tells where chunks end, and compares with reading it whole.
    static func check(
        _ transcript: GoldenTranscript, ways: some Sequence<(name: String, ends: [Int])>
    ) throws {
        let bytes = try transcript.bytes()
        let expected = ScannedBytes(chunks: [bytes[...]]).report
        for way in ways {
            var start = 0
            let chunks = (way.ends + [bytes.count]).map { end in
                defer { start = end }
                return bytes[start..<end]
            }
            let report = ScannedBytes(chunks: chunks).report
            guard report != expected else { continue }
            let written = String(decoding: report, as: UTF8.self)
            Testing.Issue.record("\(transcript.name), \(way.name):\n\(written)")
            return
        }
    }

    /// Cut at every byte. The scanner sees of a cut only how many segments came before it: each such number is scanned
    /// once, and for each byte the reader has to give the same segments.
    @Test(arguments: GoldenTranscript.all)
    func twoChunks(transcript: GoldenTranscript) throws {
        let bytes = try transcript.bytes()
        let whole = try Self.read([bytes[...]]).segments
        var scanned: Set<Int> = []
        for cut in 0...bytes.count {
            let parts = try Self.read([bytes[..<cut], bytes[cut...]])
            guard parts.segments == whole else {
                Testing.Issue.record("\(transcript.name), cut at byte \(cut)")
                return
            }
            if scanned.insert(parts.countAfterFirst).inserted {
                try Self.check(transcript, ways: [("cut at byte \(cut)", [cut])])
            }
        }
    }

    /// The segments that a reader gives, with their places, and how many of them the first chunk gave.
    static func read(_ chunks: [ArraySlice<UInt8>]) throws -> (segments: [String], countAfterFirst: Int) {
        var (batch, issues) = (SegmentBatch(), [GavelTranscript.Issue]())
        var reader = TranscriptReader()
        var countAfterFirst = 0
        for (index, chunk) in chunks.enumerated() {
            reader.read(Array(chunk), into: &batch, issues: &issues)
            if index == 0 { countAfterFirst = batch.count }
        }
        reader.finish(into: &batch, issues: &issues)
        try #require(issues.isEmpty)
        let segments = batch.headers.map { header in
            "\(Segment(header, in: batch)) \(header.line) \(header.lineByteOffset) \(header.isRevisable)"
        }
        return (segments, countAfterFirst)
    }

    @Test(arguments: GoldenTranscript.all)
    func oneByteAtATime(transcript: GoldenTranscript) throws {
        let count = try transcript.bytes().count
        try Self.check(transcript, ways: [("one byte at a time", Array(1..<count))])
    }

    @Test(arguments: GoldenTranscript.all)
    func randomChunks(transcript: GoldenTranscript) throws {
        let count = try transcript.bytes().count
        let ways = (1...Self.randomWays).lazy.map { seed in
            var random = SplitMix64(seed: seed)
            let longest = random.pick([2, 7, 60, 400])
            var ends: [Int] = []
            var end = 0
            while end < count {
                ends.append(end)
                end += Int.random(in: 0...longest, using: &random)
            }
            return (name: "seed \(seed)", ends: ends)
        }
        try Self.check(transcript, ways: ways)
    }
}
