import GavelDiagnostics
import GavelReporting
import GavelTranscript

/// What a run has to say besides its reports, on standard error. Never transcript text.
struct MessageWriter {
    let language: ReportLanguage
    /// Whether issues are told as they come up, and not only in the reports.
    let tellsIssues: Bool

    /// - Parameter isLast: whether further issues of the code will only be counted.
    func issue(_ issue: Issue, source: String, isLast: Bool) {
        guard tellsIssues else { return }
        var line = "gavel: \(SafeText.terminal(source))"
        if issue.place.line > 0 { line += ":\(issue.place.line)" }
        if issue.place.byteOffset > 0 {
            line += language == .zh ? "（字节 \(issue.place.byteOffset)）" : " (byte \(issue.place.byteOffset))"
        }
        line += ": \(issue.code.rawValue)"
        if !issue.detail.isEmpty { line += ": \(SafeText.terminal(issue.detail))" }
        if isLast { line += language == .zh ? "（同类问题此后只计数）" : " (further ones are only counted)" }
        print(line)
    }

    /// The faulty line itself, made safe to print.
    func excerpt(_ line: String) {
        print("    | \(SafeText.terminal(line))")
    }

    func statistics(_ summary: RunSummary, inputByteCount: Int, elapsed: Duration) {
        let seconds = max(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18, 1e-9)
        let megabytes = Double(inputByteCount) / 1e6
        func rounded(_ value: Double) -> String { String((value * 10).rounded() / 10) }
        print(
            "gavel: \(rounded(megabytes)) MB, \(summary.segments) segments, \(summary.findings.open) findings in "
                + "\(String((seconds * 1000).rounded() / 1000)) s: \(rounded(megabytes / seconds)) MB/s, "
                + "\(Int(Double(summary.segments) / seconds)) segments/s")
    }

    private func print(_ line: String) {
        // Nothing is left to tell when standard error itself is gone.
        try? Descriptor.standardError().write(Array((line + "\n").utf8))
    }
}
