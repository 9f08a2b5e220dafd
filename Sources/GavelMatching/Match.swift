/// One occurrence of a pattern in a stream.
public struct Match: Sendable, Hashable {
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
    public var gapCount = 0
    /// The filler-free view found it, and it spans a filler.
    public var spansFiller = false
    var isOfFillerFreeView = false
    public var alteration = PhraseDefinition.Literal.Alteration.none
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
