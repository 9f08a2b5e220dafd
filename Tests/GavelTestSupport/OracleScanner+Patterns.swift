import GavelLexicon
import GavelMatching

extension OracleScanner {
    /// A scanner for rules whose `match` and `pass` are patterns in the notation of packs.
    ///
    /// - Parameter views: its aliases are put into the patterns of rules, not into pass phrases.
    /// - Throws: ``OraclePatternError`` for a pattern that is refused.
    /// - Precondition: every guard that is named exists, and ids are unique.
    public init(
        rules: [TestRule], guards: [TestGuard] = [], categoryPass: [String: [String]] = [:],
        slots: [String: [String]] = [:], views: OracleViews = OracleViews(), options: Options = Options()
    ) throws(OraclePatternError) {
        let sorted = rules.sorted { $0.id < $1.id }
        var phrases: [OraclePhrase] = []
        for (index, rule) in sorted.enumerated() {
            var forms: Set<[ClassRun]> = []
            for text in rule.match {
                for pattern in try OraclePattern.patterns(text, slots: slots, aliases: views.aliases) {
                    // A form that folds to one that the rule has is left out.
                    if let key = pattern.formKey, !forms.insert(key).inserted { continue }
                    phrases.append(
                        OraclePhrase(
                            pattern, use: .match(rule: index), seesThroughFillers: !rule.keepsFillers,
                            seesThroughSound: rule.seesThroughSound))
                }
            }
            for text in rule.pass {
                for pattern in try OraclePattern.patterns(text, slots: slots) {
                    phrases.append(OraclePhrase(pattern, use: .pass(rules: [index])))
                }
            }
        }
        for category in Set(sorted.map(\.category)).sorted() {
            let concerned = sorted.indices.filter { sorted[$0].category == category }
            for text in categoryPass[category] ?? [] {
                for pattern in try OraclePattern.patterns(text, slots: slots) {
                    phrases.append(OraclePhrase(pattern, use: .pass(rules: concerned)))
                }
            }
        }
        let bare = sorted.map { rule in
            var rule = rule
            rule.match = []
            rule.pass = []
            return rule
        }
        do {
            self.init(
                lexicon: try TestLexicon.make(rules: bare, guards: guards), phrases: phrases, views: views,
                options: options)
        } catch {
            throw OraclePatternError("the rules without their patterns make no lexicon")
        }
    }
}
