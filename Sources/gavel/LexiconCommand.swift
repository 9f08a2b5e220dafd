import ArgumentParser
import GavelLexicon
import GavelReporting
import GavelScanning
import GavelWorkbench

/// `gavel lexicon`
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Check, test, evaluate and look at rule packs. 检查、评测与查看词典。",
        subcommands: [
            CheckCommand.self, TestCommand.self, EvaluateCommand.self, ListCommand.self, ShowCommand.self,
            StatsCommand.self, ImportCommand.self,
        ])

    /// `gavel lexicon check`
    struct CheckCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Are the rules well formed? Says what is wrong, where, and what to do.",
            discussion: """
                Besides what is wrong, it warns of patterns that can be proved to change nothing: they cannot match, others \
                match all that they do, or a pass phrase always takes them.

                Exit codes: 0 no errors, 1 errors, 2 a file could not be read.
                """)

        @Argument(help: ArgumentHelp("Folders or files of rule packs. Default: the rules in force.", valueName: "path"))
        var paths: [String] = []

        @Flag(help: "Let warnings fail too.")
        var strict = false

        @OptionGroup var display: DisplayOptions

        func run() throws {
            let result = DeadPatternDiagnostics.adding(to: PackArguments(paths: paths).load())
            Message.show(result, display: display)
            if let lexicon = result.lexicon {
                print(LexiconWording(language: display.language).checked(lexicon, result.diagnostics))
            }
            if result.isUnreadable { throw ExitCode(2) }
            let hasWarning = !result.diagnostics.isEmpty
            if result.lexicon == nil || (strict && hasWarning) { throw ExitCode(1) }
        }
    }

    /// `gavel lexicon test`
    struct TestCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Do the rules find, and pass, what their own examples say?",
            discussion: """
                With --deletion also the other way round: does every pattern have an example that would not hold without \
                it? Each pattern and pass phrase is taken away by itself; one that no example misses is listed.

                  gavel lexicon test my-rules/
                  gavel lexicon test my-rules/ --deletion --output json

                Exit codes: 0 every example holds (and every pattern is proven), 1 some do not, 2 the rules could not be \
                loaded.
                """)

        @Argument(help: ArgumentHelp("Folders or files of rule packs. Default: the rules in force.", valueName: "path"))
        var paths: [String] = []

        @Flag(help: "Take away each pattern and pass phrase, and list those that no example misses.")
        var deletion = false

        @Option(help: ArgumentHelp("text or json; json with --deletion only.", valueName: "kind"))
        var output: PageKind = .text

        @OptionGroup var display: DisplayOptions

        func validate() throws {
            guard deletion || output == .text else { throw ValidationError("--output json needs --deletion") }
        }

        func run() throws {
            let result = PackArguments(paths: paths).load()
            guard let lexicon = result.lexicon else {
                Message.show(result, display: display)
                throw ExitCode(2)
            }
            if deletion {
                var run = DeletionRun(language: display.language)
                run.writesJSON = output == .json
                return try run.run(lexicon).show()
            }
            let check = ExampleCheck(lexicon)
            let wording = LexiconWording(language: display.language)
            for failure in check.failures { print(wording.failed(failure)) }
            print(wording.tested(check))
            if !check.failures.isEmpty { throw ExitCode(1) }
        }
    }
}

/// The packs that a command names, or those in force.
struct PackArguments {
    var paths: [String]

    func load() -> LoadResult {
        LexiconSource.find(paths).load()
    }
}
