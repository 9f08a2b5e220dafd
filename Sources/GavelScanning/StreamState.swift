import GavelMatching
import GavelTranscript

/// All that is held of one stream between two segments.
struct StreamState: Sendable {
    var session: Int
    var speaker: String
    var isRoleAssumed = false
    var fold = FoldState()
    var tail = EvidenceTail()
    var pending: [PendingMatch] = []
    /// Pass phrases that were said and may still cover a match that is half said: one whose last character folds to
    /// several classes (㎡) can end inside.
    var passes: [SaidPassPhrase] = []
    /// Segments so far.
    var ordinal = 0
    /// Nil when the last segment gave no time.
    var lastEndMilliseconds: Int64?
    var isLastEndEstimated = false
    var lastStartMilliseconds: Int64?
    /// Earlier segments that directly precede the last one and have its start.
    var sameStartCount = 0
    /// Content characters of the session's seller side when it had said its last segment.
    var spokenUpTo = 0
    /// Latest start of what others of the seller side said since.
    var othersLatestStart: Int64?
    /// Set while a segment that was scanned is being replaced: the new version stands in the place of the old one.
    var replaced: Replaced?
    /// Where the earliest thing begins that is not settled, in bytes of the stream; `Int.max` when all is.
    var openFrom = Int.max
    /// Where the earliest hit begins that goes when the last segment is replaced, in content characters of the seller
    /// side; `Int.max` when it cannot be.
    var replaceableFrom = Int.max
    /// Findings that were written and may still be corrected.
    var written: [WrittenFinding] = []
    /// Settled findings written since the last segment that can be replaced; nil when the last one cannot.
    var recorded: [WrittenFinding]?
    /// Set where the recogniser may still replace the last segment.
    var revision: RevisionPoint?
    /// A provisional segment that waits for its final version.
    var held: HeldSegment?
    /// Count of segments of the scan at this stream's last use, for eviction.
    var lastUse = 0
    /// Whether the stream waits in the scanner's list of streams to look at when the input pauses.
    var isListedAsUnsettled = false
    /// When its last segment arrived.
    var lastArrival: ContinuousClock.Instant?
    var isEnded = false
}

/// What the room had said when the segment that is being replaced was scanned first, and what it has said since.
struct Replaced: Sendable {
    /// Content characters of the session's seller side before the segment.
    var position: Int
    var spokenUpTo: Int
    var othersLatestStart: Int64?
}

/// A pass phrase in a stream: matches of its rules inside it do not count.
struct SaidPassPhrase: Sendable {
    /// Bytes of the stream.
    var bytes: Range<Int>
    /// Sorted.
    var rules: [Int]
}

/// A finding that was written, and where it stands in the stream.
struct WrittenFinding: Sendable {
    var finding: Finding
    var bytes: Range<Int>
}

/// A segment kept until its final version comes.
struct HeldSegment: Sendable {
    var segment: Segment
    var place: SourcePlace
}

/// The stream as it was before its last segment.
final class RevisionPoint: Sendable {
    let before: StreamState
    let sequence: Int64
    /// Content characters of the session's seller side before the segment.
    let position: Int

    init(before: StreamState, sequence: Int64, position: Int) {
        self.before = before
        self.sequence = sequence
        self.position = position
    }
}

/// One (room, session): the numbering of its segments and the clock.
struct SessionState: Sendable {
    var room: Int
    var name: String
    var latestStartMilliseconds: Int64?
    var highestSequence: Int64?
    /// The last numbers seen, oldest first from ``oldestSeen``.
    var seen: [SeenSequence] = []
    var oldestSeen = 0
    var merchant = ""
    /// Content characters that the seller side has said.
    var position = 0
    /// Streams of the seller side whose phrase may go on.
    var speaking: [Int] = []
    /// Streams of the seller side.
    var sellers: [Int] = []
    var queue = RoomQueue()

    struct SeenSequence: Sendable {
        var sequence: Int64
        var revision: Int32
        var textHash: UInt64
    }

    func lastSeen(_ sequence: Int64) -> SeenSequence? {
        // The common case, a number above all others, needs no search.
        guard let highestSequence, sequence <= highestSequence else { return nil }
        return seen.first { $0.sequence == sequence }
    }

    /// Notes the version of a number that took the place of an earlier one.
    mutating func replace(_ sequence: Int64, revision: Int32, textHash: UInt64) {
        for index in seen.indices where seen[index].sequence == sequence {
            seen[index].revision = revision
            seen[index].textHash = textHash
        }
    }

    mutating func remember(_ entry: SeenSequence) {
        if seen.count < ScanLimit.rememberedSequences {
            seen.append(entry)
        } else {
            seen[oldestSeen] = entry
            oldestSeen = (oldestSeen + 1) % ScanLimit.rememberedSequences
        }
        highestSequence = max(highestSequence ?? entry.sequence, entry.sequence)
    }
}

struct RoomState: Sendable {
    var name: String
    /// Number of the session opened last for segments that name none, from 1.
    var unnamedSessionNumber = 0
    var unnamedSession: Int?
    var hasSeller = false
    var hasViewer = false
    var place: SourcePlace
}
