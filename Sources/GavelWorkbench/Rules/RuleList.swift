public import GavelLexicon
public import GavelReporting

/// `gavel lexicon list`: the rules, a line each.
public struct RuleList {
    private let rules: [Rule]
    private let lexicon: Lexicon

    /// - Parameter category: nil for the rules of all.
    /// - Throws: ``UnknownName`` when there is no such category.
    public init(_ lexicon: Lexicon, category: String?) throws(UnknownName) {
        if let category { try UnknownName.check([category], .category, among: lexicon.categories.map(\.id)) }
        self.lexicon = lexicon
        rules = lexicon.rules.filter { category == nil || $0.category == category }
    }

    /// A table; ends with a line end.
    public func text(_ options: ReportOptions) -> String {
        let language = options.language
        var table = ColumnTable([
            (language.say("规则", "rule"), .left), (language.say("等级", "grade"), .left),
            (language.say("种类", "kind"), .left), (language.say("例句", "examples"), .right),
            (language.say("法条", "law"), .left), (language.say("名称", "title"), .left),
        ])
        for rule in rules {
            table.add([
                ColumnTable.Cell(rule.id, .heading),
                ColumnTable.Cell(FindingWording.grade(rule.grade).text(in: language), .grade(rule.grade)),
                ColumnTable.Cell(RuleKind(of: rule).rawValue), ColumnTable.Cell("\(rule.examples.count)"),
                ColumnTable.Cell(rule.law.joined(separator: " "), .faint),
                ColumnTable.Cell(rule.title.text(in: language)),
            ])
        }
        return table.text(Palette(isColoured: options.isColoured))
    }

    /// One JSON object, `gavel.rules/1`, on one line.
    public var json: String {
        var buffer: [UInt8] = []
        var json = JSONWriter(taking: &buffer)
        json.object { json in
            json.member("schema", "gavel.rules/1")
            json.member("lexicon", lexicon.digest)
            json.memberArray("rules") { json in
                for rule in rules { json.object { RuleList.write(rule, &$0) } }
            }
        }
        json.endLine()
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private static func write(_ rule: Rule, _ json: inout JSONWriter) {
        json.member("id", rule.id)
        json.member("category", rule.category)
        json.member("grade", rule.grade.rawValue)
        json.member("kind", RuleKind(of: rule).rawValue)
        json.member("title", rule.title)
        json.member("law", rule.law)
        json.member("examples", rule.examples.count)
    }
}
