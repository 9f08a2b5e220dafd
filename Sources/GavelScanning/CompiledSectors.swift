import GavelLexicon
import GavelMatching

/// The cues of a lexicon's sectors in one pattern set. Immutable, shared.
struct CompiledSectors: Sendable {
    /// How far a cue may lie from a match for its sector to be near, in content characters.
    static let reach = 12

    let cues: PatternSet
    /// By cue: the sectors that it speaks for, ascending.
    let sectorsOfCue: [[Int]]

    init(_ sectors: [Sector]) {
        var numbers: [String: Int] = [:]
        var literals: [String] = []
        var sectorsOfCue: [[Int]] = []
        for (index, sector) in sectors.enumerated() {
            for cue in sector.cues {
                let number = numbers[cue] ?? literals.count
                if number == literals.count {
                    numbers[cue] = number
                    literals.append(cue)
                    sectorsOfCue.append([])
                }
                if sectorsOfCue[number].last != index { sectorsOfCue[number].append(index) }
            }
        }
        self.sectorsOfCue = sectorsOfCue
        do {
            cues = try PatternSet(literals, edges: .ignored)
        } catch {
            // The loader has checked every cue with `PatternSet.check`.
            preconditionFailure("cue \(error.index) cannot be a pattern: \(error.code)")
        }
    }
}
