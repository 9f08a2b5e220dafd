import GavelTranscript

// Segments that a recogniser replaces: provisional ones, and revisions of final ones.
// Source: `docs/SEMANTICS.md`, streams.
extension Scanner {
    /// Scans a final segment that may be replaced later: the state before it is kept.
    func scanRevisable(_ index: Int, of batch: SegmentBatch, stream: Int) {
        let header = batch.headers[index]
        var before = streams[stream]
        before.revision = nil
        before.recorded = nil
        streams[stream].recorded = []
        startBatch()
        fold(index, of: batch, into: stream)
        flushBatch(batch)
        streams[stream].revision = header.sequence.map {
            RevisionPoint(before: before, sequence: $0, revision: header.revision)
        }
    }

    /// Handles a new version of the stream's last final segment.
    /// - Returns: false when the segment is none.
    func reviseLast(_ header: SegmentBatch.Header, in batch: SegmentBatch, session: Int, stream: Int) -> Bool {
        guard let point = streams[stream].revision, header.sequence == point.sequence, header.isFinal,
            header.revision > point.revision
        else { return false }
        flushBatch(batch)
        let current = streams[stream]
        // What was written stands until the new words confirm, correct or withdraw it.
        var restored = point.before
        let known = current.written + (current.recorded ?? [])
        restored.written =
            known + restored.written.filter { old in !known.contains { $0.finding.id == old.finding.id } }
        restored.lastUse = current.lastUse
        restored.lastArrival = current.lastArrival
        restored.isListedAsUnsettled = current.isListedAsUnsettled
        streams[stream] = restored
        scanAlone(header, in: batch, session: session, stream: stream)
        return true
    }

    /// Keeps a provisional segment until its final version comes.
    func hold(_ header: SegmentBatch.Header, in batch: SegmentBatch, stream: Int) {
        streams[stream].held = HeldSegment(segment: Segment(header, in: batch), place: header.place)
    }

    /// When the stream holds a provisional segment: lets this one take its place, or else lets it count as final.
    /// - Returns: whether the segment has been dealt with.
    func releaseOrReplaceHeld(_ header: SegmentBatch.Header, in batch: SegmentBatch, stream: Int) -> Bool {
        guard let held = streams[stream].held else { return false }
        flushBatch(batch)
        guard header.sequence == held.segment.sequence else {
            releaseHeld(stream)
            return false
        }
        guard header.revision >= held.segment.revision else {
            report(.lateRevision, at: header, detail: "rev \(header.revision) after \(held.segment.revision)")
            return true
        }
        streams[stream].held = nil
        if header.isFinal {
            scanAlone(header, in: batch, session: streams[stream].session, stream: stream)
        } else {
            hold(header, in: batch, stream: stream)
        }
        return true
    }

    /// Scans the held segment as final.
    func releaseHeld(_ stream: Int) {
        guard let held = streams[stream].held else { return }
        streams[stream].held = nil
        var batch = SegmentBatch()
        batch.append(held.segment, at: held.place)
        scanRevisable(0, of: batch, stream: stream)
    }

    /// Scans one segment out of a batch by itself, as the version of its number that now holds.
    private func scanAlone(_ header: SegmentBatch.Header, in batch: SegmentBatch, session: Int, stream: Int) {
        if let sequence = header.sequence {
            sessions[session].replace(
                sequence, revision: header.revision, textHash: Scanner.hash(batch.bytes[header.text]))
        }
        var alone = SegmentBatch()
        alone.append(Segment(header, in: batch), at: header.place)
        scanRevisable(0, of: alone, stream: stream)
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
