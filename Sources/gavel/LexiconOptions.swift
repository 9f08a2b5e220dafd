import ArgumentParser
import Foundation
import GavelDiagnostics
import GavelLexicon
import GavelReporting

/// Which rules are used.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Rule packs: a folder, a file, or built-in. May be repeated. Default: $GAVEL_LEXICON, then share/gavel/lexicons "
                + "beside the program, then the built-in ones.", valueName: "path"))
    var lexicon: [String] = []

    /// Where they are loaded from.
    var source: LexiconSource { LexiconSource.find(lexicon) }

    /// Loads the rules, or says on standard error what is wrong with them and ends with 2.
    func load(_ display: DisplayOptions) throws -> Lexicon {
        let result = source.load()
        guard let lexicon = result.lexicon else {
            Message.show(result, display: display)
            Message.print("the lexicon has errors; nothing was scanned")
            throw ExitCode(2)
        }
        return lexicon
    }
}

/// What the command itself has to say, on standard error.
enum Message {
    static func print(_ text: String) {
        write("gavel: \(SafeText.terminal(text))\n")
    }

    /// Shows what a check of rule packs found.
    static func show(_ result: LoadResult, display: DisplayOptions) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let renderer = DiagnosticRenderer(
            language: display.language == .zh ? .chinese : .english, usesColor: display.usesColour ?? isTerminal,
            sources: result.sources)
        write(renderer.render(result.diagnostics))
    }

    private static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
