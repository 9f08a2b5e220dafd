import ArgumentParser
import GavelWorkbench

/// `gavel explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule, a diagnostic's code or an article of law. 解释规则、诊断代码或法条。",
        discussion: """
              gavel explain absolute-terms/lowest-price
              gavel explain L017
              gavel explain AD-9-3

            Exit codes: 0 done, 2 there is nothing of that name, or the rules could not be loaded.
            """)

    @Argument(help: ArgumentHelp("Id of a rule, a code, or id of an article.", valueName: "rule|code|article"))
    var name: String

    @OptionGroup var lexicon: LexiconOptions

    @OptionGroup var display: DisplayOptions

    func run() throws {
        if let page = Explanation.ofCode(name, display.report) { return print(page, terminator: "") }
        let loaded = try lexicon.load(display)
        try display.show { () throws(UnknownName) in try Explanation.of(name, in: loaded, display.report) }
    }
}
