import GavelLexicon
import GavelReporting
import GavelScanning

/// The reports of a run and the files they go to.
final class OutputSet {
    private final class Target {
        var report: any Report
        let descriptor: Descriptor
        var buffer: [UInt8] = []

        init(report: any Report, descriptor: consuming Descriptor) {
            self.report = report
            self.descriptor = descriptor
        }

        func flush() throws(Descriptor.Failure) {
            guard !buffer.isEmpty else { return }
            try descriptor.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    /// What a file's buffer may hold before it is written out.
    private static let bufferByteCount = 1 << 16
    private var targets: [Target] = []

    init(_ configuration: ScanConfiguration, lexicon: Lexicon, sourceNames: [String]) throws(Descriptor.Failure) {
        var outputs = configuration.outputs
        if outputs.isEmpty {
            outputs = [ScanConfiguration.Output(kind: Descriptor.standardOutput().isTerminal ? .text : .ndjson)]
        }
        for output in outputs {
            let descriptor =
                if let path = output.path, path != "-" { try Descriptor.writing(path) } else {
                    Descriptor.standardOutput()
                }
            let options = ReportOptions(
                language: configuration.language, isColoured: configuration.usesColour ?? descriptor.isTerminal,
                width: descriptor.columns ?? 100, sourceNames: sourceNames)
            let report: any Report =
                switch output.kind {
                case .text: TextReport(lexicon: lexicon, options: options)
                case .ndjson: NDJSONReport(lexicon: lexicon, options: options)
                }
            targets.append(Target(report: report, descriptor: descriptor))
        }
        for target in targets { target.report.begin(into: &target.buffer) }
    }

    func write(_ finding: Finding) throws(Descriptor.Failure) {
        for target in targets {
            target.report.finding(finding, into: &target.buffer)
            if target.buffer.count >= OutputSet.bufferByteCount { try target.flush() }
        }
    }

    func write(_ summary: RunSummary) throws(Descriptor.Failure) {
        for target in targets { target.report.summary(summary, into: &target.buffer) }
        try flush()
    }

    func end() throws(Descriptor.Failure) {
        for target in targets { target.report.end(into: &target.buffer) }
        try flush()
    }

    func flush() throws(Descriptor.Failure) {
        for target in targets { try target.flush() }
    }
}
