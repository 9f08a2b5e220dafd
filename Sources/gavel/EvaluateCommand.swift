import ArgumentParser
import GavelReporting
import GavelWorkbench

extension LexiconCommand {
    /// `gavel lexicon evaluate`
    struct EvaluateCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "evaluate",
            abstract: "How right are the rules? Scans cases and counts what was found, missed and wrong. 评测词典。",
            discussion: """
                A case is a JSON object a line: talk, and what has to be found in it. With thresholds it is a gate:

                  gavel lexicon evaluate Cases --fail-under precision=0.95 --fail-under recall=0.85

                Exit codes: 0 the thresholds hold, 1 they do not, 2 the cases or the rules could not be read.
                """)

        @Argument(help: ArgumentHelp("Files, or folders of *.ndjson; - is standard input.", valueName: "cases"))
        var cases: [String]

        @OptionGroup var lexicon: LexiconOptions

        @Option(
            help: ArgumentHelp(
                "Report: text, json or junit, to standard output or =PATH. May be repeated.", valueName: "kind[=path]"))
        var output: [EvaluationOutput] = []

        @Option(
            help: ArgumentHelp(
                "What has to be reached, such as precision=0.95, recall, f1, or hype-shouting.recall=0.8. May be repeated.",
                valueName: "figure=n"))
        var failUnder: [String] = []

        @Option(help: ArgumentHelp("Only this category. May be repeated.", valueName: "category"))
        var category: [String] = []

        @Option(help: ArgumentHelp("Only cases with this tag. May be repeated.", valueName: "tag"))
        var tag: [String] = []

        @Flag(help: "Count what is expected of categories without any rule as missed.")
        var allCategories = false

        @Option(help: ArgumentHelp("False alarms, and misses, that text shows.", valueName: "n"))
        var worst: Int = EvaluationTextReport.usualWorstCount

        @OptionGroup var display: DisplayOptions

        func validate() throws {
            _ = try thresholds()
            guard worst >= 0 else { throw ValidationError("--worst is \(worst): at least 0 is needed") }
            if output.filter({ $0.path == nil }).count > 1 {
                throw ValidationError(
                    "two --output go to standard output: give one of them a path, as in junit=cases.xml")
            }
        }

        func run() throws {
            var run = EvaluationRun()
            run.paths = cases
            run.outputs = output
            run.thresholds = try thresholds()
            run.options.categories = Set(category)
            run.options.tags = Set(tag)
            run.options.countsAllCategories = allCategories
            run.worstCount = worst
            run.report = display.report
            run.colorsDiagnostics = display.colorsDiagnostics
            try run.run(try lexicon.load(display)).show()
        }

        private func thresholds() throws -> [Threshold] {
            try failUnder.map { text in
                do { return try Threshold(text) } catch { throw ValidationError("--fail-under: \(error)") }
            }
        }
    }
}

extension EvaluationOutput: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
    public static var allValueStrings: [String] { Kind.allCases.map(\.rawValue) }
}
