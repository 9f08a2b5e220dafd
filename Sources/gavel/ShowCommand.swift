import ArgumentParser
import GavelWorkbench

extension LexiconCommand {
    /// `gavel lexicon show`
    struct ShowCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Everything about a rule. 一条规则的全部内容。",
            discussion: "Exit codes: 0 done, 2 the rules could not be loaded, or there is no such rule.")

        @Argument(help: ArgumentHelp("Id of a rule, such as absolute-terms/lowest-price.", valueName: "rule"))
        var rule: String

        @OptionGroup var lexicon: LexiconOptions

        @Option(help: ArgumentHelp("text or json.", valueName: "kind"))
        var output: PageKind = .text

        @OptionGroup var display: DisplayOptions

        func run() throws {
            let loaded = try lexicon.load(display)
            try display.show { () throws(UnknownName) in
                output == .json
                    ? try RuleDescription.json(of: loaded, rule: rule)
                    : try RuleDescription(loaded, rule: rule, extent: .everything, language: display.language)
                        .text(display.report)
            }
        }
    }
}
