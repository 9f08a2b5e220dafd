import GavelLexicon

extension DeadPatterns {
    /// Indices of the rules that make no finding whatever is said, because too few of their patterns are left.
    func deadRules(of lexicon: Lexicon) -> [Int] {
        // A pattern that its own rule can do without is as good as there.
        let gone = Set(patterns.filter { $0.reason != .sameRule }.map(\.pattern))
        var written: Set<RulePart> = []
        var left: Set<RulePart> = []
        for (index, pattern) in lexicon.written.enumerated() {
            let part: RulePart
            switch pattern.use {
            case .match(let rule): part = RulePart(rule: rule, part: nil)
            case .part(let rule, let number): part = RulePart(rule: rule, part: number)
            case .pass: continue
            }
            written.insert(part)
            if !gone.contains(index) { left.insert(part) }
        }
        return lexicon.rules.indices.filter { rule in
            func isGone(_ part: Int?) -> Bool {
                let part = RulePart(rule: rule, part: part)
                return written.contains(part) && !left.contains(part)
            }
            switch lexicon.rules[rule].structure {
            case nil, .cue: return isGone(nil)
            case .story(let story):
                let slots = story.slots.indices.filter(isGone)
                return story.slots.count - slots.count < story.need || !Set(slots).isDisjoint(with: story.must)
            case .burst(let burst):
                guard case .count(let count) = burst.measure else { return false }
                return isGone(0) && count.rules.isEmpty && !count.countsCategory
            case .figures(let figures): return isGone(figures.kind == .alternating ? 1 : 0)
            }
        }
    }
}

/// A rule's own patterns, or those of a part of its structure.
private struct RulePart: Hashable {
    var rule: Int
    var part: Int?
}
