import GavelTranscript

/// The times of a stream's segments, one after the other. Source: `docs/SEMANTICS.md`, streams.
struct StreamClock {
    struct Moment {
        /// Whether the pause before the segment ends the phrase.
        var isAfterPause: Bool
        /// Segments directly before this one with the same start.
        var sameStart: Int
        /// The given end or the estimated one.
        var end: Int64?
    }
    private let gap: Int64
    private var lastStart: Int64?
    private var lastEnd: Int64?
    private var sameStart = 0

    init(_ options: ScanOptions) { gap = options.gapMilliseconds }

    mutating func next(_ segment: SegmentBatch.Header, contentCount: Int) -> Moment {
        let start = segment.startMilliseconds
        sameStart = start != nil && start == lastStart ? sameStart + 1 : 0
        var isAfterPause = false
        if let start, let lastEnd { isAfterPause = start - lastEnd > gap }
        let end =
            segment.endMilliseconds ?? start.map { $0 + ScanLimit.millisecondsPerCharacter * Int64(contentCount) }
        (lastStart, lastEnd) = (start, end)
        return Moment(isAfterPause: isAfterPause, sameStart: sameStart, end: end)
    }
}
