import GavelLexicon

/// What a burst of signals remembers of a session: what each signal is made of, and when each held last.
struct SignalMemory<Evidence: Sendable>: Sendable {
    typealias Hit = RoomHit<Evidence>
    typealias Event = SpeechEvent<Evidence>

    /// Most marks, shouts and loudnesses remembered of each.
    private static var maximum: Int { 64 }

    /// Findings of the signals of rules; the part is the signal.
    private var findings = OpenHits<Evidence>()
    private var marks: [Hit] = []
    private var shouts: [Event] = []
    private var tempo = SpeechTempo()
    /// Loudness of the latest segments, with their streams.
    private var loudness: [(stream: Int, decibels: Double)] = []
    /// Per signal, when it held last: as a violation, and as something that needs proof.
    private var latest: [(violation: Hit?, needsProof: Hit?)] = []

    /// Counts a finding for a signal of rules.
    /// - Returns: the parts of what it completes.
    mutating func hear(
        _ hit: Hit, _ signals: [BurstSpec.Signal], need: Int, _ window: RoomWindow
    ) -> [Hit]? {
        guard case .rules(_, let count) = signals[hit.part],
            findings.admit(hit, window: window, partsAreLanes: true, maximumInPart: nil)
        else { return nil }
        let own = findings.hits.filter { $0.part == hit.part }
        guard let counted = RoomTally.newest(count, of: own, in: window, key: Optional<(Hit) -> Int>.none) else {
            return nil
        }
        var held = hit
        held.status = counted.map(\.status).max()!
        held.lowered = counted.map(\.lowered).max()!
        return hold(held, among: signals.count, need: need, window)
    }

    /// Takes what is known about how somebody speaks.
    /// - Returns: the parts of what it completes.
    mutating func take(
        _ event: Event, rule: Int, _ signals: [BurstSpec.Signal], need: Int, _ window: RoomWindow
    ) -> [Hit]? {
        note(event)
        var completed: [Hit]?
        for (part, signal) in signals.enumerated() where completed == nil {
            guard var hit = holds(signal, at: event, window) else { continue }
            (hit.rule, hit.part) = (rule, part)
            completed = hold(hit, among: signals.count, need: need, window)
        }
        if case .interval(_, let decibels?) = event.kind {
            if loudness.count == Self.maximum { loudness.removeFirst() }
            loudness.append((event.hit.stream, decibels))
        }
        return completed
    }

    // MARK: - One signal

    private mutating func note(_ event: Event) {
        switch event.kind {
        case .mark:
            if marks.count == Self.maximum { marks.removeFirst() }
            marks.append(event.hit)
        case .shout:
            if shouts.count == Self.maximum { shouts.removeFirst() }
            shouts.append(event)
        case .interval(let end, _): tempo.add(event.hit, endMilliseconds: end)
        }
    }

    /// The part that a signal makes when the event completes it.
    private func holds(_ signal: BurstSpec.Signal, at event: Event, _ window: RoomWindow) -> Hit? {
        let hit = event.hit
        switch (signal, event.kind) {
        case (.exclamations(let count, let characters), .mark):
            let own = marks.filter { $0.stream == hit.stream }.suffix(count)
            guard own.count == count, let first = own.first, let last = own.last,
                last.position.lowerBound - first.position.lowerBound <= characters
            else { return nil }
            var stretch = hit
            stretch.position = first.position.lowerBound..<last.position.lowerBound
            stretch.bytes = first.bytes.lowerBound..<last.bytes.upperBound
            stretch.milliseconds = first.milliseconds
            return stretch
        case (.shout(let longest, let count, let milliseconds), .shout(let characters)):
            guard characters <= longest else { return nil }
            let reach = RoomWindow(milliseconds: milliseconds)
            let same = shouts.count {
                $0.hit.wordingKey == hit.wordingKey && reach.reaches(from: $0.hit, to: hit)
            }
            return same >= count ? hit : nil
        case (.rate(let rate, let milliseconds), .interval):
            return tempo.exceeds(rate, over: milliseconds, in: window) ? hit : nil
        case (.louder(let decibels), .interval(_, let own?)):
            let before = loudness.filter { $0.stream == hit.stream }.suffix(SpeechTempo.loudnessCount)
            guard before.count >= SpeechTempo.leastLoudnessCount, !hit.position.isEmpty else { return nil }
            let mean = before.reduce(0) { $0 + $1.decibels } / Double(before.count)
            return own - mean >= decibels ? hit : nil
        default: return nil
        }
    }

    // MARK: - Several signals

    /// Notes that a signal holds, and gives the parts when enough do within the window.
    private mutating func hold(_ hit: Hit, among count: Int, need: Int, _ window: RoomWindow) -> [Hit]? {
        if latest.isEmpty { latest = Array(repeating: (nil, nil), count: count) }
        switch hit.status {
        case .violation: latest[hit.part].violation = hit
        case .needsProof: latest[hit.part].needsProof = hit
        }
        var parts = latest.indices.compactMap { part -> Hit? in
            if part == hit.part { return hit }
            let (violation, needsProof) = latest[part]
            return [violation, needsProof].lazy.compactMap { $0 }.first { SignalMemory.isNear($0, hit, window) }
        }
        let violations = parts.filter { $0.status == .violation }
        if hit.status == .violation, violations.count >= need { parts = violations }
        guard parts.count >= need else { return nil }
        findings.useAll(parts)
        (marks, shouts, latest) = ([], [], [])
        tempo = SpeechTempo()
        return parts
    }

    /// Like the window of hits, but in either order: signals are known at different times.
    private static func isNear(_ first: Hit, _ second: Hit, _ window: RoomWindow) -> Bool {
        let end = max(first.position.upperBound, second.position.upperBound)
        let start = min(first.position.lowerBound, second.position.lowerBound)
        return window.holds(
            characters: end - start, elapsed: RoomWindow.elapsed(first.milliseconds, second.milliseconds))
    }
}
