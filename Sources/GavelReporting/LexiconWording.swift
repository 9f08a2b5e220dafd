public import GavelDiagnostics
public import GavelLexicon
public import GavelScanning

/// What `gavel lexicon` says of rule packs, in words.
public struct LexiconWording: Sendable {
    public var language: ReportLanguage

    public init(language: ReportLanguage) {
        self.language = language
    }

    /// The closing line of a check that found no errors.
    public func checked(_ lexicon: Lexicon, _ diagnostics: [Diagnostic]) -> String {
        let digest = lexicon.digest.prefix(16)
        let (rules, phrases, warnings) = (lexicon.rules.count, lexicon.phrases.count, diagnostics.count)
        return language == .zh
            ? "规则 \(rules) 条，词条 \(phrases) 个，警告 \(warnings) 个；词典 \(digest)，法律状态 \(lexicon.lawDate)"
            : "\(rules) rules, \(phrases) literals, \(warnings) warnings; lexicon \(digest), law as of \(lexicon.lawDate)"
    }

    /// The closing line of a test of the examples.
    public func tested(_ check: ExampleCheck) -> String {
        let failed = check.failures.count
        return language == .zh
            ? "规则 \(check.ruleCount) 条，例句 \(check.exampleCount) 个：\(check.exampleCount - failed) 个成立，\(failed) 个不成立"
            : "\(check.ruleCount) rules, \(check.exampleCount) examples: \(check.exampleCount - failed) hold, \(failed) do not"
    }

    /// An example that does not hold: where it stands, what was expected, what came out.
    public func failed(_ failure: ExampleCheck.Failure) -> String {
        let example = failure.example
        let expected = example.marked.map { "“\($0)”" }.joined(separator: " ")
        let found =
            failure.violations.map { "violation “\($0)”" } + failure.needingProof.map { "needs-proof “\($0)”" }
            + failure.exempt.map { "exempt “\($0.quote)” (\($0.by))" }
        let outcome = found.isEmpty ? (language == .zh ? "无" : "nothing") : found.joined(separator: ", ")
        let line =
            language == .zh
            ? "\(example.place): \(failure.rule)：例句不成立\n    句子：\(example.text)\n    应为：\(example.expectation.rawValue) \(expected)\n    实为：\(outcome)"
            : "\(example.place): \(failure.rule): example does not hold\n    text:     \(example.text)\n    expected: \(example.expectation.rawValue) \(expected)\n    found:    \(outcome)"
        return line.split(separator: "\n").map { SafeText.terminal($0) }.joined(separator: "\n")
    }
}
