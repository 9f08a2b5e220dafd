package import GavelLexicon
package import GavelScanning

/// `docs/ROOMS.md`, slow and obvious: every choice is tried, everything is counted anew.
package struct RoomOracle {
    typealias Hit = RoomHit<Int>

    let structures: [Structure?]
    let categories: [String]
    /// By rule: what is open, in order of arrival.
    var open: [Int: [Hit]] = [:]
    /// By rule: all parts of what fired.
    var used: [Int: [Hit]] = [:]
    /// By rule: the latest time heard.
    var latest: [Int: Int64] = [:]
    var bids: [RoomScript.Bid] = []
    /// By rule: bids before this one are used up.
    var usedBids: [Int: Int] = [:]
    /// By rule: figures reported as bid by nobody.
    var reported: [Int: [Hit]] = [:]
    var hasViewers = false
    /// By category: cues and findings.
    var cues: [String: [Hit]] = [:]
    var speech: [Int: OracleSignals] = [:]
    var matches: [StructuralMatch<Int>] = []

    package init(structures: [Structure?], categories: [String]) {
        self.structures = structures
        self.categories = categories
    }

    /// What the page says of a session.
    package mutating func matches(of script: RoomScript) -> [StructuralMatch<Int>] {
        for event in OracleEvent.inOrder(script) {
            switch event {
            case .viewer: hasViewers = true
            case .bid(let bid):
                hasViewers = true
                bids.append(bid)
            case .speech(let event): speak(event)
            case .hear(let hit): hear(hit)
            }
        }
        return matches
    }

    private mutating func hear(_ hit: Hit) {
        let structure = structures[hit.rule]
        switch structure {
        case .story(let story): self.story(hit, story)
        case .burst: count(hit, rule: hit.rule, part: hit.part)
        case .figures(let spec): figures(hit, spec)
        case .cue:
            if cue(hit) { finding(hit) }
        case nil:
            remember(hit)
            finding(hit)
        }
    }

    mutating func fire(_ rule: Int, _ parts: [Hit]) {
        let parts = parts.sorted {
            ($0.position.lowerBound, $0.position.upperBound, $0.part)
                < ($1.position.lowerBound, $1.position.upperBound, $1.part)
        }
        matches.append(RoomOracle.match(rule, parts))
        used[rule, default: []] += parts
        open[rule]?.removeAll { hit in parts.contains { $0.position.overlaps(hit.position) } }
    }

    private static func match(_ rule: Int, _ parts: [Hit]) -> StructuralMatch<Int> {
        StructuralMatch(
            rule: rule, parts: parts,
            status: parts.contains { $0.status == .needsProof } ? .needsProof : .violation,
            lowered: parts.reduce(0) { max($0, $1.lowered) })
    }

    // MARK: - Section 1

    static func span(_ hits: Hit...) -> Int {
        hits.map(\.position.upperBound).max()! - hits.map(\.position.lowerBound).min()!
    }

    static func fits(_ characters: Int, _ first: Int64?, _ second: Int64?, _ window: RoomWindow) -> Bool {
        if let limit = window.characters, characters > limit { return false }
        guard let milliseconds = window.milliseconds else { return true }
        guard let first, let second else { return window.characters != nil || characters * 200 <= Int(milliseconds) }
        return abs(second - first) <= milliseconds
    }

    /// From the start of `hit` to the end of the later one.
    static func fits(_ hit: Hit, _ later: Hit, _ window: RoomWindow) -> Bool {
        fits(later.position.upperBound - hit.position.lowerBound, hit.milliseconds, later.milliseconds, window)
    }

    func isUsed(_ hit: Hit, rule: Int) -> Bool {
        used[rule, default: []].contains { hit.position.lowerBound < $0.position.upperBound }
    }

    mutating func forget(_ hit: Hit, rule: Int, _ window: RoomWindow) {
        if let time = hit.milliseconds { latest[rule] = max(time, latest[rule] ?? time) }
        guard let reach = window.milliseconds, let latest = latest[rule] else { return }
        open[rule]?.removeAll { $0.milliseconds.map { latest - $0 > reach + 60_000 } ?? false }
    }

    /// Opens a hit; false when it counts for nothing.
    mutating func admit(_ hit: Hit, rule: Int, _ window: RoomWindow, anyPart: Bool, inPart: Int) -> Bool {
        forget(hit, rule: rule, window)
        if isUsed(hit, rule: rule) { return false }
        var hits = open[rule] ?? []
        let rivals = hits.filter { (anyPart || $0.part == hit.part) && $0.position.overlaps(hit.position) }
        for rival in rivals {
            let mine = (hit.status.rawValue, hit.lowered, -hit.position.count)
            let theirs = (rival.status.rawValue, rival.lowered, -rival.position.count)
            if theirs <= mine { return false }
        }
        hits.removeAll { hit in rivals.contains { $0.position == hit.position && $0.part == hit.part } }
        hits.append(hit)
        while hits.count(where: { $0.part == hit.part }) > inPart {
            hits.remove(at: hits.firstIndex { $0.part == hit.part }!)
        }
        open[rule] = Array(hits.suffix(64))
        return true
    }

    // MARK: - Section 2

    private mutating func story(_ hit: Hit, _ story: StorySpec) {
        guard admit(hit, rule: hit.rule, story.window, anyPart: false, inPart: 8) else { return }
        let others = open[hit.rule]!.dropLast().filter { RoomOracle.fits($0, hit, story.window) }
        var best: [Int]?
        /// Arrival numbers of the parts before the last one, in order of arrival.
        func tryAll(_ slot: Int, _ chosen: [Int]) {
            if slot == story.slots.count {
                let chosen = chosen.sorted()
                let parts = chosen.map { others[$0] } + [hit]
                guard RoomOracle.isStory(parts, story) else { return }
                if best.map({ isWorse($0, chosen) }) ?? true { best = chosen }
                return
            }
            tryAll(slot + 1, chosen)
            guard slot != hit.part else { return }
            for index in others.indices where others[index].part == slot { tryAll(slot + 1, chosen + [index]) }
        }
        func isWorse(_ old: [Int], _ new: [Int]) -> Bool {
            func doubts(_ choice: [Int]) -> Bool {
                hit.status == .needsProof || choice.contains { others[$0].status == .needsProof }
            }
            if doubts(old) != doubts(new) { return doubts(old) }
            if old.count != new.count { return old.count < new.count }
            return old.lexicographicallyPrecedes(new)
        }
        tryAll(0, [])
        if let best { fire(hit.rule, best.map { others[$0] } + [hit]) }
    }

    /// - Parameter parts: in order of arrival.
    private static func isStory(_ parts: [Hit], _ story: StorySpec) -> Bool {
        guard parts.count >= story.need, story.must.allSatisfy({ slot in parts.contains { $0.part == slot } }) else {
            return false
        }
        return zip(parts, parts.dropFirst()).allSatisfy { first, second in
            first.position.upperBound <= second.position.lowerBound && (!story.isOrdered || first.part < second.part)
        }
    }

    // MARK: - Sections 3 and 5

    private mutating func finding(_ hit: Hit) {
        for (rule, structure) in structures.enumerated() {
            guard case .burst(let burst) = structure else { continue }
            switch burst.measure {
            case .count(let count):
                let isOfCategory = count.countsCategory && categories[rule] == categories[hit.rule]
                if isOfCategory || count.rules.contains(hit.rule) { self.count(hit, rule: rule, part: 1) }
            case .signals(let signals, _):
                for (part, signal) in signals.enumerated() {
                    guard case .rules(let rules, _) = signal, rules.contains(hit.rule) else { continue }
                    countSignal(hit, rule: rule, part: part)
                }
            }
        }
    }

    private mutating func count(_ hit: Hit, rule: Int, part: Int) {
        guard case .burst(let burst) = structures[rule], case .count(let count) = burst.measure else { return }
        var hit = hit
        hit.part = part
        guard admit(hit, rule: rule, burst.window, anyPart: true, inPart: .max) else { return }
        if count.isDistinct {
            open[rule] =
                open[rule]!.dropLast().filter { $0.wordingKey != hit.wordingKey || $0.status != hit.status } + [hit]
        }
        let key: (Hit) -> String = { count.isDistinct ? $0.wordingKey : "\($0.position)" }
        if let parts = RoomOracle.newest(count.count, of: open[rule]!, burst.window, key) {
            fire(rule, parts)
            open[rule] = []
        }
    }

    /// The newest `count` hits of different keys that the last one completes.
    static func newest(_ count: Int, of hits: [Hit], _ window: RoomWindow, _ key: (Hit) -> String) -> [Hit]? {
        let last = hits.last!
        for statuses: [Hit.Status] in [[.violation], [.violation, .needsProof]] where statuses.contains(last.status) {
            var byKey: [String: Hit] = [:]
            for hit in hits.reversed() where statuses.contains(hit.status) && fits(hit, last, window) {
                if byKey.count < count, byKey[key(hit)] == nil { byKey[key(hit)] = hit }
            }
            if byKey.count == count { return Array(byKey.values) }
        }
        return nil
    }

    private mutating func remember(_ hit: Hit) {
        let hasCues = structures.indices.contains {
            structures[$0] == .cue && categories[$0] == categories[hit.rule]
        }
        if hasCues { cues[categories[hit.rule], default: []].append(hit) }
    }

    private mutating func cue(_ hit: Hit) -> Bool {
        let before = cues[categories[hit.rule], default: []].suffix(63).filter {
            !$0.position.overlaps(hit.position) && RoomOracle.fits($0, hit, .near)
        }
        remember(hit)
        let strong = hit.status == .violation ? before.last { $0.status == .violation } : nil
        guard var support = strong ?? before.last else { return false }
        var cue = hit
        (support.part, cue.part) = (0, 1)
        matches.append(RoomOracle.match(hit.rule, [support, cue]))
        return true
    }
}
