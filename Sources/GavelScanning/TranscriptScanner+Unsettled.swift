import GavelMatching
import GavelTranscript

// Live use: what is open is written before it is settled, and corrected later under the same id.
extension TranscriptScanner {
    /// Remembers that the stream may have something open.
    func listAsUnsettled(_ stream: Int, now: ContinuousClock.Instant) {
        streams[stream].lastArrival = now
        guard !streams[stream].isListedAsUnsettled else { return }
        streams[stream].isListedAsUnsettled = true
        unsettled.append(stream)
    }

    /// Whether any stream heard something since it was last looked at by ``reportUnsettled(olderThan:)``.
    public var mayHaveUnsettled: Bool { !unsettled.isEmpty }

    /// Writes what is open in the streams that were quiet since `instant`, as it would be if they ended here.
    /// The streams go on as if nothing had happened.
    public func reportUnsettled(olderThan instant: ContinuousClock.Instant) -> Output {
        output = Output()
        reportUnsettledStreams { $0 <= instant }
        return output
    }

    /// Writes what is open in every stream that spoke: the immediate mode.
    func reportImmediately() {
        guard options.emission == .immediate else { return }
        reportUnsettledStreams { _ in true }
    }

    private func reportUnsettledStreams(where isDue: (ContinuousClock.Instant) -> Bool) {
        var rest: [Int] = []
        for stream in unsettled {
            if let arrival = streams[stream].lastArrival, !isDue(arrival) {
                rest.append(stream)
            } else {
                streams[stream].isListedAsUnsettled = false
                reportOpen(stream)
            }
        }
        unsettled = rest
    }

    private func reportOpen(_ stream: Int) {
        guard !streams[stream].isEnded else { return }
        if options.emission == .immediate, streams[stream].held != nil {
            reportHeld(stream)
        } else {
            reportOpen(stream, as: streams[stream])
        }
    }

    /// Writes what the stream's held segment would make, without taking it for final.
    private func reportHeld(_ stream: Int) {
        guard let held = streams[stream].held else { return }
        let kept = streams[stream]
        let outputBefore = output
        let statisticsBefore = statistics
        // Scanned on a copy: of all that it does to the stream, only what it would write stays.
        var batch = SegmentBatch()
        batch.append(held.segment, at: held.place)
        streams[stream].recorded = []
        startBatch()
        isTrial = true
        fold(0, of: batch, into: stream)
        flushBatch(batch)
        isTrial = false
        let scanned = streams[stream]
        output = outputBefore
        statistics = statisticsBefore
        streams[stream] = kept
        for entry in scanned.recorded ?? [] {
            var finding = entry.finding
            finding.isSettled = false
            finding.revision = 1
            write(finding, bytes: entry.bytes, in: stream)
        }
        reportOpen(stream, as: scanned)
    }

    /// Writes the findings that `state` would make if it ended now, into the stream.
    private func reportOpen(_ stream: Int, as state: StreamState) {
        guard !state.pending.isEmpty || state.fold.liveStart < state.fold.position else { return }
        var fold = state.fold
        matcher.begin()
        matcher.end(&fold)
        var waiting = state.pending
        var passes = state.passes
        collect(
            matcher.matches.indices, into: &waiting, &passes, startMilliseconds: state.lastStartMilliseconds)
        // What is made of several things said is written when it is settled, and not before.
        waiting.removeAll { !plan.makesFinding($0) }
        let holding = builder.holding(waiting, in: state, knownUpTo: state.tail.end)
        let components = Component.components(of: PendingMatch.withoutNeedless(holding), in: plan)
        for component in components.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
            var finding = builder.finding(
                of: component, in: state, knownUpTo: state.tail.end, identity: identity(of: stream)
            ).finding
            finding.isSettled = false
            write(finding, bytes: component.bytes, in: stream)
        }
        startBatch()
    }
}
