import Foundation
import GavelDiagnostics
public import GavelLexicon
public import GavelReporting
import GavelScanning

/// `gavel lexicon evaluate`: reads cases, scans them, writes reports, and says whether the thresholds hold.
public struct EvaluationRun: Sendable {
    /// Files, folders, `-` for standard input.
    public var paths: [String] = []
    /// Text on standard output when empty.
    public var outputs: [EvaluationOutput] = []
    public var thresholds: [Threshold] = []
    public var options = EvaluationOptions()
    /// False alarms, and misses, that text shows.
    public var worstCount = EvaluationTextReport.usualWorstCount
    /// Looks of text on standard output.
    public var report = ReportOptions()
    /// Whether diagnostics are coloured.
    public var colorsDiagnostics = false

    public init() {}

    /// - Complexity: that of scanning every case.
    public func run(_ lexicon: Lexicon) -> CommandOutcome {
        let categories = lexicon.categories.map(\.id)
        do {
            try UnknownName.check(options.categories.sorted(), .category, among: categories)
            try UnknownName.check(thresholds.compactMap(\.category), .category, among: categories)
        } catch { return error.outcome(in: report.language) }
        var log = DiagnosticLog()
        let files = CaseFile.read(paths, log: &log)
        let reading = CaseReader(categories: categories, log: log).read(files)
        let renderer = DiagnosticRenderer(
            language: report.language.ofMessages, usesColor: colorsDiagnostics, sources: reading.sources)
        let messages = renderer.render(reading.diagnostics)
        guard reading.isReadable else { return CommandOutcome(.unreadable, messages: messages) }
        let tags = Set(reading.cases.flatMap(\.tags)).sorted()
        do { try UnknownName.check(options.tags.sorted(), .tag, among: tags) } catch {
            return error.outcome(in: report.language)
        }
        let evaluation = Evaluation(reading.cases, plan: ScanPlan(lexicon), options: options)
        let verdicts = thresholds.map { $0.verdict(on: evaluation) }
        var outcome = CommandOutcome(verdicts.allSatisfy(\.holds) ? .success : .failure, messages: messages)
        for output in outputs.isEmpty ? [EvaluationOutput(kind: .text)] : outputs {
            let text = text(output, evaluation, verdicts)
            guard let path = output.path else {
                outcome.output += text
                continue
            }
            do { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) } catch {
                outcome.status = .unreadable
                let reason = report.language.say("写不了 \(path)", "cannot write \(path)")
                outcome.messages += "gavel: \(SafeText.terminal(reason))\n"
            }
        }
        return outcome
    }

    private func text(
        _ output: EvaluationOutput, _ evaluation: Evaluation, _ verdicts: [Threshold.Verdict]
    ) -> String {
        switch output.kind {
        case .json: return EvaluationJSONReport.text(evaluation, verdicts: verdicts)
        case .junit: return EvaluationJUnitReport(evaluation, verdicts: verdicts, language: report.language).text
        case .text:
            var options = report
            // A file is no terminal.
            if output.path != nil { options.isColoured = false }
            return EvaluationTextReport(evaluation, verdicts: verdicts, options: options, worstCount: worstCount).text
        }
    }
}
