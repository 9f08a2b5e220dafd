import GavelLexicon
import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

/// What becomes of gaps, numbers, fillers and lowering guards in findings, however the talk is cut.
@Suite struct PatternFindingTests {
    static let pack = """
        gavel: 1
        pack: case
        law-date: 2026-10
        fillers: [嗯, 那个, 就是说]
        laws:
          - {id: AD-9-3, instrument: {zh: 法, en: law}, article: {zh: 条, en: art.}, summary: {zh: 述, en: text}}
        categories: [{id: price, name: {zh: 价, en: price}}]
        guards:
          - {id: hedged, title: {zh: 主观, en: hedged}, effect: lower, left: [{within: 6, cues: [我觉得]}]}
          - {id: sourced, title: {zh: 有据, en: sourced}, effect: needs-proof, right: [{within: 6, cues: [有报告]}]}
        rules:
          - id: price/lowest
            category: price
            grade: 2
            law: [AD-9-3]
            title: {zh: 最低, en: lowest}
            why: {zh: 无据, en: no proof}
            suggest: {zh: 说本店, en: speak of the shop}
            match: ["(全网|全国)~4最低[价]", "只要{N<10}块"]
            pass: [全网最低调]
            unless: [hedged, sourced]
            examples: {violation: [⟦全网最低⟧], pass: [最低]}
        """

    static func lexicon() throws -> Lexicon {
        try #require(LexiconLoader().load(files: [LexiconFile(name: "case.yaml", bytes: Array(pack.utf8))]).lexicon)
    }

    static func found(_ segments: [Segment], _ lexicon: Lexicon) -> [String] {
        let scanner = TranscriptScanner(lexicon: lexicon)
        var findings = segments.flatMap { scanner.scan($0).findings }
        findings += scanner.finish().findings
        return findings.map { finding in
            let parts = ["\(finding.status.rawValue) \(finding.grade.rawValue)", finding.quote]
            return (parts + finding.via.names + [finding.decidingGuard].compactMap(\.self)).joined(separator: " ")
        }
    }

    static let rows: [(String, [String])] = [
        ("家人们全网真的最低价了", ["violation 2 全网真的最低价"]),
        // The narrower gap stays, and of its spans the longer.
        ("全国全网最低价", ["violation 2 全网最低价"]),
        ("全网最低。我们全网都最低", ["violation 2 全网最低", "violation 2 全网都最低"]),
        ("全嗯网最低", ["violation 2 全嗯网最低 filler"]),
        ("全网那个真的那个就是说都是最低", ["violation 2 全网那个真的那个就是说都是最低 filler"]),
        // The raw view has it as well: no filler is named.
        ("全网那个最低", ["violation 2 全网那个最低"]),
        ("我觉得全网最低", ["violation 1 全网最低 hedged"]),
        ("我觉得全网最低有报告", ["needs-proof 2 全网最低 sourced"]),
        ("今天只要九块九", ["violation 2 只要九块"]),
        ("今天只要九十块", []),
        // A pass phrase is found without fillers too, and what it drops dominates nothing.
        ("全网最低嗯调", []),
        ("全网最低调最低", ["violation 2 全网最低调最低"]),
        // What a gap covers is not seen through.
        ("全网9个ａ最低", ["violation 2 全网9个ａ最低"]),
        ("全網9个最低", ["violation 2 全網9个最低 script"]),
    ]

    @Test(arguments: rows)
    func findingsHoldHoweverTheTalkIsCut(text: String, expected: [String]) throws {
        let lexicon = try Self.lexicon()
        func segment(_ text: String) -> Segment {
            Segment(room: "r", speaker: "host", startMilliseconds: 0, endMilliseconds: 1000, text: text)
        }
        #expect(Self.found([segment(text)], lexicon) == expected)
        let scalars = Array(text.unicodeScalars)
        for cut in 0...scalars.count {
            var pieces = [String.UnicodeScalarView(scalars[..<cut]), String.UnicodeScalarView(scalars[cut...])]
            pieces.removeAll(where: \.isEmpty)
            #expect(Self.found(pieces.map { segment(String($0)) }, lexicon) == expected, "cut at \(cut)")
        }
        #expect(Self.found(scalars.map { segment(String($0)) }, lexicon) == expected, "a character a segment")
    }
}
