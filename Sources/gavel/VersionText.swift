import GavelLexicon
import GavelPipeline

/// What `--version` says: the program, and the state of the law in its rules.
enum VersionText {
    static let number = "0.1.0"

    static var full: String {
        guard let lexicon = LexiconSource.find([]).load().lexicon else { return "gavel \(number)" }
        return "gavel \(number)\nlexicon \(lexicon.digest.prefix(16)) (law as of \(lexicon.lawDate))"
    }
}
