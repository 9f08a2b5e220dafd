public import GavelLexicon
import GavelTranscript

/// Scans a lexicon's own examples and says which do not hold.
///
/// An example is a room of its own. Only what its rule says of it counts, also where another rule of the category was
/// chosen for the finding.
public struct ExampleCheck {
    public struct Failure: Sendable {
        public var rule: String
        public var example: Example
        /// What the rule quoted as violations, and as needing proof.
        public var violations: [String]
        public var needingProof: [String]
        /// What it quoted and a guard exempted, with the guard.
        public var exempt: [(quote: String, by: String)]
    }

    /// Examples scanned.
    public private(set) var exampleCount = 0
    public private(set) var ruleCount = 0
    public private(set) var failures: [Failure] = []

    /// Scans every example of every rule, in the rules' order.
    public init(_ lexicon: Lexicon) {
        let plan = ScanPlan(lexicon)
        for rule in lexicon.rules {
            ruleCount += 1
            for example in rule.examples {
                exampleCount += 1
                if let failure = ExampleCheck.failure(of: example, by: rule, plan: plan) { failures.append(failure) }
            }
        }
    }

    /// What is wrong with an example; nil when it holds.
    package static func failure(of example: Example, by rule: Rule, plan: ScanPlan) -> Failure? {
        let scanner = TranscriptScanner(plan: plan)
        var findings = scanner.scan(Segment(room: "example", speaker: "host", text: example.text)).findings
        findings += scanner.finish().findings
        let own = findings.filter { $0.rule == rule.id || $0.also.contains(rule.id) }
        func quotes(_ status: Finding.Status) -> [String] { own.filter { $0.status == status }.map(\.quote) }
        let isMet =
            switch example.expectation {
            case .violation: quotes(.violation) == example.marked
            case .needsProof: quotes(.needsProof) == example.marked && quotes(.violation).isEmpty
            case .pass: quotes(.violation).isEmpty && quotes(.needsProof).isEmpty
            }
        guard !isMet else { return nil }
        return Failure(
            rule: rule.id, example: example, violations: quotes(.violation), needingProof: quotes(.needsProof),
            exempt: own.filter { $0.status == .exempt }.map { ($0.quote, $0.decidingGuard ?? "") })
    }
}
