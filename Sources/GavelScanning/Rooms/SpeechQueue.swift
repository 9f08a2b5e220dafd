/// Something about how the seller side speaks, at a place in the room.
struct SpeechEvent<Evidence: Sendable>: Sendable {
    enum Kind: Sendable {
        case mark
        /// - Parameter characters: content characters of the clause, whose folded words are the hit's wording.
        case shout(characters: Int)
        /// A whole segment, whatever pieces it came in.
        case interval(endMilliseconds: Int64?, decibels: Double?)
    }

    var kind: Kind
    /// The part that it makes; rule and part are filled in by the burst. For a mark, position and bytes are its place.
    var hit: RoomHit<Evidence>
    /// Where in the room it is known.
    var position: Int

    /// At one place clauses end before their mark, and a segment ends last.
    fileprivate var order: (Int, Int) {
        switch kind {
        case .shout: (position, 0)
        case .mark: (position, 1)
        case .interval: (position, 2)
        }
    }
}

/// Brings what segments say about themselves into the order of the room, between the hits.
///
/// A segment is given when it begins, hits one by one; so its marks and shouts wait until the hits before them were
/// heard, and it is itself whole when another begins. All that makes the cuts of segments invisible.
struct SpeechQueue<Evidence: Sendable>: Sendable {
    typealias Event = SpeechEvent<Evidence>

    /// Sorted by position, at the same one by kind, and then by arrival.
    private var waiting: [Event] = []
    /// The segment that is being said, at most one; an array because an empty one takes no room.
    private var current: [Event] = []
    /// Content characters before the latest mark: marks without one between them are a single mark.
    private var markPosition = -1

    /// The events up to a position, taken out.
    mutating func take(upTo position: Int) -> [Event] {
        let count = waiting.firstIndex { $0.position > position } ?? waiting.count
        guard count > 0 else { return [] }
        defer { waiting.removeFirst(count) }
        return Array(waiting[..<count])
    }

    /// Ends the segment that is being said, unless `next` is a further piece of it.
    mutating func endInterval(before next: RoomUtterance<Evidence>?) {
        guard let event = current.first else { return }
        if let next, isPiece(next, of: event) { return }
        current = []
        insert(event)
    }

    /// Adds a segment, or a further piece of the one that is being said.
    mutating func add(_ utterance: RoomUtterance<Evidence>) {
        for mark in utterance.marks where mark.position != markPosition {
            markPosition = mark.position
            insert(
                Event(
                    kind: .mark,
                    hit: hit(
                        utterance, bytes: mark.bytes, position: mark.position..<mark.position,
                        milliseconds: utterance.startMilliseconds), position: mark.position))
        }
        for shout in utterance.shouts {
            var hit = hit(
                utterance, bytes: shout.bytes, position: shout.position, milliseconds: shout.milliseconds)
            hit.wordingKey = shout.key
            insert(
                Event(kind: .shout(characters: shout.characters), hit: hit, position: shout.position.upperBound))
        }
        addInterval(utterance)
    }

    /// Segments without a start are no intervals: their pieces could not be told from other segments.
    private mutating func addInterval(_ utterance: RoomUtterance<Evidence>) {
        guard utterance.startMilliseconds != nil else { return }
        guard var event = current.first else {
            current = [
                Event(
                    kind: .interval(endMilliseconds: utterance.endMilliseconds, decibels: utterance.decibels),
                    hit: hit(
                        utterance, bytes: utterance.bytes, position: utterance.position,
                        milliseconds: utterance.startMilliseconds), position: utterance.position.upperBound)
            ]
            return
        }
        event.hit.bytes = event.hit.bytes.lowerBound..<utterance.bytes.upperBound
        event.hit.position = event.hit.position.lowerBound..<utterance.position.upperBound
        event.position = utterance.position.upperBound
        current = [event]
    }

    private func isPiece(_ next: RoomUtterance<Evidence>, of event: Event) -> Bool {
        guard case .interval(let end, _) = event.kind else { return false }
        return next.stream == event.hit.stream && next.startMilliseconds == event.hit.milliseconds
            && next.endMilliseconds == end
    }

    private func hit(
        _ utterance: RoomUtterance<Evidence>, bytes: Range<Int>, position: Range<Int>, milliseconds: Int64?
    ) -> RoomHit<Evidence> {
        RoomHit(
            rule: 0, part: 0, stream: utterance.stream, bytes: bytes, position: position, milliseconds: milliseconds,
            status: .violation, evidence: utterance.evidence)
    }

    private mutating func insert(_ event: Event) {
        let index = waiting.lastIndex { $0.order <= event.order }.map { $0 + 1 } ?? 0
        waiting.insert(event, at: index)
    }
}
