/// What the fold has to remember of a stream between two segments: a few small numbers, and the runs that may still
/// become part of a match.
public struct FoldState: Sendable {
    /// Bytes of the stream folded so far.
    public internal(set) var position = 0
    var memory = FoldMemory()
    /// The phrase's last runs: what a match to come may begin with, and what its check may look back at. The last is
    /// still open.
    var carry: [Run] = []
    /// Anchors that were heard and wait for the words behind them, in the raw view and in the filler-free one.
    var anchors: [HeardAnchor] = []
    var fillerFree = FillerFreeState()
    var sound = SoundState()

    /// Runs that a stream keeps at most.
    static let longestCarry = 192

    public init() {}

    /// Where the earliest match still half said begins, in bytes of the stream; ``position`` when none is.
    public internal(set) var liveStart = 0
}

/// An anchor of a sequence in a stream. Places are bytes of the stream, modulo 2³².
struct HeardAnchor: Sendable {
    var sequence: UInt32
    /// Of its first run. The class tells it from a break before it and from other classes of an expansion, which begin
    /// at the same place.
    var start: UInt32
    var symbol: UInt16
    var runCount: UInt16
    var cost: PhraseCheck.Cost
}

/// How far the filler-free view has come. While no filler is about, it is the raw view, and nothing is done for it.
struct FillerFreeState: Sendable {
    var isActive = false
    /// First run of which it is not known whether it is a filler.
    var undecided: UInt32 = 0
    /// The last run before it that is not left out ends in a Latin letter or digit.
    var followsWord = false
    /// First run of the view that is not yet verified as a match's end.
    var unverified: UInt32 = 0
    var anchors: [HeardAnchor] = []
}

/// How far the view of sound has come.
struct SoundState: Sendable {
    /// The last runs of ``FoldState/carry`` from which the view is built.
    var keptCount = 0
    /// Whether the first of them goes on with a word whose beginning is gone.
    var startsInWord = false
    /// First run of the view that is not yet verified as a match's end.
    var unverified: UInt32 = 0
    /// Seams in the runs kept.
    var seams: [LetterSeam] = []
}

/// The place in a run of letters between two of them. Places are bytes of the stream, modulo 2³².
struct LetterSeam: Sendable {
    /// Class of both.
    var symbol: UInt16
    /// End of the one before, and start of the one behind.
    var end: UInt32
    var start: UInt32
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
    /// Bit of `count` that says that the run belongs to a filler.
    static let fillerBit: UInt16 = 0x1000
    /// The bits of `count` that count.
    static let lengthMask: UInt16 = 0x0FFF
    /// Longest run, in scalars; a longer one ends the phrase.
    static let maximumLength: UInt16 = 1024

    var symbol: UInt16
    var count: UInt16
    var start: UInt32
    var end: UInt32

    /// In scalars.
    var length: UInt16 { count & Run.lengthMask }
    var isExact: Bool { count & Run.exactBit != 0 }

    /// Whether a match that ends in this run would cut a word or a number in two.
    /// - Parameter digitBit: the bit that says whether the neighbour's scalar on this side is a digit.
    func isJoined(to neighbour: Run, _ digitBit: UInt16) -> Bool {
        if ScalarCode.isLetter(symbol) { return ScalarCode.isLetter(neighbour.symbol) }
        guard ScalarCode.isDigit(symbol), isExact else { return false }
        return ScalarCode.isSeparator(neighbour.symbol)
            || (ScalarCode.isDigit(neighbour.symbol) && neighbour.count & digitBit != 0)
    }
}
