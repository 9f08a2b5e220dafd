import GavelLexicon
import GavelMatching

/// What one phrase means to another that is matched wherever it is, with the same span. Source: `docs/SEMANTICS.md`,
/// pass phrases, guards and findings.
struct StandInRules {
    enum Relation {
        /// Of the same rule: the finding stays as it is, but for the pattern that it names.
        case sameRule
        /// Of another rule, which always comes first in the selection.
        case rivalRule
        /// A look-alike that drops every match.
        case pass
    }

    private let lexicon: Lexicon
    /// Per rule: numbers of the pass phrases that concern it.
    private var passes: [Set<Int>]

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        passes = Array(repeating: [], count: lexicon.rules.count)
        for (number, phrase) in lexicon.phrases.enumerated() {
            if case .pass(let rules) = phrase.use { for rule in rules { passes[rule].insert(number) } }
        }
    }

    /// Nil when the two may make different findings.
    func relation(of other: Int, to number: Int) -> Relation? {
        let (phrase, standIn) = (lexicon.phrases[number], lexicon.phrases[other])
        switch (phrase.use, standIn.use) {
        case (.match(let rule), .pass(let rules)), (.part(let rule, _), .pass(let rules)):
            return rules.contains(rule) ? .pass : nil
        case (.match(let rule), .match(let rival)) where rule == rival:
            // Each match of a cue is heard by itself.
            return lexicon.rules[rule].structure == nil && areImmuneAlike(phrase, standIn, rule) ? .sameRule : nil
        case (.match(let rule), .match(let rival)):
            return alwaysComesFirst(rival, before: rule) && areImmuneAlike(phrase, standIn, rule) ? .rivalRule : nil
        case (.part(let rule, let part), .part(let otherRule, let otherPart))
        where rule == otherRule && part == otherPart:
            // Which number of a match is the figure may differ; of other equal hits one counts.
            if case .figures = lexicon.rules[rule].structure { return nil }
            return areImmuneAlike(phrase, standIn, rule) ? .sameRule : nil
        default: return nil
        }
    }

    /// Whether a match of `rival` comes before one of `rule` with the same span in every selection.
    private func alwaysComesFirst(_ rival: Int, before rule: Int) -> Bool {
        let (first, second) = (lexicon.rules[rival], lexicon.rules[rule])
        guard first.category == second.category, first.structure == nil, second.structure == nil,
            first.grade >= second.grade, isAlwaysInForce(first, with: second), passes[rival].isSubset(of: passes[rule]),
            // With no guard of its own, its status is never worse, and it is lowered only where the other one is.
            Set(first.guards).isSubset(of: second.guards)
        else { return false }
        let isLowered = first.guards.contains { lexicon.guards[$0].effect == .lower }
        let isGraver = first.grade > second.grade && (!isLowered || second.grade > .notice)
        return isGraver || first.id < second.id
    }

    private func isAlwaysInForce(_ rule: Rule, with other: Rule) -> Bool {
        (rule.since ?? "") <= (other.since ?? "") && (rule.until ?? "9999") >= (other.until ?? "9999")
    }

    /// Whether the words that make guards of the rule, or their cancellers, immune stand in both or in neither.
    private func areImmuneAlike(_ phrase: Phrase, _ other: Phrase, _ rule: Int) -> Bool {
        var asked: Set<Int> = []
        var open = lexicon.rules[rule].guards
        while let index = open.popLast() {
            guard asked.insert(index).inserted else { continue }
            open += lexicon.guards[index].cancelledBy
        }
        return asked.flatMap { lexicon.guards[$0].immune }.allSatisfy { phrase.holds($0) == other.holds($0) }
    }
}
