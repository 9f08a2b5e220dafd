import GavelLexicon

/// The hits of a structural rule that wait for others.
///
/// Invariants: in order of arrival, thus of the start of their positions; no two of a *lane* overlap (a lane is a part,
/// or all parts together); none overlaps talk that is used up.
struct OpenHits<Evidence: Sendable>: Sendable {
    typealias Hit = RoomHit<Evidence>

    /// Most hits of a part of a story.
    static var maximumInPart: Int { 8 }
    /// Most hits of a rule.
    static var maximum: Int { 64 }

    private(set) var hits: [Hit] = []
    /// What begins before this position overlaps talk that is used up.
    private var usedEnd = 0
    private var latestMilliseconds: Int64?

    /// Whether a hit overlaps what was used up.
    func isUsed(_ hit: Hit) -> Bool { hit.position.lowerBound < usedEnd }

    /// Adds a hit at the end.
    /// - Parameters:
    ///   - partsAreLanes: false when hits of different parts may not overlap either.
    ///   - maximumInPart: nil when only the limit for the rule counts.
    /// - Returns: false when it counts for nothing, because its words are used up or a better hit has them.
    mutating func admit(_ hit: Hit, window: RoomWindow, partsAreLanes: Bool, maximumInPart: Int?) -> Bool {
        forget(before: hit, window: window)
        guard !isUsed(hit) else { return false }
        // Those of a lane do not overlap each other: only the last one can overlap what begins later.
        if let last = hits.lastIndex(where: { !partsAreLanes || $0.part == hit.part }), hits[last].overlaps(hit) {
            guard hit.isBetter(than: hits[last]) else { return false }
            hits.remove(at: last)
        }
        hits.append(hit)
        if let maximumInPart, hits.count(where: { $0.part == hit.part }) > maximumInPart {
            hits.remove(at: hits.firstIndex { $0.part == hit.part }!)
        }
        if hits.count > OpenHits.maximum { hits.removeFirst() }
        return true
    }

    /// Uses up these hits, and with them every open one that overlaps one of them.
    mutating func use(_ parts: [Hit]) {
        hits.removeAll { hit in parts.contains { $0.overlaps(hit) } }
        usedEnd = max(usedEnd, parts.map(\.position.upperBound).max() ?? 0)
    }

    /// Uses up these hits, and forgets all others.
    mutating func useAll(_ parts: [Hit]) {
        use(parts)
        hits = []
    }

    /// Forgets the open hits that `isSuperseded` says are.
    mutating func drop(_ isSuperseded: (Hit) -> Bool) { hits.removeAll(where: isSuperseded) }

    /// Forgets what nothing to come can reach.
    mutating func forget(before hit: Hit, window: RoomWindow) {
        if let time = hit.milliseconds { latestMilliseconds = max(latestMilliseconds ?? time, time) }
        hits.removeAll { open in
            if let characters = window.characters, open.position.upperBound <= hit.position.lowerBound,
                hit.position.lowerBound - open.position.lowerBound >= characters
            {
                return true
            }
            guard let reach = window.milliseconds, let time = open.milliseconds, let latestMilliseconds else {
                return false
            }
            return latestMilliseconds - time > reach + RoomWindow.backwardMilliseconds
        }
    }
}
