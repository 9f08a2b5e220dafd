import GavelTranscript

/// A scan of some talk, told from beginning to end: which words went to which stream, what matched, what was dropped and
/// why, what the guards saw, what was chosen.
///
/// Made after a scan, by going through it again slowly. The scan itself keeps none of this.
package struct TalkTrace: Sendable {
    /// What became of a segment.
    package enum Fate: Sendable, Hashable {
        /// It is this one of the segments of a stream.
        case scanned(stream: Int, segment: Int)
        case viewer
        /// Another version took its place, or it was one too many.
        case unscanned
    }

    /// Near misses told of a stream at most.
    static let nearMissLimit = 3

    /// By segment of the batch.
    package var fates: [Fate]
    package var streams: [StreamTrace]
    package var issues: [Issue]
    /// Findings that are made of several things said.
    package var structures: [Finding]
    /// Findings of the scan that this account does not arrive at: none, unless a limit was reached.
    package var unexplained: [Finding]

    /// All findings, in the order of the streams.
    package var findings: [FindingTrace] { streams.flatMap { $0.phrases.flatMap(\.findings) } }

    /// Scans a batch as a file is scanned, and explains it.
    ///
    /// - Parameters:
    ///   - focus: index of a segment; only phrases that it takes part in are told. Nil for all.
    ///   - whole: whether phrases in which nothing matched are told too.
    /// - Precondition: every segment of the batch has a line of its own.
    /// - Complexity: that of the scan, twice, and of the checks of what matched.
    package init(_ batch: SegmentBatch, plan: ScanPlan, options: ScanOptions, focus: Int? = nil, whole: Bool) {
        let replay = TalkReplay(batch, plan: plan, options: options)
        fates = batch.headers.map { $0.role.isSellerSide ? .unscanned : .viewer }
        for (stream, entries) in replay.streams.enumerated() {
            for (place, entry) in entries.enumerated() { fates[entry] = .scanned(stream: stream, segment: place) }
        }
        issues = replay.issues
        streams = []
        var standing = replay.findings
        var focused: (stream: Int, segment: Int)?
        if let focus, case .scanned(let stream, let segment) = fates[focus] { focused = (stream, segment) }
        for (index, entries) in replay.streams.enumerated() {
            guard focus == nil || focused?.stream == index else {
                streams.append(StreamTrace(replay.identities[index], speaker: replay.speakers[index]))
                continue
            }
            var tracer = StreamTracer(
                batch, entries: entries, leftBehind: replay.leftBehind, plan: plan, options: options,
                identity: replay.identities[index],
                speaker: replay.speakers[index], isRoleAssumed: replay.assumesRole[index])
            var stream = tracer.trace(focus: focused?.segment, whole: whole, standing: &standing)
            // What is nearest is asked where nothing was found; in a long file that is nearly everywhere.
            if whole, stream.phrases.allSatisfy(\.findings.isEmpty) {
                stream.nearMisses = tracer.nearMisses(in: stream.phrases, limit: TalkTrace.nearMissLimit)
            }
            streams.append(stream)
        }
        let focusedLine = focus.map { batch.headers[$0].line }
        structures = standing.filter { finding in
            guard let focusedLine else { return !finding.parts.isEmpty }
            return finding.parts.contains { $0.pieces.contains { $0.place.line == focusedLine } }
        }
        unexplained = focus == nil ? standing.filter(\.parts.isEmpty) : []
    }
}

/// What one stream said.
package struct StreamTrace: Sendable {
    /// The share of one segment. Bytes of the stream.
    package struct Piece: Sendable, Hashable {
        /// Index into the batch.
        package var segment: Int
        package var bytes: Range<Int>
        package var isAfterPause: Bool
    }
    package var room: String
    package var session: String
    package var speaker: String
    package var text: [UInt8] = []
    package var pieces: [Piece] = []
    package var phrases: [SpokenPhrase] = []
    /// Where nothing was found: the patterns that came nearest.
    package var nearMisses: [NearMiss] = []

    init(_ identity: FindingBuilder.Identity, speaker: String) {
        room = identity.room
        session = identity.session
        self.speaker = speaker
    }

    /// The text of some bytes.
    package subscript(bytes: Range<Int>) -> String { String(decoding: text[bytes], as: UTF8.self) }
}

/// The words between two breaks, and what was made of them.
package struct SpokenPhrase: Sendable {
    /// What ended it.
    package enum Ending: String, Sendable, Hashable {
        case mark, pause, limit
        case end
    }
    /// Bytes of the stream.
    package var bytes: Range<Int>
    package var ending: Ending
    /// The words as they are matched.
    package var rawView: String
    /// Nil where the lexicon has no fillers, and where it is the same.
    package var fillerFreeView: String?
    package var findings: [FindingTrace]
    package var dropped: [DroppedMatch]
}
