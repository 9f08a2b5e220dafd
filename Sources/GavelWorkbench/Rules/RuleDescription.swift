import GavelDiagnostics
public import GavelLexicon
public import GavelReporting

/// One rule in words: for `gavel lexicon show` with everything about it, for `gavel explain` with what one needs to
/// understand a finding.
public struct RuleDescription {
    public enum Extent: Sendable { case explained, everything }

    /// Literals that are listed at most.
    static let literalLimit = 20

    private let lexicon: Lexicon
    private let index: Int
    private let extent: Extent
    private let language: ReportLanguage

    /// - Throws: ``UnknownName`` when there is no such rule.
    public init(_ lexicon: Lexicon, rule id: String, extent: Extent, language: ReportLanguage) throws(UnknownName) {
        guard let index = lexicon.rules.firstIndex(where: { $0.id == id }) else {
            throw UnknownName(.rule, id, among: lexicon.rules.map(\.id))
        }
        self.lexicon = lexicon
        self.index = index
        self.extent = extent
        self.language = language
    }

    private var rule: Rule { lexicon.rules[index] }

    /// Ends with a line end.
    public func text(_ options: ReportOptions) -> String {
        var page = LabelledPage(options, labelColumns: language == .zh ? 8 : 10)
        page.title(rule.title.text(in: language), grade: rule.grade)
        page.line(rule.id, .faint)
        page.blank()
        page.entry(language.say("类别", "category"), categoryText)
        page.entry(language.say("等级", "grade"), FindingWording.grade(rule.grade).text(in: language))
        page.entry(language.say("为什么", "why"), rule.why.text(in: language))
        page.entry(language.say("改说", "instead"), rule.suggest.text(in: language))
        for id in rule.law { page.entry(language.say("依据", "law"), lawText(id)) }
        if rule.since != nil || rule.until != nil {
            page.entry(language.say("期间", "in force"), "\(rule.since ?? "") – \(rule.until ?? "")")
        }
        for guardIndex in rule.guards { page.entry(language.say("语境", "guard"), text(lexicon.guards[guardIndex])) }
        if extent == .everything { addLiterals(to: &page) }
        for example in rule.examples where extent == .everything || example.expectation == .violation {
            page.entry(label(example.expectation), RuleDescription.marked(example))
        }
        return page.text
    }

    private var categoryText: String {
        let name = lexicon.categories.first { $0.id == rule.category }?.name.text(in: language)
        return [rule.category, name].compactMap(\.self).joined(separator: " · ")
    }

    private func lawText(_ id: String) -> String {
        guard let article = lexicon.laws.first(where: { $0.id == id }) else { return id }
        return "\(id) · \(LawWording(language).citation(article))\(language.say("：", ": "))"
            + article.summary.text(in: language)
    }

    private func text(_ rule: Guard) -> String {
        let effect = RuleDescription.effect(rule.effect, in: language)
        return "\(rule.id) · \(rule.title.text(in: language))\(language.say("（\(effect)）", " (\(effect))"))"
    }

    /// What a guard does.
    static func effect(_ effect: Guard.Effect, in language: ReportLanguage) -> String {
        switch effect {
        case .exempt: language.say("豁免", "exempts")
        case .needsProof: language.say("须举证", "needs proof")
        case .lower: language.say("降一级", "lowers the grade")
        case .cancel: language.say("取消别的语境", "cancels others")
        }
    }

    private func addLiterals(to page: inout LabelledPage) {
        let counts = RuleLiterals(lexicon)
        let literals = counts.literals(ofRule: index)
        let rest = literals.count - RuleDescription.literalLimit
        let shown = literals.prefix(RuleDescription.literalLimit).joined(separator: language.say("、", ", "))
        let more = rest > 0 ? language.say("……另有 \(rest) 个", " … and \(rest) more") : ""
        page.entry(language.say("种类", "kind"), RuleKind(of: rule).title(in: language))
        page.entry(
            language.say("词条", "literals"), "\(literals.count)\(language.say("：", ": "))\(shown)\(more)")
        let passCount = counts.passCount(ofRule: index)
        page.entry(language.say("放行词", "excludes"), language.say("\(passCount) 个", "\(passCount) pass phrases"))
    }

    private func label(_ expectation: Example.Expectation) -> String {
        switch expectation {
        case .violation: language.say("违规例", "violation")
        case .pass: language.say("正常例", "pass")
        case .needsProof: language.say("举证例", "proof")
        }
    }

    /// The sentence with its marked words between ⟦ and ⟧ again.
    static func marked(_ example: Example) -> String {
        var rest = example.text[...]
        var result = ""
        for words in example.marked {
            guard let range = RuleDescription.range(of: words, in: rest) else { break }
            result += rest[..<range.lowerBound] + "⟦" + rest[range] + "⟧"
            rest = rest[range.upperBound...]
        }
        return result + rest
    }

    private static func range(of words: String, in text: Substring) -> Range<Substring.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(words) { return start..<text.index(start, offsetBy: words.count) }
            start = text.index(after: start)
        }
        return nil
    }
}
