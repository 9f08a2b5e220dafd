import GavelLexicon
import GavelScanning

/// Section 4.
extension RoomOracle {
    mutating func figures(_ hit: Hit, _ spec: FiguresSpec) {
        if hit.part == 1 {
            forget(hit, rule: hit.rule, spec.window)
            if !isUsed(hit, rule: hit.rule), let parts = against(hit, spec) { fire(hit.rule, parts) }
            return
        }
        guard !hit.figures.isEmpty,
            admit(hit, rule: hit.rule, spec.window, anyPart: false, inPart: .max)
        else { return }
        if let parts = completed(hit, spec) { fire(hit.rule, parts) }
    }

    private mutating func against(_ hit: Hit, _ spec: FiguresSpec) -> [Hit]? {
        guard spec.kind == .alternating else {
            return pair(hit, spec) { !$0.position.overlaps(hit.position) }
        }
        let first = max(bids.count - spec.count, max(bids.count - 64, usedBids[hit.rule] ?? 0))
        let latest = bids[first...].filter { isNear($0, hit, spec) }
        guard latest.count == spec.count else { return nil }
        let values = latest.map(\.value)
        guard values == Array(Set(values)).sorted() else { return nil }
        let even = Set(stride(from: 0, to: latest.count, by: 2).map { latest[$0].viewer })
        let odd = Set(stride(from: 1, to: latest.count, by: 2).map { latest[$0].viewer })
        guard even.count == 1, odd.count == 1, even != odd else { return nil }
        usedBids[hit.rule] = bids.count
        return [hit]
    }

    private mutating func completed(_ hit: Hit, _ spec: FiguresSpec) -> [Hit]? {
        let (value, unit) = (hit.figures[0].value, hit.figures[0].unitKey)
        let sameUnit = open[hit.rule]!.filter { $0.figures[0].unitKey == unit }
        switch spec.kind {
        case .contradiction:
            return pair(hit, spec) { before in
                let isEqual = before.figures[0].value == value && !RoomOracle.fits(before, hit, .near)
                return before.figures[0].unitKey == unit && (before.figures[0].value < value || isEqual)
            }
        case .rise: return rise(sameUnit, spec)
        case .raised:
            guard hasViewers, let steps = rise(sameUnit, spec) else { return nil }
            let (first, last) = (steps[0].position.lowerBound, hit.position.lowerBound)
            return bids.suffix(64).contains { $0.position > first && $0.position <= last } ? nil : steps
        case .repeat:
            let same = sameUnit.filter { $0.figures[0].value == value }
            return RoomOracle.newest(spec.count, of: same, spec.window) { "\($0.position)" }
        case .distinct:
            return RoomOracle.newest(spec.count, of: sameUnit, spec.window) { "\($0.figures[0].value)" }
        case .ratio:
            if isFar(hit.figures, hit.figures, spec) { return [hit] }
            return pair(hit, spec) { isFar($0.figures, hit.figures, spec) }
        case .unmatched:
            return isReported(hit, spec) ? [hit] : nil
        case .alternating: return nil
        }
    }

    /// The newest earlier hit that goes with this one.
    private func pair(_ hit: Hit, _ spec: FiguresSpec, _ goes: (Hit) -> Bool) -> [Hit]? {
        let before = (open[hit.rule] ?? []).filter {
            $0.position != hit.position && goes($0) && RoomOracle.fits($0, hit, spec.window)
        }
        let strong = hit.status == .violation ? before.last { $0.status == .violation } : nil
        return (strong ?? before.last).map { [$0, hit] }
    }

    private func isFar(_ first: [Hit.Figure], _ second: [Hit.Figure], _ spec: FiguresSpec) -> Bool {
        first.contains { one in
            second.contains { other in
                let (low, high) = (min(one.value, other.value), max(one.value, other.value))
                return low > 0 && high >= spec.atLeast! * low
            }
        }
    }

    /// The last `count` steps that end with the last figure, the first of them first; nil when they are fewer.
    private func rise(_ figures: [Hit], _ spec: FiguresSpec) -> [Hit]? {
        let last = figures.last!
        // The longest tail that never falls and lies in the window…
        var start = figures.count - 1
        while start > 0, RoomOracle.fits(figures[start - 1], last, spec.window),
            figures[start - 1].figures[0].value <= figures[start].figures[0].value
        {
            start -= 1
        }
        // …and of each value in it the newest.
        var steps: [Hit] = []
        for figure in figures[start...] {
            if steps.last?.figures[0].value == figure.figures[0].value { steps.removeLast() }
            steps.append(figure)
        }
        return steps.count < spec.count ? nil : Array(steps.suffix(spec.count))
    }

    private func isNear(_ bid: RoomScript.Bid, _ hit: Hit, _ spec: FiguresSpec) -> Bool {
        RoomOracle.fits(
            hit.position.upperBound - bid.position, bid.milliseconds, hit.milliseconds, spec.window)
    }

    private mutating func isReported(_ hit: Hit, _ spec: FiguresSpec) -> Bool {
        guard hasViewers else { return false }
        let value = hit.figures[0].value
        if bids.suffix(64).contains(where: { abs($0.value - value) <= 0.05 * value && isNear($0, hit, spec) }) {
            return false
        }
        var list = reported[hit.rule] ?? []
        defer { reported[hit.rule] = Array(list.suffix(8)) }
        let before = list.first { $0.figures[0] == hit.figures[0] }
        list.removeAll { $0.figures[0] == hit.figures[0] }
        guard let before, RoomOracle.fits(before, hit, spec.window),
            before.status == .violation || hit.status == .needsProof
        else {
            list.append(hit)
            return true
        }
        var again = hit
        again.status = before.status
        list.append(again)
        return false
    }
}
