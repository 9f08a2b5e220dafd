import GavelDiagnostics
public import GavelReporting

/// A name that was asked for and does not exist.
public struct UnknownName: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case rule, category, law, tag
        /// A rule, a code of a diagnostic or an article of law.
        case explainable
    }
    public var kind: Kind
    public var name: String
    /// The most similar one that exists.
    public var nearest: String?

    init(_ kind: Kind, _ name: String, among known: some Sequence<String>) {
        self.kind = kind
        self.name = name
        nearest = NearestName.of(name, among: known)
    }

    /// One line with what to do, without its end; safe to print.
    public func text(in language: ReportLanguage) -> String {
        let subject =
            switch kind {
            case .rule: language.say("没有规则“\(name)”", "unknown rule \"\(name)\"")
            case .category: language.say("没有类别“\(name)”", "unknown category \"\(name)\"")
            case .law: language.say("没有法条“\(name)”", "unknown law article \"\(name)\"")
            case .tag: language.say("没有用例带标签“\(name)”", "no case has the tag \"\(name)\"")
            case .explainable:
                language.say(
                    "“\(name)”不是规则、诊断代码或法条", "\"\(name)\" is no rule, diagnostic code or article of law")
            }
        let help =
            if let nearest {
                language.say("；是不是“\(nearest)”？", "; did you mean \"\(nearest)\"?")
            } else {
                switch kind {
                case .rule, .explainable:
                    language.say("；gavel lexicon list 列出全部规则", "; gavel lexicon list shows the rules")
                case .category:
                    language.say("；gavel lexicon stats 列出全部类别", "; gavel lexicon stats shows the categories")
                case .tag: ""
                case .law: language.say("；法条都在法律包里", "; the articles stand in the law pack")
                }
            }
        return SafeText.terminal(subject + help)
    }

    /// The end of a command that was asked for the name.
    func outcome(in language: ReportLanguage) -> CommandOutcome {
        CommandOutcome(.unreadable, messages: "gavel: \(text(in: language))\n")
    }
}

extension UnknownName {
    /// - Throws: ``UnknownName`` for the first of `names` that is none of `known`.
    static func check(_ names: some Sequence<String>, _ kind: Kind, among known: [String]) throws(UnknownName) {
        for name in names where !known.contains(name) { throw UnknownName(kind, name, among: known) }
    }
}
