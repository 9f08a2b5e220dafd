import GavelLexicon

/// What a rule of figures remembers of a session.
struct FiguresMemory<Evidence: Sendable>: Sendable {
    typealias Hit = RoomHit<Evidence>

    /// A figure that was reported because nobody bid it.
    private struct Reported: Sendable {
        var figure: Hit.Figure
        var hit: Hit
    }

    /// Most figures remembered as reported.
    private static var maximumReported: Int { 8 }
    /// How far a bid may lie from the figure that the host makes of it.
    private static var bidTolerance: Double { 0.05 }

    private var open = OpenHits<Evidence>()
    private var reported: [Reported] = []
    /// Bids before this one are used up.
    private var usedBids = 0

    /// The parts of what the hit completes, in any order; nil when it completes nothing.
    mutating func hear(_ hit: Hit, _ spec: FiguresSpec, _ board: BidBoard) -> [Hit]? {
        let parts: [Hit]?
        if hit.part == 1 {
            open.forget(before: hit, window: spec.window)
            guard !open.isUsed(hit) else { return nil }
            parts = spec.kind == .alternating ? alternation(before: hit, spec, board) : opposition(hit, spec)
        } else {
            guard !hit.figures.isEmpty,
                open.admit(hit, window: spec.window, partsAreLanes: true, maximumInPart: nil)
            else { return nil }
            parts = completed(by: hit, spec, board)
        }
        if let parts { open.use(parts) }
        return parts
    }

    /// - Parameter hit: the one admitted last.
    private mutating func completed(by hit: Hit, _ spec: FiguresSpec, _ board: BidBoard) -> [Hit]? {
        let figure = hit.figures[0]
        switch spec.kind {
        case .contradiction: return contradiction(hit, spec)
        case .rise: return rise(to: hit, spec) { _, _ in false }
        case .raised:
            guard board.hasViewers else { return nil }
            return rise(to: hit, spec) { earlier, later in
                board.bids.contains {
                    $0.position > earlier.position.lowerBound && $0.position <= later.position.lowerBound
                }
            }
        case .repeat:
            let same = open.hits.filter { $0.figures[0] == figure }
            return RoomTally.newest(spec.count, of: same, in: spec.window, key: Optional<(Hit) -> Int>.none)
        case .distinct:
            let sameUnit = open.hits.filter { $0.figures[0].unitKey == figure.unitKey }
            return RoomTally.newest(spec.count, of: sameUnit, in: spec.window) { $0.figures[0].value }
        case .ratio: return ratio(hit, spec)
        case .unmatched: return unmatched(hit, spec, board)
        case .alternating: return nil
        }
    }

    // MARK: - Figures against figures

    private func contradiction(_ hit: Hit, _ spec: FiguresSpec) -> [Hit]? {
        let figure = hit.figures[0]
        let earlier = RoomTally.partner(of: hit, among: open.hits.dropLast()) { earlier in
            let before = earlier.figures[0]
            guard before.unitKey == figure.unitKey, spec.window.reaches(from: earlier, to: hit) else { return false }
            if figure.value == before.value { return !RoomWindow.near.reaches(from: earlier, to: hit) }
            return figure.value > before.value
        }
        return earlier.map { [$0, hit] }
    }

    private func opposition(_ hit: Hit, _ spec: FiguresSpec) -> [Hit]? {
        RoomTally.partner(of: hit, among: open.hits) { earlier in
            !earlier.overlaps(hit) && spec.window.reaches(from: earlier, to: hit)
        }.map { [$0, hit] }
    }

    /// The rise that ends with `hit`, walking back; figures of another unit are not looked at.
    /// - Parameter isCut: whether something between two of its figures ends it.
    private func rise(to hit: Hit, _ spec: FiguresSpec, isCut: (Hit, Hit) -> Bool) -> [Hit]? {
        var run = [hit]
        for earlier in open.hits.dropLast().reversed()
        where earlier.figures[0].unitKey == hit.figures[0].unitKey && run.count < spec.count {
            let next = run[run.count - 1]
            guard spec.window.reaches(from: earlier, to: hit), !isCut(earlier, next),
                earlier.figures[0].value <= next.figures[0].value
            else { break }
            // The same figure again is the same step.
            if earlier.figures[0].value < next.figures[0].value { run.append(earlier) }
        }
        return run.count == spec.count ? run : nil
    }

    private func ratio(_ hit: Hit, _ spec: FiguresSpec) -> [Hit]? {
        guard let atLeast = spec.atLeast else { return nil }
        func isFar(_ first: Double, _ second: Double) -> Bool {
            min(first, second) > 0 && max(first, second) >= atLeast * min(first, second)
        }
        let values = hit.figures.map(\.value)
        if values.contains(where: { first in values.contains { isFar(first, $0) } }) { return [hit] }
        return RoomTally.partner(of: hit, among: open.hits.dropLast()) { earlier in
            spec.window.reaches(from: earlier, to: hit)
                && earlier.figures.contains { first in values.contains { isFar(first.value, $0) } }
        }.map { [$0, hit] }
    }

    // MARK: - Figures against bids

    private mutating func unmatched(_ hit: Hit, _ spec: FiguresSpec, _ board: BidBoard) -> [Hit]? {
        let figure = hit.figures[0]
        let isBid = board.bids.contains { bid in
            (bid.value - figure.value).magnitude <= figure.value.magnitude * FiguresMemory.bidTolerance
                && FiguresMemory.reaches(bid, to: hit, spec.window)
        }
        guard board.hasViewers, !isBid else { return nil }
        if let index = reported.firstIndex(where: { $0.figure == figure }) {
            let before = reported.remove(at: index)
            var latest = hit
            latest.status = min(before.hit.status, hit.status)
            if before.hit.status <= hit.status, spec.window.reaches(from: before.hit, to: hit) {
                reported.append(Reported(figure: figure, hit: latest))
                return nil
            }
        }
        if reported.count == FiguresMemory.maximumReported { reported.removeFirst() }
        reported.append(Reported(figure: figure, hit: hit))
        return [hit]
    }

    private mutating func alternation(before hit: Hit, _ spec: FiguresSpec, _ board: BidBoard) -> [Hit]? {
        let bids = board.bids.suffix(spec.count).filter {
            $0.ordinal >= usedBids && FiguresMemory.reaches($0, to: hit, spec.window)
        }
        guard bids.count == spec.count else { return nil }
        for (index, bid) in bids.enumerated().dropFirst() {
            guard bid.value > bids[index - 1].value, bid.viewer != bids[index - 1].viewer,
                index < 2 || bid.viewer == bids[index - 2].viewer
            else { return nil }
        }
        usedBids = board.count
        return [hit]
    }

    private static func reaches(_ bid: BidBoard.Bid, to hit: Hit, _ window: RoomWindow) -> Bool {
        window.holds(
            characters: hit.position.upperBound - bid.position,
            elapsed: RoomWindow.elapsed(bid.milliseconds, hit.milliseconds))
    }
}
