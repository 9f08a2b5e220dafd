import GavelMatching

/// The matcher alone, over rooms in turn or over one long text.
///
/// In rooms mode every segment is a write to its room's stream, in batches of 256, which is what the scanner does. In
/// block mode one stream reads blocks of 64 KiB, a line a segment, which is what other engines' benchmarks do. With an
/// empty set of patterns this is the cost of folding, and the count is of content characters.
struct MatchWorkload: Workload {
    private static let batchSize = 256
    private static let blockByteCount = 65_536

    let name: WorkloadName
    let byteCount: Int
    private let patterns: PatternSet
    private let bytes: [UInt8]
    private let segments: [Talk.Segment]
    private let streamCount: Int
    private let batchSize: Int

    init(_ name: WorkloadName, patterns: PatternSet, talk: Talk) {
        self.name = name
        self.patterns = patterns
        switch name.mode {
        case .rooms:
            bytes = talk.bytes
            segments = talk.segments
            streamCount = talk.roomCount
            batchSize = MatchWorkload.batchSize
        case .block:
            let blocks = talk.blocks(of: MatchWorkload.blockByteCount)
            bytes = blocks.flatMap(\.self)
            var end = 0
            segments = blocks.map { block in
                end += block.count
                return Talk.Segment(room: 0, text: end - block.count..<end)
            }
            streamCount = 1
            batchSize = 1
        }
        byteCount = bytes.count
    }

    func round(isEmpty: Bool, slowdown: Slowdown) -> Round {
        var slowdown = slowdown
        var pass = MatchPass(patterns, streamCount: streamCount)
        var repeated = MatchPass(patterns, streamCount: streamCount)
        let segments = isEmpty ? [] : segments
        let start = ThreadClock.now()
        var first = 0
        while first < segments.count {
            let batch = first..<min(first + batchSize, segments.count)
            pass.work(off: segments[batch], bytes: bytes)
            if slowdown.isDue() { repeated.work(off: segments[batch], bytes: bytes) }
            first = batch.upperBound
        }
        pass.endStreams()
        let nanoseconds = ThreadClock.now() - start
        let folds = name.suite == .fold
        return Round(nanoseconds: nanoseconds, tally: folds ? Tally(count: pass.contentCount) : pass.tally)
    }
}

/// A matcher, its streams and what it found.
struct MatchPass: ~Copyable {
    private var matcher: Matcher
    private var streams: [FoldState]
    private(set) var tally = Tally()
    private(set) var contentCount = 0

    init(_ patterns: PatternSet, streamCount: Int) {
        matcher = Matcher(patterns: patterns)
        streams = Array(repeating: FoldState(), count: streamCount)
    }

    /// Works one batch off.
    mutating func work(off batch: ArraySlice<Talk.Segment>, bytes: [UInt8]) {
        matcher.begin()
        for segment in batch {
            let region = matcher.append(bytes.span.extracting(segment.text), to: &streams[segment.room])
            contentCount += matcher.regions[region].contentCount
        }
        let first = batch.startIndex
        for match in matcher.matches { count(match, room: batch[first + match.region].room) }
    }

    /// Closes the last run of every stream.
    mutating func endStreams() {
        matcher.begin()
        for room in streams.indices { matcher.end(&streams[room]) }
        for match in matcher.matches { count(match, room: match.region) }
    }

    private mutating func count(_ match: Match, room: Int) {
        tally.add(Int(match.pattern.rawValue), room, match.bytes.lowerBound, match.bytes.upperBound)
    }
}
