import GavelLexicon
import GavelMatching

// The selection once more, saying what each match lost by.
extension FindingBuilder {
    /// The matches of a component: the one that is the finding first, then the others by start.
    ///
    /// - Parameters:
    ///   - end: how far the phrase is known.
    mutating func trace(
        of component: Component, in tail: EvidenceTail, knownUpTo end: Int
    ) -> [(match: PendingMatch, trace: CandidateTrace)] {
        let candidates = candidates(of: component, in: tail, knownUpTo: end)
        let chosen = candidates.indices.min { isPreferred(candidates[$0], to: candidates[$1]) }!
        let others = candidates.indices.filter { $0 != chosen }.sorted {
            (candidates[$0].match.bytes.lowerBound, candidates[$0].match.bytes.upperBound)
                < (candidates[$1].match.bytes.lowerBound, candidates[$1].match.bytes.upperBound)
        }
        return ([chosen] + others).map { index in
            let candidate = candidates[index]
            let match = candidate.match
            let surroundings = Surroundings(
                left: tail.left(of: match.bytes.lowerBound), right: tail[match.bytes.upperBound..<end])
            let guards = guards.trace(
                rule: plan.lexicon.rules[match.rule], pattern: match.pattern,
                quote: match.holdsOwnWords ? tail[match.bytes] : nil, around: surroundings)
            let trace = CandidateTrace(
                match: MatchTrace(match), status: candidate.status, grade: candidate.grade,
                decidingGuard: candidate.deciding, guards: guards,
                lostBy: index == chosen ? nil : criterion(between: candidates[chosen], and: candidate))
            return (match, trace)
        }
    }

    /// The first question to which two matches give different answers.
    private func criterion(between left: Candidate, and right: Candidate) -> SelectionCriterion {
        if left.status != right.status { return .status }
        if left.grade != right.grade { return .grade }
        if left.match.gapCount != right.match.gapCount { return .gap }
        if left.length != right.length { return .length }
        if left.match.bytes.lowerBound != right.match.bytes.lowerBound { return .start }
        return left.match.rule != right.match.rule ? .rule : .pattern
    }
}

extension MatchTrace {
    init(_ match: PendingMatch) {
        self.init(
            phrase: Int(match.pattern.rawValue), rule: match.rule, bytes: match.bytes, gapCount: match.gapCount,
            view: match.view, isRespelled: match.respelling != .none)
    }
}
