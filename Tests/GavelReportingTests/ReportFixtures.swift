import GavelDiagnostics
import GavelLexicon
import GavelReporting
import GavelScanning
import GavelTranscript

/// An invented lexicon of two rules, and findings made with it.
enum Fixtures {
    static let lexicon = try! Lexicon(
        rules: [
            Rule(
                id: "absolute-terms/whole-net-lowest", category: "absolute-terms", grade: .serious,
                law: ["AD-9-3", "GL-5"],
                title: Bilingual(zh: "称全网最低", en: "claims the lowest price on the whole net"),
                why: Bilingual(zh: "", en: ""),
                suggest: Bilingual(
                    zh: "说本店的售价和活动的起止时间", en: "give the shop's own price and the dates of the offer"),
                guards: [0, 1]),
            Rule(
                id: "off-platform/add-me", category: "off-platform", grade: .warning, law: ["AD-9-3"],
                title: Bilingual(zh: "引到站外", en: "leads off the platform"), why: Bilingual(zh: "", en: ""),
                suggest: Bilingual(zh: "请在本店下单", en: "ask to order in the shop"), guards: []),
        ],
        guards: [
            Guard(
                id: "negated", title: Bilingual(zh: "否定说法", en: "negated"), effect: .exempt),
            Guard(
                id: "ranking-with-source", title: Bilingual(zh: "注明出处的排名", en: "ranking with a source"),
                effect: .needsProof),
        ],
        categories: [
            Category(id: "absolute-terms", name: Bilingual(zh: "绝对化用语", en: "Absolute terms")),
            Category(id: "off-platform", name: Bilingual(zh: "站外交易", en: "Off the platform")),
        ],
        laws: [
            LawArticle(
                id: "AD-9-3", instrument: Bilingual(zh: "广告法", en: "Advertising Law"),
                article: Bilingual(zh: "第九条第（三）项", en: "art. 9(3)"), summary: Bilingual(zh: "", en: "")),
            LawArticle(
                id: "GL-5", instrument: Bilingual(zh: "执法指南", en: "Enforcement Guideline"),
                article: Bilingual(zh: "第五条", en: "art. 5"), summary: Bilingual(zh: "", en: ""), isVerified: false),
        ],
        phrases: [], digest: String(repeating: "0f", count: 32), lawDate: "2026-10")

    static func finding(
        _ status: Finding.Status = .violation, rule: Int = 0, quote: String = "全网最低价",
        before: String = "家人们这款手镯", after: String = "没有比这更低的"
    ) -> Finding {
        let chosen = lexicon.rules[rule]
        let place = SourcePlace(sourceIndex: 0, line: 12, byteOffset: 3456)
        let decidingGuard: String? =
            switch status {
            case .exempt: "negated"
            case .needsProof: "ranking-with-source"
            case .violation, .withdrawn: nil
            }
        return Finding(
            id: "00112233445566778899aabbccddeeff", revision: 1, isSettled: true, status: status, room: "room-7",
            session: "", merchant: "", speaker: "host", isRoleAssumed: false, ruleIndex: rule, rule: chosen.id,
            category: chosen.category, grade: chosen.grade, quote: quote, canonical: "全网最低价", via: [],
            startMilliseconds: 723_456, endMilliseconds: 725_000,
            pieces: [
                Finding.Piece(sequence: 41, ordinal: 3, bytes: 21..<36, scalars: 7..<12, place: place)
            ],
            contextBefore: before, contextAfter: after, decidingGuard: decidingGuard,
            guards: decidingGuard.map { [Finding.GuardOutcome(id: $0, result: .holds)] } ?? [], also: [], carried: "")
    }

    /// A finding with every optional field in use.
    static var fullFinding: Finding {
        var finding = finding(.needsProof, quote: "全 网 最低价")
        finding.session = "#2"
        finding.merchant = "m-1"
        finding.isRoleAssumed = true
        finding.revision = 2
        finding.via = [.noise, .repeat]
        finding.also = ["absolute-terms/lowest"]
        finding.parts = [
            Finding.Part(
                name: "said", rule: "absolute-terms/lowest", quote: "最低价", speaker: "owner",
                startMilliseconds: 700_000,
                pieces: [Finding.Piece(sequence: 40, ordinal: 2, bytes: 0..<9, scalars: 0..<3, place: SourcePlace())])
        ]
        finding.carried = #""replay":"r/1","n":[1,2]"#
        finding.pieces.append(
            Finding.Piece(
                sequence: nil, ordinal: 4, bytes: 0..<6, scalars: 0..<2,
                place: SourcePlace(sourceIndex: 0, line: 13, byteOffset: 3600)))
        return finding
    }

    static func summary() -> RunSummary {
        RunSummary(lexiconDigest: lexicon.digest, lawDate: lexicon.lawDate, version: "0.1.0")
    }

    /// A summary with something of everything.
    static var fullSummary: RunSummary {
        var summary = summary()
        summary.segments = 1234
        summary.sellerSegments = 1000
        summary.viewerSegments = 234
        summary.contextRecords = 3
        summary.characters = 56_789
        summary.bytes = 200_000
        summary.rooms = 2
        summary.streams = 5
        summary.findings.record(finding())
        summary.findings.record(finding(.needsProof))
        summary.findings.record(finding(rule: 1))
        summary.suppressedExempt = 4
        summary.suppressedByPassPhrase = 56
        for line in 1...12 {
            summary.issues.record(
                Issue(.invalidJSON, at: SourcePlace(line: line, byteOffset: line * 100), detail: "at column 7"))
        }
        summary.issues.record(Issue(.missingSequence, at: SourcePlace(line: 9, byteOffset: 900), detail: "41 to 43"))
        return summary
    }

    static func text(_ finding: Finding, _ options: ReportOptions = ReportOptions()) -> String {
        var report = TextReport(lexicon: lexicon, options: options)
        return written { report.finding(finding, into: &$0) }
    }

    static func text(_ summary: RunSummary, _ options: ReportOptions = ReportOptions()) -> String {
        var report = TextReport(lexicon: lexicon, options: options)
        return written { report.summary(summary, into: &$0) }
    }

    static func ndjson(_ finding: Finding, _ options: ReportOptions = ReportOptions()) -> String {
        var report = NDJSONReport(lexicon: lexicon, options: options)
        return written { report.finding(finding, into: &$0) }
    }

    static func ndjson(_ summary: RunSummary, _ options: ReportOptions = ReportOptions()) -> String {
        var report = NDJSONReport(lexicon: lexicon, options: options)
        return written { report.summary(summary, into: &$0) }
    }

    static func written(_ write: (inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        write(&output)
        return String(decoding: output, as: UTF8.self)
    }
}
