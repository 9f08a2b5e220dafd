import GavelTranscript

// Segments that a recogniser replaces: provisional ones, and revisions of final ones.
// Source: `docs/SEMANTICS.md`, streams.
extension TranscriptScanner {
    /// Takes up a segment that can be replaced: a final one is scanned, a provisional one is held.
    func standAlone(_ header: SegmentBatch.Header, in batch: SegmentBatch, stream: Int) {
        let segment = HeldSegment(segment: Segment(header, in: batch), place: header.place)
        if header.isFinal {
            scanRevisable(segment, stream: stream)
        } else {
            streams[stream].held = segment
        }
    }

    /// Takes up a new version of the segment that the stream holds, or of its last final one.
    func replaceLast(_ header: SegmentBatch.Header, in batch: SegmentBatch, session: Int, stream: Int) {
        flushBatch(batch)
        if let sequence = header.sequence {
            sessions[session].replace(
                sequence, revision: header.revision,
                textHash: TranscriptScanner.hash(batch.bytes[header.text]))
        }
        if streams[stream].held != nil {
            streams[stream].held = nil
        } else if let point = streams[stream].revision {
            restore(point, stream: stream)
        }
        standAlone(header, in: batch, stream: stream)
    }

    /// Scans the held segment as final.
    func releaseHeld(_ stream: Int) {
        guard let held = streams[stream].held else { return }
        streams[stream].held = nil
        scanRevisable(held, stream: stream)
    }

    /// Goes back to before the last segment. What was written stands until the new words confirm, correct or withdraw it.
    private func restore(_ point: RevisionPoint, stream: Int) {
        let current = streams[stream]
        var restored = point.before
        let known = current.written + (current.recorded ?? [])
        restored.written =
            known + restored.written.filter { old in !known.contains { $0.finding.id == old.finding.id } }
        restored.lastUse = current.lastUse
        restored.lastArrival = current.lastArrival
        restored.isListedAsUnsettled = current.isListedAsUnsettled
        restored.replaced = Replaced(
            position: point.position, spokenUpTo: current.spokenUpTo, othersLatestStart: current.othersLatestStart)
        sessions[restored.session].queue.forget(stream: stream, fromOrdinal: restored.ordinal)
        streams[stream] = restored
    }

    /// Scans a final segment that may be replaced later: the state before it is kept.
    private func scanRevisable(_ segment: HeldSegment, stream: Int) {
        var before = streams[stream]
        before.revision = nil
        before.recorded = nil
        before.replaced = nil
        let position = streams[stream].replaced?.position ?? sessions[before.session].position
        streams[stream].recorded = []
        var batch = SegmentBatch()
        batch.append(segment.segment, at: segment.place)
        startBatch()
        fold(0, of: batch, into: stream)
        flushBatch(batch)
        streams[stream].revision = segment.segment.sequence.map {
            RevisionPoint(before: before, sequence: $0, position: position)
        }
    }
}

extension Segment {
    /// The convenient form of one segment of a batch.
    init(_ header: SegmentBatch.Header, in batch: SegmentBatch) {
        func text(_ range: Range<Int>) -> String { String(decoding: batch.bytes[range], as: UTF8.self) }
        // Room and session were resolved before; the stream is known.
        self.init(
            speaker: text(header.speaker), role: header.role, sequence: header.sequence, revision: header.revision,
            isFinal: header.isFinal, startMilliseconds: header.startMilliseconds,
            endMilliseconds: header.endMilliseconds, carried: text(header.carried), text: text(header.text))
    }
}
