public import GavelLexicon
public import GavelMatching
public import GavelTranscript

/// A small nasty world: a lexicon and what was said. The same seed makes the same world.
public struct RandomCase: Sendable, CustomStringConvertible {
    public var seed: UInt64
    public var rules: [TestRule]
    public var guards: [TestGuard]
    /// Pass phrases by category.
    public var categoryPass: [String: [String]]
    public var segments: [Segment]

    /// - Throws: ``PatternError`` when the patterns' compiler and the oracle differ about what a pattern can be.
    public func lexicon() throws(PatternError) -> Lexicon {
        try TestLexicon.make(rules: rules, guards: guards, categoryPass: categoryPass)
    }

    /// The whole world, for a failure report.
    public var description: String {
        let lines = segments.enumerated().map { index, segment in
            let times = "\(segment.startMilliseconds.map(String.init) ?? "-")…"
            let end = segment.endMilliseconds.map(String.init) ?? "-"
            let version = "seq \(segment.sequence.map(String.init) ?? "-") rev \(segment.revision)"
            let state = segment.isFinal ? "" : " held"
            let words = segment.text.count > 200 ? "(\(segment.text.unicodeScalars.count) scalars)" : segment.text
            return "  \(index): \(segment.room)/\(segment.session ?? "-")/\(segment.speaker) \(version)\(state) "
                + "\(times)\(end) \(words.debugDescription)"
        }
        let ruleLines = rules.map { rule in
            "  \(rule.id) \(rule.grade.rawValue) match \(rule.match) pass \(rule.pass) unless \(rule.unless)"
        }
        return (["seed \(seed)"] + ruleLines + ["  pass \(categoryPass)"] + guards.map { "  \($0.content)" } + lines)
            .joined(separator: "\n")
    }
}

/// Makes random worlds over the characters that folding treats in different ways.
///
/// Patterns are few and short, and the talk is made of them, bent in every way that the scanner must see through, so
/// that most worlds have findings.
public struct RandomTalk {
    var random: SplitMix64

    public static func randomCase(seed: UInt64) -> RandomCase {
        var talk = RandomTalk(random: SplitMix64(seed: seed))
        let patterns = talk.patterns()
        let guards = talk.guards()
        let (rules, categoryPass) = talk.rules(of: patterns, guards: guards)
        let cues = guards.flatMap { ($0.content.left + $0.content.right).flatMap(\.cues) + $0.content.after }
        let passes = rules.flatMap(\.pass) + categoryPass.values.flatMap { $0 }
        let segments = talk.segments(speaking: patterns + patterns + passes.sorted() + cues)
        return RandomCase(seed: seed, rules: rules, guards: guards, categoryPass: categoryPass, segments: segments)
    }
}
