public import GavelLexicon
public import GavelReporting

/// `gavel lexicon test --deletion`: does every pattern have an example that needs it?
public struct DeletionRun: Sendable {
    public var writesJSON = false
    public var language: ReportLanguage

    public init(language: ReportLanguage) { self.language = language }

    /// Succeeds when every example holds and proves, with the others, every pattern and pass phrase.
    public func run(_ lexicon: Lexicon) -> CommandOutcome {
        let proof = DeletionProof(lexicon)
        let holds = proof.failures.isEmpty && proof.unproven.isEmpty
        let output =
            writesJSON
            ? DeletionJSONReport.text(proof, lexicon) : DeletionTextReport(language: language).text(proof, lexicon)
        return CommandOutcome(holds ? .success : .failure, output: output)
    }
}
