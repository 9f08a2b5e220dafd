import GavelDiagnostics
public import GavelLexicon

/// What is proved about patterns, as warnings. Source of the wording: `docs/LEXICON.md`, proofs.
public enum DeadPatternDiagnostics {
    /// Places that one warning shows.
    private static let shownCount = 3

    /// What is wrong with a lexicon's packs: what its loading said, and what can be proved of them.
    ///
    /// A proof takes the place of the mere suspicion that the loading voiced at the same place.
    public static func adding(to result: LoadResult) -> LoadResult {
        guard let lexicon = result.lexicon else { return result }
        let proved = diagnostics(of: lexicon)
        let places = Set(proved.map(\.place))
        var result = result
        result.diagnostics =
            (result.diagnostics.filter { diagnostic in
                let isSuspicion = [.duplicateLiteral, .shadowedLiteral].contains(diagnostic.code)
                return !(isSuspicion && places.contains(diagnostic.place))
            } + proved).inReadingOrder()
        return result
    }

    /// The warnings, in reading order.
    static func diagnostics(of lexicon: Lexicon) -> [Diagnostic] {
        let dead = DeadPatterns(lexicon)
        let rules = dead.deadRules(of: lexicon).compactMap { deadRule($0, in: lexicon) }
        return (dead.patterns.map { diagnostic($0, in: lexicon) } + rules).inReadingOrder()
    }

    private static func diagnostic(_ dead: DeadPatterns.Dead, in lexicon: Lexicon) -> Diagnostic {
        let pattern = lexicon.written[dead.pattern]
        let (code, message, help) = wording(dead, pattern, in: lexicon)
        let notes = dead.shownBy.prefix(shownCount).map { index in
            let other = lexicon.written[index]
            return Diagnostic.Note(
                Message(zh: "“\(other.text)”写在这里", en: "\"\(other.text)\" is written here"), at: other.place)
        }
        return Diagnostic(code, message, at: pattern.place, help: help, notes: notes)
    }

    private static func wording(
        _ dead: DeadPatterns.Dead, _ pattern: WrittenPattern, in lexicon: Lexicon
    ) -> (DiagnosticCode, Message, Message) {
        let text = pattern.text
        switch dead.reason {
        case .impossible:
            return (
                .impossiblePattern,
                Message(zh: "句式“\(text)”什么也命中不了", en: "the pattern \"\(text)\" cannot match anything"),
                help(dead.contradiction)
            )
        case .sameRule:
            return (
                .needlessPattern,
                Message(
                    zh: "本规则别的句式命中“\(text)”的全部写法",
                    en: "other patterns of the rule match all that \"\(text)\" matches"),
                Message(zh: "删去它", en: "leave it out")
            )
        case .rivalRule:
            let others = dead.shownBy.compactMap { lexicon.written[$0].use.rule }
            let rules = Set(others.filter { $0 != pattern.use.rule }.map { lexicon.rules[$0].id }).sorted()
            return (
                .outrankedPattern,
                Message(
                    zh: "“\(text)”命中时总是 \(rules.joined(separator: "、")) 被选中",
                    en: "where \"\(text)\" matches, \(rules.joined(separator: ", ")) is always chosen"),
                Message(zh: "删去它，或改等级或语境", en: "leave it out, or change grade or guards")
            )
        case .pass:
            return (
                .passedPattern,
                Message(
                    zh: "“\(text)”总在放行词之内，永远不会有结果",
                    en: "\"\(text)\" always lies inside a pass phrase and never makes a finding"),
                Message(zh: "改句式，或改放行词", en: "change the pattern or the pass phrase")
            )
        }
    }

    private static func help(_ contradiction: Contradiction?) -> Message {
        switch contradiction {
        case .barred, nil:
            Message(
                zh: "!< 或 !> 排除的正是句式自己写在那里的字：改其中一个",
                en: "!< or !> bars just what the pattern has at that place: change one of them")
        case .bound: Message(zh: "没有小于 0 的数", en: "no number is less than 0")
        case .sameRun:
            Message(
                zh: "排除的两边是同一个字，话里连成一节：写在一起",
                en:
                    "on both sides of the test stands one character, which is one run when it is said: write them together"
            )
        case .touchedNumber:
            Message(
                zh: "数字是整个读的：{N} 旁边不能再写数字，百分数写 {N%}",
                en: "a number is read whole: no numeral can stand beside a {N}; a percentage is {N%}")
        }
    }

    /// At the first of its patterns: a rule has no other place here.
    private static func deadRule(_ rule: Int, in lexicon: Lexicon) -> Diagnostic? {
        guard let first = lexicon.written.filter({ $0.use.rule == rule }).map(\.place).min() else { return nil }
        let id = lexicon.rules[rule].id
        return Diagnostic(
            .deadRule, Message(zh: "规则 \(id) 不会有结果", en: "rule \(id) never makes a finding"), at: first,
            help: Message(zh: "改它的句式，或删去规则", en: "change its patterns, or leave the rule out"))
    }
}
