import GavelTranscript

/// Scans segments one by one and notes, from the scanner's state between two of them, which became part of which stream.
///
/// Segments that another version replaced, duplicates and conflicts are so left out by the scanner's own judgement.
struct TalkReplay {
    /// The findings that stand in the end.
    private(set) var findings: [Finding] = []
    private(set) var issues: [Issue] = []
    /// By stream, the segments that were scanned, in order: indices into the batch.
    private(set) var streams: [[Int]] = []
    private(set) var identities: [FindingBuilder.Identity] = []
    private(set) var speakers: [String] = []
    private(set) var assumesRole: [Bool] = []
    /// Segments before which others of the room's seller side had ended the stream's phrase: indices into the batch.
    private(set) var leftBehind: Set<Int> = []

    private let scanner: TranscriptScanner
    private var segmentOfLine: [Int: Int] = [:]

    /// - Precondition: every segment has a line of its own.
    /// - Complexity: that of the scan + segments × streams.
    init(_ batch: SegmentBatch, plan: ScanPlan, options: ScanOptions) {
        scanner = TranscriptScanner(plan: plan, options: options)
        for (index, header) in batch.headers.enumerated() { segmentOfLine[header.line] = index }
        precondition(segmentOfLine.count == batch.count, "two segments of one line")
        for index in batch.headers.indices { scan(batch.single(index)) }
        finish()
    }

    private mutating func scan(_ batch: SegmentBatch) {
        let behind = scanner.streams.indices.filter { stream in
            // One that was held goes before what arrives now.
            let next = scanner.streams[stream].held?.segment.startMilliseconds ?? batch.headers[0].startMilliseconds
            return scanner.isLeftBehind(stream, before: next)
        }
        let held = scanner.streams.map { $0.held.flatMap { segmentOfLine[$0.place.line] } }
        take(scanner.scan(batch))
        while streams.count < scanner.streams.count { streams.append([]) }
        guard batch.headers[0].role.isSellerSide else { return }
        // A viewer's segment touches no stream; every other one marks the stream it came to.
        let stream = scanner.streams.lastIndex { $0.lastUse == scanner.statistics.segments }
        guard let stream else { return }
        let before = streams[stream]
        defer { noteLeftBehind(stream, before: before, isLeftBehind: behind.contains(stream)) }
        note(stream, heldBefore: held.indices.contains(stream) ? held[stream] : nil)
    }

    /// Brings the list of a stream up to what the scanner has of it: it counts the stream's segments, and knows the last.
    private mutating func note(_ stream: Int, heldBefore: Int?) {
        let state = scanner.streams[stream]
        guard state.ordinal > 0, let line = state.tail.pieces.last?.place.line, let last = segmentOfLine[line] else {
            streams[stream] = []
            return
        }
        if streams[stream].count == state.ordinal, streams[stream].last == last { return }
        streams[stream].removeLast(max(0, streams[stream].count - (state.ordinal - 1)))
        if streams[stream].count == state.ordinal - 2, let heldBefore { streams[stream].append(heldBefore) }
        streams[stream].append(last)
        assert(streams[stream].count == state.ordinal)
    }

    /// Notes where others ended the stream's phrase. What replaces a segment stands in its place; of two that came to
    /// light at once, one had waited.
    private mutating func noteLeftBehind(_ stream: Int, before: [Int], isLeftBehind: Bool) {
        let now = streams[stream]
        if now.count == before.count, let old = before.last, let new = now.last {
            if leftBehind.contains(old) { leftBehind.insert(new) }
        } else if isLeftBehind, before.count < now.count {
            leftBehind.insert(now[before.count])
        }
    }

    private mutating func finish() {
        for (stream, state) in scanner.streams.enumerated() {
            guard let held = state.held, let segment = segmentOfLine[held.place.line] else { continue }
            if scanner.isLeftBehind(stream, before: held.segment.startMilliseconds) { leftBehind.insert(segment) }
            streams[stream].append(segment)
        }
        take(scanner.finish())
        identities = scanner.streams.indices.map(scanner.identity(of:))
        speakers = scanner.streams.map(\.speaker)
        assumesRole = scanner.streams.map(\.isRoleAssumed)
    }

    private mutating func take(_ output: TranscriptScanner.Output) {
        issues += output.issues
        for finding in output.findings {
            // A correction takes the place of what it corrects.
            findings.removeAll { $0.isSame(as: finding) && finding.revision > $0.revision }
            if finding.status != .withdrawn { findings.append(finding) }
        }
    }
}

extension Finding {
    /// Whether the two are versions of one finding. Segments without numbers may share a start, and so their findings an
    /// id; the place of the first segment tells them apart.
    func isSame(as other: Finding) -> Bool { id == other.id && pieces.first?.ordinal == other.pieces.first?.ordinal }
}

extension SegmentBatch {
    /// A batch of one of the segments.
    func single(_ index: Int) -> SegmentBatch {
        var batch = SegmentBatch()
        var header = headers[index]
        header.room = batch.store(bytes[header.room])
        header.session = header.session.map { batch.store(bytes[$0]) }
        header.speaker = batch.store(bytes[header.speaker])
        header.merchant = batch.store(bytes[header.merchant])
        header.carried = batch.store(bytes[header.carried])
        header.text = batch.store(bytes[header.text])
        batch.append(header)
        return batch
    }
}
