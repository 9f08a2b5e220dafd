import GavelLexicon
import GavelMatching
import GavelScanning

/// Which patterns and pass phrases an example proves: without them it would not hold.
///
/// Each is taken away by itself, and the examples of the rules that it is for are scanned again. Only examples in which it
/// is matched can change, so that is a few scans a pattern; nothing is compiled anew (``ScanPlan/omitting(_:phrases:)``).
struct DeletionProof {
    /// Patterns, and pass phrases.
    private(set) var patternCount = 0
    private(set) var passCount = 0
    /// Indices into ``Lexicon/written`` of those that no example proves, in reading order.
    private(set) var unproven: [Int] = []
    /// Examples that do not hold with all patterns in place; they prove nothing.
    private(set) var failures: [ExampleCheck.Failure] = []
    private(set) var ruleCount = 0
    private(set) var exampleCount = 0

    /// - Complexity: that of scanning every example once, and again for each pattern that it holds.
    init(_ lexicon: Lexicon) {
        let plan = ScanPlan(lexicon)
        let phrases = lexicon.origins.phrases(ofPatterns: lexicon.written.count)
        var matcher = Matcher(patterns: lexicon.patterns)
        var isProven = Array(repeating: false, count: lexicon.written.count)
        for (index, rule) in lexicon.rules.enumerated() {
            ruleCount += 1
            for example in rule.examples {
                exampleCount += 1
                if let failure = ExampleCheck.failure(of: example, by: rule, plan: plan) {
                    failures.append(failure)
                    continue
                }
                for pattern in DeletionProof.patterns(in: example.text, &matcher, lexicon).sorted()
                where !isProven[pattern] && lexicon.written[pattern].use.concerns(index) {
                    let rest = plan.omitting(pattern, phrases: phrases[pattern])
                    isProven[pattern] = ExampleCheck.failure(of: example, by: rule, plan: rest) != nil
                }
            }
        }
        passCount = lexicon.written.count(where: \.isPass)
        patternCount = lexicon.written.count - passCount
        unproven = lexicon.written.indices.filter { !isProven[$0] }.sorted {
            lexicon.written[$0].place < lexicon.written[$1].place
        }
    }

    /// The written patterns that are matched somewhere in a text.
    private static func patterns(in text: String, _ matcher: inout Matcher, _ lexicon: Lexicon) -> Set<Int> {
        let bytes = Array(text.utf8)
        var state = FoldState()
        matcher.begin()
        matcher.append(bytes.span, to: &state)
        matcher.end(&state)
        return Set(matcher.matches.flatMap { lexicon.origins[Int($0.pattern.rawValue)] })
    }
}

extension Phrase.Use {
    /// Whether it is for a rule, or passes over its matches.
    fileprivate func concerns(_ index: Int) -> Bool {
        switch self {
        case .match(let rule), .part(let rule, _): rule == index
        case .pass(let rules): rules.contains(index)
        }
    }
}
