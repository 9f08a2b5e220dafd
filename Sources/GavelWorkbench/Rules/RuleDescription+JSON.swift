public import GavelLexicon
import GavelReporting

extension RuleDescription {
    /// One JSON object, `gavel.rule/1`, on one line, in both languages.
    public static func json(of lexicon: Lexicon, rule id: String) throws(UnknownName) -> String {
        guard let index = lexicon.rules.firstIndex(where: { $0.id == id }) else {
            throw UnknownName(.rule, id, among: lexicon.rules.map(\.id))
        }
        let rule = lexicon.rules[index]
        let counts = RuleLiterals(lexicon)
        var buffer: [UInt8] = []
        var json = JSONWriter(taking: &buffer)
        json.object { json in
            json.member("schema", "gavel.rule/1")
            json.member("id", rule.id)
            json.member("category", rule.category)
            json.member("grade", rule.grade.rawValue)
            json.member("kind", RuleKind(of: rule).rawValue)
            json.member("title", rule.title)
            json.member("why", rule.why)
            json.member("suggest", rule.suggest)
            json.memberArray("law") { json in
                for article in lexicon.laws where rule.law.contains(article.id) { json.object { write(article, &$0) } }
            }
            json.member(orNull: "since", rule.since)
            json.member(orNull: "until", rule.until)
            json.memberArray("guards") { json in
                for index in rule.guards { json.object { write(lexicon.guards[index], &$0) } }
            }
            json.member("literals", counts.literals(ofRule: index))
            json.member("pass_phrases", counts.passCount(ofRule: index))
            json.memberArray("examples") { json in
                for example in rule.examples {
                    json.object { json in
                        json.member("expect", example.expectation.rawValue)
                        json.member("text", marked(example))
                    }
                }
            }
        }
        json.endLine()
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private static func write(_ article: LawArticle, _ json: inout JSONWriter) {
        json.member("id", article.id)
        json.member("instrument", article.instrument)
        json.member("article", article.article)
        json.member("summary", article.summary)
        json.member("verified", article.isVerified)
    }

    private static func write(_ rule: Guard, _ json: inout JSONWriter) {
        json.member("id", rule.id)
        json.member("effect", rule.effect.rawValue)
        json.member("title", rule.title)
    }
}

extension JSONWriter {
    mutating func member(_ name: String, _ text: Bilingual) {
        memberObject(name) { json in
            json.member("zh", text.zh)
            json.member("en", text.en)
        }
    }
}
