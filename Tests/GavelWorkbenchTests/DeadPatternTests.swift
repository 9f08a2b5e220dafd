import GavelLexicon
import GavelTestSupport
import Testing

@testable import GavelWorkbench

/// What is proved of patterns, and what is not.
@Suite struct DeadPatternTests {
    private static let guards = [
        TestGuard("asked", .needsProof, right: [Guard.CueGroup(within: 8, cues: ["来源"])]),
        TestGuard(
            "negated", left: [Guard.CueGroup(within: 8, cues: ["不是"])], immune: ["不退", "退退退退"]),
        TestGuard("soft", .lower, left: [Guard.CueGroup(within: 8, cues: ["好像"])]),
    ]

    static func lexicon(
        _ rules: [TestRule], fillers: [String] = [], slots: [String: [String]] = [:],
        categoryPass: [String: [String]] = [:]
    ) throws -> Lexicon {
        let yaml = TestPack.yaml(
            rules: rules, guards: guards, slots: slots, fillers: fillers, categoryPass: categoryPass)
        let result = LexiconLoader().load(files: [LexiconFile(name: "rules.yaml", bytes: Array(yaml.utf8))])
        return try #require(result.lexicon, "\(result.diagnostics.map(\.message.en))")
    }

    /// The dead patterns as `code text`, in the order of the lexicon's rules.
    static func dead(_ lexicon: Lexicon) -> [String] {
        let names: [DeadPatterns.Reason: String] = [
            .impossible: "impossible", .sameRule: "rule", .rivalRule: "rival", .pass: "pass",
        ]
        return DeadPatterns(lexicon).patterns.map { "\(names[$0.reason]!) \(lexicon.written[$0.pattern].text)" }
    }

    @Test(
        arguments: [
            // Tests that bar what the pattern has there.
            ("全网!<(全网)最低", true), ("全网!<(网)最低", true), ("全网!<(网|国)最低", true), ("全网!<(国)最低", false),
            ("(全网|全国)!<(网)最低", false), ("(全网|全国)!<(网|国)最低", true), ("[全网]!<(全网)最低", false),
            ("全网!>(最)最低", true), ("全网!>(最低价)最低", false), ("全网!>(低)最低", false), ("!<(全网)最低", false),
            ("抢抢抢!<(抢抢)了", true), ("抢抢!<(抢抢抢)了", false), ("第11!<(1)名", false), ("第11!<(11)名", true),
            ("全网~1!<(全网)最低", false), ("全网!<(最)!<(网)最低", true), ("全 網!<(网)最低", true),
            // What meets across a test.
            ("最好!<(我)好的", true), ("最好!<(我)(好的|坏的)", false),
            // Numbers are read whole, and none is below nothing.
            ("{N<0}块", true), ("{N<=0}块", false), ("{N%<0}纯", true), ("第三{N}块", true), ("第{N}三块", true),
            ("{N}%纯", true),
            ("{N%}%纯", false), ("{N%}三纯", false), ("第三{N%}纯", true), ("第三~1{N}块", false), ("(第三|第)~1{N}块", false),
            ("(第三|第){N}块", false), ("第点{N}块", false), ("{N>9}{N<5}块", false), ("第{X}最", false),
        ])
    func patternsThatCannotMatch(pattern: String, isDead: Bool) throws {
        let lexicon = try Self.lexicon([TestRule("alpha/one", match: [pattern, "别的话"])])
        #expect(Self.dead(lexicon) == (isDead ? ["impossible \(pattern)"] : []))
    }

    @Test(
        arguments: [
            (["最低价", "(全网|全国)最低价"], []), (["最低价", "最低价"], ["最低价"]), (["全网最低", "(全网|全国)最低"], ["全网最低"]),
            (["(全网|全国)最低", "全网最低", "全国最低"], ["全国最低", "全网最低"]), (["全网最低价", "全网最低"], []),
            (["抢抢抢抢", "抢抢抢"], ["抢抢抢抢"]), (["抢抢抢", "抢抢"], []), (["第11", "第1"], []),
            (["３Ａ", "3a", "3 A"], ["3 A", "3a"]),
            // Through a gap that is not used; not where it could be.
            (["全网最低", "全网~2最低"], ["全网最低"]), (["全网的最低", "全网~2最低"], []), (["全网~1最低", "全网~2最低"], []),
            (["全网~2最低", "全网~2最低"], ["全网~2最低"]), (["抢抢购", "抢~2抢购"], []),
            // What depends on the words around, or on their repetition.
            (["全网最低", "全网最低!>(调)"], ["全网最低!>(调)"]), (["全网最低!>(调)", "全网最低"], ["全网最低!>(调)"]),
            (["(全网|全国)!<(全国)最低!>(调)", "全网最低", "全国最低"], ["(全网|全国)!<(全国)最低!>(调)"]), (["全网最低", "全{X}最低"], []),
            (["三十块", "{N}块"], []),
            // Step by step.
            (["只剩{N<5}件", "只剩{N<9}件"], ["只剩{N<5}件"]), (["只剩{N<9}件", "只剩{N<5}件"], ["只剩{N<5}件"]),
            (["只剩{N>5}件", "只剩{N<9}件"], []), (["只剩{N}件", "(只剩|还剩){N}[小]件"], ["只剩{N}件"]),
            (["只剩{N}件", "只剩~2{N}件"], ["只剩{N}件"]), (["只剩{N%}", "只剩{N}"], []), (["只剩{N=3}件", "只剩{N<5}件"], ["只剩{N=3}件"]),
            (["只剩{N}件!>(以上|左右)", "只剩{N}件!>(以上)"], ["只剩{N}件!>(以上|左右)"]),
        ] as [([String], [String])])
    func patternsThatTheirRuleCanDoWithout(match: [String], dead: [String]) throws {
        let found = Self.dead(try Self.lexicon([TestRule("alpha/one", match: match)]))
        #expect(found.sorted() == dead.map { "rule \($0)" }.sorted())
    }

    @Test(
        arguments: [
            (TestRule("alpha/a", match: ["最低价"]), TestRule("alpha/b", match: ["最低价"]), "最低价"),
            (TestRule("alpha/b", grade: .serious, match: ["最低价"]), TestRule("alpha/a", match: ["最低价"]), "最低价"),
            (TestRule("beta/a", match: ["最低价"]), TestRule("alpha/b", match: ["最低价"]), nil),
            // The one that wins may have no guard, and no pass phrase, that the other has not.
            (TestRule("alpha/a", match: ["最低价"]), TestRule("alpha/b", match: ["最低价"], unless: ["asked"]), "最低价"),
            (TestRule("alpha/a", match: ["最低价"], unless: ["asked"]), TestRule("alpha/b", match: ["最低价"]), nil),
            (
                TestRule("alpha/a", match: ["最低价"], unless: ["asked"]),
                TestRule("alpha/b", match: ["最低价"], unless: ["negated", "asked"]), "最低价"
            ),
            (TestRule("alpha/a", match: ["最低价"], pass: ["最低价保护"]), TestRule("alpha/b", match: ["最低价"]), nil),
            // Lowered, a graver one may meet the other at the least grade.
            (
                TestRule("alpha/b", match: ["最低价"], unless: ["soft"]),
                TestRule("alpha/a", grade: .notice, match: ["最低价"], unless: ["soft"]), nil
            ),
            // Immune in the one and not in the other.
            (
                TestRule("alpha/a", match: ["抢抢抢"], unless: ["negated"]),
                TestRule("alpha/b", match: ["抢抢抢抢"], unless: ["negated"]), "抢抢抢抢"
            ),
            (
                TestRule("alpha/a", match: ["退退退"], unless: ["negated"]),
                TestRule("alpha/b", match: ["退退退退"], unless: ["negated"]), nil
            ),
            (TestRule("alpha/a", match: ["抢抢抢"]), TestRule("alpha/b", match: ["抢抢抢抢"], unless: ["asked"]), "抢抢抢抢"),
        ] as [(TestRule, TestRule, String?)])
    func patternsThatAnotherRuleShadows(winner: TestRule, loser: TestRule, dead: String?) throws {
        let lexicon = try Self.lexicon([winner, loser])
        #expect(Self.dead(lexicon) == (dead.map { ["rival \($0)"] } ?? []))
        let losers = DeadPatterns(lexicon).patterns.compactMap { lexicon.written[$0.pattern].use.rule }
        #expect(losers.allSatisfy { lexicon.rules[$0].id == loser.id })
    }

    @Test(
        arguments: [
            (["全网最低"], ["全网~2最低"], true), (["全网的最低"], ["全网~2最低"], false), (["全网~1最低"], ["全网~2最低"], true),
            (["全网~3最低"], ["全网~2最低"], false), (["只剩{N<5}件"], ["(只剩|还剩){N}件"], true), (["只剩{N}件"], ["只剩{N}件吧"], false),
            (["全网!>(价)~1最低"], ["全网~1最低"], true), (["全网~1最低"], ["全网!>(价)~1最低"], false),
        ] as [([String], [String], Bool)])
    func patternsThatAreAlwaysPassed(match: [String], pass: [String], isDead: Bool) throws {
        for lexicon in [
            try Self.lexicon([TestRule("alpha/one", match: match + ["别的话"], pass: pass)]),
            try Self.lexicon([TestRule("alpha/one", match: match + ["别的话"])], categoryPass: ["alpha": pass]),
        ] {
            #expect(Self.dead(lexicon) == (isDead ? match.map { "pass \($0)" } : []))
        }
    }

    /// A pattern that sees through fillers needs another that does.
    @Test func theViewWithoutFillersCounts() throws {
        let rules = [TestRule("alpha/one", match: ["只剩下", "只~2剩下", "[只]~1剩下"])]
        #expect(Self.dead(try Self.lexicon(rules, fillers: ["那个"])) == ["rule 只剩下"])
        let short = [TestRule("alpha/one", match: ["最低价", "最[低]~1价"])]
        #expect(Self.dead(try Self.lexicon(short)) == [])
    }

    @Test func ofARuleWithoutAnyPatternLeftItIsSaid() throws {
        let rules = [
            TestRule("alpha/a", match: ["最低价", "最低"]), TestRule("alpha/b", match: ["最低价", "全网!<(网)最低"]),
            TestRule("alpha/c", match: ["最低", "最好"]),
        ]
        let lexicon = try Self.lexicon(rules)
        let dead = DeadPatterns(lexicon).deadRules(of: lexicon)
        #expect(dead.map { lexicon.rules[$0].id } == ["alpha/b"])
    }

    /// Without the patterns that are called dead, random talk has the same findings.
    @Test(arguments: 0..<150)
    func withoutDeadPatternsNoFindingChanges(seed: Int) throws {
        let world = DeadPatternWorld(seed: UInt64(seed))
        let lexicon = try world.lexicon(of: world.rules)
        let dead = DeadPatterns(lexicon)
        guard !dead.patterns.isEmpty else { return }
        let rest = try world.lexicon(of: world.rules(without: dead, in: lexicon))
        for text in world.texts {
            #expect(world.accounts(of: text, lexicon) == world.accounts(of: text, rest), "\(world) \(text)")
        }
    }

    /// The random worlds are no idle test: they have dead patterns of every kind.
    @Test func randomWorldsHaveDeadPatternsOfEveryKind() throws {
        var counts: [DeadPatterns.Reason: Int] = [:]
        for seed in 0..<150 {
            let world = DeadPatternWorld(seed: UInt64(seed))
            for dead in DeadPatterns(try world.lexicon(of: world.rules)).patterns {
                counts[dead.reason, default: 0] += 1
            }
        }
        for reason in [DeadPatterns.Reason.impossible, .sameRule, .rivalRule, .pass] {
            #expect(counts[reason, default: 0] >= 5, "\(reason): \(counts)")
        }
    }
}
