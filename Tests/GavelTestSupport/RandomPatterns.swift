import GavelLexicon
public import GavelTranscript

/// A small world of patterns and of talk that nearly matches them. The same seed makes the same world.
public struct RandomPatternCase: Sendable, CustomStringConvertible {
    public var seed: UInt64
    /// Their `match` and `pass` are patterns in the notation of packs.
    public var rules: [TestRule]
    public var guards: [TestGuard]
    public var slots: [String: [String]]
    public var views: OracleViews
    public var segments: [Segment]

    /// - Throws: ``OraclePatternError`` never, unless the generator is at fault.
    public func scanner() throws(OraclePatternError) -> OracleScanner {
        try OracleScanner(rules: rules, guards: guards, slots: slots, views: views)
    }

    /// The whole world, for a failure report.
    public var description: String {
        let ruleLines = rules.map { rule in
            "  \(rule.id) \(rule.grade.rawValue) match \(rule.match) pass \(rule.pass) unless \(rule.unless)"
                + (rule.keepsFillers ? " fillers: keep" : "") + (rule.seesThroughSound ? " see-through: [sound]" : "")
        }
        let aliasLines = views.aliases.map { alias in
            "  \(alias.of) as \(alias.spellings) \(alias.kind.rawValue) near \(alias.near ?? [])"
        }
        let segmentLines = segments.map { "  \($0.startMilliseconds ?? -1) \($0.text.debugDescription)" }
        return
            ([
                "seed \(seed)", "  slots \(slots.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })",
                "  fillers \(views.fillers)",
            ] + aliasLines + ruleLines + guards.map { "  \($0.content)" } + segmentLines)
            .joined(separator: "\n")
    }
}

/// Makes random patterns over a small alphabet, and texts that are made of what they match, with small faults.
public struct RandomPatterns {
    var random: SplitMix64
    let slots = ["SLOT": ["甲", "乙丙", "[甲]丁"], "WIDE": ["甲~2乙", "丙{N}"]]

    /// Sequences of one pattern, aliases put in: more would only take time.
    static let mostSequences = 64

    /// - Parameter isInText: without what only packs to come can say: aliases, rules that see through sound or keep
    ///   fillers.
    public static func randomCase(seed: UInt64, isInText: Bool = false) -> RandomPatternCase {
        var maker = RandomPatterns(random: SplitMix64(seed: seed))
        let views = maker.views(hasAliases: !isInText)
        let guards = maker.guards()
        var parts: [RandomPatternPart] = []
        func take(_ count: Int) -> [String] {
            (0..<count).map { _ in
                let part = maker.pattern(aliases: views.aliases)
                parts.append(part)
                return part.notation
            }
        }
        let names = ["alpha/one", "alpha/two", "beta/one"].prefix(Int.random(in: 1...3, using: &maker.random))
        let rules = names.map { name in
            TestRule(
                name, grade: maker.random.pick([.notice, .warning, .warning, .serious]),
                match: take(Int.random(in: 1...2, using: &maker.random)), pass: take(maker.random.oneIn(5) ? 1 : 0),
                unless: guards.map(\.content.id).filter { _ in maker.random.oneIn(2) },
                keepsFillers: !isInText && maker.random.oneIn(4),
                seesThroughSound: !isInText && maker.random.oneIn(2))
        }
        let segments = maker.segments(of: parts, views: views)
        return RandomPatternCase(
            seed: seed, rules: rules, guards: guards, slots: maker.slots, views: views, segments: segments)
    }

    /// One pattern that is accepted.
    mutating func pattern(aliases: [OracleAlias]) -> RandomPatternPart {
        while true {
            let count = Int.random(in: 1...4, using: &random)
            let part = RandomPatternPart.row((0..<count).map { _ in self.part(depth: 0) })
            guard let pattern = try? OraclePattern(part.notation, slots: slots, aliases: aliases),
                pattern.spelledSequences.count <= RandomPatterns.mostSequences
            else { continue }
            return part
        }
    }

    private mutating func part(depth: Int) -> RandomPatternPart {
        switch Int.random(in: 0..<(depth == 0 ? 16 : 8), using: &random) {
        case 0..<6:
            let text = letters("甲甲乙丙丁不好av1三", atMost: 4)
            return .text(random.oneIn(12) ? random.pick(["va 1", "1.5", "5%", "那个", "三百"]) : text)
        case 6: return .optional(part(depth: depth + 1))
        case 7 where depth < 2: return .choice([part(depth: depth + 1), part(depth: depth + 1)])
        case 7: return .text("甲乙")
        case 8..<11: return .gap(random.pick([1, 2, 3, 4, 4, 24]))
        case 11..<13:
            let percent = random.oneIn(4) ? "%" : ""
            let bounds = ["", "", "", "<10", "<=9.9", ">5", ">=100", "=3", "=3.5", ">98"]
            return .number("{N\(percent)\(random.pick(bounds))}")
        case 13: return .anyCharacter
        case 14:
            let words = (0..<Int.random(in: 1...2, using: &random)).map { _ in letters("甲乙不好v1", atMost: 2) }
            return random.oneIn(2) ? .notBehind(words) : .notBefore(words)
        default: return .slot(random.pick(["SLOT", "WIDE"]))
        }
    }

    mutating func letters(_ alphabet: String, atMost count: Int) -> String {
        String((0..<Int.random(in: 1...count, using: &random)).map { _ in random.pick(alphabet) })
    }

    /// Up to two guards.
    private mutating func guards() -> [TestGuard] {
        (0..<Int.random(in: 0...2, using: &random)).map { index in
            func groups() -> [Guard.CueGroup] {
                (0..<Int.random(in: 0...1, using: &random)).map { _ in
                    Guard.CueGroup(
                        within: Int.random(in: 1...12, using: &random), isTouching: random.oneIn(4),
                        cues: [random.pick(["不", "的", "好", "甲", "嗯", "v", "三"])])
                }
            }
            let (left, right) = (groups(), groups())
            return TestGuard(
                "guard\(index)", random.pick([.exempt, .needsProof, .lower]),
                scope: random.oneIn(2) ? .clause : .phrase,
                left: left.isEmpty && right.isEmpty ? [Guard.CueGroup(within: 4, cues: ["不"])] : left, right: right,
                immune: random.oneIn(3) ? [random.pick(["不", "甲", "v", "一"])] : [])
        }
    }

    private mutating func views(hasAliases: Bool) -> OracleViews {
        let fillers = ["嗯", "嗯嗯", "那个", "那", "um", "啊乙", "那个丁"].filter { _ in random.oneIn(2) }
        let aliases = [
            OracleAlias(of: "甲乙", as: ["丁丙", "vx"]), OracleAlias(of: "乙", as: ["以"], kind: .lookAlike),
            OracleAlias(of: "好", as: ["女子"], kind: .split),
            OracleAlias(of: "丙", as: ["饼"], kind: .recognition, near: ["玉", "手镯"]),
            OracleAlias(of: "丁", as: ["丁丁", "盯"]),
        ].filter { _ in hasAliases && random.oneIn(3) }
        let readings: [Unicode.Scalar: [String]] = [
            "甲": ["jia"], "家": ["jia"], "乙": ["yi"], "以": ["yi"], "丙": ["bing"], "饼": ["bing"], "丁": ["ding", "zheng"],
            "盯": ["ding"], "正": ["zheng"], "好": ["hao"], "不": ["bu"], "个": ["ge"],
        ]
        return OracleViews(
            fillers: fillers, syllables: OracleSyllables(readings: readings, spelled: ["a", "an"]), aliases: aliases)
    }
}
