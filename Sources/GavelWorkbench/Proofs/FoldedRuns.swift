import GavelMatching

/// A literal as runs of equal characters after folding. Source: `docs/SEMANTICS.md`, characters.
struct FoldedRuns {
    struct Run: Equatable {
        var character: Unicode.Scalar
        var count: Int
        /// Whether a run of the text may have to have exactly the count. Wider than it has to be (every numeral), which
        /// at worst leaves something unproved.
        var isExact: Bool

        /// Whether every run of a text that this matches is matched by `other` as well.
        func implies(_ other: Run) -> Bool {
            character == other.character && (isExact ? count == other.count : count >= other.count)
        }
    }

    let runs: [Run]

    init(_ literal: String) {
        var runs: [Run] = []
        for scalar in PatternSet.foldedKey(literal).unicodeScalars {
            if let last = runs.indices.last, runs[last].character == scalar {
                runs[last].count += 1
            } else {
                let isExact = scalar.properties.numericType != nil || scalar == "%"
                runs.append(Run(character: scalar, count: 1, isExact: isExact))
            }
        }
        self.runs = runs
    }

    /// Whether wherever this is said, `other` is what it begins with.
    func beginsWith(_ other: FoldedRuns) -> Bool {
        other.runs.count <= runs.count && zip(runs, other.runs).allSatisfy { $0.implies($1) }
    }

    /// Whether wherever this is said, `other` is what it ends with.
    func endsWith(_ other: FoldedRuns) -> Bool {
        other.runs.count <= runs.count && zip(runs.reversed(), other.runs.reversed()).allSatisfy { $0.implies($1) }
    }
}
