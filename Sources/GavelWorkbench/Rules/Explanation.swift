import GavelDiagnostics
public import GavelLexicon
public import GavelReporting

/// `gavel explain`: a rule, a code of a diagnostic, or an article of law.
public enum Explanation {
    /// The page of a diagnostic's code; nil when `name` is none. Needs no lexicon, which may be what is broken.
    public static func ofCode(_ name: String, _ options: ReportOptions) -> String? {
        guard let code = DiagnosticCode.named(name) else { return nil }
        let language = options.language
        let severity =
            switch code.severity {
            case .error: language.say("错误", "error")
            case .warning: language.say("警告", "warning")
            }
        var page = LabelledPage(options, labelColumns: 0)
        page.title("\(code.id) · \(code.title.text(in: language.ofMessages))")
        page.line(severity, .faint)
        page.blank()
        page.line(code.explanation.text(in: language.ofMessages))
        return page.text
    }

    /// The page of a rule or an article.
    /// - Throws: ``UnknownName``, with the nearest of all names that can be explained.
    public static func of(
        _ name: String, in lexicon: Lexicon, _ options: ReportOptions
    ) throws(UnknownName) -> String {
        if lexicon.rules.contains(where: { $0.id == name }) {
            return try RuleDescription(lexicon, rule: name, extent: .explained, language: options.language).text(
                options)
        }
        // Ids of articles begin with a capital, which people leave out.
        let article =
            lexicon.laws.first { $0.id == name } ?? lexicon.laws.first { $0.id.lowercased() == name.lowercased() }
        if let article { return page(of: article, in: lexicon, options) }
        let names = lexicon.rules.map(\.id) + lexicon.laws.map(\.id) + DiagnosticCode.all.map(\.id)
        throw UnknownName(.explainable, name, among: names)
    }

    private static func page(of article: LawArticle, in lexicon: Lexicon, _ options: ReportOptions) -> String {
        let language = options.language
        var page = LabelledPage(options, labelColumns: language == .zh ? 8 : 10)
        page.title(LawWording(language).citation(article))
        page.line(article.id, .faint)
        page.blank()
        page.entry(language.say("内容", "says"), article.summary.text(in: language))
        page.entry(language.say("施行", "in force"), article.inForce)
        page.entry(language.say("罚则", "sanction"), article.sanction)
        let rules = lexicon.rules.filter { $0.law.contains(article.id) }
        if rules.isEmpty {
            page.entry(language.say("规则", "rules"), language.say("没有规则以它为据", "no rule rests on it"))
        }
        for rule in rules {
            page.entry(language.say("规则", "rules"), "\(rule.id) · \(rule.title.text(in: language))")
        }
        return page.text
    }
}
