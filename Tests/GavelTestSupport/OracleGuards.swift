import GavelLexicon
import GavelScanning

/// The context tests around one match. Source: `docs/SEMANTICS.md`, section 5.
struct OracleGuards {
    /// Most bytes of text that a left window, or the context before, looks back on.
    static let longestLookBackBytes = 192
    static let clauseWords = ["但是", "但", "不过", "然后", "所以", "因为"].map { OracleFolding.runs(ofLiteral: $0) ?? [] }

    let lexicon: Lexicon
    let text: FoldedText
    let match: OracleMatch
    let pattern: OraclePattern
    var phrase: TextPhrase { text.phrases[match.phraseIndex] }

    /// Every guard of `rule`, in its order, and the status that they leave the match with.
    func judge(_ rule: Rule) -> (status: Finding.Status, deciding: String?, outcomes: [Finding.GuardOutcome]) {
        let outcomes = rule.guards.map { index in
            Finding.GuardOutcome(id: lexicon.guards[index].id, result: outcome(of: index))
        }
        let precedence: [(Guard.Effect, Finding.Status)] = [
            (.exempt, .exempt), (.needsProof, .needsProof), (.lower, .violation),
        ]
        for (effect, status) in precedence {
            for (index, outcome) in zip(rule.guards, outcomes)
            where outcome.result == .holds && lexicon.guards[index].effect == effect {
                return (status, outcome.id, outcomes)
            }
        }
        return (.violation, nil, outcomes)
    }

    /// - Parameter path: guards under trial, so that a circle of cancelling ends.
    private func outcome(of index: Int, path: Set<Int> = []) -> Finding.GuardOutcome.Result {
        let tested = lexicon.guards[index]
        if isImmune(to: tested) { return .immune }
        guard findsCue(of: tested) else { return .fails }
        let cancellers = tested.cancelledBy.filter { !path.contains($0) && $0 != index }
        return cancellers.contains { outcome(of: $0, path: path.union([index])) == .holds } ? .cancelled : .holds
    }

    /// Whether an immune word stands in the words that matched, and in a literal of the pattern.
    private func isImmune(to tested: Guard) -> Bool {
        tested.immune.contains { word in
            guard let runs = OracleFolding.runs(ofLiteral: word) else { return false }
            let classes = runs.flatMap(\.elements).map(\.identity)
            let isInPattern = pattern.literals.contains { literal in
                literal.runs.flatMap(\.elements).map(\.identity).contains(classes)
            }
            let quote = phrase.runs(in: match.scalars)
            return isInPattern && !OracleMatching.occurrences(of: runs, in: quote, hasEdges: false).isEmpty
        }
    }

    private func findsCue(of tested: Guard) -> Bool {
        tested.left.contains { group in
            finds(group, of: tested, in: leftWindow(within: group.within, scope: tested.scope)) { range, runs in
                holdsNoContent(from: runs[range.upperBound - 1].lastScalarIndex + 1, to: match.scalars.lowerBound)
            }
        }
            || tested.right.contains { group in
                finds(group, of: tested, in: rightWindow(within: group.within, scope: tested.scope)) { range, runs in
                    holdsNoContent(from: match.scalars.upperBound, to: runs[range.lowerBound].firstScalarIndex)
                }
            }
    }

    /// A kept space or separator is no content character, so a cue touches across it.
    private func holdsNoContent(from start: Int, to end: Int) -> Bool {
        start >= end || text.contentCount(start..<end) == 0
    }

    /// - Parameter touches: whether a cue, at these among the window's runs, adjoins the match.
    private func finds(
        _ group: Guard.CueGroup, of tested: Guard, in window: Range<Int>, touches: (Range<Int>, [ClassRun]) -> Bool
    ) -> Bool {
        let runs = phrase.runs(in: window)
        return group.cues.contains { cue in
            OracleMatching.occurrences(of: OracleFolding.runs(ofLiteral: cue) ?? [], in: runs, hasEdges: false)
                .contains { range in
                    (!group.isTouching || touches(range, runs))
                        && (tested.after.isEmpty || follows(range, tested, in: runs))
                }
        }
    }

    /// Whether the cue at `range` stands behind one of the guard's words, near enough, in the same window.
    private func follows(_ range: Range<Int>, _ tested: Guard, in runs: [ClassRun]) -> Bool {
        let cueStart = runs[range.lowerBound].firstScalarIndex
        return tested.after.contains { word in
            OracleMatching.occurrences(of: OracleFolding.runs(ofLiteral: word) ?? [], in: runs, hasEdges: false)
                .contains { found in
                    guard found.upperBound <= range.lowerBound else { return false }
                    let wordEnd = runs[found.upperBound - 1].lastScalarIndex + 1
                    return wordEnd <= cueStart && text.contentCount(wordEnd..<cueStart) <= tested.gap
                }
        }
    }
}
