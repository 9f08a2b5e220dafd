import Foundation
import GavelLexicon
import GavelReporting
import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

@testable import GavelWorkbench

/// Which patterns the examples prove, the quick way and the slow one.
@Suite struct DeletionProofTests {
    /// A pack with each pattern on a line of its own, so that a line can be taken away.
    private static let pack = """
        gavel: 1
        pack: rules
        law-date: 2026-10
        laws: [{id: L-1, instrument: {zh: 文, en: a}, article: {zh: 文, en: a}, summary: {zh: 文, en: a}}]
        categories: [{id: alpha, name: {zh: 文, en: a}}, {id: beta, name: {zh: 文, en: b}}]
        pass:
          alpha:
            - 最低价保护
            - 最低调
        rules:
          - id: alpha/lowest
            category: alpha
            grade: 2
            law: [L-1]
            title: &text
            match:
              - "(全网|全国)最低价"
              - "全网最低"
              - "全网~4最低"
              - "史低"
              - "最低价"
            pass:
              - 不是史低
              - 史低级
            examples:
              violation: ["家人们⟦全网最低价⟧", "⟦全网的最低⟧哦", "⟦史低⟧"]
              pass: ["不是史低", "有最低价保护"]
          - id: alpha/other
            category: alpha
            grade: 1
            law: [L-1]
            title: &text
            match:
              - "史低"
              - "地板价"
            examples:
              violation: ["⟦史低⟧", "⟦地板价⟧了"]
              pass: ["最低调的价"]
          - id: beta/tale
            category: beta
            grade: 3
            law: [L-1]
            title: &text
            story:
              slots:
                place:
                  - 工地上
                  - 地里
                act:
                  - 挖出来
                  - 挖到
            examples:
              violation: ["地里的东西⟦挖出来⟧了"]
              pass: ["工地上有人"]
        """.replacing(
            "title: &text", with: "title: {zh: 文, en: a}\n    why: {zh: 文, en: a}\n    suggest: {zh: 文, en: a}")

    private static func load(_ text: String) -> Lexicon? {
        LexiconLoader().load(files: [LexiconFile(name: "rules.yaml", bytes: Array(text.utf8))]).lexicon
    }

    /// Unproven patterns by taking each away from the pack and loading what is left.
    private static func slowly(_ text: String) throws -> [Int] {
        let lexicon = try #require(load(text))
        let held = Set(examples(of: lexicon))
        return try lexicon.written.indices.filter { index in
            let written = lexicon.written[index]
            var lines = text.components(separatedBy: "\n")
            let line = written.place.line - 1
            let rest: Lexicon
            lines[line] = ""
            if let lexicon = load(lines.joined(separator: "\n")) {
                rest = lexicon
            } else {
                // It was the last of its list.
                lines[line] = String(repeating: " ", count: written.place.column - 3) + "- 没有人说的话"
                rest = try #require(load(lines.joined(separator: "\n")))
            }
            let rules: [String] =
                switch written.use {
                case .match(let rule), .part(let rule, _): [lexicon.rules[rule].id]
                case .pass(let rules): rules.map { lexicon.rules[$0].id }
                }
            return held.filter { rules.contains($0.rule) }.isSubset(of: examples(of: rest))
        }
    }

    private struct HeldExample: Hashable {
        var rule: String
        var example: String
    }

    /// The examples that hold.
    private static func examples(of lexicon: Lexicon) -> [HeldExample] {
        let failed = Set(ExampleCheck(lexicon).failures.map { HeldExample(rule: $0.rule, example: $0.example.text) })
        return lexicon.rules.flatMap { rule in
            rule.examples.map { HeldExample(rule: rule.id, example: $0.text) }
        }.filter { !failed.contains($0) }
    }

    @Test func unprovenPatternsAreListed() throws {
        let lexicon = try #require(Self.load(Self.pack))
        let proof = DeletionProof(lexicon)
        #expect(proof.failures.isEmpty)
        #expect(
            proof.unproven.map { lexicon.written[$0].text } == ["最低调", "全网最低", "最低价", "史低级", "工地上", "挖到"])
        #expect(try Set(proof.unproven) == Set(Self.slowly(Self.pack)))
    }

    /// The quick way is the slow way, in random packs whose examples are what their rules find and pass.
    @Test(arguments: 0..<20)
    func takingAwayAMatchIsTakingAwayAPattern(seed: Int) throws {
        let text = try DeadPatternWorld(seed: UInt64(seed) &+ 10_000).packWithExamples()
        let lexicon = try #require(Self.load(text))
        #expect(try Set(DeletionProof(lexicon).unproven) == Set(Self.slowly(text)), "\(text)")
    }

    @Test func examplesThatDoNotHoldProveNothing() throws {
        let text = Self.pack.replacing("\"⟦史低⟧\", \"⟦地板价⟧了\"", with: "\"⟦史⟧低\", \"⟦地板价⟧了\"")
        let lexicon = try #require(Self.load(text))
        let proof = DeletionProof(lexicon)
        #expect(proof.failures.map(\.rule) == ["alpha/other"])
        #expect(DeletionRun(language: .en).run(lexicon).status == .failure)
    }

    @Test(arguments: [ReportLanguage.zh, .en])
    func theReportIsAsWritten(language: ReportLanguage) throws {
        let lexicon = try #require(Self.load(Self.pack))
        let outcome = DeletionRun(language: language).run(lexicon)
        #expect(outcome.status == .failure)
        #expect(try outcome.output == Golden.file("deletion.\(language == .zh ? "zh" : "en").txt", outcome.output))
    }

    @Test func theRecordIsJSON() throws {
        let lexicon = try #require(Self.load(Self.pack))
        var run = DeletionRun(language: .en)
        run.writesJSON = true
        let record = try JSONValue(parsing: run.run(lexicon).output)
        #expect(try JSONSchema(named: "deletion").errors(in: record) == [])
        let unproven = try #require(record["unproven"]?.elements)
        #expect(unproven.map { $0["kind"]?.text } == ["pass", "match", "match", "pass", "part", "part"])
        #expect(unproven[4]["part"] == .string("place"))
        #expect(unproven[0]["category"] == .string("alpha") && unproven[3]["rule"] == .string("alpha/lowest"))
    }

    @Test func aLexiconOfProvenPatternsHolds() throws {
        // The second rule alone, without what the categories pass over.
        let law = Self.pack.components(separatedBy: "\npass:")[0]
        let rules = Self.pack.components(separatedBy: "\n  - id: ")
        let outcome = DeletionRun(language: .en).run(
            try #require(Self.load(law + "\nrules:\n  - id: " + rules[2].replacing("最低调的价", with: "价格不错"))))
        #expect(outcome.status == .success)
        #expect(outcome.output.hasPrefix("2 patterns, 0 pass phrases, 3 examples: 2 proven, 0 not"))
    }
}

extension DeadPatternWorld {
    /// The world as a pack with each pattern on a line, and with its texts as examples: what a rule finds, marked, and
    /// what it passes.
    func packWithExamples() throws -> String {
        let lexicon = try lexicon(of: rules)
        var lines = TestPack.yaml(rules: rules, guards: testGuards, fillers: ["嗯"], categoryPass: categoryPasses)
            .components(separatedBy: "\n")
        for rule in rules {
            var examples: [String: [String]] = ["violation": ["⟦没有人说的⟧"], "pass": ["好"], "needs-proof": []]
            for text in Set(texts).sorted() {
                let own = findings(of: text, lexicon).filter { $0.rule == rule.id || $0.also.contains(rule.id) }
                let bytes = Array(text.utf8)
                guard Set(own.map(\.status)).count <= 1 else { continue }
                let places = own.map { $0.pieces[0].bytes }.sorted { $0.lowerBound < $1.lowerBound }
                guard own.first?.status != .exempt, !own.isEmpty else {
                    examples["pass"]?.append(text)
                    continue
                }
                var marked = ""
                var last = 0
                for place in places {
                    marked +=
                        String(decoding: bytes[last..<place.lowerBound], as: UTF8.self) + "⟦"
                        + String(decoding: bytes[place], as: UTF8.self) + "⟧"
                    last = place.upperBound
                }
                marked += String(decoding: bytes[last...], as: UTF8.self)
                examples[own[0].status == .violation ? "violation" : "needs-proof"]?.append(marked)
            }
            let start = lines.firstIndex(of: "  - id: \(rule.id)")!
            let end = lines[start...].firstIndex { $0.hasPrefix("    examples:") }!
            let lists = examples.sorted { $0.key < $1.key }.map { key, texts in
                "\(key): [\(texts.map { "\"\($0)\"" }.joined(separator: ", "))]"
            }
            lines[end] = "    examples: {\(lists.joined(separator: ", "))}"
        }
        return lines.flatMap { Self.blockList($0) }.joined(separator: "\n")
    }

    /// A line of a pack whose list of patterns becomes one of a line each.
    private static func blockList(_ line: String) -> [String] {
        guard let match = line.firstMatch(of: /^(\s+)(match|pass|alpha): \[(.*)\]$/) else { return [line] }
        let items = match.3.split(separator: "\", \"").map { $0.trimmingCharacters(in: ["\""]) }
        return ["\(match.1)\(match.2):"] + items.map { "\(match.1)  - \"\($0)\"" }
    }
}
