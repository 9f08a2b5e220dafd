/// One occurrence of a pattern in a stream.
public struct Match: Sendable, Hashable {
    /// The views in which phrases are looked for, in the order in which their matches come first.
    public enum View: UInt8, Sendable, Hashable, Comparable {
        case raw
        /// Without fillers.
        case fillerFree
        /// Characters as they are read aloud.
        case sound

        public static func < (left: View, right: View) -> Bool { left.rawValue < right.rawValue }
    }

    public var pattern: PatternID
    /// Index of the segment in the batch that completed the match.
    public var region: Int
    /// Half-open, in bytes of the stream, over whole runs.
    public var bytes: Range<Int>
    /// Spaces inside that count as a class of their own.
    public var keptSpaceCount: Int
    /// A run of the text is longer than the pattern's.
    public var isRepeated: Bool
    /// Content characters that the pattern's gaps cross.
    public var gapCount: Int
    /// The first view that found it: one of the filler-free view spans a filler.
    public var view: View

    /// How the pattern's words are spelt in it.
    public var respelling: Respelling

    /// The order of ``Matcher/matches`` in a region: by end, shorter ones first; of those with one span and pattern, the
    /// raw view's, and the one that overlooks least, comes first.
    static func precedes(_ left: Match, _ right: Match) -> Bool {
        if left.bytes.upperBound != right.bytes.upperBound { return left.bytes.upperBound < right.bytes.upperBound }
        if left.bytes.lowerBound != right.bytes.lowerBound { return left.bytes.lowerBound > right.bytes.lowerBound }
        if left.pattern != right.pattern { return left.pattern < right.pattern }
        if left.view != right.view { return left.view < right.view }
        return left.cost < right.cost
    }

    /// What the match overlooks: less is better, in this order. The condition makes the order total.
    private var cost: (Int, Int, UInt8, UInt32) {
        (gapCount, isRepeated ? 1 : 0, respelling.kinds.rawValue, respelling.condition)
    }
}

/// What the matcher has to say of one segment besides its matches.
public struct MatchRegion: Sendable {
    /// A place at which a phrase ended, in bytes of the stream.
    public struct Break: Sendable, Hashable {
        public var start: Int
        /// Where the next phrase begins.
        public var end: Int
        /// Whether a limit ended it (`limit-run`).
        public var isLimit: Bool
    }
    /// Bytes of the stream before and after the segment.
    public var bytes: Range<Int>
    public var breaks: [Break]
    /// Where the earliest match still half said begins; the segment's end when none is.
    public var liveStart: Int
    /// The earliest text that a match to come may still reach back to.
    public var neededFrom: Int
    /// Content characters of the segment.
    public var contentCount: Int
}
