import GavelLexicon
import GavelMatching

/// The guards of a lexicon with all their cues in one pattern set. Immutable, shared.
struct CompiledGuards: Sendable {
    /// A guard's cue group with its cues as pattern numbers.
    struct Group: Sendable {
        var within: Int
        var isTouching: Bool
        var cues: Set<PatternID>
    }
    struct Compiled: Sendable {
        var effect: Guard.Effect
        var scope: Guard.Scope
        var left: [Group]
        var right: [Group]
        var after: Set<PatternID>
        var gap: Int
        var immune: Set<PatternID>
        var cancelledBy: [Int]
    }

    /// Words that end a clause. Source: `docs/SEMANTICS.md`, guards.
    static let clauseWords = ["但是", "但", "不过", "然后", "所以", "因为"]

    let guards: [Compiled]
    let cues: PatternSet
    /// By pattern number.
    let cueTexts: [String]
    let clauseWords: Set<PatternID>
    /// Of any guard.
    let immune: Set<PatternID>

    init(_ guards: [Guard]) {
        var numbers: [String: PatternID] = [:]
        var literals: [String] = []
        func number(_ literal: String) -> PatternID {
            if let known = numbers[literal] { return known }
            let new = PatternID(rawValue: UInt32(literals.count))
            numbers[literal] = new
            literals.append(literal)
            return new
        }
        func group(_ group: Guard.CueGroup) -> Group {
            Group(within: group.within, isTouching: group.isTouching, cues: Set(group.cues.map(number)))
        }
        clauseWords = Set(CompiledGuards.clauseWords.map(number))
        self.guards = guards.map { guardRule in
            Compiled(
                effect: guardRule.effect, scope: guardRule.scope, left: guardRule.left.map(group),
                right: guardRule.right.map(group), after: Set(guardRule.after.map(number)), gap: guardRule.gap,
                immune: Set(guardRule.immune.map(number)), cancelledBy: guardRule.cancelledBy)
        }
        immune = self.guards.reduce(into: []) { $0.formUnion($1.immune) }
        cueTexts = literals
        do {
            cues = try PatternSet(literals, edges: .ignored)
        } catch {
            // The loader has checked every cue with `PatternSet.check`.
            preconditionFailure("cue \(error.index) cannot be a pattern: \(error.code)")
        }
    }

    /// The widest right window of the guard and of those that can cancel it, in content characters.
    func rightReach(of index: Int) -> Int {
        let own = guards[index].right.map(\.within).max() ?? 0
        return guards[index].cancelledBy.reduce(own) { max($0, guards[$1].right.map(\.within).max() ?? 0) }
    }
}
