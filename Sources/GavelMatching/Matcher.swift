/// Finds all patterns in many streams at once.
///
/// ``begin()``, then ``append(_:to:afterPause:)`` for each segment in the order of arrival, which adds to ``regions`` and
/// ``matches``. Between segments a stream is nothing but its ``FoldState``.
///
/// The essay that explains why it is built so: `docs/MATCHING.md`.
public struct Matcher: ~Copyable {
    public let patterns: PatternSet
    var kernel: FoldKernel
    /// The filler-free view of the segment at hand.
    var fillerFree = RunBuffer()
    /// The view of sound of the segment at hand.
    var sounds = SoundView()
    var search: ViewSearch
    public private(set) var regions: [MatchRegion] = []
    /// By region.
    public var matches: [Match] { search.matches }

    public init(patterns: PatternSet) {
        self.patterns = patterns
        kernel = FoldKernel(map: patterns.map)
        search = ViewSearch(patterns)
    }

    /// Starts anew; streams' states stay good.
    public mutating func begin() {
        kernel.buffer.count = 0
        regions.removeAll(keepingCapacity: true)
        search.removeMatches()
    }

    /// Folds one segment behind what its stream carried over, and finds the matches that it completes.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - stream: the stream's state, which is advanced past `text`.
    ///   - afterPause: whether the phrase ends before `text`.
    /// - Returns: the index of the segment's region.
    /// - Complexity: O(length of `text` + longest pattern + candidates × longest pattern + matches).
    @discardableResult
    public mutating func append(_ text: Span<UInt8>, to stream: inout FoldState, afterPause: Bool = false) -> Int {
        let start = stream.position
        kernel.buffer.count = 0
        for run in stream.carry { kernel.buffer.append(run) }
        let carried = kernel.buffer.count
        let firstOpen = max(0, carried - 1)
        kernel.removeBreaks()
        if !kernel.seams.isEmpty || !stream.sound.seams.isEmpty { kernel.seams = stream.sound.seams }
        if afterPause { kernel.pause(&stream, regionStart: 0) }
        kernel.fold(text, &stream, regionStart: 0)
        let last = kernel.buffer.count - 1
        search.region = regions.count
        search.position = stream.position
        search.find(
            kernel.buffer, from: firstOpen, through: last, anchors: &stream.anchors, in: .raw)
        var live = search.firstLive(kernel.buffer, through: last, anchors: stream.anchors)
        if patterns.program.fillers != nil {
            live = min(live, findFillerFree(&stream, through: last))
        }
        if let program = patterns.sound {
            live = min(live, findSounds(program, &stream, from: carried - stream.sound.keptCount, through: last))
        }
        carry(&stream, live: live, last: last)
        regions.append(region(&stream, start: start, live: live, last: last))
        return regions.count - 1
    }

    /// Ends a stream: its open run closes, and nothing is carried on.
    @discardableResult
    public mutating func end(_ stream: inout FoldState) -> Int {
        append([UInt8]().span, to: &stream, afterPause: true)
    }

    private func region(_ stream: inout FoldState, start: Int, live: Int, last: Int) -> MatchRegion {
        let position = stream.position
        stream.liveStart = live <= last ? search.absolute(kernel.buffer.run(at: live).start) : position
        let needed = stream.carry.first.map { search.absolute($0.start) } ?? position
        let breaks =
            kernel.breaks.isEmpty
            ? []
            : kernel.breaks.map {
                MatchRegion.Break(
                    start: search.absolute($0.start), end: search.absolute($0.end), isLimit: $0.isLimit)
            }
        return MatchRegion(
            bytes: start..<position, breaks: breaks, liveStart: stream.liveStart,
            neededFrom: min(needed, stream.liveStart), contentCount: kernel.contentCount)
    }

    // MARK: What a stream keeps

    /// Keeps the runs from the one before the earliest that may begin a match, or as many as a check may look back at.
    private func carry(_ stream: inout FoldState, live: Int, last: Int) {
        var kept = max(0, live - 1)
        let extent = patterns.program.longestExtent
        if extent > 0 {
            // Neither fillers count nor what joins when they are left out: the filler-free view has to reach as far.
            var index = last
            var count = 0
            var behind = ScalarCode.breakClass
            let floor = max(0, last - FoldState.longestCarry)
            while index >= floor, count < extent {
                let run = kernel.buffer.run(at: index)
                if run.symbol == ScalarCode.breakClass { break }
                if run.count & Run.fillerBit == 0 {
                    if run.symbol != behind || !patterns.map.joins(run.symbol) { count += 1 }
                    behind = run.symbol
                }
                index -= 1
            }
            kept = min(kept, index + 1)
        }
        var phraseStart = last
        while phraseStart >= kept, kernel.buffer.run(at: phraseStart).symbol != ScalarCode.breakClass {
            phraseStart -= 1
        }
        kept = max(kept, phraseStart + 1)
        let count = last + 1 - kept
        // Written over in place: it happens for each segment.
        while stream.carry.count > count { stream.carry.removeLast() }
        for offset in 0..<max(0, count) {
            let run = kernel.buffer.run(at: kept + offset)
            if offset < stream.carry.count {
                stream.carry[offset] = run
            } else {
                stream.carry.append(run)
            }
        }
    }

    // MARK: The filler-free view

    /// Finds what only the filler-free view shows.
    /// - Returns: the raw run from which something may still be half said in that view.
    private mutating func findFillerFree(_ stream: inout FoldState, through last: Int) -> Int {
        guard let fillers = patterns.program.fillers, last >= 0 else { return last + 1 }
        let undecided = kernel.buffer.firstIndex(from: stream.fillerFree.undecided)
        let decided = fillers.mark(
            &kernel.buffer, from: undecided, end: last + 1, followsWord: &stream.fillerFree.followsWord)
        var holdsFiller = false
        for index in 0..<decided where kernel.buffer.run(at: index).count & Run.fillerBit != 0 {
            holdsFiller = true
            break
        }
        stream.fillerFree.undecided =
            decided <= last ? kernel.buffer.run(at: decided).start : UInt32(truncatingIfNeeded: stream.position)
        guard holdsFiller || decided <= last || !stream.fillerFree.anchors.isEmpty else {
            stream.fillerFree.isActive = false
            return last + 1
        }
        buildFillerFree(through: decided - 1)
        let viewLast = fillerFree.count - 1
        let firstOpen = stream.fillerFree.isActive ? fillerFree.firstIndex(from: stream.fillerFree.unverified) : 0
        stream.fillerFree.isActive = true
        search.find(
            fillerFree, from: firstOpen, through: viewLast, anchors: &stream.fillerFree.anchors, in: .fillerFree)
        search.dropMatchesWithoutFiller(in: kernel.buffer, through: last)
        stream.fillerFree.unverified =
            viewLast >= 0 ? fillerFree.run(at: viewLast).start : stream.fillerFree.undecided
        let live = search.firstLive(fillerFree, through: viewLast, anchors: stream.fillerFree.anchors)
        guard live <= viewLast else { return decided <= last ? decided : last + 1 }
        let place = fillerFree.run(at: live).start
        return kernel.buffer.firstIndex(from: place)
    }

    mutating func buildFillerFree(through last: Int) {
        fillerFree.count = 0
        fillerFree.append(kernel.buffer, through: last, patterns.map)
    }
}
