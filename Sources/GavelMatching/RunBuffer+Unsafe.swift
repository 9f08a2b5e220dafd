/// Runs of many segments, in columns: the filter reads nothing but ``symbols``.
///
/// The storage is reused from batch to batch. Not for sharing: one matcher owns one buffer.
@safe struct RunBuffer: ~Copyable {
    private(set) var capacity: Int
    private(set) var symbols: UnsafeMutablePointer<UInt16>
    private(set) var counts: UnsafeMutablePointer<UInt16>
    private(set) var starts: UnsafeMutablePointer<UInt32>
    private(set) var ends: UnsafeMutablePointer<UInt32>
    /// Runs in use; the kernel keeps it at or below ``capacity``.
    var count = 0

    init(capacity: Int = 4096) {
        self.capacity = capacity
        // SAFETY: four allocations of `capacity` elements each, freed in deinit and in grow only.
        unsafe symbols = .allocate(capacity: capacity)
        unsafe counts = .allocate(capacity: capacity)
        unsafe starts = .allocate(capacity: capacity)
        unsafe ends = .allocate(capacity: capacity)
    }

    deinit {
        // SAFETY: allocated in init or grow; the elements are trivial.
        unsafe symbols.deallocate()
        unsafe counts.deallocate()
        unsafe starts.deallocate()
        unsafe ends.deallocate()
    }

    /// Makes room for `additional` more runs.
    mutating func reserve(_ additional: Int) {
        guard count + additional > capacity else { return }
        let newCapacity = max(capacity * 2, count + additional)
        // SAFETY: `count` elements of each old column are initialised and fit the new, larger one.
        unsafe symbols = RunBuffer.moved(symbols, count: count, to: newCapacity)
        unsafe counts = RunBuffer.moved(counts, count: count, to: newCapacity)
        unsafe starts = RunBuffer.moved(starts, count: count, to: newCapacity)
        unsafe ends = RunBuffer.moved(ends, count: count, to: newCapacity)
        capacity = newCapacity
    }

    private static func moved<Element: BitwiseCopyable>(
        _ old: UnsafeMutablePointer<Element>, count: Int, to capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        // SAFETY: the caller vouches that `count` elements of `old` are initialised; `capacity` is larger.
        unsafe new.update(from: old, count: count)
        unsafe old.deallocate()
        return unsafe new
    }

    /// The run at `index`.
    func run(at index: Int) -> Run {
        precondition(index >= 0 && index < count, "no such run")
        // SAFETY: `index` is below `count`, checked above.
        return unsafe Run(symbol: symbols[index], count: counts[index], start: starts[index], end: ends[index])
    }

    /// Adds a run at the end.
    mutating func append(_ run: Run) {
        reserve(1)
        // SAFETY: `reserve` made room for one more.
        unsafe symbols[count] = run.symbol
        unsafe counts[count] = run.count
        unsafe starts[count] = run.start
        unsafe ends[count] = run.end
        count += 1
    }

    /// The first run that begins at a place of the stream (modulo 2³²) or behind it; ``count`` when none does.
    func firstIndex(from place: UInt32) -> Int {
        var index = 0
        while index < count, Int32(bitPattern: run(at: index).start &- place) < 0 { index += 1 }
        return index
    }

    /// The first run that ends behind a place of the stream (modulo 2³²); ``count`` when none does.
    func firstIndex(endingBehind place: UInt32) -> Int {
        // From the end, where it nearly always is.
        var index = count
        while index > 0, Int32(bitPattern: run(at: index - 1).end &- place) > 0 { index -= 1 }
        return index
    }

    /// Marks a run as part of a filler.
    mutating func markFiller(_ index: Int) {
        precondition(index >= 0 && index < count, "no such run")
        // SAFETY: `index` is below `count`, checked above.
        unsafe counts[index] |= Run.fillerBit
    }

    /// Makes the last run longer by an equal one behind it.
    mutating func join(_ run: Run) {
        precondition(count > 0, "no run to join")
        let last = count - 1
        // SAFETY: `last` is a run in use.
        let old = unsafe counts[last]
        let length = min(Run.lengthMask, (old & Run.lengthMask) + run.length)
        let firstBit = old & Run.exactFirstBit
        unsafe counts[last] = length | ((old | run.count) & Run.exactBit) | firstBit | (run.count & Run.exactLastBit)
        unsafe ends[last] = run.end
    }

    /// Adds the runs of another buffer up to `last`, less those that are marked as fillers; equal neighbours join.
    mutating func append(_ raw: borrowing RunBuffer, through last: Int, _ map: ClassMap) {
        guard last >= 0 else { return }
        for index in 0...last {
            let run = raw.run(at: index)
            if run.count & Run.fillerBit != 0 { continue }
            let isSame =
                count > 0 && self.run(at: count - 1).symbol == run.symbol && map.joins(run.symbol)
                && run.symbol != ScalarCode.breakClass
            if isSame {
                join(run)
            } else {
                append(run)
            }
        }
    }
}
