import GavelMatching
import GavelTranscript

// From matches to findings: what a segment completes, drops, settles.
extension TranscriptScanner {
    /// Works one segment's matches and breaks into its stream.
    ///
    /// - Parameters:
    ///   - matches: indices into the matcher's matches.
    ///   - piece: nil when the stream ends.
    func advance(
        _ index: Int, region: MatchRegion, matches: Range<Int>, text: ArraySlice<UInt8>, piece: EvidenceTail.Piece?
    ) {
        if let piece {
            streams[index].tail.nextSegment(startsAt: piece.startMilliseconds)
            streams[index].tail.append(text, piece: piece)
            streams[index].ordinal += 1
        }
        // The hits of a segment that can be replaced wait until it cannot be.
        if streams[index].recorded == nil {
            streams[index].replaceableFrom = .max
        } else if let piece {
            streams[index].replaceableFrom = piece.anchorPosition
        }
        defer { noteOpen(index, region: region) }
        if matches.isEmpty, region.breaks.isEmpty, streams[index].pending.isEmpty, streams[index].written.isEmpty {
            streams[index].tail.trim(needed: region.neededFrom)
            return
        }
        let start = piece?.startMilliseconds ?? streams[index].lastStartMilliseconds
        var waiting = streams[index].pending
        var passes = streams[index].passes
        var next = matches.lowerBound
        for phraseBreak in region.breaks {
            let upper =
                matches[next...].firstIndex {
                    matcher.matches[$0].bytes.upperBound > phraseBreak.start
                } ?? matches.upperBound
            collect(next..<upper, into: &waiting, &passes, startMilliseconds: start)
            next = upper
            settle(waiting, in: index, knownUpTo: phraseBreak.start)
            waiting = []
            passes = []
            streams[index].tail.endPhrase(at: phraseBreak.end)
            if phraseBreak.isLimit { report(.limitRun, of: index, piece: piece) }
        }
        collect(next..<matches.upperBound, into: &waiting, &passes, startMilliseconds: start)
        waiting = settleReady(waiting, in: index, liveStart: region.liveStart)
        if waiting.count > ScanLimit.pendingMatches {
            // What a pass phrase to come may leave alone is given up first: wide gaps make hundreds of such matches.
            waiting = PendingMatch.withoutNeedless(waiting)
        }
        if waiting.count > ScanLimit.pendingMatches {
            report(.limitPending, of: index, piece: piece)
            waiting.removeLast(waiting.count - ScanLimit.pendingMatches)
        }
        streams[index].pending = waiting
        passes.removeAll { $0.bytes.upperBound <= region.liveStart }
        streams[index].passes = passes
        withdrawUnsupported(in: index, liveStart: region.liveStart, end: region.bytes.upperBound)
        let needed = waiting.reduce(region.neededFrom) { min($0, $1.bytes.lowerBound) }
        streams[index].tail.trim(needed: needed)
    }

    private func report(_ code: IssueCode, of stream: Int, piece: EvidenceTail.Piece?) {
        let place = piece?.place ?? streams[stream].tail.pieces.last?.place ?? SourcePlace()
        output.issues.append(Issue(code, at: place))
    }

    /// Adds matches to those that wait, less what lies inside a pass phrase.
    func collect(
        _ matches: Range<Int>, into waiting: inout [PendingMatch], _ passes: inout [SaidPassPhrase],
        startMilliseconds: Int64?
    ) {
        for index in matches {
            let match = matcher.matches[index]
            guard let use = plan.use(of: match.pattern) else { continue }
            switch use {
            case .pass(let rules): passes.append(SaidPassPhrase(bytes: match.bytes, rules: rules))
            case .match(let rule), .part(let rule, _):
                guard plan.isInForce(rule: rule, atMilliseconds: startMilliseconds) else { continue }
                let phrase = plan.lexicon.phrases[Int(match.pattern.rawValue)]
                waiting.append(PendingMatch(match, of: phrase, rule: rule))
            }
        }
        guard !passes.isEmpty else { return }
        let before = waiting.count
        waiting.removeAll { match in
            passes.contains { pass in
                pass.bytes.lowerBound <= match.bytes.lowerBound && match.bytes.upperBound <= pass.bytes.upperBound
                    && pass.rules.contains(match.rule)
            }
        }
        statistics.droppedByPassPhrase += before - waiting.count
    }

    /// Settles what nothing to come can change, and returns the rest.
    private func settleReady(_ waiting: [PendingMatch], in stream: Int, liveStart: Int) -> [PendingMatch] {
        guard !waiting.isEmpty else { return [] }
        let end = streams[stream].tail.end
        var ready: [PendingMatch] = []
        var rest: [PendingMatch] = []
        for component in Component.components(of: waiting, in: plan) {
            let need = component.matches.reduce(0) { need, match in
                let near = match.respelling.condition == 0 ? 0 : CompiledSectors.reach
                return max(need, near, plan.rightNeedOfRule[match.rule])
            }
            let after = streams[stream].tail[component.bytes.upperBound..<end]
            if component.bytes.upperBound <= liveStart, TextWindow.contentCount(after, limit: need) >= need {
                ready += component.matches
            } else {
                rest += component.matches
            }
        }
        let firstRest = rest.reduce(end) { min($0, $1.bytes.lowerBound) }
        settle(ready, in: stream, knownUpTo: end, anchorLimit: firstRest)
        return rest
    }

    /// Writes the findings that `matches` make, once and for all.
    private func settle(
        _ matches: [PendingMatch], in stream: Int, knownUpTo end: Int, anchorLimit: Int = .max
    ) {
        guard !matches.isEmpty else { return }
        let holding = builder.holding(matches, in: streams[stream], knownUpTo: end)
        let components = Component.components(of: PendingMatch.withoutNeedless(holding), in: plan)
        for component in components.flatMap({ $0.asHeard(in: plan) })
            .sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
        {
            streams[stream].tail.advanceAnchor(to: min(component.bytes.lowerBound, anchorLimit))
            let built = builder.finding(
                of: component, in: streams[stream], knownUpTo: end, identity: identity(of: stream))
            if plan.makesFinding(built.match) { write(built.finding, bytes: component.bytes, in: stream) }
            hear(built, in: stream)
        }
    }

    func identity(of stream: Int) -> FindingBuilder.Identity {
        let session = sessions[streams[stream].session]
        return FindingBuilder.Identity(
            room: rooms[session.room].name, session: session.name, merchant: session.merchant)
    }

    // MARK: Writing

    /// Puts a finding out, as a first writing or as a correction of what was written under its id before.
    func write(_ finding: Finding, bytes: Range<Int>, in stream: Int) {
        var finding = finding
        if let index = streams[stream].written.firstIndex(where: { $0.finding.id == finding.id }) {
            let old = streams[stream].written[index].finding
            if old.saysTheSame(as: finding) {
                if finding.isSettled { streams[stream].written.remove(at: index) }
                if finding.isSettled { streams[stream].recorded?.append(WrittenFinding(finding: old, bytes: bytes)) }
                return
            }
            streams[stream].written.remove(at: index)
            finding.revision = old.revision + 1
            finding.previousStatus = old.status
        }
        output.findings.append(finding)
        if !finding.isSettled {
            streams[stream].written.append(WrittenFinding(finding: finding, bytes: bytes))
        } else if finding.status != .withdrawn {
            streams[stream].recorded?.append(WrittenFinding(finding: finding, bytes: bytes))
        }
    }

    /// Takes back what was written and no longer has any words that wait, or may still come, to stand on.
    func withdrawUnsupported(in stream: Int, liveStart: Int, end: Int) {
        let open = liveStart..<end
        for entry in streams[stream].written where !entry.bytes.overlaps(open) {
            guard !streams[stream].pending.contains(where: { $0.bytes.overlaps(entry.bytes) }) else { continue }
            var finding = entry.finding
            finding.status = .withdrawn
            finding.isSettled = true
            finding.decidingGuard = nil
            write(finding, bytes: entry.bytes, in: stream)
        }
    }

    /// The stream goes no further: its phrase ends, and everything settles.
    func endStream(_ stream: Int) {
        matcher.begin()
        matcher.end(&streams[stream].fold)
        advance(
            stream, region: matcher.regions[0], matches: matcher.matches.indices, text: [], piece: nil)
        startBatch()
        streams[stream].isEnded = true
        streams[stream].openFrom = .max
        streams[stream].replaceableFrom = .max
        let session = streams[stream].session
        sessions[session].speaking.removeAll { $0 == stream }
        sessions[session].sellers.removeAll { $0 == stream }
        streams[stream].tail = EvidenceTail()
        streams[stream].revision = nil
        liveStreamCount -= 1
    }
}

extension Finding {
    /// Whether a reader learns nothing new from `other`.
    func saysTheSame(as other: Finding) -> Bool {
        isSettled == other.isSettled && status == other.status && grade == other.grade && quote == other.quote
            && canonical == other.canonical && via == other.via && decidingGuard == other.decidingGuard
            && contextBefore == other.contextBefore && contextAfter == other.contextAfter && also == other.also
            && guards == other.guards && endMilliseconds == other.endMilliseconds && pieces == other.pieces
    }
}
