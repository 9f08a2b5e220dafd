import GavelMatching
import GavelReporting

/// The steps of a pattern in words.
struct StepWording {
    let language: ReportLanguage

    /// Alternatives that are named at most.
    private static let alternativeLimit = 6

    /// What a step asks for.
    func wanted(_ step: PhraseDefinition.Step) -> String {
        switch step {
        case .literals(let literals):
            return literals.count == 1
                ? language.say("字面\(quoted(literals))", "the literal \(quoted(literals))")
                : language.say("\(quoted(literals))之一", "one of \(quoted(literals))")
        case .gap(let limit): return language.say("间隔至多 \(limit) 字", "a gap of up to \(limit) characters")
        case .number(let test): return wanted(test)
        case .any: return language.say("任意一字", "any one character")
        case .notBefore(let literals):
            return language.say("前面不是\(quoted(literals))", "not preceded by \(quoted(literals))")
        case .notAfter(let literals):
            return language.say("后面不是\(quoted(literals))", "not followed by \(quoted(literals))")
        }
    }

    private func wanted(_ test: NumberTest) -> String {
        let bound = test.comparison.map { " \($0.rawValue) \(PatternText.number(test.bound))" } ?? ""
        return test.isPercent
            ? language.say("百分数\(bound)", "a percentage\(bound)") : language.say("数\(bound)", "a number\(bound)")
    }

    private func quoted(_ literals: [String]) -> String {
        let shown = literals.prefix(StepWording.alternativeLimit).map { quoted($0) }
        let rest = literals.count - shown.count
        let more = rest > 0 ? language.say("等 \(literals.count) 个", " and \(rest) more") : ""
        return shown.joined(separator: language.say("、", ", ")) + more
    }

    func quoted(_ text: String) -> String { language.say("“\(text)”", "\"\(text)\"") }

    /// What a step asked for and what it covered.
    /// - Parameters:
    ///   - covered: the words, as they may be shown.
    ///   - showsValue: whether the value of a number may be shown.
    func covered(
        _ step: PhraseTrace.Step, _ wanted: PhraseDefinition.Step, isAnchor: Bool, covered: String, showsValue: Bool
    ) -> String {
        let anchor = isAnchor ? language.say("（锚点）", " (anchor)") : ""
        switch step.kind {
        case .literal(let alternative):
            guard case .literals(let literals) = wanted, literals.indices.contains(alternative) else { return "" }
            let literal = literals[alternative]
            let form = literal == covered ? "" : language.say("，话里是“\(covered)”", ", said as \"\(covered)\"")
            return language.say("字面“\(literal)”", "the literal \"\(literal)\"") + anchor + form
        case .gap(let characters, _):
            let words = characters > 0 ? language.say("“\(covered)”，", "\"\(covered)\", ") : ""
            return self.wanted(wanted)
                + language.say("：\(words)\(characters) 字", ": \(words)\(characters) of them")
        case .number(let value):
            let figure = showsValue ? " = \(PatternText.number(value))" : ""
            return self.wanted(wanted) + language.say("：", ": ") + quoted(covered) + figure
        case .any: return self.wanted(wanted) + language.say("：", ": ") + quoted(covered)
        case .notBefore, .notAfter: return self.wanted(wanted) + language.say("：成立", ": holds")
        }
    }
}
