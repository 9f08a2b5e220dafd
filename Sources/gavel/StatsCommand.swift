import ArgumentParser
import GavelWorkbench

extension LexiconCommand {
    /// `gavel lexicon stats`
    struct StatsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "How many rules, literals, examples, guards and articles there are. 词典统计。",
            discussion: "Exit codes: 0 done, 2 the rules could not be loaded.")

        @OptionGroup var lexicon: LexiconOptions

        @Option(help: ArgumentHelp("text or json.", valueName: "kind"))
        var output: PageKind = .text

        @OptionGroup var display: DisplayOptions

        func run() throws {
            let statistics = LexiconStatistics(try lexicon.load(display))
            try display.show { () throws(UnknownName) in
                output == .json ? statistics.json : statistics.text(display.report)
            }
        }
    }
}
