import GavelLexicon

/// How fast the speakers of a session speak: content characters over the union of the segments' times.
struct SpeechTempo: Sendable {
    /// Most segments remembered; 60 s of one-character segments at four a second.
    static let maximum = 256
    /// Segments of a stream that loudness is compared with, at most and at least.
    static let loudnessCount = 16
    static let leastLoudnessCount = 4

    private struct Interval: Sendable {
        var stream: Int
        var start: Int64
        var end: Int64
        var position: Range<Int>
    }

    private var intervals: [Interval] = []
    /// Whether the segment taken last had the times that a rate needs.
    private var lastIsTimed = false

    /// Adds a segment; one without both times, or that ends before it starts, says nothing about tempo.
    mutating func add<Evidence>(_ hit: RoomHit<Evidence>, endMilliseconds: Int64?) {
        lastIsTimed = false
        guard let start = hit.milliseconds, let end = endMilliseconds, start <= end else { return }
        if intervals.count == SpeechTempo.maximum { intervals.removeFirst() }
        intervals.append(Interval(stream: hit.stream, start: start, end: end, position: hit.position))
        lastIsTimed = true
    }

    /// Whether the speaker of the last segment spoke faster than this: over the fewest latest segments of the stream
    /// whose union lasts long enough, all within the window of the last one.
    /// - Complexity: O(n) when time goes forward.
    func exceeds(_ charactersPerSecond: Double, over milliseconds: Int64, in window: RoomWindow) -> Bool {
        guard lastIsTimed, let last = intervals.last, !last.position.isEmpty else { return false }
        var characters = 0
        var union = TimeUnion()
        for interval in intervals.reversed() where interval.stream == last.stream {
            let distance = last.position.upperBound - interval.position.lowerBound
            guard window.holds(characters: distance, elapsed: last.start - interval.start) else { return false }
            characters += interval.position.count
            union.insert(interval.start..<interval.end)
            if union.length >= milliseconds {
                return Double(characters) * 1000 > charactersPerSecond * Double(union.length)
            }
        }
        return false
    }
}

/// A set of moments, as ranges that do not touch.
struct TimeUnion: Sendable {
    /// Ascending.
    private var ranges: [Range<Int64>] = []
    private(set) var length: Int64 = 0

    /// Adds a range; cheapest at the start of all others.
    mutating func insert(_ range: Range<Int64>) {
        guard !range.isEmpty else { return }
        let first = ranges.firstIndex { $0.upperBound >= range.lowerBound } ?? ranges.count
        var end = first
        var merged = range
        while end < ranges.count, ranges[end].lowerBound <= merged.upperBound {
            merged = min(merged.lowerBound, ranges[end].lowerBound)..<max(merged.upperBound, ranges[end].upperBound)
            length -= ranges[end].upperBound - ranges[end].lowerBound
            end += 1
        }
        ranges.replaceSubrange(first..<end, with: CollectionOfOne(merged))
        length += merged.upperBound - merged.lowerBound
    }
}
