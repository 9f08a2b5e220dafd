package import GavelLexicon
package import GavelScanning

/// A small nasty room: a few structures, and a session in which their parts are said, close together and overlapping.
/// The same seed makes the same room.
package struct RandomRoom: Sendable {
    package var seed: UInt64
    package var structures: [Structure?]
    package var categories: [String]
    package var script: RoomScript
    /// The same session, its segments cut into pieces.
    package var cutScript: RoomScript

    package var plan: RoomPlan { RoomPlan(structures: structures, categories: categories) }

    /// - Parameter isSpoken: whether there are bursts of signals, and segments for them.
    package init(seed: UInt64, isSpoken: Bool) {
        var maker = RoomMaker(random: SplitMix64(seed: seed))
        self.seed = seed
        (structures, categories) = maker.rules(isSpoken: isSpoken)
        let segments = maker.segments()
        let others = maker.hits(structures, in: segments) + maker.bids(in: segments)
        script = RoomScript(segments.map { .speak($0) } + others)
        cutScript = RoomScript(segments.flatMap { maker.cut($0) }.map { .speak($0) } + others)
    }
}

/// Makes what a ``RandomRoom`` is made of.
struct RoomMaker {
    typealias Hit = RoomHit<Int>
    typealias Utterance = RoomUtterance<Int>

    var random: SplitMix64

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    // MARK: - Rules

    /// Four match rules, two of them cues, and some structures.
    mutating func rules(isSpoken: Bool) -> ([Structure?], [String]) {
        var structures: [Structure?] = [nil, nil, .cue, .cue]
        var categories = ["a", "b", "a", "b"]
        for _ in 0..<number(1...4) {
            structures.append(structure(isSpoken: isSpoken))
            categories.append(random.pick(["a", "b"]))
        }
        return (structures, categories)
    }

    private mutating func window() -> RoomWindow {
        switch number(0...3) {
        case 0: RoomWindow(characters: number(4...30))
        case 1: RoomWindow(milliseconds: Int64(number(1...8)) * 1000)
        default: RoomWindow(characters: number(4...60), milliseconds: Int64(number(1...12)) * 1000)
        }
    }

    private mutating func structure(isSpoken: Bool) -> Structure {
        if isSpoken { return .burst(BurstSpec(signals(), window: window())) }
        switch number(0...2) {
        case 0:
            let slots = number(2...4)
            let must = (0..<slots).filter { _ in random.oneIn(4) }
            return .story(
                StorySpec(
                    slots: (0..<slots).map { "s\($0)" }, need: number(max(2, must.count)...slots), must: must,
                    isOrdered: random.oneIn(2), window: window()))
        case 1:
            return .burst(
                BurstSpec(
                    .count(
                        .init(
                            count: number(2...4), isDistinct: random.oneIn(2),
                            rules: (0..<4).filter { _ in random.oneIn(3) }, countsCategory: random.oneIn(2))),
                    window: window()))
        default:
            let kind = random.pick(FiguresSpec.Kind.allCases)
            return .figures(
                FiguresSpec(
                    kind: kind, count: number(2...3), atLeast: kind == .ratio ? 2 : nil, window: window()))
        }
    }

    private mutating func signals() -> BurstSpec.Measure {
        let all: [BurstSpec.Signal] = [
            .rate(charactersPerSecond: Double(number(2...5)), milliseconds: Int64(number(1...4)) * 1000),
            .rules([0, 2], count: number(1...2)), .rules([1], count: number(1...2)),
            .exclamations(count: number(2...3), characters: number(2...12)),
            .shout(longest: number(1...3), count: number(2...3), milliseconds: Int64(number(1...5)) * 1000),
            .louder(decibels: 6),
        ]
        let chosen = Array(all.shuffled(using: &random).prefix(number(2...4)))
        return .signals(chosen, need: number(2...chosen.count))
    }

    // MARK: - Talk

    /// Segments one after another, some of them timed; times go back now and then.
    mutating func segments() -> [Utterance] {
        var segments: [Utterance] = []
        var position = 0
        var time: Int64 = 0
        let isTimed = !random.oneIn(5)
        for index in 0..<number(8...30) {
            let length = random.oneIn(6) ? 0 : number(1...12)
            let place = position..<position + length
            time += Int64(number(0...20)) * 100
            if random.oneIn(25) { time += Int64(number(-80...200)) * 1000 }
            let start = isTimed && !random.oneIn(12) ? time : nil
            let end = start.flatMap { random.oneIn(8) ? nil : $0 + Int64(number(0...25)) * 100 }
            segments.append(
                Utterance(
                    stream: number(0...1), bytes: place.lowerBound * 3..<place.upperBound * 3, position: place,
                    startMilliseconds: start, endMilliseconds: end,
                    marks: (0..<number(0...2)).map { _ in number(place.lowerBound...place.upperBound) }.sorted().map {
                        .init(position: $0, bytes: $0 * 3..<$0 * 3 + 3)
                    }, shouts: shouts(in: place, start),
                    decibels: random.oneIn(3) ? nil : Double(number(0...3)) * 4, evidence: index))
            position = place.upperBound
        }
        return segments
    }

    private mutating func shouts(in place: Range<Int>, _ time: Int64?) -> [Utterance.Shout] {
        guard place.count > 1, random.oneIn(2) else { return [] }
        return (0..<number(1...3)).map { _ in
            let start = number(place.lowerBound...place.upperBound - 1)
            let end = number(start + 1...place.upperBound)
            return Utterance.Shout(
                key: random.pick(["抢", "冲"]), characters: end - start, position: start..<end,
                bytes: start * 3..<end * 3, milliseconds: time)
        }.sorted { $0.position.upperBound < $1.position.upperBound }
    }

    /// A segment in pieces that carry its times.
    mutating func cut(_ segment: Utterance) -> [Utterance] {
        var pieces: [Utterance] = []
        var start = segment.position.lowerBound
        var (marks, shouts) = (segment.marks[...], segment.shouts[...])
        while true {
            let isLast = start >= segment.position.upperBound - 1 || random.oneIn(4)
            let end = isLast ? segment.position.upperBound : number(start + 1...segment.position.upperBound - 1)
            // A mark at the cut may lie on either side of it.
            let reach = isLast || random.oneIn(2) ? end : end - 1
            var piece = segment
            piece.position = start..<end
            piece.bytes = start * 3..<end * 3
            piece.marks = Array(marks.prefix { isLast || $0.position <= reach })
            piece.shouts = Array(shouts.prefix { isLast || $0.position.upperBound <= end })
            marks = marks.dropFirst(piece.marks.count)
            shouts = shouts.dropFirst(piece.shouts.count)
            pieces.append(piece)
            if isLast { return pieces }
            start = end
        }
    }

    // MARK: - Hits and bids

    /// Parts of the structures and findings, at random places.
    mutating func hits(_ structures: [Structure?], in segments: [Utterance]) -> [RoomScript.Call] {
        let end = segments.last!.position.upperBound
        guard end > 0 else { return [] }
        // A burst of signals has no patterns of its own.
        let rules = structures.indices.filter { rule in
            guard case .burst(let burst) = structures[rule], case .signals = burst.measure else { return true }
            return false
        }
        return (0..<number(5...50)).map { index in
            let start = number(0...end - 1)
            let segment = segments.first { $0.position.contains(start) }!
            let rule = random.pick(rules)
            let place = start..<start + number(1...4)
            return .hear(
                Hit(
                    rule: rule, part: part(structures[rule]), stream: segment.stream,
                    bytes: place.lowerBound * 3..<place.upperBound * 3, position: place,
                    milliseconds: segment.startMilliseconds, status: random.oneIn(5) ? .needsProof : .violation,
                    lowered: random.oneIn(4) ? number(1...2) : 0, wordingKey: random.pick(["甲", "乙", "丙"]),
                    figures: (0..<random.pick([1, 1, 1, 2, 0])).map { _ in
                        .init(value: Double(number(0...6)), unitKey: random.pick(["单", "单", "件"]))
                    }, evidence: index))
        }
    }

    private mutating func part(_ structure: Structure?) -> Int {
        switch structure {
        case .story(let story): number(0...story.slots.count - 1)
        case .figures(let spec): spec.kind == .alternating || random.oneIn(4) ? 1 : 0
        case .burst, .cue, nil: 0
        }
    }

    mutating func bids(in segments: [Utterance]) -> [RoomScript.Call] {
        guard random.oneIn(2) else { return random.oneIn(2) ? [.viewer] : [] }
        var value = 0
        return (0..<number(1...12)).map { index in
            let segment = segments[min(segments.count - 1, index * segments.count / 12)]
            value = random.oneIn(4) ? number(0...6) : value + 1
            return .bid(
                RoomScript.Bid(
                    viewer: random.oneIn(5) ? 7 : index % 2, value: Double(value),
                    milliseconds: segment.startMilliseconds, position: segment.position.lowerBound))
        }
    }
}
