import GavelLexicon

extension RandomTalk {
    private static let stems = [
        "最低价", "全网最低价", "全网", "最低", "低价", "最好", "最最好", "第一", "第1", "1", "12", "1.5", "9.9", "99%", "微信", "vx", "v",
        "top 1", "top one", "m2", "10", "抢抢抢", "抢抢", "a b", "不退", "一比一", "價", "①",
    ]
    private static let letters = "最低价全网第一1一v微信好抢不 .%0xm2網壹"

    /// One to six literals that are patterns by themselves.
    mutating func patterns() -> [String] {
        let count = Int.random(in: 1...6, using: &random)
        return (0..<count).map { _ in
            while true {
                let literal = random.oneIn(3) ? letters(atMost: 4) : random.pick(RandomTalk.stems)
                if OracleFolding.runs(ofLiteral: literal) != nil { return literal }
            }
        }
    }

    private mutating func letters(atMost count: Int) -> String {
        String((0..<Int.random(in: 1...count, using: &random)).map { _ in random.pick(RandomTalk.letters) })
    }

    /// Up to three guards, and one that cancels.
    mutating func guards() -> [TestGuard] {
        var guards: [TestGuard] = []
        let hasCancel = random.oneIn(2)
        if hasCancel {
            guards.append(
                TestGuard(
                    "cancel", .cancel, scope: random.oneIn(2) ? .clause : .phrase, left: groups(reach: 20),
                    right: groups(reach: 24), after: random.oneIn(2) ? ["但", "但是"] : [],
                    gap: Int.random(in: 0...6, using: &random)))
        }
        for index in 0..<Int.random(in: 0...3, using: &random) {
            guards.append(
                TestGuard(
                    "guard\(index)", random.pick([.exempt, .exempt, .needsProof, .lower]),
                    scope: random.oneIn(3) ? .phrase : .clause, left: groups(reach: 20), right: groups(reach: 24),
                    immune: random.oneIn(4) ? [random.pick(["不", "最", "壹", "v"])] : [],
                    cancelledBy: hasCancel && random.oneIn(2) ? ["cancel"] : []))
        }
        return guards
    }

    private mutating func groups(reach: Int) -> [Guard.CueGroup] {
        let cues = ["不敢说", "不是", "没", "不", "据报告", "去比", "no", "别说1", "v", "2", "是不是"]
        return (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let within = random.oneIn(3) ? reach : Int.random(in: 1...6, using: &random)
            let count = Int.random(in: 1...2, using: &random)
            return Guard.CueGroup(
                within: within, isTouching: random.oneIn(4), cues: (0..<count).map { _ in random.pick(cues) })
        }
    }

    /// Deals the patterns to rules of two categories, and makes pass phrases of longer ones.
    mutating func rules(of patterns: [String], guards: [TestGuard]) -> ([TestRule], [String: [String]]) {
        let names = ["alpha/one", "alpha/two", "beta/one"]
        let guardNames = guards.filter { $0.content.effect != .cancel }.map(\.content.id)
        var rules: [TestRule] = []
        for name in names.prefix(Int.random(in: 1...3, using: &random)) {
            let own = patterns.filter { _ in random.oneIn(2) }
            rules.append(
                TestRule(
                    name, grade: random.pick(Grade.allCases), match: own.isEmpty ? [patterns[0]] : own,
                    pass: random.oneIn(3) ? [longer(random.pick(patterns))] : [],
                    unless: guardNames.filter { _ in !random.oneIn(3) }.shuffled(using: &random)))
        }
        let hasCategoryPass = random.oneIn(3)
        return (rules, hasCategoryPass ? ["alpha": [longer(random.pick(patterns))]] : [:])
    }

    private mutating func longer(_ pattern: String) -> String {
        while true {
            let literal = random.oneIn(2) ? pattern + letters(atMost: 2) : letters(atMost: 2) + pattern
            if OracleFolding.runs(ofLiteral: literal) != nil { return literal }
        }
    }
}
