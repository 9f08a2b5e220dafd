import GavelLexicon
import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

/// What becomes of frames, stories, bursts, figures and cues in findings, however the talk is cut and whoever is behind.
@Suite struct RoomFindingTests {
    static let head = """
        gavel: 1
        pack: case
        law-date: 2026-10
        fillers: [嗯]
        laws:
          - {id: A-1, instrument: {zh: 法, en: law}, article: {zh: 条, en: art.}, summary: {zh: 述, en: text}}
        categories: [{id: tale, name: {zh: 故事, en: tale}}, {id: push, name: {zh: 催, en: push}}]
        guards:
          - {id: denied, title: {zh: 否认, en: denied}, effect: exempt, left: [{within: 4, cues: [不是]}]}
          - {id: sourced, title: {zh: 有据, en: sourced}, effect: needs-proof, right: [{within: 6, cues: [有报告]}]}
        rules:

        """

    private static func rule(_ id: String, _ grade: Int, _ body: String) -> String {
        """
          - id: \(id)
            category: \(id.prefix { $0 != "/" })
            grade: \(grade)
            law: [A-1]
            title: {zh: 题, en: title}
            why: {zh: 因, en: why}
            suggest: {zh: 说, en: say}
            examples: {violation: [⟦甲⟧], pass: [乙]}
            \(body)

        """
    }

    static let pack =
        head
        + rule(
            "tale/frame", 2,
            "frame: {slots: {who: [表弟, 老乡], act: [挖到, 捡到], thing: [玉佩, 罐子]}}\n    unless: [denied, sourced]")
        + rule("tale/plain", 3, "match: [挖到玉佩]")
        + rule("push/last", 3, "figures: {kind: contradiction, of: [\"最后{N}单\"], against: [\"再加{N}单\"], seconds: 600}")
        + rule("push/hurry", 1, "match: [赶紧拍, 手慢无, 马上没]")
        + rule("push/many", 2, "burst: {category: true, count: 3, distinct: true, seconds: 120}")
        + rule("push/rush", 1, "cue: true\n    match: [别犹豫, 别走]")

    static func lexicon() throws -> Lexicon {
        let result = LexiconLoader().load(files: [LexiconFile(name: "case.yaml", bytes: Array(pack.utf8))])
        return try #require(result.lexicon, "\(result.diagnostics.map(\.message.en))")
    }

    /// Segments from lines `speaker start text`.
    static func talk(_ lines: [String]) -> [Segment] {
        lines.map { line in
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            let start = Int64(parts[1])!
            return Segment(
                room: "r", speaker: parts[0], startMilliseconds: start * 1000, endMilliseconds: start * 1000 + 2000,
                text: parts[2])
        }
    }

    static func found(_ segments: [Segment], _ lexicon: Lexicon) -> [String] {
        let scanner = TranscriptScanner(lexicon: lexicon)
        var findings = segments.flatMap { scanner.scan($0).findings }
        findings += scanner.finish().findings
        return findings.map { finding in
            let parts = finding.parts.map { "\($0.name)=\($0.quote)" }.joined(separator: " ")
            let status = finding.status == .violation ? "" : " \(finding.status.rawValue)"
            return "\(finding.rule)\(status) \(finding.grade.rawValue) \(finding.quote)"
                + (parts.isEmpty ? "" : " (\(parts))")
        }
    }

    static let rows: [(lines: [String], findings: [String])] = [
        // Over several sentences and speakers, in any order.
        (
            ["host 1 我老乡说的。", "host 4 昨天捡到嗯一个。", "owner 6 就这个罐子吧好看吗大家说"],
            ["tale/frame 2 罐子 (who=老乡 act=捡到 thing=罐子)"]
        ),
        // Too far apart in time; a part denied; a part that needs proof.
        (["host 1 我老乡说的。", "host 40 昨天捡到一个罐子"], []),
        (["host 1 不是我老乡。", "host 4 昨天捡到一个罐子"], []),
        (
            ["host 1 我老乡说的有报告。", "host 4 昨天捡到一个罐子"],
            ["tale/frame needs-proof 2 罐子 (who=老乡 act=捡到 thing=罐子)"]
        ),
        // The match at the same words, and of a higher grade, says it already.
        (["host 1 表弟说的。", "host 4 昨天挖到玉佩"], ["tale/plain 3 挖到玉佩"]),
        // Figures: falling is fine, rising is not, nor a restock.
        (["host 1 最后八单。", "host 30 最后五单。", "host 60 最后三单"], []),
        (
            ["host 1 最后三单。", "host 50 最后五单"],
            ["push/last 3 最后五单 (figure=最后三单 figure=最后五单)"]
        ),
        (
            ["host 1 最后三单。", "assistant 50 再加十单"],
            ["push/last 3 再加十单 (figure=最后三单 against=再加十单)"]
        ),
        // Bursts count findings of different wordings.
        (
            ["host 1 赶紧拍。", "assistant 5 手慢无。", "host 9 赶紧拍。", "assistant 20 马上没"],
            [
                "push/hurry 1 赶紧拍", "push/hurry 1 手慢无", "push/hurry 1 赶紧拍", "push/hurry 1 马上没",
                "push/many 2 马上没 (said=手慢无 said=赶紧拍 said=马上没)",
            ]
        ),
        // A cue is nothing alone.
        (["host 1 你们别走。"], []),
        (
            ["host 1 赶紧拍。", "assistant 4 别犹豫"],
            ["push/hurry 1 赶紧拍", "push/rush 1 别犹豫 (beside=赶紧拍 cue=别犹豫)"]
        ),
        (
            ["host 1 你们别走。", "assistant 4 别犹豫"],
            ["push/rush 1 别犹豫 (beside=别走 cue=别犹豫)"]
        ),
        // One who is interrupted for long does not go on with the sentence.
        (["host 1 昨天挖到", "assistant 30 好的", "host 3 玉佩"], []),
        (["host 1 昨天挖到", "assistant 3 好的", "host 4 玉佩"], ["tale/plain 3 挖到玉佩"]),
    ]

    @Test(arguments: rows.indices)
    func everyCutSaysTheSame(row: Int) throws {
        let lexicon = try Self.lexicon()
        let segments = Self.talk(Self.rows[row].lines)
        #expect(Self.found(segments, lexicon).sorted() == Self.rows[row].findings.sorted())
        let harness = CutHarness(segments)
        for cut in harness.singleCuts() + [harness.oneScalarEach()] {
            let found = Self.found(cut, lexicon).sorted()
            guard found == Self.rows[row].findings.sorted() else {
                Issue.record("cut \(cut.map(\.text)): \(found)")
                return
            }
        }
    }

    /// Whatever comes in one batch or in many, settled by whomever.
    @Test(arguments: rows.indices)
    func batchesChangeNothing(row: Int) throws {
        let lexicon = try Self.lexicon()
        let scanner = TranscriptScanner(lexicon: lexicon)
        var batch = SegmentBatch()
        for segment in Self.talk(Self.rows[row].lines) { batch.append(segment) }
        let findings = scanner.scan(batch).findings + scanner.finish().findings
        #expect(
            findings.map(\.rule).sorted() == Self.rows[row].findings.map { String($0.prefix { $0 != " " }) }.sorted())
    }

    /// A segment that is replaced takes its parts with it, and the new words bring theirs.
    @Test func aReplacedSegmentIsHeardOnce() throws {
        let scanner = TranscriptScanner(lexicon: try Self.lexicon())
        func segment(_ sequence: Int64, _ revision: Int32, _ start: Int64, _ text: String) -> Segment {
            Segment(
                room: "r", speaker: "host", sequence: sequence, revision: revision, startMilliseconds: start,
                endMilliseconds: start + 1000, text: text)
        }
        var findings: [Finding] = []
        findings += scanner.scan(segment(1, 0, 1000, "我老乡昨天捡到")).findings
        findings += scanner.scan(segment(2, 1, 3000, "一个罐子。大家看看好看不好看呢")).findings
        findings += scanner.scan(segment(2, 2, 3000, "一个盘子。大家看看好看不好看呢")).findings
        findings += scanner.scan(segment(3, 1, 5000, "这个罐子。大家看看好看不好看呢")).findings
        findings += scanner.scan(segment(3, 2, 5000, "这个罐子吧。大家看看好看不好看呢")).findings
        findings += scanner.finish().findings
        #expect(findings.map(\.rule) == ["tale/frame"])
        #expect(findings.first?.parts.last?.pieces.first?.sequence == 3)
    }
}
