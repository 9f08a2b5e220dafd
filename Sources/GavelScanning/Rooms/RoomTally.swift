import GavelLexicon

/// Counting hits: the newest so many that lie in the window of the last one.
enum RoomTally {
    /// The hits that make the number, newest first; nil when they are too few. Without any that needs proof when that
    /// can be had.
    /// - Parameters:
    ///   - hits: in order of arrival; the last one has to be counted.
    ///   - key: hits of the same key count once; nil: each counts.
    static func newest<Evidence, Key: Hashable>(
        _ count: Int, of hits: [RoomHit<Evidence>], in window: RoomWindow, key: ((RoomHit<Evidence>) -> Key)?
    ) -> [RoomHit<Evidence>]? {
        guard let last = hits.last else { return nil }
        var near = hits.dropLast().reversed().filter { window.reaches(from: $0, to: last) }
        near.insert(last, at: 0)
        if last.status == .violation,
            let choice = take(count, of: near.filter { $0.status == .violation }, key: key)
        {
            return choice
        }
        return take(count, of: near, key: key)
    }

    private static func take<Evidence, Key: Hashable>(
        _ count: Int, of hits: [RoomHit<Evidence>], key: ((RoomHit<Evidence>) -> Key)?
    ) -> [RoomHit<Evidence>]? {
        var seen: Set<Key> = []
        var taken: [RoomHit<Evidence>] = []
        for hit in hits where taken.count < count {
            if let key, !seen.insert(key(hit)).inserted { continue }
            taken.append(hit)
        }
        return taken.count == count ? taken : nil
    }

    /// Among hits, the newest violation when `last` is one, else the newest of all: the partner of `last`.
    static func partner<Evidence>(
        of last: RoomHit<Evidence>, among hits: [RoomHit<Evidence>], _ isPartner: (RoomHit<Evidence>) -> Bool
    ) -> RoomHit<Evidence>? {
        if last.status == .violation,
            let violation = hits.last(where: { $0.status == .violation && isPartner($0) })
        {
            return violation
        }
        return hits.last(where: isPartner)
    }
}
