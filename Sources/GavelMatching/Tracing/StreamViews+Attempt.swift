extension StreamViews {
    /// How far a phrase got in some talk that it has no match in; nil when nothing of it stands there.
    ///
    /// A sequence is tried from every place at which one of its literals stands whole, outwards; of a sequence that is one
    /// literal, the longest part that stands there counts.
    /// - Parameter phrase: the bytes of the talk's phrase.
    /// - Complexity: O(literals × runs of the talk).
    package func attempt(
        _ pattern: PatternID, _ definition: PhraseDefinition, in phrase: Range<Int>, _ view: View
    ) -> PhraseAttempt? {
        let bounds = runs(view, phrase)
        guard !bounds.isEmpty else { return nil }
        var best: PhraseAttempt?
        for (index, sequence) in sequences(of: pattern, definition).enumerated() {
            let check = PhraseCheck(sequence: sequence, bounds: bounds, numerals: patterns.program.numerals)
            for attempt in attempts(check, index: index, view) where best.map({ attempt.isNearer(than: $0) }) ?? true {
                best = attempt
            }
        }
        return best
    }

    private func attempts(_ check: PhraseCheck, index: Int, _ view: View) -> [PhraseAttempt] {
        if check.sequence.steps.count == 1, case .literals(let set) = check.sequence.steps[0] {
            let literals = set.literals
            return literals.enumerated().compactMap { part(of: $1, alternative: $0, check, index: index, view) }
        }
        return check.sequence.steps.indices.flatMap { step -> [PhraseAttempt] in
            guard case .literals(let set) = check.sequence.steps[step] else { return [] }
            return set.literals.flatMap { literal in
                check.bounds.filter { stands(view, check, literal, at: $0) }.map { start in
                    outwards(from: start..<start + literal.symbols.count, step, check, index: index, view)
                }
            }
        }
    }

    // MARK: Sequences

    /// Walks from a literal outwards, to the end first, until a step fails.
    private func outwards(
        from pivot: Range<Int>, _ step: Int, _ check: PhraseCheck, index: Int, _ view: View
    ) -> PhraseAttempt {
        let steps = check.sequence.steps
        let total = steps.reduce(0) { $0 + $1.weight }
        var covered = steps[step].weight
        var ends = [PhraseCheck.Place(index: pivot.upperBound, cost: PhraseCheck.Cost())]
        var starts = [PhraseCheck.Place(index: pivot.lowerBound, cost: PhraseCheck.Cost())]
        func failure(at failed: Int, _ place: Int, isBefore: Bool) -> PhraseAttempt {
            let low = isBefore ? place : starts[0].index
            let high = isBefore ? ends[0].index : place
            return PhraseAttempt(
                sequence: index, obstacle: .step(failed), bytes: bytes(view, low..<high),
                place: bytes(view, place..<place).lowerBound, isBefore: isBefore,
                isAtPhraseEdge: isBefore ? place == check.bounds.lowerBound : place == check.bounds.upperBound,
                covered: covered, total: total)
        }
        // The steps before are walked too when one behind fails: how much of the pattern stands there is what counts.
        var failed: (step: Int, place: Int)?
        for next in step + 1..<max(step + 1, steps.count) {
            let behind = reached(view, check, steps[next], from: ends, .toEnd)
            guard !behind.isEmpty else {
                failed = (next, ends.min { $0.cost < $1.cost }!.index)
                break
            }
            covered += steps[next].weight
            ends = behind
        }
        for next in (0..<step).reversed() {
            let ahead = reached(view, check, steps[next], from: starts, .toStart)
            guard !ahead.isEmpty else {
                guard failed == nil else { break }
                return failure(at: next, starts.min { $0.cost < $1.cost }!.index, isBefore: true)
            }
            covered += steps[next].weight
            starts = ahead
        }
        if let failed { return failure(at: failed.step, failed.place, isBefore: false) }
        return edge(starts[0].index..<ends[0].index, check, index: index, view, total: total)
    }

    private func reached(
        _ view: View, _ check: PhraseCheck, _ step: PhraseProgram.Step, from places: [PhraseCheck.Place],
        _ direction: PhraseCheck.Direction
    ) -> [PhraseCheck.Place] {
        var all: [PhraseCheck.Place] = []
        for place in places {
            for next in reached(view, check, step, from: place, direction) {
                if let known = all.firstIndex(where: { $0.index == next.index }) {
                    if next.cost < all[known].cost { all[known] = next }
                } else {
                    all.append(next)
                }
            }
        }
        return all.sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
    }

    private func edge(
        _ covered: Range<Int>, _ check: PhraseCheck, index: Int, _ view: View, total: Int
    ) -> PhraseAttempt {
        let bytes = self.bytes(view, covered)
        return PhraseAttempt(
            sequence: index, obstacle: .edge, bytes: bytes, place: bytes.upperBound, isBefore: false,
            isAtPhraseEdge: covered.upperBound == check.bounds.upperBound, covered: total, total: total)
    }

    // MARK: Literals

    /// The longest part of a literal that stands in the talk.
    private func part(
        of literal: LiteralRuns, alternative: Int, _ check: PhraseCheck, index: Int, _ view: View
    ) -> PhraseAttempt? {
        var best: (start: Int, offset: Int, count: Int)?
        for start in check.bounds {
            let symbol = run(view, start).symbol
            for offset in literal.symbols.indices where literal.symbols[offset] == symbol {
                var count = 0
                while offset + count < literal.symbols.count, start + count < check.bounds.upperBound,
                    run(view, start + count).symbol == literal.symbols[offset + count],
                    PhraseCheck.fits(run(view, start + count), literal.counts[offset + count])
                {
                    count += 1
                }
                if count > best?.count ?? 0 { best = (start, offset, count) }
            }
        }
        guard let best else { return nil }
        func characters(_ range: Range<Int>) -> Int { literal.counts[range].reduce(0) { $0 + Int($1) } }
        let total = characters(literal.counts.indices)
        let covered = best.start..<best.start + best.count
        if best.count == literal.symbols.count { return edge(covered, check, index: index, view, total: total) }
        // A part at the literal's end lacks what stands before it.
        let isBefore = best.offset + best.count == literal.symbols.count
        let bytes = self.bytes(view, covered)
        return PhraseAttempt(
            sequence: index,
            obstacle: .part(
                alternative: alternative, before: characters(0..<best.offset),
                count: characters(best.offset..<best.offset + best.count),
                of: total),
            bytes: bytes, place: isBefore ? bytes.lowerBound : bytes.upperBound, isBefore: isBefore,
            isAtPhraseEdge: isBefore
                ? covered.lowerBound == check.bounds.lowerBound : covered.upperBound == check.bounds.upperBound,
            covered: characters(best.offset..<best.offset + best.count), total: total)
    }
}

extension PhraseAttempt {
    /// Whether more of its pattern stands there: the larger share, then the longer part; of equals, whole steps say more
    /// than a part of a literal.
    package func isNearer(than other: PhraseAttempt) -> Bool {
        let (share, otherShare) = (covered * other.total, other.covered * total)
        if share != otherShare { return share > otherShare }
        return covered != other.covered ? covered > other.covered : !isPart && other.isPart
    }

    /// Whether only a part of a literal stands there.
    package var isPart: Bool { if case .part = obstacle { true } else { false } }
}

extension PhraseProgram.Step {
    /// Characters that the step stands for when it is asked how much of a pattern was found.
    fileprivate var weight: Int {
        switch self {
        case .literals(let set):
            set.literals.map { $0.counts.reduce(0) { $0 + Int($1) } }.min() ?? 0
        case .number: 2
        case .any: 1
        case .gap, .notBefore, .notAfter: 0
        }
    }
}
