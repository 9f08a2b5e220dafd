import GavelDiagnostics
import GavelIngest
public import GavelLexicon
import GavelReporting
import GavelScanning
import GavelTranscript

/// One run of `gavel scan`: bytes in, findings and a summary out.
///
/// Reading, scanning and writing take turns on one thread, a chunk at a time: a pipe's line is scanned and its
/// findings are written before the next wait.
public final class ScanRun {
    /// Bytes asked for in one read.
    private static let chunkByteCount = 1 << 18
    /// A stream quiet for this long has what is open written out.
    private static let quiet = Duration.seconds(1)

    private let configuration: ScanConfiguration
    private let lexicon: Lexicon
    private let scanner: TranscriptScanner
    private let names: [String]
    private let outputs: OutputSet
    private let messages: MessageWriter
    private var summary: RunSummary
    private var progress: ProgressLine
    private var batch = SegmentBatch()
    private var chunk = [UInt8](repeating: 0, count: ScanRun.chunkByteCount)
    private var hasFailingFinding = false
    private var inputByteCount = 0
    private var nextSummarySegments: Int
    private var nextSummaryTime = ContinuousClock.now
    private var start = ContinuousClock.now

    /// - Throws: ``ScanFailure`` when an output cannot be created.
    public init(_ configuration: ScanConfiguration, lexicon: Lexicon) throws(ScanFailure) {
        self.configuration = configuration
        self.lexicon = lexicon
        names = configuration.inputs.isEmpty ? ["-"] : configuration.inputs
        scanner = TranscriptScanner(lexicon: lexicon, options: configuration.scan)
        // A report on the terminal shows the faults itself; told twice they would look like twice as many.
        let isShownByReport =
            Descriptor.standardOutput().isTerminal
            && (configuration.outputs.isEmpty || configuration.outputs.contains { $0.kind == .text && $0.path == nil })
        messages = MessageWriter(language: configuration.language, tellsIssues: !isShownByReport)
        summary = RunSummary(
            lexiconDigest: lexicon.digest, lawDate: lexicon.lawDate, version: configuration.version,
            isStrict: configuration.isStrict)
        progress = ProgressLine(language: configuration.language)
        nextSummarySegments = if case .segments(let count) = configuration.summaryInterval { count } else { .max }
        if case .seconds(let seconds) = configuration.summaryInterval { nextSummaryTime += .seconds(seconds) }
        do { outputs = try OutputSet(configuration, lexicon: lexicon, sourceNames: names) } catch {
            throw ScanFailure(error)
        }
    }

    /// Reads every input to its end, or to a signal.
    /// - Throws: ``ScanFailure`` when an output cannot be written.
    public func run() throws(ScanFailure) -> ScanOutcome {
        do {
            start = .now
            Interruption.install()
            for (index, name) in names.enumerated() where !summary.isInterrupted {
                try scanInput(name, index: Int32(index))
            }
            try take(scanner.finish())
            updateSummary(isFinal: true)
            progress.clear()
            try outputs.write(summary)
            try outputs.end()
        } catch {
            progress.clear()
            throw ScanFailure(error)
        }
        if configuration.printsStatistics {
            messages.statistics(summary, inputByteCount: inputByteCount, elapsed: ContinuousClock.now - start)
        }
        guard summary.isComplete else { return .incomplete }
        return hasFailingFinding ? .found : .clean
    }

    // MARK: Reading

    private func scanInput(_ name: String, index: Int32) throws(Descriptor.Failure) {
        let input: Descriptor
        do { input = try name == "-" ? .standardInput() : .reading(name) } catch {
            return fail(error, index: index)
        }
        let isLive = !input.isRegularFile
        let reportsUnsettled = isLive && configuration.settling == .automatic
        let inputStart = inputByteCount
        progress.begin(total: input.byteCount)
        var reader = TranscriptReader(options: configuration.reader, sourceIndex: index)
        reading: while true {
            var readiness = Descriptor.Readiness.ready
            if isLive {
                let pause = waitMilliseconds(reportsUnsettled: reportsUnsettled)
                do { readiness = try input.wait(milliseconds: pause) } catch {
                    fail(error, index: index)
                    break reading
                }
                if readiness == .timedOut, reportsUnsettled { try reportUnsettled() }
            }
            if Interruption.signal != nil {
                // A pipe is drained as far as it was read, and the run is whole; half a file is not.
                summary.isInterrupted = !isLive
                break
            }
            if readiness != .ready { continue }
            let count: Int?
            do { count = try input.read(into: &chunk) } catch {
                fail(error, index: index)
                break reading
            }
            guard let count else { continue }
            guard count > 0 else { break }
            let chunkStart = inputByteCount - inputStart
            inputByteCount += count
            var issues: [Issue] = []
            batch.removeAll()
            reader.read(chunk.span.extracting(0..<count), into: &batch, issues: &issues)
            record(issues, excerpts: InputExcerpt(chunk: chunk[..<count], start: chunkStart))
            try scanBatch()
            if reportsUnsettled { try reportUnsettled() }
            if isLive { try outputs.flush() }
            progress.update(done: inputByteCount, findings: summary.findings.open)
        }
        var issues: [Issue] = []
        batch.removeAll()
        reader.finish(into: &batch, issues: &issues)
        summary.contextRecords += reader.contextRecordCount
        record(issues)
        try scanBatch()
    }

    /// How long to wait for more: shortly while something may be open, to write it in time; and never for ever, since a
    /// signal that comes between the look at it and the wait interrupts nothing.
    private func waitMilliseconds(reportsUnsettled: Bool) -> Int {
        reportsUnsettled && scanner.mayHaveUnsettled ? 100 : 500
    }

    /// An input that cannot be read makes the run incomplete; the others are still scanned.
    private func fail(_ failure: Descriptor.Failure, index: Int32) {
        record([Issue(.unreadable, at: SourcePlace(sourceIndex: index), detail: failure.reason)])
    }

    // MARK: Scanning and writing

    private func scanBatch() throws(Descriptor.Failure) {
        guard !batch.isEmpty else { return }
        try take(scanner.scan(batch))
        try writeIntervalSummary()
    }

    private func reportUnsettled() throws(Descriptor.Failure) {
        guard scanner.mayHaveUnsettled else { return }
        try take(scanner.reportUnsettled(olderThan: ContinuousClock.now - ScanRun.quiet))
        try outputs.flush()
    }

    /// Counts and writes what the scanner brought to light.
    private func take(_ output: TranscriptScanner.Output) throws(Descriptor.Failure) {
        record(output.issues)
        for finding in output.findings {
            summary.findings.record(finding)
            // A correction is always written: whoever read the first version has to learn of it.
            guard finding.status != .exempt || configuration.showsExempt || finding.revision > 1 else {
                summary.suppressedExempt += 1
                continue
            }
            if !hasFailingFinding { hasFailingFinding = fails(finding) }
            try outputs.write(finding)
        }
    }

    /// Whether the finding, which stands for good, is what `--fail-on` asks for.
    private func fails(_ finding: Finding) -> Bool {
        guard finding.isSettled, let grade = configuration.failureGrade, finding.grade >= grade else { return false }
        return finding.status == .violation || (finding.status == .needsProof && configuration.failsOnProof)
    }

    /// - Parameter excerpts: the bytes at hand, to show faulty lines from when that is asked for.
    private func record(_ issues: [Issue], excerpts: InputExcerpt? = nil) {
        for issue in issues {
            summary.issues.record(issue)
            let tally = summary.issues.tallies.first { $0.code == issue.code }!
            guard tally.count <= IssueLog.placeLimit, issue.code.isFault || configuration.isStrict else { continue }
            progress.clear()
            messages.issue(issue, source: name(of: issue.place), isLast: tally.count == IssueLog.placeLimit)
            if configuration.showsInput, let line = excerpts?.line(around: issue.place.byteOffset) {
                messages.excerpt(line)
            }
        }
    }

    private func name(of place: SourcePlace) -> String {
        let index = Int(place.sourceIndex)
        return names.indices.contains(index) ? names[index] : "-"
    }

    // MARK: Summaries

    private func updateSummary(isFinal: Bool) {
        summary.take(scanner.statistics)
        summary.bytes = inputByteCount
        summary.isFinal = isFinal
    }

    private func writeIntervalSummary() throws(Descriptor.Failure) {
        switch configuration.summaryInterval {
        case nil: return
        case .segments(let count):
            guard scanner.statistics.segments >= nextSummarySegments else { return }
            while nextSummarySegments <= scanner.statistics.segments { nextSummarySegments += count }
        case .seconds(let seconds):
            guard ContinuousClock.now >= nextSummaryTime else { return }
            nextSummaryTime = .now + .seconds(seconds)
        }
        updateSummary(isFinal: false)
        try outputs.write(summary)
    }
}
