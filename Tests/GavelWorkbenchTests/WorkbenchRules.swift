import Foundation
import GavelLexicon
import GavelScanning

@testable import GavelWorkbench

/// A small lexicon with a rule of every kind that the workbench tells apart, and cases in few words.
enum WorkbenchRules {
    static let pack = """
        gavel: 1
        pack: rules
        law-date: 2026-10
        laws:
          - id: AD-9-3
            instrument: {zh: 广告法, en: Advertising Law}
            article: {zh: 第九条第（三）项, en: "art. 9(3)"}
            summary: {zh: 广告不得使用最高级一类的用语, en: advertising must not use superlatives}
            sanction: S57
            in-force: 2015-09-01
          - id: AD-11
            instrument: {zh: 广告法, en: Advertising Law}
            article: {zh: 第十一条, en: art. 11}
            summary: {zh: 引证应当真实并注明出处, en: citations must be true and name their source}
            verified: false
        categories:
          - {id: absolute-terms, name: {zh: 绝对化用语, en: absolute terms}}
          - {id: hype-shouting, name: {zh: 吼叫逼单, en: hype shouting}}
          - {id: relic-claim, name: {zh: 文物宣称, en: claims of relics}}
        pass:
          absolute-terms: [第一次, 第一件事]
        guards:
          - id: called-unlawful
            title: {zh: 说的是违规, en: says that it is unlawful}
            effect: exempt
            right: [{within: 24, cues: [是违规的]}]
          - id: sourced
            title: {zh: 给出来源, en: names a source}
            effect: needs-proof
            right: [{within: 24, cues: [来源是]}]
        rules:
          - id: absolute-terms/first
            category: absolute-terms
            grade: 1
            law: [AD-9-3]
            title: {zh: 自称第一, en: claims to be first}
            why: {zh: 没有比过, en: nobody has compared}
            suggest: {zh: 说排名的来源, en: name the source of the rank}
            match: [第一]
            unless: [called-unlawful, sourced]
            examples:
              violation: ["我们⟦第一⟧"]
              needs-proof: ["我们⟦第一⟧来源是年报"]
              pass: ["我第一次来"]
          - id: absolute-terms/lowest-price
            category: absolute-terms
            grade: 3
            law: [AD-9-3]
            title: {zh: 全网最低价, en: the lowest price}
            why: {zh: 无从证明, en: cannot be shown}
            suggest: {zh: 说价格, en: say the price}
            since: 2015-09-01
            match: ["全网最低[价]"]
            unless: [called-unlawful]
            examples:
              violation: ["这是⟦全网最低价⟧"]
              pass: ["说全网最低价是违规的"]
          - id: hype-shouting/last-chance
            category: hype-shouting
            grade: 2
            law: [AD-9-3]
            title: {zh: 最后一次, en: last chance}
            why: {zh: 制造紧迫, en: makes false haste}
            suggest: {zh: 说活动时间, en: say how long it lasts}
            match: [最后一次, 第一抢]
            examples:
              violation: ["⟦最后一次⟧了"]
              pass: ["最后说一句"]

        """

    static let files = [LexiconFile(name: "rules.yaml", bytes: Array(pack.utf8))]
    static let result = LexiconLoader().load(files: files)
    /// - Precondition: the pack above is right.
    static let lexicon = result.lexicon!
    static let plan = ScanPlan(lexicon)

    /// Reads lines of cases.
    static func read(_ lines: String...) -> CaseReading {
        CaseReader(categories: lexicon.categories.map(\.id)).read([
            CaseFile(path: "cases.ndjson", bytes: Array(lines.joined(separator: "\n").utf8))
        ])
    }

    /// A case as a line: its segments, parts of one text, and its expectations as members of JSON objects.
    static func line(
        _ id: String = "c", _ segments: [String], expect: [String] = [], tags: [String] = []
    ) -> String {
        let said = segments.map { "{\"speaker\":\"host\",\"text\":\"\($0)\"}" }.joined(separator: ",")
        let expected = expect.map { "{\($0)}" }.joined(separator: ",")
        let tagged = tags.map { "\"\($0)\"" }.joined(separator: ",")
        return "{\"id\":\"\(id)\",\"segments\":[\(said)],\"expect\":[\(expected)],\"tags\":[\(tagged)]}"
    }

    /// The one case of a line.
    static func evaluationCase(_ line: String) throws -> EvaluationCase {
        struct Unreadable: Error { var diagnostics: [String] }
        let reading = read(line)
        guard let read = reading.cases.first, reading.isReadable else {
            throw Unreadable(diagnostics: reading.diagnostics.map(\.message.en))
        }
        return read
    }

    static func outcome(_ line: String) throws -> CaseOutcome {
        let read = try evaluationCase(line)
        return CaseOutcome(read, findings: CaseScan.findings(of: read, plan: plan))
    }
}

/// A golden file; it changes only when `GAVEL_UPDATE_GOLDEN=1` says so.
enum Golden {
    static func file(_ name: String, _ text: String) throws -> String {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["GAVEL_UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
