import GavelTranscript

// Which stream a segment belongs to, and whether it is scanned at all: rooms, sessions, roles, numbering.
extension TranscriptScanner {
    /// Decides on one segment of a batch, and folds it when it is to be scanned now.
    func admit(_ index: Int, of batch: SegmentBatch, now: ContinuousClock.Instant) {
        let header = batch.headers[index]
        statistics.segments += 1
        let room = room(of: header, in: batch)
        let session = session(of: header, in: batch, room: room)
        if !header.merchant.isEmpty, !sessions[session].merchant.utf8.elementsEqual(batch.bytes[header.merchant]) {
            sessions[session].merchant = String(decoding: batch.bytes[header.merchant], as: UTF8.self)
        }
        guard header.role.isSellerSide else {
            statistics.viewerSegments += 1
            rooms[room].hasViewer = true
            _ = isNew(header, in: batch, session: session, stream: nil)
            return
        }
        statistics.sellerSegments += 1
        rooms[room].hasSeller = true
        let stream = stream(of: header, in: batch, session: session)
        streams[stream].lastUse = statistics.segments
        listAsUnsettled(stream, now: now)
        guard isNew(header, in: batch, session: session, stream: stream) else { return }
        if streams[stream].held != nil {
            flushBatch(batch)
            releaseHeld(stream)
        }
        if header.isFinal, !header.isRevisable {
            streams[stream].revision = nil
            streams[stream].recorded = nil
            fold(index, of: batch, into: stream)
        } else {
            flushBatch(batch)
            standAlone(header, in: batch, stream: stream)
        }
    }

    private func room(of header: SegmentBatch.Header, in batch: SegmentBatch) -> Int {
        let (number, isNew) = roomTable.number(of: batch.bytes[header.room], under: 0)
        if isNew {
            rooms.append(
                RoomState(name: String(decoding: batch.bytes[header.room], as: UTF8.self), place: header.place))
            statistics.rooms += 1
        }
        return number
    }

    private func session(of header: SegmentBatch.Header, in batch: SegmentBatch, room: Int) -> Int {
        if let name = header.session {
            let (number, isNew) = sessionTable.number(of: batch.bytes[name], under: room)
            if isNew {
                sessionOfKey.append(sessions.count)
                sessions.append(SessionState(room: room, name: String(decoding: batch.bytes[name], as: UTF8.self)))
            }
            return sessionOfKey[number]
        }
        if let current = rooms[room].unnamedSession {
            guard let start = header.startMilliseconds, let latest = sessions[current].latestStartMilliseconds,
                start < latest - ScanLimit.sessionJumpMilliseconds
            else { return current }
        }
        rooms[room].unnamedSessionNumber += 1
        let number = rooms[room].unnamedSessionNumber
        rooms[room].unnamedSession = sessions.count
        sessions.append(SessionState(room: room, name: number == 1 ? "" : "#\(number)"))
        return sessions.count - 1
    }

    private func reportBackwardTime(of header: SegmentBatch.Header, session: Int) {
        guard let start = header.startMilliseconds, let latest = sessions[session].latestStartMilliseconds,
            start < latest
        else { return }
        report(.backwardTime, at: header, detail: "start_ms \(start) after \(latest)")
    }

    private func noteTime(of header: SegmentBatch.Header, session: Int) {
        guard let start = header.startMilliseconds else { return }
        sessions[session].latestStartMilliseconds = max(sessions[session].latestStartMilliseconds ?? start, start)
    }

    private func stream(of header: SegmentBatch.Header, in batch: SegmentBatch, session: Int) -> Int {
        let (number, isNew) = streamTable.number(of: batch.bytes[header.speaker], under: session)
        if isNew {
            var state = StreamState(
                session: session, speaker: String(decoding: batch.bytes[header.speaker], as: UTF8.self))
            state.isRoleAssumed = header.isRoleAssumed
            state.lastUse = statistics.segments
            sessions[session].sellers.append(streams.count)
            streams.append(state)
            statistics.streams += 1
            liveStreamCount += 1
            if liveStreamCount > options.maximumStreamCount { evictStreams(for: header, of: batch) }
        }
        return number
    }

    /// Whether the segment takes a place of its own in its session. Another version of one that was there before is
    /// dealt with here; what is odd about number or time is reported.
    /// - Parameter stream: nil for viewers.
    private func isNew(_ header: SegmentBatch.Header, in batch: SegmentBatch, session: Int, stream: Int?) -> Bool {
        defer { noteTime(of: header, session: session) }
        guard let sequence = header.sequence else {
            if let stream, let held = streams[stream].held, held.segment.sequence == nil {
                replaceLast(header, in: batch, session: session, stream: stream)
                return false
            }
            reportBackwardTime(of: header, session: session)
            return true
        }
        if let seen = sessions[session].lastSeen(sequence) {
            repeatNumber(header, seen, in: batch, session: session, stream: stream)
            return false
        }
        if let highest = sessions[session].highestSequence {
            if sequence < highest {
                report(.sequenceBackward, at: header, detail: "seq \(sequence) after \(highest)")
            } else if sequence > highest + 1 {
                report(.missingSequence, at: header, detail: "seq \(sequence) after \(highest)")
            }
        }
        reportBackwardTime(of: header, session: session)
        sessions[session].remember(
            SessionState.SeenSequence(
                sequence: sequence, revision: header.revision,
                textHash: TranscriptScanner.hash(batch.bytes[header.text])))
        return true
    }

    /// A number that was seen before: a new version of a segment, a repetition, or a conflict.
    private func repeatNumber(
        _ header: SegmentBatch.Header, _ seen: SessionState.SeenSequence, in batch: SegmentBatch, session: Int,
        stream: Int?
    ) {
        let isSameText = seen.textHash == TranscriptScanner.hash(batch.bytes[header.text])
        let detail = "seq \(seen.sequence) rev \(header.revision)"
        guard let stream else {
            // Viewers are not scanned: of their words nothing can be lost.
            if isSameText, header.revision == seen.revision { report(.duplicateSegment, at: header, detail: detail) }
            return
        }
        let isHeld = streams[stream].held?.segment.sequence == header.sequence
        let isLastFinal = streams[stream].held == nil && streams[stream].revision?.sequence == header.sequence
        if header.revision < seen.revision {
            report(.lateRevision, at: header, detail: detail)
        } else if header.revision == seen.revision, !(isHeld && (header.isFinal || !isSameText)) {
            if isSameText {
                report(.duplicateSegment, at: header, detail: detail)
            } else {
                report(.sequenceConflict, at: header, detail: "\(detail) with another text")
            }
        } else if isHeld || isLastFinal {
            replaceLast(header, in: batch, session: session, stream: stream)
        } else {
            report(.lateRevision, at: header, detail: detail)
        }
    }

    func report(_ code: IssueCode, at header: SegmentBatch.Header, detail: String = "") {
        output.issues.append(Issue(code, at: header.place, detail: detail))
    }

    static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    // MARK: Room for more streams

    /// Ends the eighth of the streams that was unused for longest. Ending one that had something open is a fault.
    private func evictStreams(for header: SegmentBatch.Header, of batch: SegmentBatch) {
        flushBatch(batch)
        let live = streams.indices.filter { !streams[$0].isEnded }.sorted { streams[$0].lastUse < streams[$1].lastUse }
        for index in live.prefix(max(1, live.count / 8)) {
            if !streams[index].pending.isEmpty || streams[index].fold.liveStart < streams[index].fold.position {
                report(.limitStreams, at: header, detail: "a stream was ended early")
            }
            if streams[index].held != nil { releaseHeld(index) }
            endStream(index)
            streamTable.forget(index)
        }
    }
}
