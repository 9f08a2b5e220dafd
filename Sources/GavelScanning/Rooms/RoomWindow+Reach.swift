package import GavelLexicon

extension RoomWindow {
    /// Milliseconds that a content character takes where no times are known: 5 characters a second.
    static let millisecondsPerCharacter: Int64 = 200
    /// How far starts may go back within a session.
    static let backwardMilliseconds: Int64 = 60_000

    /// Whether so many content characters and so much time lie within it.
    /// - Parameter elapsed: nil when one of the two times is unknown: characters alone then decide.
    package func holds(characters distance: Int, elapsed: Int64?) -> Bool {
        if let characters, distance > characters { return false }
        guard let milliseconds else { return true }
        if let elapsed { return elapsed.magnitude <= milliseconds }
        return characters != nil || Int64(distance) * RoomWindow.millisecondsPerCharacter <= milliseconds
    }

    /// Whether a hit lies within the window of a later one: from its start to the end of the later.
    func reaches<Evidence>(from hit: RoomHit<Evidence>, to later: RoomHit<Evidence>) -> Bool {
        holds(
            characters: later.position.upperBound - hit.position.lowerBound,
            elapsed: RoomWindow.elapsed(hit.milliseconds, later.milliseconds))
    }

    static func elapsed(_ first: Int64?, _ second: Int64?) -> Int64? {
        guard let first, let second else { return nil }
        return second - first
    }
}
