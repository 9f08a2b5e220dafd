import GavelLexicon
import GavelTestSupport
import Testing

/// A pattern, a text, and every match that there has to be, overlaps included.
///
/// In the text `⏸` is a pause that ends the phrase.
struct PatternWorld: Sendable, CustomTestStringConvertible {
    var text: String
    var pattern: String
    /// In order of their starts, then ends: the quote, ` +n` for n gap characters, ` ~` and the members of `via`.
    var expected: [String]
    var slots: [String: [String]] = [:]
    var views = OracleViews()
    var seesThroughSound = false

    init(_ text: String, _ pattern: String, _ expected: [String]) {
        self.text = text
        self.pattern = pattern
        self.expected = expected
    }

    var testDescription: String { "\(text.debugDescription) \(pattern)" }

    static func folded(_ text: String) -> FoldedText {
        var scalars: [StreamScalar] = []
        var breaks: Set<Int> = []
        for part in text.split(separator: "⏸", omittingEmptySubsequences: false) {
            if !scalars.isEmpty { breaks.insert(scalars.count) }
            scalars += StreamScalar.scalars(of: String(part))
        }
        return OracleFolding.fold(scalars, breaksBefore: breaks)
    }

    func found() throws -> [String] {
        let pattern = try OraclePattern(pattern, slots: slots, aliases: views.aliases)
        let phrase = OraclePhrase(pattern, use: .match(rule: 0), seesThroughSound: seesThroughSound)
        let folded = PatternWorld.folded(text)
        return OracleMatch.undominated(views.matches(of: [phrase], in: folded))
            .sorted { ($0.scalars.lowerBound, $0.scalars.upperBound) < ($1.scalars.lowerBound, $1.scalars.upperBound) }
            .map { match in
                let via = match.via(of: pattern, in: folded).names
                return folded.text(match.scalars) + (match.gapCount == 0 ? "" : " +\(match.gapCount)")
                    + (via.isEmpty ? "" : " ~" + via.joined(separator: ","))
            }
    }
}
