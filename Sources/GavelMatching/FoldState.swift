/// What the fold has to remember of a stream between two segments: a few small numbers, and the runs that may still
/// become part of a match.
public struct FoldState: Sendable {
    /// Bytes of the stream folded so far.
    public internal(set) var position = 0
    var memory = FoldMemory()
    /// The stream's last runs: from the one before the earliest that may begin a match. The last is still open.
    var carry: [Run] = []

    public init() {}

    /// Where the earliest match still half said begins, in bytes of the stream; ``position`` when none is.
    public internal(set) var liveStart = 0
}

/// The small numbers, apart so that the fold's loop can hold them in registers.
struct FoldMemory: Sendable, BitwiseCopyable {
    /// Content characters since the last mark or break; stops at 4.
    var contentSinceMark: UInt8 = 0
    /// Word characters of the word that ends here; stops at 2. 0 when the last content character was none.
    var wordLength: UInt8 = 0
    /// A space was seen since the last content character.
    var isSpacePending = false
    /// The last scalar was a digit.
    var followsDigit = false
    /// Class of a separator that directly followed a digit; 0 when there is none.
    var pendingSeparator: UInt16 = 0
    /// Invisible scalars since the last content character.
    var invisibleCount: UInt16 = 0
    var pendingSeparatorStart: UInt32 = 0
    var spaceStart: UInt32 = 0
}

/// Equal classes in a row. Places are bytes of the stream, modulo 2³².
struct Run: Sendable {
    /// Bit of `count` that says that only exactly this count matches: the run holds a digit or percent.
    static let exactBit: UInt16 = 0x8000
    /// Bits of `count` that say that the first, or the last, scalar of the run is a digit or percent.
    static let exactFirstBit: UInt16 = 0x4000
    static let exactLastBit: UInt16 = 0x2000
    /// The bits of `count` that count.
    static let lengthMask: UInt16 = 0x1FFF
    /// Longest run, in scalars; a longer one ends the phrase.
    static let maximumLength: UInt16 = 1024

    var symbol: UInt16
    var count: UInt16
    var start: UInt32
    var end: UInt32

    /// In scalars.
    var length: UInt16 { count & Run.lengthMask }
    var isExact: Bool { count & Run.exactBit != 0 }
}
