/// Finds all patterns in many streams at once.
///
/// A batch: ``begin()``, then ``append(_:to:afterPause:)`` for each segment in the order of arrival, then ``run()``,
/// which leaves ``matches``. Batches of one are as right as batches of thousands, only slower. Between batches a
/// stream is nothing but its ``FoldState``.
///
/// The essay that explains why it is built so: `docs/MATCHING.md`.
public struct Matcher: ~Copyable {
    public let patterns: PatternSet
    private var kernel: FoldKernel
    public private(set) var regions: [MatchRegion] = []
    /// By region, then end, then start from right to left, then pattern.
    public private(set) var matches: [Match] = []
    private var candidates: [Int32] = []

    public init(patterns: PatternSet) {
        self.patterns = patterns
        kernel = FoldKernel(map: patterns.map)
    }

    /// Starts a new batch.
    public mutating func begin() {
        kernel.buffer.count = 0
        regions.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
    }

    /// Folds one segment behind what its stream carried over.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - stream: the stream's state, which is advanced past `text`.
    ///   - afterPause: whether the phrase ends before `text`.
    /// - Returns: the index of the segment's region.
    /// - Complexity: O(length of `text` + longest pattern).
    @discardableResult
    public mutating func append(_ text: Span<UInt8>, to stream: inout FoldState, afterPause: Bool = false) -> Int {
        let first = kernel.buffer.count
        let start = stream.position
        for run in stream.carry { kernel.buffer.append(run) }
        let firstOpen = max(first, kernel.buffer.count - 1)
        kernel.removeBreaks()
        if afterPause { kernel.pause(&stream, regionStart: first) }
        kernel.fold(text, &stream, regionStart: first)
        let region = close(&stream, first: first, firstOpen: firstOpen, start: start)
        regions.append(region)
        return regions.count - 1
    }

    /// Ends a stream: its open run closes, and nothing is carried on.
    @discardableResult
    public mutating func end(_ stream: inout FoldState) -> Int {
        append([UInt8]().span, to: &stream, afterPause: true)
    }

    private mutating func close(_ stream: inout FoldState, first: Int, firstOpen: Int, start: Int) -> MatchRegion {
        let last = kernel.buffer.count - 1
        let live = firstLiveRun(from: first, through: last)
        // One run before the earliest live one is kept for the word and number edges.
        var kept = max(first, live - 1)
        while kept <= last, kernel.buffer.run(at: kept).symbol == ScalarCode.breakClass { kept += 1 }
        carry(kept...last + 1, in: &stream)
        stream.liveStart =
            live <= last ? absolute(kernel.buffer.run(at: live).start, near: stream.position) : stream.position
        let breaks =
            kernel.breaks.isEmpty
            ? []
            : kernel.breaks.map {
                MatchRegion.Break(
                    start: absolute($0.start, near: stream.position), end: absolute($0.end, near: stream.position),
                    isLimit: $0.isLimit)
            }
        return MatchRegion(
            bytes: start..<stream.position, breaks: breaks, liveStart: stream.liveStart,
            contentCount: kernel.contentCount, runs: first..<last + 1, firstOpen: firstOpen, verifyEnd: last,
            position: stream.position)
    }

    /// Makes the runs from `range.lowerBound` up to, not with, `range.upperBound` the stream's carry.
    private func carry(_ range: ClosedRange<Int>, in stream: inout FoldState) {
        let count = range.upperBound - range.lowerBound
        // Written over in place: the carry is one or two runs long nearly always, and it happens for each segment.
        while stream.carry.count > count { stream.carry.removeLast() }
        for offset in 0..<count {
            let run = kernel.buffer.run(at: range.lowerBound + offset)
            if offset < stream.carry.count {
                stream.carry[offset] = run
            } else {
                stream.carry.append(run)
            }
        }
    }

    /// The earliest run from which the text up to the end is the beginning, or the whole, of some pattern.
    private func firstLiveRun(from first: Int, through last: Int) -> Int {
        guard last >= first else { return last + 1 }
        var index = max(first, last + 1 - patterns.longestRunCount)
        while index < last {
            // SAFETY: `index` and the one after it are runs in use.
            let (this, next) = unsafe (kernel.buffer.symbols[index], kernel.buffer.symbols[index &+ 1])
            if patterns.filter.mayStart(this, next), isLive(from: index, through: last) { return index }
            index &+= 1
        }
        return isLive(from: last, through: last) ? last : last + 1
    }

    private func isLive(from first: Int, through last: Int) -> Bool {
        var node = ClassTrie.root
        var index = first
        while index <= last {
            // SAFETY: `index` lies between two runs in use.
            node = patterns.prefixes.child(of: node, on: unsafe kernel.buffer.symbols[index])
            if node == ClassTrie.none { return false }
            index += 1
        }
        return true
    }

    /// The full place of one given modulo 2³²: places in use lie within 2³¹ of the stream's position.
    private func absolute(_ place: UInt32, near position: Int) -> Int {
        position + Int(Int32(bitPattern: place &- UInt32(truncatingIfNeeded: position)))
    }

    // MARK: Matching

    /// Finds the matches that the batch completed.
    /// - Complexity: O(runs of the batch + candidates × longest pattern + matches).
    public mutating func run() {
        for index in regions.indices {
            let region = regions[index]
            guard region.firstOpen < region.verifyEnd else { continue }
            let candidateCount = unsafe Matcher.select(
                region, symbols: kernel.buffer.symbols, filter: patterns.filter, into: &candidates)
            for candidate in 0..<candidateCount { verify(Int(candidates[candidate]), in: region, index: index) }
        }
    }

    /// Writes the runs of the region at which a pattern may end to `candidates` and returns their number.
    ///
    /// `symbols` has every run of the region.
    private static func select(
        _ region: MatchRegion, symbols: UnsafeMutablePointer<UInt16>, filter: RunFilter, into candidates: inout [Int32]
    ) -> Int {
        let count = region.verifyEnd - region.firstOpen
        if candidates.count < count + 1 {
            candidates.append(contentsOf: repeatElement(0, count: count * 2 + 64 - candidates.count))
        }
        let hasSingles = !filter.singles.isEmpty
        let (pairShift, tripleShift) = (filter.pairShift, filter.tripleShift)
        let first = region.runs.lowerBound
        let pairBits = filter.pairBits.span
        let tripleBits = filter.tripleBits.span
        let singles = filter.singles.span
        var output = candidates.mutableSpan
        var found = 0
        // What stands before the region's first run counts as the end of a phrase.
        var before =
            region.firstOpen >= first + 2 ? unsafe symbols[region.firstOpen - 2] : ScalarCode.breakClass
        var previous =
            region.firstOpen >= first + 1 ? unsafe symbols[region.firstOpen - 1] : ScalarCode.breakClass
        for index in region.firstOpen..<region.verifyEnd {
            // SAFETY: `index` is a run of the region; the shifts leave an index below the tables' bit counts
            // (``RunFilter``); the output has room for one candidate a run, ensured above; a symbol is below the class
            // count, which is the size of `singles`.
            let symbol = unsafe symbols[index]
            let pair = RunFilter.pairHash(previous, symbol) &>> pairShift
            let triple = RunFilter.tripleHash(before, previous, symbol) &>> tripleShift
            var hit = unsafe (pairBits[unchecked: Int(pair &>> 6)] &>> (pair & 63)) & 1
            unsafe hit |= (tripleBits[unchecked: Int(triple &>> 6)] &>> (triple & 63)) & 1
            if hasSingles { unsafe hit |= UInt64(singles[unchecked: Int(symbol)]) }
            unsafe output[unchecked: found] = Int32(truncatingIfNeeded: index)
            found &+= Int(hit)
            before = previous
            previous = symbol
        }
        return found
    }

    /// Walks backwards from a candidate and reports each pattern that ends there.
    private mutating func verify(_ end: Int, in region: MatchRegion, index regionIndex: Int) {
        var node = ClassTrie.root
        var start = end
        while start >= region.runs.lowerBound {
            // SAFETY: `start` is a run of the region.
            node = patterns.suffixes.child(of: node, on: unsafe kernel.buffer.symbols[start])
            if node == ClassTrie.none { return }
            let outputs =
                Int(patterns.suffixes.outputStart[Int(node)])..<Int(patterns.suffixes.outputStart[Int(node) + 1])
            for output in outputs {
                let pattern = patterns.suffixes.outputs[output]
                check(pattern, runs: start..<end + 1, in: region, index: regionIndex)
            }
            start -= 1
        }
    }

    /// Compares counts and edges, and records the match.
    private mutating func check(_ pattern: UInt32, runs: Range<Int>, in region: MatchRegion, index regionIndex: Int) {
        let countStart = Int(patterns.runStart[Int(pattern)])
        var isRepeated = false
        var keptSpaceCount = 0
        for (offset, index) in runs.enumerated() {
            let run = kernel.buffer.run(at: index)
            let needed = patterns.runCounts[countStart + offset] & Run.lengthMask
            let count = run.length
            if run.isExact ? count != needed : count < needed { return }
            if count > needed { isRepeated = true }
            if run.symbol == ScalarCode.keptSpace { keptSpaceCount += 1 }
        }
        let first = kernel.buffer.run(at: runs.lowerBound)
        let last = kernel.buffer.run(at: runs.upperBound - 1)
        if patterns.respectsEdges {
            if runs.lowerBound > region.runs.lowerBound,
                splits(first, beside: kernel.buffer.run(at: runs.lowerBound - 1), digitBit: Run.exactLastBit)
            {
                return
            }
            if runs.upperBound < region.runs.upperBound,
                splits(last, beside: kernel.buffer.run(at: runs.upperBound), digitBit: Run.exactFirstBit)
            {
                return
            }
        }
        matches.append(
            Match(
                pattern: PatternID(rawValue: pattern), region: regionIndex,
                bytes: absolute(first.start, near: region.position)..<absolute(last.end, near: region.position),
                keptSpaceCount: keptSpaceCount, isRepeated: isRepeated))
    }

    /// Whether a match that ends in `edge` cuts a word or a number in two.
    /// - Parameter digitBit: the bit that says whether the neighbour's scalar on this side is a digit.
    private func splits(_ edge: Run, beside neighbour: Run, digitBit: UInt16) -> Bool {
        if ScalarCode.isLetter(edge.symbol) { return ScalarCode.isLetter(neighbour.symbol) }
        guard ScalarCode.isDigit(edge.symbol), edge.isExact else { return false }
        return ScalarCode.isSeparator(neighbour.symbol)
            || (ScalarCode.isDigit(neighbour.symbol) && neighbour.count & digitBit != 0)
    }
}
