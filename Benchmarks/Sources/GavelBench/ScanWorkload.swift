import Gavel

/// The whole scanner: segments in, settled findings out.
///
/// Reading the segments into batches is set-up; rooms, sessions, guards, contexts and ids are in what is measured.
struct ScanWorkload: Workload {
    private static let batchSize = 256

    let name: WorkloadName
    let byteCount: Int
    private let plan: ScanPlan
    private let batches: [SegmentBatch]

    var lexiconDigest: String? { plan.lexicon.digest }

    /// - Throws: ``BenchFailure`` when the generated lexicon is refused.
    init(_ name: WorkloadName, talk: Talk) throws(BenchFailure) {
        self.name = name
        byteCount = talk.bytes.count
        plan = ScanPlan(try GeneratedLexicon.load())
        batches = ScanWorkload.batches(of: talk)
    }

    func round(isEmpty: Bool, slowdown: Slowdown) -> Round {
        var slowdown = slowdown
        let scanner = TranscriptScanner(plan: plan)
        let repeated = TranscriptScanner(plan: plan)
        let arrival = ContinuousClock.now
        var tally = Tally()
        let start = ThreadClock.now()
        for batch in isEmpty ? [] : batches {
            ScanWorkload.count(scanner.scan(batch, now: arrival).findings, in: &tally)
            if slowdown.isDue() { _ = repeated.scan(batch, now: arrival) }
        }
        ScanWorkload.count(scanner.finish().findings, in: &tally)
        return Round(nanoseconds: ThreadClock.now() - start, tally: tally)
    }

    private static func count(_ findings: [Finding], in tally: inout Tally) {
        for finding in findings {
            let status = Finding.Status.allCases.firstIndex(of: finding.status)!
            let piece = finding.pieces[0]
            tally.add(
                finding.ruleIndex * 8 + status, piece.place.line, piece.bytes.lowerBound, finding.quote.utf8.count)
        }
    }

    /// A room is one host who never pauses, numbered and timed as a recogniser does.
    private static func batches(of talk: Talk) -> [SegmentBatch] {
        var batches: [SegmentBatch] = []
        var sequences = Array(repeating: Int64(0), count: talk.roomCount)
        for first in stride(from: 0, to: talk.segments.count, by: batchSize) {
            var batch = SegmentBatch()
            for index in first..<min(first + batchSize, talk.segments.count) {
                let segment = talk.segments[index]
                sequences[segment.room] += 1
                let start = sequences[segment.room] * 5000
                var header = SegmentBatch.Header()
                header.room = batch.store("room-\(segment.room)".utf8)
                header.speaker = batch.store("host".utf8)
                header.text = batch.store(talk.bytes[segment.text])
                header.sequence = sequences[segment.room]
                header.startMilliseconds = start
                header.endMilliseconds = start + 4800
                header.line = index + 1
                batch.append(header)
            }
            batches.append(batch)
        }
        return batches
    }
}
