import GavelLexicon
import GavelMatching

// What the seller side of a room says in the course of time. Source: `docs/ROOMS.md`.
extension TranscriptScanner {
    // MARK: Phrases that the room left behind

    /// Ends the phrases of those who fell silent before somebody else goes on: see ``isLeftBehind(_:)``.
    func endPhrases(besides speaker: Int, of session: Int, at start: Int64?) {
        let speaking = sessions[session].speaking
        if speaking.isEmpty || (speaking.count == 1 && speaking[0] == speaker) { return }
        sessions[session].speaking = speaking.filter { stream in
            if stream == speaker { return true }
            if streams[stream].replaced != nil {
                if let start {
                    let latest = streams[stream].replaced?.othersLatestStart
                    streams[stream].replaced?.othersLatestStart = max(latest ?? start, start)
                }
                return true
            }
            if let start {
                streams[stream].othersLatestStart = max(streams[stream].othersLatestStart ?? start, start)
            }
            guard isLeftBehind(stream) else { return true }
            matcher.end(&streams[stream].fold)
            admitted.append(Admitted(header: nil, stream: stream, position: sessions[session].position))
            return false
        }
    }

    /// Whether others of the seller side went on without the stream for so long that its phrase is over.
    /// Source: `docs/SEMANTICS.md`, streams.
    /// - Parameter next: start of what the stream says next: an estimated end is lowered to it.
    func isLeftBehind(_ stream: Int, before next: Int64? = nil) -> Bool {
        // Read in place: a copy of the state would count references to all that it holds.
        let position = streams[stream].replaced?.position ?? sessions[streams[stream].session].position
        if position - streams[stream].spokenUpTo > ScanLimit.othersContentCount { return true }
        guard let start = streams[stream].othersLatestStart, var end = streams[stream].lastEndMilliseconds else {
            return false
        }
        if let next, streams[stream].isLastEndEstimated, next < end {
            end = max(next, streams[stream].lastStartMilliseconds ?? next)
        }
        return start - end > options.gapMilliseconds
    }

    // MARK: Hits

    /// Takes up what a settled match means to the room.
    func hear(_ built: FindingBuilder.Built, in stream: Int) {
        guard !isTrial, plan.room.isListening, built.finding.status != .exempt else { return }
        let match = built.match
        let session = streams[stream].session
        let tail = streams[stream].tail
        let position = tail.position(of: match.bytes.lowerBound)..<tail.position(of: match.bytes.upperBound)
        let ordinal = streams[stream].ordinal
        if plan.makesFinding(match), built.finding.status == .violation {
            sessions[session].queue.note(
                position, category: plan.categoryOfRule[match.rule], grade: built.finding.grade, stream: stream,
                ordinal: ordinal)
        }
        guard plan.room.hears(rule: match.rule), !position.isEmpty else { return }
        if streams[stream].recorded != nil {
            streams[stream].replaceableFrom = min(streams[stream].replaceableFrom, position.lowerBound)
        }
        let pieces = tail.pieces(of: match.bytes)
        let hit = RoomQueue.Hit(
            rule: match.rule, part: match.part ?? 0, stream: stream, bytes: match.bytes, position: position,
            milliseconds: built.finding.startMilliseconds,
            status: built.finding.status == .violation ? .violation : .needsProof, lowered: built.isLowered ? 1 : 0,
            wordingKey: PatternSet.foldedKey(built.finding.quote), figures: figures(of: match, in: stream),
            evidence: HitEvidence(
                finding: built.finding,
                anchor: FindingBuilder.anchor(of: pieces[0].piece, scalarOffset: pieces[0].scalars.lowerBound)))
        sessions[session].queue.add(.hear(hit), ordinal: ordinal)
    }

    /// The numbers of a match whose rule compares them, each with the words behind it inside the match.
    private func figures(of match: PendingMatch, in stream: Int) -> [RoomQueue.Hit.Figure] {
        guard case .figures = plan.lexicon.rules[match.rule].structure, match.part == 0 else { return [] }
        let quote = Array(streams[stream].tail[match.bytes])
        let numbers = trialMatcher.numbers(of: match.pattern, in: quote.span)
        return numbers.enumerated().map { index, number in
            let end = index + 1 < numbers.count ? numbers[index + 1].bytes.lowerBound : quote.count
            let unit = String(
                decoding: quote[number.bytes.upperBound..<max(end, number.bytes.upperBound)], as: UTF8.self)
            return RoomQueue.Hit.Figure(
                value: Double(number.value) / 10_000, unitKey: PatternSet.foldedKey(unit))
        }
    }

    /// Notes from where on the stream is not settled.
    func noteOpen(_ stream: Int, region: MatchRegion) {
        guard plan.room.isListening else { return }
        let live = region.liveStart < region.bytes.upperBound ? region.liveStart : .max
        streams[stream].openFrom = streams[stream].pending.reduce(live) {
            min($0, $1.bytes.lowerBound)
        }
    }

    // MARK: Structures

    /// Hears everything in the session that nothing to come can stand before, and writes what it completes.
    /// - Parameter position: content characters that were worked through; nil when nothing is to come.
    func hearRoom(_ session: Int, upTo position: Int?) {
        guard !isTrial, plan.room.isListening else { return }
        guard position == nil || !sessions[session].queue.isIdle else { return }
        let limit = position.map { position in
            sessions[session].sellers.reduce(position) { limit, stream in
                let openFrom = streams[stream].openFrom
                let open = openFrom == .max ? .max : streams[stream].tail.position(of: openFrom)
                return min(limit, open, streams[stream].replaceableFrom)
            }
        }
        for match in sessions[session].queue.take(before: limit, plan: plan) {
            output.findings.append(finding(of: match, session: session))
        }
    }

    private func finding(of match: RoomQueue.Match, session: Int) -> Finding {
        let rule = plan.lexicon.rules[match.rule]
        let last = match.parts[match.parts.count - 1]
        var finding = last.evidence.finding
        finding.ruleIndex = match.rule
        finding.rule = rule.id
        finding.category = rule.category
        finding.grade = match.lowered > 0 ? rule.grade.lowered : rule.grade
        finding.status = match.status == .violation ? .violation : .needsProof
        finding.decidingGuard = match.parts.lazy.compactMap(\.evidence.finding.decidingGuard).first
        finding.also = []
        finding.id = FindingBuilder.id(
            identity: FindingBuilder.Identity(
                room: finding.room, session: finding.session, merchant: finding.merchant),
            speaker: finding.speaker, rule: rule.id, anchor: last.evidence.anchor)
        finding.parts = match.parts.map { part in
            let words = part.evidence.finding
            return Finding.Part(
                name: rule.structure?.partName(part.part) ?? "", rule: part.rule == match.rule ? nil : words.rule,
                quote: words.quote, speaker: words.speaker, startMilliseconds: words.startMilliseconds,
                pieces: words.pieces)
        }
        return finding
    }
}
