import GavelLexicon
import GavelScanning
import GavelTestSupport
import GavelTranscript

@testable import GavelWorkbench

/// Rules over a small alphabet whose patterns often say the same, and talk made of what they match. The same seed makes
/// the same world.
struct DeadPatternWorld: CustomStringConvertible {
    private(set) var rules: [TestRule] = []
    private(set) var texts: [String] = []
    private(set) var testGuards: [TestGuard] = []
    private(set) var categoryPasses: [String: [String]] = [:]
    private var random: SplitMix64

    private static let patterns = [
        "甲乙丙", "甲乙乙丙", "甲~2丙", "甲乙~1丙", "(甲|丁)乙丙", "[甲]乙丙", "甲乙", "甲乙!<(乙)丙", "甲乙!>(丙)丙", "甲!<(丁)乙丙", "甲乙丙!>(丁)",
        "甲乙丙!>(丁|乙)", "甲{N}丙", "甲{N<5}丙", "甲~1{N}丙", "甲{N}三丙", "(甲|乙){N<9}丙", "甲乙!<(丁)乙丙", "丁丁", "丁丁丁", "丁~1甲丁", "丁甲丁",
        "不退", "不退不退", "不~1退", "甲甲乙", "甲乙~2丙丁", "甲乙丙丁", "乙丙~1丁",
    ]
    private static let pieces = ["甲", "乙", "丙", "丁", "三", "3", "嗯", "不", "退", "，", "好像", "不是", "来源", "。"]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed &* 7919 &+ 1)
        testGuards = [
            TestGuard("asked", .needsProof, right: [Guard.CueGroup(within: 4, cues: ["来源", "丁"])]),
            TestGuard(
                "negated", left: [Guard.CueGroup(within: 4, cues: ["不是", "不"])],
                immune: pick(3) == 0 ? [["不", "丁丁", "乙乙", "甲"][pick(4)]] : []),
            TestGuard("soft", .lower, left: [Guard.CueGroup(within: 4, cues: ["好像", "三"])]),
        ]
        rules = ["alpha/one", "alpha/two", "beta/one"].prefix(1 + pick(3)).map { name in
            TestRule(
                name, grade: [.notice, .warning, .serious][pick(3)], match: some(1...5),
                pass: pick(4) == 0 ? some(1...2) : [],
                unless: testGuards.map(\.content.id).filter { _ in pick(4) == 0 })
        }
        if pick(5) == 0 { categoryPasses = ["alpha": some(1...1)] }
        // A literal that its pass phrase covers is refused; the rest of the world is worth having.
        if (try? lexicon(of: rules)) == nil {
            categoryPasses = [:]
            for index in rules.indices { rules[index].pass = rules[index].pass.filter { $0.contains("~") } }
        }
        if (try? lexicon(of: rules)) == nil { for index in rules.indices { rules[index].pass = [] } }
        for _ in 0..<24 {
            texts.append((0..<(3 + pick(12))).map { _ in Self.pieces[pick(Self.pieces.count)] }.joined())
            let said = Self.patterns[pick(Self.patterns.count)].replacing(
                /!.\(.*?\)|[~\[\]()|]|\{N.*?\}/,
                with: { match in
                    match.output.hasPrefix("{") ? ["三", "3", "12", "八"][pick(4)] : ""
                })
            texts.append((pick(2) == 0 ? "不是" : "好像") + said + Self.pieces[pick(Self.pieces.count)] + said)
        }
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    private mutating func some(_ counts: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: counts, using: &random)).map { _ in Self.patterns[pick(Self.patterns.count)] }
    }

    struct Refused: Error { var diagnostics: [String] }

    func lexicon(of rules: [TestRule]) throws -> Lexicon {
        let yaml = TestPack.yaml(rules: rules, guards: testGuards, fillers: ["嗯"], categoryPass: categoryPasses)
        let result = LexiconLoader().load(files: [LexiconFile(name: "rules.yaml", bytes: Array(yaml.utf8))])
        guard let lexicon = result.lexicon else { throw Refused(diagnostics: result.diagnostics.map(\.message.en)) }
        return lexicon
    }

    /// The rules without their dead patterns; one that has none left looks for what nobody says.
    func rules(without dead: DeadPatterns, in lexicon: Lexicon) -> [TestRule] {
        // A rule's patterns stand on one line, in their order.
        var columns: [Int: [Int]] = [:]
        for pattern in lexicon.written {
            if case .match(let rule) = pattern.use { columns[rule, default: []].append(pattern.place.column) }
        }
        return rules.map { rule in
            var rest = rule
            let index = lexicon.rules.firstIndex { $0.id == rule.id }!
            let order = columns[index]!.sorted()
            let gone = Set(
                dead.patterns.compactMap { entry -> Int? in
                    let written = lexicon.written[entry.pattern]
                    guard case .match(let owner) = written.use, owner == index else { return nil }
                    return order.firstIndex(of: written.place.column)
                })
            rest.match = rule.match.indices.filter { !gone.contains($0) }.map { rule.match[$0] }
            if rest.match.isEmpty { rest.match = ["没有人说的话"] }
            return rest
        }
    }

    func findings(of text: String, _ lexicon: Lexicon) -> [Finding] {
        let scanner = TranscriptScanner(plan: ScanPlan(lexicon))
        return scanner.scan(Segment(room: "r", speaker: "host", text: text)).findings + scanner.finish().findings
    }

    /// What is said of a text, but for what a proof leaves open: the pattern, `via` and `also`.
    func accounts(of text: String, _ lexicon: Lexicon) -> [String] {
        findings(of: text, lexicon).map { finding in
            let outcomes = finding.guards.map { "\($0.id) \($0.result)" }
            return
                "\(finding.id) \(finding.rule) \(finding.status) \(finding.grade) \(finding.quote) \(finding.pieces.map(\.bytes)) "
                + "\(outcomes) \(finding.decidingGuard ?? "") \(finding.contextBefore)|\(finding.contextAfter)"
        }
    }

    var description: String { "\(rules) \(testGuards.map(\.content.immune)) \(categoryPasses)" }
}
