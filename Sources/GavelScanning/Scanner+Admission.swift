import GavelTranscript

// Which stream a segment belongs to, and whether it is scanned at all: rooms, sessions, roles, numbering.
extension Scanner {
    /// Decides on one segment of a batch, and folds it when it is to be scanned now.
    func admit(_ index: Int, of batch: SegmentBatch, now: ContinuousClock.Instant) {
        let header = batch.headers[index]
        statistics.segments += 1
        let room = room(of: header, in: batch)
        let session = session(of: header, in: batch, room: room)
        noteTime(of: header, session: session)
        if !header.merchant.isEmpty, !sessions[session].merchant.utf8.elementsEqual(batch.bytes[header.merchant]) {
            sessions[session].merchant = String(decoding: batch.bytes[header.merchant], as: UTF8.self)
        }
        guard header.role.isSellerSide else {
            statistics.viewerSegments += 1
            rooms[room].hasViewer = true
            _ = isNumberedRightly(header, in: batch, session: session, stream: -1)
            return
        }
        statistics.sellerSegments += 1
        rooms[room].hasSeller = true
        let stream = stream(of: header, in: batch, session: session)
        streams[stream].lastUse = statistics.segments
        listAsUnsettled(stream, now: now)
        if releaseOrReplaceHeld(header, in: batch, stream: stream) { return }
        if reviseLast(header, in: batch, session: session, stream: stream) { return }
        guard isNumberedRightly(header, in: batch, session: session, stream: stream) else { return }
        if header.isFinal, !header.isRevisable {
            streams[stream].revision = nil
            fold(index, of: batch, into: stream)
        } else {
            flushBatch(batch)
            if header.isFinal {
                scanRevisable(index, of: batch, stream: stream)
            } else {
                hold(header, in: batch, stream: stream)
            }
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

    private func noteTime(of header: SegmentBatch.Header, session: Int) {
        guard let start = header.startMilliseconds else { return }
        let latest = sessions[session].latestStartMilliseconds
        if let latest, start < latest {
            report(.backwardTime, at: header, detail: "start_ms \(start) after \(latest)")
        }
        sessions[session].latestStartMilliseconds = max(latest ?? start, start)
    }

    private func stream(of header: SegmentBatch.Header, in batch: SegmentBatch, session: Int) -> Int {
        let (number, isNew) = streamTable.number(of: batch.bytes[header.speaker], under: session)
        if isNew {
            var state = StreamState(
                session: session, speaker: String(decoding: batch.bytes[header.speaker], as: UTF8.self))
            state.isRoleAssumed = header.isRoleAssumed
            state.lastUse = statistics.segments
            streams.append(state)
            statistics.streams += 1
            liveStreamCount += 1
            if liveStreamCount > options.maximumStreamCount { evictStreams(for: header, of: batch) }
        }
        return number
    }

    /// Compares the number with those seen, reports what is odd, and remembers it.
    /// - Returns: false when the segment must not be scanned.
    private func isNumberedRightly(
        _ header: SegmentBatch.Header, in batch: SegmentBatch, session: Int, stream: Int
    ) -> Bool {
        guard let sequence = header.sequence else { return true }
        let textHash = Scanner.hash(batch.bytes[header.text])
        if let seen = sessions[session].lastSeen(sequence) {
            if seen.revision != header.revision {
                report(.lateRevision, at: header, detail: "seq \(sequence) rev \(header.revision)")
            } else if seen.textHash == textHash {
                report(.duplicateSegment, at: header, detail: "seq \(sequence)")
            } else {
                report(
                    .sequenceConflict, at: header, detail: "seq \(sequence) rev \(header.revision) with another text")
            }
            return false
        }
        if let highest = sessions[session].highestSequence {
            if sequence < highest {
                report(.sequenceBackward, at: header, detail: "seq \(sequence) after \(highest)")
            } else if sequence > highest + 1 {
                report(.missingSequence, at: header, detail: "seq \(sequence) after \(highest)")
            }
        }
        sessions[session].remember(
            SessionState.SeenSequence(
                sequence: sequence, revision: header.revision, textHash: textHash, stream: stream))
        return true
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
