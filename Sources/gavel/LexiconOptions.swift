import ArgumentParser
import Foundation
import GavelDiagnostics
import GavelLexicon
import GavelReporting

/// Which rules are used.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Rule packs: a folder or a file. Default: $GAVEL_LEXICON, then share/gavel/lexicons beside the program, then "
                + "the built-in ones.", valueName: "path"))
    var lexicon: String?

    /// Loads the rules, or says on standard error what is wrong with them and ends with 2.
    func load(language: ReportLanguage) throws -> Lexicon {
        let result: LoadResult
        do { result = try LexiconSource.find(lexicon).load() } catch {
            Message.print("\(error)")
            throw ExitCode(2)
        }
        guard let lexicon = result.lexicon else {
            Message.show(result.diagnostics, language: language, usesColour: false)
            Message.print("the lexicon has errors; nothing was scanned")
            throw ExitCode(2)
        }
        return lexicon
    }
}

/// What the command itself has to say, on standard error.
enum Message {
    static func print(_ text: String) {
        FileHandle.standardError.write(Data("gavel: \(SafeText.terminal(text))\n".utf8))
    }
}
