extension StreamViews {
    /// How a phrase covers a range of the stream that was a match of it: the way with the fewest gap characters.
    ///
    /// - Parameters:
    ///   - bytes: the match's.
    ///   - phrase: the bytes of the talk's phrase around it.
    /// - Returns: nil when the phrase does not match there.
    package func trace(
        _ pattern: PatternID, _ definition: PhraseDefinition, at bytes: Range<Int>, in phrase: Range<Int>, _ view: View
    ) -> PhraseTrace? {
        let bounds = runs(view, phrase)
        let starts = bounds.filter { Int(run(view, $0).start) == bytes.lowerBound }
        let ends = bounds.filter { Int(run(view, $0).end) == bytes.upperBound }.map { $0 + 1 }
        var best: (trace: PhraseTrace, cost: PhraseCheck.Cost)?
        for (index, sequence) in sequences(of: pattern, definition).enumerated() {
            let check = PhraseCheck(sequence: sequence, bounds: bounds, numerals: patterns.program.numerals)
            for start in starts {
                let walk = Walk(self, view, check, from: start)
                for end in ends {
                    guard let (steps, cost) = walk.path(to: end) else { continue }
                    if let known = best, !(cost < known.cost) { continue }
                    let trace = PhraseTrace(
                        sequence: index, anchor: sequence.anchor, steps: traced(steps, check, view))
                    best = (trace, cost)
                }
            }
        }
        return best?.trace
    }

    /// - Parameter places: the place before each step, and the one behind the last.
    private func traced(_ places: [Int], _ check: PhraseCheck, _ view: View) -> [PhraseTrace.Step] {
        check.sequence.steps.enumerated().map { index, step in
            let covered = places[index]..<places[index + 1]
            return PhraseTrace.Step(kind: kind(of: step, covered, check, view), bytes: self.bytes(view, covered))
        }
    }

    private func kind(
        of step: PhraseProgram.Step, _ covered: Range<Int>, _ check: PhraseCheck, _ view: View
    ) -> PhraseTrace.Step.Kind {
        switch step {
        case .literals(let set):
            let alternative = set.literals.firstIndex {
                $0.symbols.count == covered.count && stands(view, check, $0, at: covered.lowerBound)
            }
            return .literal(alternative: alternative ?? 0)
        case .gap(let limit): return .gap(characters: contentCount(view, covered), limit: limit)
        case .number(let test):
            guard let numerals = check.numerals else { return .number(value: 0) }
            let reader = NumberReader(classes: numerals, bounds: check.bounds)
            let found = readings(view, reader, at: covered.lowerBound, test)
            return .number(value: found.first { $0.end == covered.upperBound }?.value ?? 0)
        case .any: return .any
        case .notBefore: return .notBefore
        case .notAfter: return .notAfter
        }
    }

    func contentCount(_ view: View, _ runs: Range<Int>) -> Int {
        runs.reduce(0) { $0 + Int(run(view, $1).length) }
    }

    /// The bytes of some runs; of none, the place where they would stand.
    func bytes(_ view: View, _ runs: Range<Int>) -> Range<Int> {
        guard runs.isEmpty else {
            return Int(run(view, runs.lowerBound).start)..<Int(run(view, runs.upperBound - 1).end)
        }
        let place =
            runs.lowerBound > 0
            ? Int(run(view, runs.lowerBound - 1).end)
            : runs.lowerBound < count(view) ? Int(run(view, runs.lowerBound).start) : 0
        return place..<place
    }
}

/// All ways from a place through the steps of a sequence, each place behind a step with the cheapest way to it.
private struct Walk {
    private struct Arrival {
        var from: Int
        var cost: PhraseCheck.Cost
    }
    /// By step; places are runs.
    private var arrivals: [[Int: Arrival]] = []

    init(_ views: StreamViews, _ view: StreamViews.View, _ check: PhraseCheck, from start: Int) {
        var places = [PhraseCheck.Place(index: start, cost: PhraseCheck.Cost())]
        for step in check.sequence.steps {
            var reached: [Int: Arrival] = [:]
            for place in places {
                for next in views.reached(view, check, step, from: place, .toEnd) {
                    if let known = reached[next.index], !(next.cost < known.cost) { continue }
                    reached[next.index] = Arrival(from: place.index, cost: next.cost)
                }
            }
            arrivals.append(reached)
            places = reached.sorted { $0.key < $1.key }.map { PhraseCheck.Place(index: $0.key, cost: $0.value.cost) }
        }
    }

    /// The places before each step and behind the last, on the cheapest way to `end`.
    func path(to end: Int) -> (places: [Int], cost: PhraseCheck.Cost)? {
        guard let cost = arrivals.last?[end]?.cost else { return nil }
        var places = [end]
        for step in arrivals.reversed() {
            guard let arrival = step[places[places.count - 1]] else { return nil }
            places.append(arrival.from)
        }
        return (places.reversed(), cost)
    }
}
