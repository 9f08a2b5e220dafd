/// The bounded check around an anchor: does the rest of its sequence stand there, and how far does it reach?
///
/// From the anchor outwards, step by step, it keeps the places that can be reached with the least that the pattern has
/// to overlook (``Cost``). The number of places is bounded by the runs in reach.
struct PhraseCheck {
    /// What had to be overlooked to reach a place: less is better, in this order.
    struct Cost: Comparable {
        var gapCount = 0
        var isRepeated = false

        static func < (left: Cost, right: Cost) -> Bool {
            (left.gapCount, left.isRepeated ? 1 : 0) < (right.gapCount, right.isRepeated ? 1 : 0)
        }

        func and(_ other: Cost) -> Cost {
            Cost(gapCount: gapCount + other.gapCount, isRepeated: isRepeated || other.isRepeated)
        }
    }

    /// A place between two runs that was reached.
    struct Place {
        var index: Int
        var cost: Cost
    }

    /// Which way the check walks.
    enum Direction { case toEnd, toStart }

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
            ends = reached(buffer, step, from: ends, .toEnd)
            if ends.isEmpty { return [] }
        }
        var starts = [Place(index: anchor.lowerBound, cost: Cost())]
        for step in sequence.steps[..<sequence.anchor].reversed() {
            starts = reached(buffer, step, from: starts, .toStart)
            if starts.isEmpty { return [] }
        }
        return starts.flatMap { start in
            ends.map { end in (start.index..<end.index, start.cost.and(end.cost)) }
        }
    }

    /// The places behind, or before, a step that was begun at others.
    func reached(
        _ buffer: borrowing RunBuffer, _ step: PhraseProgram.Step, from places: [Place], _ direction: Direction
    ) -> [Place] {
        var reached: [Place] = []
        for place in places {
            switch step {
            case .literals(let set):
                for number in candidates(buffer, set, at: place.index, direction) {
                    let literal = set.literals[Int(number)]
                    let length = literal.symbols.count
                    let start = direction == .toEnd ? place.index : place.index - length
                    guard let cost = cost(buffer, literal, at: start) else { continue }
                    let index = direction == .toEnd ? start + length : start
                    add(Place(index: index, cost: place.cost.and(cost)), to: &reached)
                }
            case .gap(let limit):
                add(place, to: &reached)
                var (index, skipped) = (place.index, 0)
                while let next = next(to: index, direction) {
                    skipped += Int(buffer.run(at: min(index, next)).length)
                    if skipped > limit { break }
                    index = next
                    add(Place(index: index, cost: place.cost.and(Cost(gapCount: skipped))), to: &reached)
                }
            case .number(let test):
                for index in numberEdges(buffer, test, from: place.index, direction) {
                    add(Place(index: index, cost: place.cost), to: &reached)
                }
            case .any:
                guard let next = next(to: place.index, direction),
                    isOneContentCharacter(buffer.run(at: min(place.index, next)))
                else { continue }
                add(Place(index: next, cost: place.cost), to: &reached)
            case .notBefore(let set):
                let isBarred = candidates(buffer, set, at: place.index, .toStart).contains {
                    let literal = set.literals[Int($0)]
                    return stands(buffer, literal, at: place.index - literal.symbols.count)
                }
                if !isBarred { add(place, to: &reached) }
            case .notAfter(let set):
                let isBarred = candidates(buffer, set, at: place.index, .toEnd).contains {
                    stands(buffer, set.literals[Int($0)], at: place.index)
                }
                if !isBarred { add(place, to: &reached) }
            }
        }
        return reached
    }

    /// The literals of a set that begin, or end, as the text goes on from a place.
    func candidates(
        _ buffer: borrowing RunBuffer, _ set: LiteralSet, at index: Int, _ direction: Direction
    ) -> ArraySlice<Int32> {
        guard let next = next(to: index, direction) else { return [] }
        let symbol = buffer.run(at: min(index, next)).symbol
        return direction == .toEnd ? set.beginning(with: symbol) : set.ending(with: symbol)
    }

    /// The place on the other side of the next run; nil at the phrase's edge.
    private func next(to index: Int, _ direction: Direction) -> Int? {
        let next = direction == .toEnd ? index + 1 : index - 1
        return next >= bounds.lowerBound && next <= bounds.upperBound ? next : nil
    }

    /// The other edges of the numbers that begin, or end, at a place.
    private func numberEdges(
        _ buffer: borrowing RunBuffer, _ test: NumberTest, from index: Int, _ direction: Direction
    ) -> [Int] {
        guard let numerals else { return [] }
        let reader = NumberReader(classes: numerals, bounds: bounds)
        if direction == .toEnd { return reader.readings(buffer, at: index, test).map(\.end) }
        let earliest = max(bounds.lowerBound, index - NumberReader.longestCount)
        var starts: [Int] = []
        for start in earliest..<index
        where reader.readings(buffer, at: start, test).contains(where: { $0.end == index }) {
            starts.append(start)
        }
        return starts
    }

    // MARK: One step

    private func add(_ place: Place, to places: inout [Place]) {
        if let known = places.firstIndex(where: { $0.index == place.index }) {
            if place.cost < places[known].cost { places[known].cost = place.cost }
        } else {
            places.append(place)
        }
    }

    func isOneContentCharacter(_ run: Run) -> Bool {
        run.length == 1 && run.symbol != ScalarCode.keptSpace && !ScalarCode.isSeparator(run.symbol)
    }

    private func cost(_ buffer: borrowing RunBuffer, _ literal: LiteralRuns, at start: Int) -> Cost? {
        guard stands(buffer, literal, at: start) else { return nil }
        var cost = Cost()
        for (offset, count) in literal.counts.enumerated() where buffer.run(at: start + offset).length > count {
            cost.isRepeated = true
        }
        return cost
    }

    func stands(_ buffer: borrowing RunBuffer, _ literal: LiteralRuns, at start: Int) -> Bool {
        guard start >= bounds.lowerBound, start + literal.symbols.count <= bounds.upperBound else { return false }
        for offset in literal.symbols.indices {
            let run = buffer.run(at: start + offset)
            guard run.symbol == literal.symbols[offset], PhraseCheck.fits(run, literal.counts[offset]) else {
                return false
            }
        }
        return true
    }
}
