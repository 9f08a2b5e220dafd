public import GavelLexicon
public import GavelReporting

/// `gavel lexicon stats`: what a lexicon holds.
public struct LexiconStatistics: Sendable {
    /// A category's share.
    struct Row: Sendable {
        var category: Category
        /// Rules by grade, notice first.
        var byGrade: [Int]
        var ruleCount: Int { byGrade.reduce(0, +) }
        var literalCount = 0
        var exampleCount = 0
    }
    /// In the order of the lexicon, those without a rule too.
    private(set) var rows: [Row]
    private var byKind: [(kind: RuleKind, count: Int)]
    private let guardCount: Int
    private let passCount: Int
    private let lawCount: Int
    private let citedLawCount: Int
    private let unverifiedLawCount: Int
    private let digest: String
    private let lawDate: String

    /// - Complexity: O(rules × categories + literals).
    public init(_ lexicon: Lexicon) {
        let literals = RuleLiterals(lexicon)
        rows = lexicon.categories.map { category in
            var row = Row(category: category, byGrade: Grade.allCases.map { _ in 0 })
            for (index, rule) in lexicon.rules.enumerated() where rule.category == category.id {
                row.byGrade[rule.grade.rawValue - 1] += 1
                row.literalCount += literals.literals(ofRule: index).count
                row.exampleCount += rule.examples.count
            }
            return row
        }
        byKind = RuleKind.allCases.map { kind in (kind, lexicon.rules.count { RuleKind(of: $0) == kind }) }
        guardCount = lexicon.guards.count
        passCount = lexicon.phrases.count { if case .pass = $0.use { true } else { false } }
        lawCount = lexicon.laws.count
        let cited = Set(lexicon.rules.flatMap(\.law))
        citedLawCount = lexicon.laws.count { cited.contains($0.id) }
        unverifiedLawCount = lexicon.laws.count { !$0.isVerified }
        digest = lexicon.digest
        lawDate = lexicon.lawDate
    }

    /// A table and a few lines; ends with a line end.
    public func text(_ options: ReportOptions) -> String {
        let language = options.language
        let grades = Grade.allCases.map { FindingWording.grade($0).text(in: language) }
        var table = ColumnTable(
            [(language.say("类别", "category"), .left), (language.say("规则", "rules"), .right)]
                + grades.map { ($0, .right) }
                + [(language.say("词条", "literals"), .right), (language.say("例句", "examples"), .right)])
        for row in rows {
            let name = language == .zh ? "\(row.category.id) \(row.category.name.zh)" : row.category.id
            table.add(LexiconStatistics.cells(name, row, row.ruleCount == 0 ? .faint : .plain))
        }
        table.add(LexiconStatistics.cells(language.say("合计", "all"), total, .heading))
        let kinds = byKind.map { "\($0.kind.rawValue) \($0.count)" }.joined(separator: language.say("，", ", "))
        let lines = [
            language.say("种类：\(kinds)", "kinds: \(kinds)"),
            language.say(
                "语境 \(guardCount) 个，放行词 \(passCount) 个", "\(guardCount) guards, \(passCount) pass phrases"),
            language.say(
                "法条 \(lawCount) 条，规则用到 \(citedLawCount) 条，待核对 \(unverifiedLawCount) 条",
                "\(lawCount) articles of law, \(citedLawCount) cited by rules, \(unverifiedLawCount) unverified"),
            language.say(
                "词典 \(digest.prefix(16))，法律截至 \(lawDate)", "lexicon \(digest.prefix(16)), law as of \(lawDate)"),
        ]
        return table.text(Palette(isColoured: options.isColoured)) + "\n" + lines.map { $0 + "\n" }.joined()
    }

    private var total: Row {
        var total = Row(
            category: Category(id: "", name: Bilingual(zh: "", en: "")), byGrade: Grade.allCases.map { _ in 0 })
        for row in rows {
            for index in row.byGrade.indices { total.byGrade[index] += row.byGrade[index] }
            total.literalCount += row.literalCount
            total.exampleCount += row.exampleCount
        }
        return total
    }

    private static func cells(_ name: String, _ row: Row, _ ink: Ink) -> [ColumnTable.Cell] {
        let counts = [row.ruleCount] + row.byGrade + [row.literalCount, row.exampleCount]
        return [ColumnTable.Cell(name, ink)] + counts.map { ColumnTable.Cell(Count.text($0), $0 == 0 ? .faint : ink) }
    }

    /// One JSON object, `gavel.statistics/1`, on one line.
    public var json: String {
        var buffer: [UInt8] = []
        var json = JSONWriter(taking: &buffer)
        json.object { json in
            json.member("schema", "gavel.statistics/1")
            json.member("lexicon", digest)
            json.member("law_date", lawDate)
            LexiconStatistics.write(total, &json)
            json.memberObject("kinds") { json in
                for (kind, count) in byKind { json.member(kind.rawValue, count) }
            }
            json.member("guards", guardCount)
            json.member("pass_phrases", passCount)
            json.member("laws", lawCount)
            json.member("laws_cited", citedLawCount)
            json.member("laws_unverified", unverifiedLawCount)
            json.memberArray("categories") { json in
                for row in rows {
                    json.object { json in
                        json.member("category", row.category.id)
                        LexiconStatistics.write(row, &json)
                    }
                }
            }
        }
        json.endLine()
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private static func write(_ row: Row, _ json: inout JSONWriter) {
        json.member("rules", row.ruleCount)
        json.memberObject("grades") { json in
            for grade in Grade.allCases { json.member(grade.name, row.byGrade[grade.rawValue - 1]) }
        }
        json.member("literals", row.literalCount)
        json.member("examples", row.exampleCount)
    }
}
