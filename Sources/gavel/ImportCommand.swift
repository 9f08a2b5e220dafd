import ArgumentParser
import GavelLexicon
import GavelWorkbench

extension LexiconCommand {
    /// `gavel lexicon import`
    struct ImportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "A plain list of words to a rule pack. 把词表变成规则包。",
            discussion: """
                One word a line, # for comments, further columns behind tabs. The pack goes to standard output, a report of \
                what became of each word to standard error.

                  gavel lexicon import words.txt --category absolute-terms --grade 2 --law AD-9-3 > words.yaml

                Exit codes: 0 done, 1 no word is left for a pack, 2 the list or the rules could not be read.
                """)

        @Argument(help: ArgumentHelp("The list; - is standard input.", valueName: "words"))
        var words: String

        @OptionGroup var lexicon: LexiconOptions

        @Option(help: ArgumentHelp("Category of the rule.", valueName: "category"))
        var category: String

        @Option(help: ArgumentHelp("Grade of the rule, 1 to 4.", valueName: "n"))
        var grade: Int

        @Option(help: ArgumentHelp("Article that the rule rests on, such as AD-9-3. May be repeated.", valueName: "id"))
        var law: [String]

        @Option(
            help: ArgumentHelp("Name of the pack and the rule. Default: after the list's file name.", valueName: "name")
        )
        var pack: String?

        @OptionGroup var display: DisplayOptions

        func validate() throws {
            guard Grade(rawValue: grade) != nil else { throw ValidationError("--grade is \(grade): 1 to 4 are grades") }
            guard !law.isEmpty else { throw ValidationError("--law is missing: a rule rests on an article") }
        }

        func run() throws {
            guard let grade = Grade(rawValue: grade) else { throw ExitCode.validationFailure }
            var run = ImportRun(
                path: words, category: category, grade: grade, law: law, packName: pack, language: display.language)
            run.colorsDiagnostics = display.colorsDiagnostics
            try run.run(try lexicon.load(display), source: lexicon.source).show()
        }
    }
}
