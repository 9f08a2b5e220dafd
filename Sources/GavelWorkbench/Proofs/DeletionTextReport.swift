import GavelDiagnostics
import GavelLexicon
import GavelReporting

/// The unproven patterns of a lexicon for people: a line each, with its place, and what to do at the end.
struct DeletionTextReport {
    var language: ReportLanguage

    /// Ends with a line end.
    func text(_ proof: DeletionProof, _ lexicon: Lexicon) -> String {
        let wording = LexiconWording(language: language)
        var lines = proof.failures.map { wording.failed($0) }
        lines += proof.unproven.map { SafeText.terminal(line(lexicon.written[$0], in: lexicon)) }
        lines.append(summary(proof))
        if !proof.unproven.isEmpty { lines.append(advice) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ pattern: WrittenPattern, in lexicon: Lexicon) -> String {
        let place = pattern.place.description
        switch pattern.use {
        case .match(let rule):
            let id = lexicon.rules[rule].id
            return language.say(
                "\(place): \(id)：没有例句证明句式“\(pattern.text)”",
                "\(place): \(id): no example proves the pattern \"\(pattern.text)\"")
        case .part(let rule, let part):
            let id = lexicon.rules[rule].id
            let name = lexicon.rules[rule].structure?.partName(part) ?? ""
            return language.say(
                "\(place): \(id)：没有例句证明 \(name) 的句式“\(pattern.text)”",
                "\(place): \(id): no example proves the pattern \"\(pattern.text)\" of \(name)")
        case .pass(let rules):
            let id = PassOwner(rules, in: lexicon).name
            return language.say(
                "\(place): \(id)：没有例句证明放行词“\(pattern.text)”",
                "\(place): \(id): no example proves the pass phrase \"\(pattern.text)\"")
        }
    }

    private func summary(_ proof: DeletionProof) -> String {
        let unproven = proof.unproven.count
        let proven = proof.patternCount + proof.passCount - unproven
        let failed = proof.failures.count
        return language.say(
            "句式 \(proof.patternCount) 个，放行词 \(proof.passCount) 个，例句 \(proof.exampleCount) 个：\(proven) 个得到证明，\(unproven) 个没有；\(failed) 个例句不成立",
            "\(proof.patternCount) patterns, \(proof.passCount) pass phrases, \(proof.exampleCount) examples: \(proven) proven, "
                + "\(unproven) not; \(failed) examples do not hold")
    }

    private var advice: String {
        language.say(
            "改法: 加一句例句，里面本规则只靠这个句式（放行词则加一句 pass 例句）；想不出，就删去它",
            "help: add an example that the rule finds by this pattern alone (for a pass phrase, one that it passes); where there is "
                + "none to think of, leave the pattern out")
    }
}

/// To what a pass phrase belongs: its rule, or, when it concerns several, their category.
struct PassOwner {
    var name: String

    init(_ rules: [Int], in lexicon: Lexicon) {
        let category = rules.first.map { lexicon.rules[$0].category } ?? ""
        name = rules.count == 1 ? lexicon.rules[rules[0]].id : category
    }
}
