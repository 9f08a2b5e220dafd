import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

/// Sessions, sequence numbers, versions and roles. The pattern is always 最好 or 全网.
@Suite struct TranscriptTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var segments: [Segment]
        /// Quotes in the oracle's order.
        var quotes: [String] = []
        /// `code@segment`, in order.
        var issues: [String] = []
        var testDescription: String { name }
    }

    private static func said(
        _ text: String, _ sequence: Int64? = nil, rev: Int32 = 0, held: Bool = false, by speaker: String = "host",
        in room: String = "甲", session: String? = nil, at start: Int64? = nil, to end: Int64? = nil
    ) -> Segment {
        Segment(
            room: room, session: session, speaker: speaker, sequence: sequence, revision: rev, isFinal: !held,
            startMilliseconds: start, endMilliseconds: end, text: text)
    }

    static let streams: [Row] = [
        Row(name: "speakers do not join", segments: [said("最", by: "host"), said("好", by: "助播")]),
        Row(
            name: "speakers do not break",
            segments: [said("最", by: "host"), said("啊", by: "助播"), said("好", by: "host")],
            quotes: ["最好"]),
        Row(name: "rooms do not join", segments: [said("最", in: "甲"), said("好", in: "乙")]),
        Row(name: "named sessions do not join", segments: [said("最", session: "a"), said("好", session: "b")]),
        Row(
            name: "viewers make no finding", segments: [said("最好", by: "viewer:小雨"), said("全网", by: "host")],
            quotes: ["全网"]),
        Row(
            name: "room without seller", segments: [said("最好", by: "观众"), said("全网", by: "host", in: "乙")],
            quotes: ["全网"],
            issues: ["room-without-seller@-"]),
        Row(name: "no role is the seller side", segments: [said("最好", by: "小店")], quotes: ["最好"]),
    ]

    static let times: [Row] = [
        Row(name: "pause at the gap", segments: [said("最", at: 0, to: 100), said("好", at: 3_100)], quotes: ["最好"]),
        Row(name: "pause over the gap", segments: [said("最", at: 0, to: 100), said("好", at: 3_101)]),
        Row(name: "estimated pause", segments: [said("最※", at: 0), said("好", at: 3_250)], quotes: ["最※好"]),
        Row(name: "estimated pause over", segments: [said("最※", at: 0), said("好", at: 3_251)]),
        Row(name: "no times", segments: [said("最", at: 0, to: 100), said("好")], quotes: ["最好"]),
        Row(
            name: "small step back", segments: [said("最", at: 60_000), said("好", at: 0)], quotes: ["最好"],
            issues: ["backward-time@1"]),
        Row(name: "large step back", segments: [said("最", at: 60_001), said("好", at: 0)]),
        Row(
            name: "latest start of the room",
            segments: [said("啊", by: "助播", at: 70_000), said("最", at: 65_000), said("好", at: 8_000)],
            issues: ["backward-time@1"]),
    ]

    static let numbers: [Row] = [
        Row(name: "any first number", segments: [said("最", 5), said("好", 6)], quotes: ["最好"]),
        Row(name: "over all speakers", segments: [said("最", 1), said("啊", 2, by: "助播"), said("好", 3)], quotes: ["最好"]),
        Row(name: "missing", segments: [said("最", 1), said("好", 3)], quotes: ["最好"], issues: ["missing-sequence@1"]),
        Row(
            name: "backward", segments: [said("最", 5), said("好", 3), said("全", 6), said("网", 7)],
            quotes: ["最好", "全网"], issues: ["sequence-backward@1"]),
        Row(
            name: "duplicate", segments: [said("最", 1), said("好", 2), said("好", 2), said("全", 3)], quotes: ["最好"],
            issues: ["duplicate-segment@2"]),
        Row(
            name: "conflict", segments: [said("最", 1), said("坏", 1), said("好", 2)], quotes: ["最好"],
            issues: ["sequence-conflict@1"]),
        Row(
            name: "numbers count in a session", segments: [said("最", 1, session: "a"), said("好", 1, session: "b")]),
        Row(
            name: "16 numbers are remembered", segments: (1...16).map { said("啊", Int64($0)) } + [said("啊", 1)],
            issues: ["duplicate-segment@16"]),
        Row(
            name: "and no more", segments: (1...17).map { said("啊", Int64($0)) } + [said("啊", 1)],
            issues: ["sequence-backward@17"]),
    ]

    static let versions: [Row] = [
        Row(name: "held to the end", segments: [said("最", 1), said("好", 2, held: true)], quotes: ["最好"]),
        Row(
            name: "held and replaced", segments: [said("最坏", 1, held: true), said("最好", 1, rev: 1), said("啊", 2)],
            quotes: ["最好"]),
        Row(
            name: "replaced without a new revision",
            segments: [said("最", 1, held: true), said("最好", 1, held: true), said("最好", 1), said("最好", 1)],
            quotes: ["最好"], issues: ["duplicate-segment@3"]),
        Row(
            name: "held until the stream goes on",
            segments: [said("最坏", 1, held: true), said("好", 2), said("最", 1, rev: 1)], issues: ["late-revision@2"]),
        Row(
            name: "other streams do not end the holding",
            segments: [said("最", 1, held: true), said("啊", 2, by: "助播"), said("最好", 1, rev: 1)], quotes: ["最好"]),
        Row(
            name: "revision of the last", segments: [said("最", 1), said("坏", 2, rev: 1), said("好", 2, rev: 2)],
            quotes: ["最好"]),
        Row(
            name: "revision takes a finding back", segments: [said("最", 1), said("好", 2, rev: 1), said("坏", 2, rev: 2)]),
        Row(
            name: "revision of one that kept no state", segments: [said("最好", 1), said("最坏", 1, rev: 1)],
            quotes: ["最好"],
            issues: ["late-revision@1"]),
        Row(
            name: "lower revision", segments: [said("最好", 1, rev: 2), said("最坏", 1, rev: 1)], quotes: ["最好"],
            issues: ["late-revision@1"]),
        Row(
            name: "late revision", segments: [said("最", 1, rev: 1), said("好", 2, rev: 1), said("坏", 1, rev: 2)],
            quotes: ["最好"], issues: ["late-revision@2"]),
    ]

    @Test(arguments: streams + times + numbers + versions)
    func standsAsSaid(row: Row) throws {
        let result = OracleScanner(lexicon: try TestLexicon.make(["最好", "全网"])).scan(row.segments)
        #expect(result.findings.map(\.quote) == row.quotes)
        #expect(result.issues.map(\.description) == row.issues)
    }

    @Test func unnamedSessionsAreNumbered() throws {
        let starts: [Int64] = [0, 100_000, 39_999, 50_000, 0, -60_000, -60_001]
        let segments = starts.map { Self.said("最好。", at: $0) }
        let result = OracleScanner(lexicon: try TestLexicon.make(["最好"])).scan(segments)
        #expect(result.findings.map(\.session) == ["", "", "#2", "#2", "#2", "#3", "#3"])
        #expect(result.issues.map(\.description) == ["backward-time@4", "backward-time@6"])
    }

    @Test func ordinalsCountWhatStands() throws {
        let segments = [
            Self.said("啊", 1), Self.said("啊", 1), Self.said("最坏", 2, rev: 1), Self.said("最好", 2, rev: 2),
            Self.said("啊", 2, rev: 1), Self.said("最好", 3),
        ]
        let findings = OracleScanner(lexicon: try TestLexicon.make(["最好"])).scan(segments).findings
        #expect(findings.map { $0.pieces.map(\.ordinal) } == [[1], [2]])
    }
}
