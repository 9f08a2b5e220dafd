public import GavelLexicon
public import GavelMatching

/// A rule in few words.
public struct TestRule: Sendable, Hashable {
    public var id: String
    public var grade: Grade
    public var match: [String]
    public var pass: [String]
    /// Ids of guards, in the order in which they are tried.
    public var unless: [String]
    /// Not looked for without fillers.
    public var keepsFillers: Bool
    /// Looked for by its sound.
    public var seesThroughSound: Bool

    public init(
        _ id: String, grade: Grade = .warning, match: [String], pass: [String] = [], unless: [String] = [],
        keepsFillers: Bool = false, seesThroughSound: Bool = false
    ) {
        self.id = id
        self.grade = grade
        self.match = match
        self.pass = pass
        self.unless = unless
        self.keepsFillers = keepsFillers
        self.seesThroughSound = seesThroughSound
    }

    /// What stands before the slash of the id.
    public var category: String { String(id.prefix { $0 != "/" }) }
}

/// A guard in few words.
public struct TestGuard: Sendable {
    public var content: Guard
    /// Ids of guards of effect `cancel`.
    public var cancelledBy: [String]

    public init(
        _ id: String, _ effect: Guard.Effect = .exempt, scope: Guard.Scope = .clause, left: [Guard.CueGroup] = [],
        right: [Guard.CueGroup] = [], immune: [String] = [], cancelledBy: [String] = [], after: [String] = [],
        gap: Int = 0
    ) {
        content = Guard(
            id: id, title: Bilingual(zh: id, en: id), effect: effect, scope: scope, left: left, right: right,
            immune: immune, after: after, gap: gap)
        self.cancelledBy = cancelledBy
    }
}

/// Builds lexicons for tests, in code.
public enum TestLexicon {
    /// A lexicon of these rules and guards.
    ///
    /// - Parameter categoryPass: pass phrases that concern every rule of a category, by category.
    /// - Throws: ``PatternError`` when a literal cannot be a pattern.
    /// - Precondition: every guard that is named exists, and ids are unique.
    public static func make(
        rules: [TestRule], guards: [TestGuard] = [], categoryPass: [String: [String]] = [:]
    ) throws(PatternError) -> Lexicon {
        let rules = rules.sorted { $0.id < $1.id }
        let guards = guards.sorted { $0.content.id < $1.content.id }
        func guardIndex(_ id: String) -> Int { guards.firstIndex { $0.content.id == id }! }
        let categories = Set(rules.map(\.category)).sorted()
        var phrases: [Phrase] = []
        for (index, rule) in rules.enumerated() {
            phrases += rule.match.map { Phrase(text: $0, use: .match(rule: index)) }
            phrases += rule.pass.map { Phrase(text: $0, use: .pass(rules: [index])) }
        }
        for category in categories {
            let concerned = rules.indices.filter { rules[$0].category == category }
            phrases += (categoryPass[category] ?? []).map { Phrase(text: $0, use: .pass(rules: concerned)) }
        }
        return try Lexicon(
            rules: rules.map { rule in
                Rule(
                    id: rule.id, category: rule.category, grade: rule.grade, law: [],
                    title: Bilingual(zh: rule.id, en: rule.id), why: Bilingual(zh: "", en: ""),
                    suggest: Bilingual(zh: "", en: ""), guards: rule.unless.map(guardIndex))
            },
            guards: guards.map { spec in
                var content = spec.content
                content.cancelledBy = spec.cancelledBy.map(guardIndex)
                return content
            },
            categories: categories.map { Category(id: $0, name: Bilingual(zh: $0, en: $0)) }, laws: [],
            phrases: phrases, digest: "", lawDate: "")
    }

    /// A lexicon of one rule `test/rule` that looks for `literals`.
    public static func make(_ literals: [String]) throws(PatternError) -> Lexicon {
        try make(rules: [TestRule("test/rule", match: literals)])
    }
}
