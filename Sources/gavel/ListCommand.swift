import ArgumentParser
import GavelWorkbench

extension LexiconCommand {
    /// `gavel lexicon list`
    struct ListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "The rules, a line each. 列出规则。",
            discussion: "Exit codes: 0 done, 2 the rules could not be loaded, or there is no such category.")

        @OptionGroup var lexicon: LexiconOptions

        @Option(help: ArgumentHelp("Only rules of this category.", valueName: "category"))
        var category: String?

        @Option(help: ArgumentHelp("text or json.", valueName: "kind"))
        var output: PageKind = .text

        @OptionGroup var display: DisplayOptions

        func run() throws {
            let loaded = try lexicon.load(display)
            try display.show { () throws(UnknownName) in
                let list = try RuleList(loaded, category: category)
                return output == .json ? list.json : list.text(display.report)
            }
        }
    }
}
