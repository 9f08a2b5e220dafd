import GavelLexicon

/// What a session's seller side said that structures may still be made of. Source: `docs/ROOMS.md`.
///
/// One for each session of a room. It holds nothing but empty tables until something is heard.
///
/// **Order.** Calls come in order of position: ``hear(_:plan:)`` by the start of the hit, ``speak(_:plan:)`` by the start
/// of the segment, viewers by the characters said before them; at the same position viewers first, then segments, then hits
/// by (end, rule, part). Thus nothing depends on how segments were cut, nor on when a match was settled.
package struct RoomMemory<Evidence: Sendable>: Sendable {
    package typealias Hit = RoomHit<Evidence>
    package typealias Match = StructuralMatch<Evidence>

    /// Open hits of stories and counted bursts, by rule.
    private var open = RuleTable<OpenHits<Evidence>>()
    private var figures = RuleTable<FiguresMemory<Evidence>>()
    /// Cues and findings by category, as far back as a cue can reach.
    private var cues = RuleTable<[Hit]>()
    /// Bursts of signals.
    var signals = RuleTable<SignalMemory<Evidence>>()
    var speech = SpeechQueue<Evidence>()
    private var board = BidBoard()
    /// Where the latest call stood.
    private var latestPosition = 0

    package init() {}

    /// Takes a part of a structure, or the finding of a match rule.
    /// - Returns: what it completes, by rule; for a cue that counts, a match of the cue's rule, with what supports it
    ///   before it.
    /// - Precondition: the order of calls, and a hit that is not empty.
    /// - Complexity: O(open hits of each structure that listens × sets of slots), both bounded.
    package mutating func hear(_ hit: Hit, plan: RoomPlan) -> [Match] {
        advance(to: hit.position.lowerBound)
        assert(!hit.position.isEmpty)
        var matches = drainSpeech(upTo: hit.position.lowerBound, plan)
        switch plan.structures[hit.rule] {
        case .story(let story):
            if let parts = fill(hit, story) { matches.append(Match(rule: hit.rule, parts: parts)) }
        case .burst(let burst): matches += count(hit, as: RoomPlan.Listener(rule: hit.rule, part: hit.part), burst)
        case .figures(let spec):
            if let parts = figures[hit.rule, default: FiguresMemory()].hear(hit, spec, board) {
                matches.append(Match(rule: hit.rule, parts: parts))
            }
        case .cue:
            if let match = support(hit, plan) {
                matches.append(match)
                matches += finding(hit, plan)
            }
        case nil:
            remember(hit, plan)
            matches += finding(hit, plan)
        }
        return matches
    }

    /// Takes a viewer's bid.
    /// - Parameters:
    ///   - viewer: a number for the viewer, the same in the whole session.
    ///   - position: content characters of the seller side before it.
    package mutating func bid(viewer: Int, value: Double, milliseconds: Int64?, position: Int) {
        advance(to: position)
        board.add(viewer: viewer, value: value, milliseconds: milliseconds, position: position)
    }

    /// Notes that a viewer said something, at its place among the calls: before it, or a bid, nothing is said about
    /// figures that nobody bid.
    package mutating func hearViewer() { board.hearViewer() }

    mutating func advance(to position: Int) {
        assert(position >= latestPosition, "calls come in order of position")
        latestPosition = max(latestPosition, position)
    }

    // MARK: - Stories

    private mutating func fill(_ hit: Hit, _ story: StorySpec) -> [Hit]? {
        let isAdmitted = open[hit.rule, default: OpenHits()].admit(
            hit, window: story.window, partsAreLanes: true, maximumInPart: OpenHits<Evidence>.maximumInPart)
        guard isAdmitted,
            let parts = StoryChoice.best(of: open[hit.rule, default: OpenHits()].hits, for: story)
        else { return nil }
        open[hit.rule, default: OpenHits()].use(parts)
        return parts
    }

    // MARK: - Findings of match rules

    /// Counts a finding wherever a burst listens for it.
    private mutating func finding(_ hit: Hit, _ plan: RoomPlan) -> [Match] {
        var matches: [Match] = []
        for listener in plan.listeners[hit.rule] {
            guard case .burst(let burst) = plan.structures[listener.rule] else { continue }
            matches += count(hit, as: listener, burst)
        }
        return matches
    }

    private mutating func count(_ hit: Hit, as listener: RoomPlan.Listener, _ burst: BurstSpec) -> [Match] {
        var part = hit
        part.part = listener.part
        let parts: [Hit]?
        switch burst.measure {
        case .count(let count):
            parts = Self.count(part, count, burst.window, among: &open[listener.rule, default: OpenHits()])
        case .signals(let list, let need):
            parts = signals[listener.rule, default: SignalMemory()].hear(part, list, need: need, burst.window)
        }
        return parts.map { [Match(rule: listener.rule, parts: $0)] } ?? []
    }

    private static func count(
        _ hit: Hit, _ count: BurstSpec.Count, _ window: RoomWindow, among hits: inout OpenHits<Evidence>
    ) -> [Hit]? {
        guard hits.admit(hit, window: window, partsAreLanes: false, maximumInPart: nil) else { return nil }
        if count.isDistinct {
            // Of one wording the newest is nearest to all that is to come.
            hits.drop {
                $0.wordingKey == hit.wordingKey && $0.status == hit.status && $0.position != hit.position
            }
        }
        let key: ((Hit) -> String)? = count.isDistinct ? { $0.wordingKey } : nil
        let parts = RoomTally.newest(count.count, of: hits.hits, in: window, key: key)
        if let parts { hits.useAll(parts) }
        return parts
    }

    // MARK: - Cues

    /// Most cues and findings remembered of a category.
    private static var maximumCues: Int { 64 }

    /// The finding that a cue makes beside something before it.
    private mutating func support(_ hit: Hit, _ plan: RoomPlan) -> Match? {
        remember(hit, plan)
        guard let category = plan.cueCategories[hit.rule] else { return nil }
        let before = RoomTally.partner(of: hit, among: cues[category, default: []].dropLast()) {
            !$0.overlaps(hit) && RoomWindow.near.reaches(from: $0, to: hit)
        }
        guard var before else { return nil }
        var cue = hit
        (before.part, cue.part) = (0, 1)
        return Match(rule: hit.rule, parts: [before, cue])
    }

    private mutating func remember(_ hit: Hit, _ plan: RoomPlan) {
        guard let category = plan.cueCategories[hit.rule], let reach = RoomWindow.near.characters else { return }
        cues[category, default: []].removeAll { hit.position.lowerBound - $0.position.lowerBound >= reach }
        if cues[category, default: []].count == Self.maximumCues { cues[category, default: []].removeFirst() }
        cues[category, default: []].append(hit)
    }
}
