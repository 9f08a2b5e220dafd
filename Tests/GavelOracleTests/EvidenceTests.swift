import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

@Suite struct EvidenceTests {
    static let contexts: [(text: String, before: String, after: String)] = [
        ("最好", "", ""),
        ("今天最好真的吗", "今天", "真的吗"),
        ("※今天，最好，来吧！走", "今天，", "，来吧！走"),
        ("一二三四五六七八九十一二三四五六七八九十甲最好", "二三四五六七八九十一二三四五六七八九十甲", ""),
        ("一二三四五六七八九十※一二三四五六七八九十最好", "一二三四五六七八九十※一二三四五六七八九十", ""),
        ("最好一二三四五六七八九", "", "一二三四五六七八"),
        ("最好一二三四五六七八※", "", "一二三四五六七八"),
        ("最好※※", "", ""),
        ("大家都说。最好※的", "", "※的"),
        ("大家都说的最好。走", "大家都说的", ""),
        ("今天⏸最好⏸来吧", "", ""),
        ("今|天最|好来|吧", "今天", "来吧"),
    ]

    @Test(arguments: contexts)
    func contextStaysInThePhrase(text: String, before: String, after: String) throws {
        let findings = OracleScanner(lexicon: try TestLexicon.make(["最好"])).scan(World.segments(text)).findings
        #expect(findings.map(\.contextBefore) == [before])
        #expect(findings.map(\.contextAfter) == [after])
    }

    /// Six bytes of words and four of each emoji stand before the match.
    @Test(arguments: [(46, "今天"), (47, "天"), (48, nil)])
    func contextEndsAt192Bytes(emojiCount: Int, head: String?) throws {
        let emoji = String(repeating: "😀", count: emojiCount)
        let segments = World.segments("今天" + emoji + "最好")
        let findings = OracleScanner(lexicon: try TestLexicon.make(["最好"])).scan(segments).findings
        #expect(findings.map(\.contextBefore) == [head.map { $0 + emoji } ?? ""])
    }

    @Test func piecesPointAtEverySegment() throws {
        let segments = [
            Segment(room: "甲", speaker: "host", sequence: 7, startMilliseconds: 10, endMilliseconds: 20, text: "😀a全"),
            Segment(room: "甲", speaker: "助播", sequence: 8, startMilliseconds: 20, endMilliseconds: 25, text: "网"),
            Segment(room: "甲", speaker: "host", sequence: 9, startMilliseconds: 20, endMilliseconds: 30, text: "·"),
            Segment(room: "甲", speaker: "host", sequence: 10, startMilliseconds: 30, endMilliseconds: 45, text: "网最"),
        ]
        let findings = OracleScanner(lexicon: try TestLexicon.make(["全网"])).scan(segments).findings
        #expect(
            findings.first?.pieces == [
                Finding.Piece(sequence: 7, ordinal: 0, bytes: 5..<8, scalars: 2..<3, place: SourcePlace()),
                Finding.Piece(sequence: 9, ordinal: 1, bytes: 0..<2, scalars: 0..<1, place: SourcePlace()),
                Finding.Piece(sequence: 10, ordinal: 2, bytes: 0..<3, scalars: 0..<1, place: SourcePlace()),
            ])
        #expect(findings.map(\.startMilliseconds) == [10])
        #expect(findings.map(\.endMilliseconds) == [45])
    }

    /// The expected values are SHA-256 sums made with another program.
    @Test func idsNameTheAnchor() throws {
        let scanner = OracleScanner(lexicon: try TestLexicon.make(["最好"]))
        func ids(_ segments: [Segment]) -> [String] { scanner.scan(segments).findings.map(\.id) }
        func said(_ text: String, _ sequence: Int64? = nil, _ start: Int64? = nil) -> Segment {
            Segment(room: "甲", speaker: "host", sequence: sequence, startMilliseconds: start, text: text)
        }
        #expect(ids([said("一二最好", 7, 1_500)]) == ["7ef04f6b1a4f7b674691ec8dd0dee673"])
        #expect(ids([said("一二最好", nil, 1_500)]) == ["92a0afb2a6dec2a4c1c0a3254c746b5c"])
        #expect(ids([said("※最好")]) == ["2778dbd67a04f3bdfb1b778b4f2e5663"])
        var later = said("最好")
        later.session = "#2"
        var earlier = said("好")
        earlier.session = "#2"
        #expect(ids([earlier, later]) == ["cc53526fa3cdbbc055bee6ac012f25ae"])
    }

    @Test func missingEndsAreEstimated() throws {
        let scanner = OracleScanner(lexicon: try TestLexicon.make(["最好"]))
        func said(_ start: Int64) -> Segment {
            Segment(room: "甲", speaker: "host", startMilliseconds: start, text: "这个※最好。")
        }
        let alone = scanner.scan([said(1_000)])
        #expect(alone.findings.map(\.endMilliseconds) == [2_000])
        let followed = scanner.scan([said(1_000), said(1_600)])
        #expect(followed.findings.map(\.endMilliseconds) == [1_600, 2_600])
        #expect(followed.estimatedEnds[followed.findings[0].id] == [1_600, 2_000])
    }

    @Test func comparisonTakesTheHighestRevision() throws {
        let scanner = OracleScanner(lexicon: try TestLexicon.make(["最好", "全网"]))
        let oracle = scanner.scan([Segment(room: "甲", speaker: "host", text: "最好的全网")])
        var early = oracle.findings[0]
        early.status = .exempt
        var late = oracle.findings[0]
        late.revision = 2
        var withdrawn = oracle.findings[1]
        withdrawn.id = "other"
        var gone = withdrawn
        gone.revision = 2
        gone.status = .withdrawn
        let written = [early, withdrawn, oracle.findings[1], late, gone]
        #expect(FindingComparison.differences(written: written, oracle: oracle) == [])
        #expect(FindingComparison.differences(written: [early], oracle: oracle).count == 3)
    }
}
