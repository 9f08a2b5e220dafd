import GavelLexicon
import GavelScanning

/// What a burst of signals was made of since it last fired.
struct OracleSignals {
    var marks: [RoomHit<Int>] = []
    var shouts: [(hit: RoomHit<Int>, characters: Int)] = []
    var intervals: [(hit: RoomHit<Int>, end: Int64)] = []
    var holdings: [RoomHit<Int>] = []
    /// Not forgotten when it fires.
    var loudness: [(stream: Int, decibels: Double)] = []
}

/// Section 3, signals.
extension RoomOracle {
    mutating func countSignal(_ hit: Hit, rule: Int, part: Int) {
        guard case .burst(let burst) = structures[rule], case .signals(let signals, let need) = burst.measure,
            case .rules(_, let count) = signals[part]
        else { return }
        var hit = hit
        hit.part = part
        guard admit(hit, rule: rule, burst.window, anyPart: false, inPart: .max) else { return }
        let own = open[rule]!.filter { $0.part == part }
        guard let counted = RoomOracle.newest(count, of: own, burst.window, { "\($0.position)" }) else { return }
        hit.status = counted.contains { $0.status == .needsProof } ? .needsProof : .violation
        hit.lowered = counted.map(\.lowered).max()!
        _ = holds(hit, rule: rule, need, burst.window)
    }

    mutating func speak(_ event: OracleEvent.Speech) {
        for (rule, structure) in structures.enumerated() {
            guard case .burst(let burst) = structure, case .signals(let signals, let need) = burst.measure else {
                continue
            }
            var state = speech[rule] ?? OracleSignals()
            switch event.kind {
            case .mark: state.marks.append(event.hit)
            case .shout(let characters): state.shouts.append((event.hit, characters))
            case .interval(let end, _):
                if let end, end >= event.hit.milliseconds! { state.intervals.append((event.hit, end)) }
            }
            let before = state.loudness
            if case .interval(_, let decibels?) = event.kind { state.loudness.append((event.hit.stream, decibels)) }
            speech[rule] = state
            for (part, signal) in signals.enumerated() {
                guard var hit = RoomOracle.part(signal, event, state, before, burst.window) else { continue }
                (hit.rule, hit.part) = (rule, part)
                if holds(hit, rule: rule, need, burst.window) { break }
            }
        }
    }

    private static func part(
        _ signal: BurstSpec.Signal, _ event: OracleEvent.Speech, _ state: OracleSignals,
        _ loudness: [(stream: Int, decibels: Double)], _ window: RoomWindow
    ) -> Hit? {
        let hit = event.hit
        switch (signal, event.kind) {
        case (.exclamations(let count, let characters), .mark):
            let own = state.marks.suffix(64).filter { $0.stream == hit.stream }.suffix(count)
            let first = own.first!
            let length = hit.position.lowerBound - first.position.lowerBound
            guard own.count == count, length <= characters else { return nil }
            var part = first
            part.position = first.position.lowerBound..<hit.position.lowerBound
            part.bytes = first.bytes.lowerBound..<hit.bytes.upperBound
            return part
        case (.shout(let longest, let count, let milliseconds), .shout(let characters)):
            let same = state.shouts.suffix(64).filter {
                $0.hit.wordingKey == hit.wordingKey && fits($0.hit, hit, RoomWindow(milliseconds: milliseconds))
            }
            return characters <= longest && same.count >= count ? hit : nil
        case (.rate(let rate, let milliseconds), .interval(let end?, _)):
            guard end >= hit.milliseconds!, !hit.position.isEmpty else { return nil }
            let own = state.intervals.suffix(256).filter { $0.hit.stream == hit.stream }
            for count in 1...own.count {
                let latest = own.suffix(count)
                guard fits(latest.first!.hit, hit, window) else { return nil }
                // Tenths of a second, each once.
                let ticks = Set(latest.flatMap { stride(from: $0.hit.milliseconds!, to: $0.end, by: 100) })
                let characters = latest.map(\.hit.position.count).reduce(0, +)
                if ticks.count * 100 >= milliseconds {
                    return Double(characters) * 10 > rate * Double(ticks.count) ? hit : nil
                }
            }
            return nil
        case (.louder(let decibels), .interval(_, let own?)):
            let latest = loudness.suffix(64).filter { $0.stream == hit.stream }.suffix(16).map(\.decibels)
            guard latest.count >= 4, !hit.position.isEmpty else { return nil }
            return own - latest.reduce(0, +) / Double(latest.count) >= decibels ? hit : nil
        default: return nil
        }
    }

    /// Notes that a signal holds; true when the burst fires.
    private mutating func holds(_ hit: Hit, rule: Int, _ need: Int, _ window: RoomWindow) -> Bool {
        var state = speech[rule] ?? OracleSignals()
        defer { speech[rule] = state }
        var parts = [hit]
        for part in Set(state.holdings.map(\.part)).subtracting([hit.part]).sorted() {
            let own = state.holdings.filter { $0.part == part }
            let latest = [Hit.Status.violation, .needsProof].compactMap { status in
                own.last { $0.status == status }
            }
            let near = latest.first { fits(RoomOracle.span($0, hit), $0.milliseconds, hit.milliseconds, window) }
            if let near { parts.append(near) }
        }
        state.holdings.append(hit)
        let violations = parts.filter { $0.status == .violation }
        if hit.status == .violation, violations.count >= need { parts = violations }
        guard parts.count >= need else { return false }
        fire(rule, parts)
        open[rule] = []
        state = OracleSignals(loudness: state.loudness)
        return true
    }

    private func fits(_ characters: Int, _ first: Int64?, _ second: Int64?, _ window: RoomWindow) -> Bool {
        RoomOracle.fits(characters, first, second, window)
    }
}
