import GavelDiagnostics
public import GavelLexicon
public import GavelReporting
import GavelScanning

/// `gavel why`: why something is found in a text, or is not.
public struct WhyRun: Sendable {
    /// A file, `FILE:LINE`, or texts: the segments of one seller.
    public var arguments: [String]
    public var writesJSON = false
    public var report = ReportOptions()

    public init(_ arguments: [String]) { self.arguments = arguments }

    /// Whether there is a word in the texts at all; a name of a file always is one.
    public static func holdsWords(_ arguments: [String]) -> Bool {
        !PatternText.isEmpty(arguments.joined())
    }

    /// - Complexity: that of scanning twice, and of trying every pattern where nothing was found.
    public func run(_ lexicon: Lexicon) -> CommandOutcome {
        let source: WhySource
        do throws(WhyFailure) { source = try WhySource(WhySource.subject(of: arguments)) } catch {
            return CommandOutcome(.unreadable, messages: "gavel: \(error.text(in: report.language))\n")
        }
        // Of a whole file only what was found is told: the rest is the transcript itself.
        let isWhole = if case .file(_, line: nil) = source.subject { false } else { true }
        let trace = TalkTrace(
            source.batch, plan: ScanPlan(lexicon), options: ScanOptions(), focus: source.focus, whole: isWhole)
        let account = WhyAccount(source: source, trace: trace, lexicon: lexicon)
        var outcome = CommandOutcome(.success)
        outcome.output = writesJSON ? WhyJSONReport(account).text : WhyTextReport(account, report).text
        let faultCount = account.issues.count { $0.code.isFault }
        if faultCount > 0 {
            let name = SafeText.terminal(account.fileName ?? "")
            outcome.messages = report.language.say(
                "gavel: 有 \(faultCount) 处没有照原样读到或扫到；gavel scan \(name) 会说在哪里\n",
                "gavel: \(faultCount) things were not read or scanned as they stand; gavel scan \(name) says where\n")
        }
        return outcome
    }
}
