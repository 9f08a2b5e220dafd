/// The bounded check around an anchor: does the rest of its sequence stand there, and how far does it reach?
///
/// From the anchor outwards, step by step, it keeps the places that can be reached with the least that the pattern has
/// to overlook (``Cost``). The number of places is bounded by the runs in reach.
struct PhraseCheck {
    /// What had to be overlooked to reach a place: less is better, in this order.
    struct Cost: Comparable {
        var gapCount = 0
        var isRepeated = false
        var alteration = PhraseDefinition.Literal.Alteration.none

        static func < (left: Cost, right: Cost) -> Bool {
            let leftRank = (left.gapCount, left.isRepeated ? 1 : 0, left.alteration.rawValue)
            return leftRank < (right.gapCount, right.isRepeated ? 1 : 0, right.alteration.rawValue)
        }

        func and(_ other: Cost) -> Cost {
            Cost(
                gapCount: gapCount + other.gapCount, isRepeated: isRepeated || other.isRepeated,
                alteration: alteration.rawValue >= other.alteration.rawValue ? alteration : other.alteration)
        }
    }

    /// A place between two runs that was reached.
    struct Place {
        var index: Int
        var cost: Cost
    }

    let sequence: PhraseProgram.Sequence
    /// Runs of the phrase that may be looked at, without breaks.
    let bounds: Range<Int>
    let numerals: NumeralClasses?

    /// Whether a run of the text is one of `count` of a pattern.
    static func fits(_ run: Run, _ count: UInt16) -> Bool {
        run.isExact ? run.length == count : run.length >= count
    }

    /// Where the sequence's matches with this anchor begin and end, each with its least cost; in no order.
    /// - Parameter anchor: the runs of the anchor.
    func spans(_ buffer: borrowing RunBuffer, anchor: Range<Int>, cost: Cost) -> [(runs: Range<Int>, cost: Cost)] {
        var ends = [Place(index: anchor.upperBound, cost: cost)]
        for step in sequence.steps[(sequence.anchor + 1)...] {
            ends = forward(buffer, step, from: ends)
            if ends.isEmpty { return [] }
        }
        var starts = [Place(index: anchor.lowerBound, cost: Cost())]
        for step in sequence.steps[..<sequence.anchor].reversed() {
            starts = backward(buffer, step, from: starts)
            if starts.isEmpty { return [] }
        }
        return starts.flatMap { start in
            ends.map { end in (start.index..<end.index, start.cost.and(end.cost)) }
        }
    }

    // MARK: Towards the end

    private func forward(_ buffer: borrowing RunBuffer, _ step: PhraseProgram.Step, from places: [Place]) -> [Place] {
        var reached: [Place] = []
        for place in places {
            switch step {
            case .literals(let choices):
                for choice in choices {
                    if let cost = cost(buffer, choice, at: place.index) {
                        add(
                            Place(index: place.index + choice.runs.symbols.count, cost: place.cost.and(cost)),
                            to: &reached)
                    }
                }
            case .gap(let limit):
                add(place, to: &reached)
                var skipped = 0
                var index = place.index
                while bounds.contains(index) {
                    skipped += PhraseCheck.contentCount(buffer.run(at: index))
                    if skipped > limit { break }
                    index += 1
                    add(Place(index: index, cost: place.cost.and(Cost(gapCount: skipped))), to: &reached)
                }
            case .number(let test):
                guard let numerals else { continue }
                for reading in NumberReader(classes: numerals, bounds: bounds).readings(buffer, at: place.index, test) {
                    add(Place(index: reading.end, cost: place.cost), to: &reached)
                }
            case .any:
                if bounds.contains(place.index), isOneCharacter(buffer.run(at: place.index)) {
                    add(Place(index: place.index + 1, cost: place.cost), to: &reached)
                }
            case .notBefore(let literals):
                if !literals.contains(where: { ends(buffer, $0, at: place.index) }) { add(place, to: &reached) }
            case .notAfter(let literals):
                if !literals.contains(where: { begins(buffer, $0, at: place.index) }) { add(place, to: &reached) }
            }
        }
        return reached
    }

    // MARK: Towards the start

    private func backward(_ buffer: borrowing RunBuffer, _ step: PhraseProgram.Step, from places: [Place]) -> [Place] {
        var reached: [Place] = []
        for place in places {
            switch step {
            case .literals(let choices):
                for choice in choices {
                    let start = place.index - choice.runs.symbols.count
                    if let cost = cost(buffer, choice, at: start) {
                        add(Place(index: start, cost: place.cost.and(cost)), to: &reached)
                    }
                }
            case .gap(let limit):
                add(place, to: &reached)
                var skipped = 0
                var index = place.index - 1
                while bounds.contains(index) {
                    skipped += PhraseCheck.contentCount(buffer.run(at: index))
                    if skipped > limit { break }
                    add(Place(index: index, cost: place.cost.and(Cost(gapCount: skipped))), to: &reached)
                    index -= 1
                }
            case .number(let test):
                guard let numerals else { continue }
                let reader = NumberReader(classes: numerals, bounds: bounds)
                for start in max(bounds.lowerBound, place.index - NumberReader.longestCount)..<place.index {
                    if reader.readings(buffer, at: start, test).contains(where: { $0.end == place.index }) {
                        add(Place(index: start, cost: place.cost), to: &reached)
                    }
                }
            case .any:
                let index = place.index - 1
                if bounds.contains(index), isOneCharacter(buffer.run(at: index)) {
                    add(Place(index: index, cost: place.cost), to: &reached)
                }
            case .notBefore(let literals):
                if !literals.contains(where: { ends(buffer, $0, at: place.index) }) { add(place, to: &reached) }
            case .notAfter(let literals):
                if !literals.contains(where: { begins(buffer, $0, at: place.index) }) { add(place, to: &reached) }
            }
        }
        return reached
    }

    // MARK: One step

    private func add(_ place: Place, to places: inout [Place]) {
        if let known = places.firstIndex(where: { $0.index == place.index }) {
            if place.cost < places[known].cost { places[known].cost = place.cost }
        } else {
            places.append(place)
        }
    }

    /// Content characters that a gap has to cross to leave the run behind.
    static func contentCount(_ run: Run) -> Int {
        run.symbol == ScalarCode.keptSpace || ScalarCode.isSeparator(run.symbol) ? 0 : Int(run.length)
    }

    private func isOneCharacter(_ run: Run) -> Bool { PhraseCheck.contentCount(run) == 1 }

    private func cost(_ buffer: borrowing RunBuffer, _ choice: PhraseProgram.Choice, at start: Int) -> Cost? {
        guard stands(buffer, choice.runs, at: start) else { return nil }
        var cost = Cost(alteration: choice.alteration)
        for (offset, count) in choice.runs.counts.enumerated() where buffer.run(at: start + offset).length > count {
            cost.isRepeated = true
        }
        return cost
    }

    private func stands(_ buffer: borrowing RunBuffer, _ literal: LiteralRuns, at start: Int) -> Bool {
        guard start >= bounds.lowerBound, start + literal.symbols.count <= bounds.upperBound else { return false }
        for offset in literal.symbols.indices {
            let run = buffer.run(at: start + offset)
            guard run.symbol == literal.symbols[offset], PhraseCheck.fits(run, literal.counts[offset]) else {
                return false
            }
        }
        return true
    }

    private func begins(_ buffer: borrowing RunBuffer, _ literal: LiteralRuns, at index: Int) -> Bool {
        stands(buffer, literal, at: index)
    }

    private func ends(_ buffer: borrowing RunBuffer, _ literal: LiteralRuns, at index: Int) -> Bool {
        stands(buffer, literal, at: index - literal.symbols.count)
    }
}
