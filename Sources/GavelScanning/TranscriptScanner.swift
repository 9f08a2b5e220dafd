public import GavelLexicon
import GavelMatching
public import GavelTranscript

/// Reads segments of many rooms and finds what the lexicon forbids.
///
/// Feed it batches in the order of arrival with ``scan(_:)``, and call ``finish()`` at the end; each call returns the
/// findings that became settled. Between calls, ``reportUnsettled(olderThan:)`` gives what is still open, for live use.
/// A scanner belongs to one thread; several can share a ``ScanPlan``.
public final class TranscriptScanner {
    /// What a call brought to light, in the order of the output.
    public struct Output: Sendable {
        public var findings: [Finding] = []
        public var issues: [Issue] = []
    }

    public let plan: ScanPlan
    public let options: ScanOptions
    public internal(set) var statistics = ScanStatistics()

    var matcher: Matcher
    /// For looking into words that were matched before, while ``matcher`` holds a batch.
    var trialMatcher: Matcher
    var builder: FindingBuilder
    var roomTable = ByteKeyTable()
    var sessionTable = ByteKeyTable()
    var streamTable = ByteKeyTable()
    var rooms: [RoomState] = []
    var sessions: [SessionState] = []
    /// Index into ``sessions`` of each key of the session table.
    var sessionOfKey: [Int] = []
    var streams: [StreamState] = []
    var liveStreamCount = 0
    var output = Output()
    /// Streams that spoke since they were last looked at for something open.
    var unsettled: [Int] = []
    /// What the matcher's regions are.
    var admitted: [Admitted] = []
    /// Whether what is scanned is thrown away afterwards: it may not touch other streams, nor the room.
    var isTrial = false

    /// A region of the matcher.
    struct Admitted {
        /// Index of the segment in the batch; nil when the stream's phrase was ended by what others said.
        var header: Int?
        var stream: Int
        var sameStart = 0
        /// Content characters that the session's seller side had said before it.
        var position = 0
    }

    public convenience init(lexicon: Lexicon, options: ScanOptions = ScanOptions()) {
        self.init(plan: ScanPlan(lexicon), options: options)
    }

    public init(plan: ScanPlan, options: ScanOptions = ScanOptions()) {
        self.plan = plan
        self.options = options
        matcher = Matcher(patterns: plan.lexicon.patterns)
        trialMatcher = Matcher(patterns: plan.lexicon.patterns)
        builder = FindingBuilder(plan)
    }

    /// Scans a batch.
    ///
    /// - Parameter now: the time of arrival; only ``reportUnsettled(olderThan:)`` looks at it.
    /// - Complexity: O(bytes of text + matches), besides look-ups of rooms and streams.
    public func scan(_ batch: SegmentBatch, now: ContinuousClock.Instant = .now) -> Output {
        output = Output()
        startBatch()
        for index in batch.headers.indices {
            admit(index, of: batch, now: now)
        }
        flushBatch(batch)
        reportImmediately()
        return output
    }

    /// Scans one segment: for embedders and tests.
    public func scan(_ segment: Segment) -> Output {
        var batch = SegmentBatch()
        batch.append(segment)
        return scan(batch)
    }

    /// The input has ended: settles everything.
    public func finish() -> Output {
        output = Output()
        for index in streams.indices where streams[index].held != nil { releaseHeld(index) }
        let settledBefore = output.findings.count
        for index in streams.indices where !streams[index].isEnded { endStream(index) }
        for session in sessions.indices { hearRoom(session, upTo: nil) }
        output.findings[settledBefore...].sort { TranscriptScanner.precedes($0, $1) }
        for room in rooms where room.hasViewer && !room.hasSeller {
            output.issues.append(Issue(.roomWithoutSeller, at: room.place))
        }
        return output
    }

    // MARK: Batches

    func startBatch() {
        matcher.begin()
        admitted.removeAll(keepingCapacity: true)
    }

    /// Folds an admitted segment; what it completes comes to light in ``flushBatch(_:)``.
    func fold(_ header: Int, of batch: SegmentBatch, into stream: Int) {
        let segment = batch.headers[header]
        let session = streams[stream].session
        let replaced = streams[stream].replaced
        let position = replaced?.position ?? sessions[session].position
        if !isTrial, replaced == nil { endPhrases(besides: stream, of: session, at: segment.startMilliseconds) }
        let isAfterPause = advanceClock(of: stream, segment)
        let region = matcher.append(
            batch.bytes.span.extracting(segment.text), to: &streams[stream].fold, afterPause: isAfterPause)
        let characters = matcher.regions[region].contentCount
        statistics.characters += characters
        statistics.bytes += segment.text.count
        if segment.endMilliseconds == nil, let start = segment.startMilliseconds {
            streams[stream].lastEndMilliseconds = start + ScanLimit.millisecondsPerCharacter * Int64(characters)
        }
        admitted.append(
            Admitted(header: header, stream: stream, sameStart: streams[stream].sameStartCount, position: position))
        guard !isTrial else { return }
        streams[stream].replaced = nil
        if replaced == nil { sessions[session].position += characters }
        streams[stream].spokenUpTo = replaced?.spokenUpTo ?? sessions[session].position
        streams[stream].othersLatestStart = replaced?.othersLatestStart
        if !sessions[session].speaking.contains(stream) { sessions[session].speaking.append(stream) }
    }

    /// Whether the segment comes after a pause; notes its times.
    private func advanceClock(of stream: Int, _ segment: SegmentBatch.Header) -> Bool {
        let isSameStart =
            segment.startMilliseconds != nil && segment.startMilliseconds == streams[stream].lastStartMilliseconds
        streams[stream].sameStartCount = isSameStart ? streams[stream].sameStartCount + 1 : 0
        defer {
            streams[stream].lastStartMilliseconds = segment.startMilliseconds
            streams[stream].lastEndMilliseconds = segment.endMilliseconds
            streams[stream].isLastEndEstimated = segment.endMilliseconds == nil
        }
        if isLeftBehind(stream, before: segment.startMilliseconds) { return true }
        guard let start = segment.startMilliseconds, let end = streams[stream].lastEndMilliseconds else { return false }
        return start - end > options.gapMilliseconds
    }

    /// Works the matches of everything folded so far through, segment by segment.
    func flushBatch(_ batch: SegmentBatch) {
        var nextMatch = 0
        for (region, entry) in admitted.enumerated() {
            let firstMatch = nextMatch
            while nextMatch < matcher.matches.count, matcher.matches[nextMatch].region == region { nextMatch += 1 }
            let before = output.findings.count
            if let header = entry.header {
                let segment = batch.headers[header]
                advance(
                    entry.stream, region: matcher.regions[region], matches: firstMatch..<nextMatch,
                    text: batch.bytes[segment.text],
                    piece: piece(of: segment, in: batch, entry, region: matcher.regions[region]))
            } else {
                advance(
                    entry.stream, region: matcher.regions[region], matches: firstMatch..<nextMatch, text: [],
                    piece: nil)
            }
            hearRoom(
                streams[entry.stream].session,
                upTo: entry.position + (entry.header == nil ? 0 : matcher.regions[region].contentCount))
            if output.findings.count > before + 1 {
                output.findings[before...].sort { TranscriptScanner.precedes($0, $1) }
            }
        }
        startBatch()
    }

    private func piece(
        of segment: SegmentBatch.Header, in batch: SegmentBatch, _ entry: Admitted, region: MatchRegion
    ) -> EvidenceTail.Piece {
        let estimatedEnd = segment.startMilliseconds.map {
            $0 + ScanLimit.millisecondsPerCharacter * Int64(region.contentCount)
        }
        return EvidenceTail.Piece(
            sequence: segment.sequence, ordinal: streams[entry.stream].ordinal,
            startMilliseconds: segment.startMilliseconds,
            sameStart: entry.sameStart, endMilliseconds: segment.endMilliseconds ?? estimatedEnd,
            isEndEstimated: segment.endMilliseconds == nil,
            place: segment.place,
            carried: segment.carried.isEmpty ? "" : String(decoding: batch.bytes[segment.carried], as: UTF8.self),
            start: region.bytes.lowerBound, anchor: region.bytes.lowerBound, anchorScalars: 0,
            anchorPosition: entry.position)
    }

    /// Order of findings that settle together: where they start, then the rule.
    static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        let (leftPiece, rightPiece) = (left.pieces[0], right.pieces[0])
        let leftKey = (leftPiece.place.sourceIndex, leftPiece.place.line, leftPiece.ordinal, leftPiece.bytes.lowerBound)
        let rightKey = (
            rightPiece.place.sourceIndex, rightPiece.place.line, rightPiece.ordinal, rightPiece.bytes.lowerBound
        )
        return leftKey == rightKey ? (left.rule, left.id) < (right.rule, right.id) : leftKey < rightKey
    }
}

extension SegmentBatch.Header {
    var place: SourcePlace { SourcePlace(sourceIndex: sourceIndex, line: line, byteOffset: lineByteOffset) }
}
