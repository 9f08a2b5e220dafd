import GavelLexicon
import GavelMatching
import GavelTestSupport
import GavelTranscript
import Testing

@testable import GavelScanning

/// Which segments are told of, what is dropped and why, and what is near.
@Suite struct TalkTraceTests {
    private static func trace(
        _ segments: [Segment], _ lexicon: Lexicon, focus: Int? = nil, whole: Bool = true
    ) -> TalkTrace {
        var batch = SegmentBatch()
        for (index, segment) in segments.enumerated() { batch.append(segment, at: SourcePlace(line: index + 1)) }
        return TalkTrace(batch, plan: ScanPlan(lexicon), options: ScanOptions(), focus: focus, whole: whole)
    }

    private static func said(_ texts: String...) -> [Segment] { texts.map { Segment(speaker: "host", text: $0) } }

    @Test func versionsThatWereReplacedAreNotTold() throws {
        let segments = [
            Segment(speaker: "host", sequence: 1, revision: 0, isFinal: false, text: "最低"),
            Segment(speaker: "host", sequence: 1, revision: 1, text: "全网最低"),
            Segment(speaker: "viewer:小雨", sequence: 2, text: "最低吗"),
            Segment(speaker: "host", sequence: 3, text: "价"), Segment(speaker: "host", sequence: 3, text: "价"),
            Segment(speaker: "host", sequence: 4, isFinal: false, text: "了"),
        ]
        let trace = Self.trace(segments, try TestLexicon.make(["全网最低价"]))
        #expect(
            trace.fates == [
                .unscanned, .scanned(stream: 0, segment: 0), .viewer, .scanned(stream: 0, segment: 1), .unscanned,
                .scanned(stream: 0, segment: 2),
            ])
        #expect(trace.findings.map(\.finding.quote) == ["全网最低价"])
        #expect(trace.streams.map { $0[0..<$0.text.count] } == ["全网最低价了"])
    }

    @Test func onlyWhatALineTakesPartInIsTold() throws {
        let segments = Self.said("全网", "最低。都说是真的最低。", "不是最低")
        let lexicon = try TestLexicon.make(["全网最低", "最低"])
        func quotes(_ focus: Int) -> [String] {
            Self.trace(segments, lexicon, focus: focus).findings.map(\.finding.quote)
        }
        #expect(quotes(0) == ["全网最低"])
        #expect(quotes(1) == ["全网最低", "最低"])
        #expect(quotes(2) == ["最低"])
    }

    @Test(
        arguments: [
            ("全网最低价", "全网最低", "length"), ("最低价格", "最低价格", "grade"),
        ])
    func theLoserIsToldWhatItLostBy(text: String, quote: String, criterion: String) throws {
        let lexicon = try TestLexicon.make(rules: [
            TestRule("alpha/one", grade: .warning, match: ["全网最低", "网最低", "低价格"]),
            TestRule("alpha/two", grade: .serious, match: ["最低价格"]),
        ])
        let told = try #require(Self.trace(Self.said(text), lexicon).findings.first)
        #expect(told.finding.quote == quote)
        #expect(told.rivals.map { "\($0.lostBy!)" } == [criterion])
    }

    @Test func passPhrasesAndDatesAreNamed() throws {
        let lexicon = try TestLexicon.make(rules: [TestRule("alpha/one", match: ["第一"], pass: ["第一次"])])
        let dropped = try #require(Self.trace(Self.said("我第一次来"), lexicon).streams[0].phrases.first?.dropped.first)
        guard case .pass(let phrase, _) = dropped.reason else {
            Issue.record("\(dropped.reason)")
            return
        }
        #expect(lexicon.phrases[phrase].text == "第一次")
    }

    @Test(
        arguments: [
            ("全网最底价", 3, "全网最"), ("今天天气好全网最。低价", 3, "全网最"), ("今天全网都说最低的", nil, nil), ("天气不错", nil, nil),
        ] as [(String, Int?, String?)])
    func whatIsNearestIsTold(text: String, covered: Int?, words: String?) throws {
        let stream = try #require(Self.trace(Self.said(text), try TestLexicon.make(["全网最低价"])).streams.first)
        #expect(stream.nearMisses.map(\.attempt.covered) == (covered.map { [$0] } ?? []))
        #expect(stream.nearMisses.map { stream[$0.attempt.bytes] } == (words.map { [$0] } ?? []))
        #expect(stream.nearMisses.allSatisfy { $0.attempt.total == 5 })
    }

    /// Of a sequence, the step that failed.
    @Test(
        arguments: [
            ("全网卖得都不算贵但是最低", 2, false), ("网上最低", 0, true), ("全网今天最底", 2, false),
        ])
    func theStepThatFailedIsTold(text: String, step: Int, isBefore: Bool) throws {
        let views = StreamViews(try PatternSet(phrases: [Self.gapped]))
        views.append(Array(text.utf8)[...], afterPause: false)
        views.finish()
        let attempt = try #require(
            views.attempt(PatternID(rawValue: 0), Self.gapped, in: 0..<text.utf8.count, .raw))
        #expect(attempt.obstacle == .step(step))
        #expect(attempt.isBefore == isBefore)
    }

    private static let gapped = PhraseDefinition(sequences: [[.literals(["全网"]), .gap(4), .literals(["最低"])]])
}
