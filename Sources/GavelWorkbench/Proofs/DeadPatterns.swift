import GavelLexicon

/// The patterns of a lexicon of which it is proved that they never change a finding, whatever is said: all of them
/// could be deleted together, and every finding would stay, with its rule, status, grade, guards, words and place. (Which
/// pattern it names, `via`, and the rules under `also` may change.)
///
/// Not being proved means nothing. Guards prove nothing: they look at the words around a match, never at its own, and a
/// match with nothing around it is exempt by none.
struct DeadPatterns: Sendable {
    enum Reason: Sendable, Equatable {
        /// No text is matched.
        case impossible
        /// Other patterns of the rule match wherever it does.
        case sameRule
        /// A pattern of another rule of the category matches wherever it does and is always chosen.
        case rivalRule
        /// A pass phrase drops every match.
        case pass
    }
    struct Dead: Sendable, Equatable {
        /// Index into ``Lexicon/written``.
        var pattern: Int
        var reason: Reason
        /// Of a pattern that cannot match: the first contradiction in it.
        var contradiction: Contradiction?
        /// Written patterns and pass phrases that show it, ascending.
        var shownBy: [Int]
    }

    /// By pattern.
    var patterns: [Dead] = []

    /// - Complexity: O(phrases), and for each pattern whose first form is covered, its forms × what covers them.
    init(_ lexicon: Lexicon) {
        var search = DeadPatternSearch(lexicon)
        patterns = search.run()
    }
}

/// Goes through the patterns, those of the fewest forms first, and gives up each that only needs others which are still
/// there: so of two equal patterns one stays, and of a narrow and a wide one the wide one.
private struct DeadPatternSearch: ~Copyable {
    /// Why a form of a pattern changes nothing.
    private struct Ground {
        var reason: DeadPatterns.Reason
        var contradiction: Contradiction?
        var shownBy: Int?
    }

    private let lexicon: Lexicon
    private let phrases: [[Int]]
    private var standIns: SureStandIns
    private let rules: StandInRules
    private var isDead: [Bool]

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        phrases = lexicon.origins.phrases(ofPatterns: lexicon.written.count)
        standIns = SureStandIns(lexicon)
        rules = StandInRules(lexicon)
        isDead = Array(repeating: false, count: lexicon.written.count)
    }

    mutating func run() -> [DeadPatterns.Dead] {
        // Later ones first among equals: the pattern that was there before is the one to stay.
        let order = lexicon.written.indices.filter { !phrases[$0].isEmpty }.sorted {
            (phrases[$0].count, lexicon.written[$1].place) < (phrases[$1].count, lexicon.written[$0].place)
        }
        var found: [DeadPatterns.Dead] = []
        for pattern in order {
            guard let dead = dead(pattern) else { continue }
            isDead[pattern] = true
            found.append(dead)
        }
        return found.sorted { $0.pattern < $1.pattern }
    }

    private mutating func dead(_ pattern: Int) -> DeadPatterns.Dead? {
        var grounds: [Ground] = []
        for phrase in phrases[pattern] {
            if let other = survivor(of: phrase, besides: pattern), !lexicon.written[pattern].isPass {
                grounds.append(Ground(reason: .sameRule, shownBy: other))
                continue
            }
            for form in lexicon.phrases[phrase].forms(number: phrase) {
                guard let found = self.grounds(of: form, in: pattern) else { return nil }
                grounds += found
            }
        }
        // What has to be looked at first: another rule, a pass phrase, then the rule itself.
        let reason =
            [.rivalRule, .pass, .sameRule].first { reason in grounds.contains { $0.reason == reason } } ?? .impossible
        return DeadPatterns.Dead(
            pattern: pattern, reason: reason, contradiction: grounds.lazy.compactMap(\.contradiction).first,
            shownBy: Set(grounds.compactMap(\.shownBy)).sorted())
    }

    /// A pattern that still stands and that the phrase comes from as well.
    private func survivor(of phrase: Int, besides pattern: Int, of rule: Int? = nil) -> Int? {
        lexicon.origins[phrase].first { origin in
            if origin == pattern || isDead[origin] { return false }
            guard let rule, case .pass(let rules) = lexicon.written[origin].use else { return true }
            return rules.contains(rule)
        }
    }

    /// Why all that a form matches changes nothing; nil when that is not proved.
    private mutating func grounds(of form: PatternForm, in pattern: Int) -> [Ground]? {
        if case .steps(let steps) = form.content, let contradiction = Contradiction.first(in: steps) {
            return [Ground(reason: .impossible, contradiction: contradiction)]
        }
        if let ground = ground(of: form, in: pattern) { return [ground] }
        guard let literals = form.withoutTests else { return nil }
        var grounds: [Ground] = []
        for literal in literals {
            guard let ground = ground(of: literal, in: pattern) else { return nil }
            grounds.append(ground)
        }
        return grounds
    }

    private mutating func ground(of form: PatternForm, in pattern: Int) -> Ground? {
        // Of a pass phrase nothing but contradictions is proved.
        guard let rule = lexicon.phrases[form.phrase].use.rule else { return nil }
        var best: Ground?
        for other in standIns.phrases(for: form, of: rule) {
            guard let relation = rules.relation(of: other, to: form.phrase),
                let origin = survivor(of: other, besides: pattern, of: rule)
            else { continue }
            switch relation {
            case .pass: return Ground(reason: .pass, shownBy: origin)
            case .rivalRule: best = Ground(reason: .rivalRule, shownBy: origin)
            case .sameRule: best = best ?? Ground(reason: .sameRule, shownBy: origin)
            }
        }
        return best
    }
}

extension Phrase.Use {
    /// The rule that a match is for; nil of a pass phrase.
    var rule: Int? {
        switch self {
        case .match(let rule), .part(let rule, _): rule
        case .pass: nil
        }
    }
}

extension WrittenPattern {
    var isPass: Bool { use.rule == nil }
}
