import Foundation
import GavelDiagnostics
import GavelReporting
import Testing

@testable import GavelWorkbench

@Suite struct RulePagesTests {
    private static func object(_ text: String) throws -> [String: Any] {
        #expect(text.hasSuffix("}\n") && !text.dropLast().contains("\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(arguments: ReportLanguage.allCases)
    func pagesAreAsWritten(language: ReportLanguage) throws {
        let options = ReportOptions(language: language)
        let lexicon = WorkbenchRules.lexicon
        let pages = [
            try RuleList(lexicon, category: nil).text(options),
            try RuleDescription(lexicon, rule: "absolute-terms/first", extent: .everything, language: language).text(
                options),
            try Explanation.of("absolute-terms/lowest-price", in: lexicon, options),
            try Explanation.of("AD-9-3", in: lexicon, options), try Explanation.of("ad-11", in: lexicon, options),
            try #require(Explanation.ofCode("l017", options)),
            LexiconStatistics(lexicon).text(options).replacing(String(lexicon.digest.prefix(16)), with: "DIGEST"),
        ]
        let text = pages.joined(separator: "\n========\n")
        #expect(try Golden.file("pages.\(language.rawValue).txt", text) == text)
    }

    @Test(arguments: [(nil, 3), ("absolute-terms", 2), ("relic-claim", 0)])
    func listsAreOfACategory(category: String?, count: Int) throws {
        let object = try Self.object(try RuleList(WorkbenchRules.lexicon, category: category).json)
        #expect((object["rules"] as? [[String: Any]])?.count == count)
    }

    @Test func aRuleIsWholeInJSON() throws {
        let object = try Self.object(try RuleDescription.json(of: WorkbenchRules.lexicon, rule: "absolute-terms/first"))
        #expect(object["kind"] as? String == "match")
        #expect(object["literals"] as? [String] == ["第一"])
        #expect(object["pass_phrases"] as? Int == 2)
        #expect((object["guards"] as? [[String: Any]])?.map { $0["id"] as? String } == ["called-unlawful", "sourced"])
        let examples = try #require(object["examples"] as? [[String: Any]])
        #expect(examples.map { $0["text"] as? String } == ["我们⟦第一⟧", "我第一次来", "我们⟦第一⟧来源是年报"])
    }

    @Test func statisticsAddUp() throws {
        let object = try Self.object(LexiconStatistics(WorkbenchRules.lexicon).json)
        #expect(object["rules"] as? Int == 3)
        #expect(object["grades"] as? [String: Int] == ["notice": 1, "warning": 1, "serious": 1, "critical": 0])
        #expect(object["literals"] as? Int == 5)
        #expect(object["pass_phrases"] as? Int == 2)
        #expect(object["laws_cited"] as? Int == 1)
        #expect(object["laws_unverified"] as? Int == 1)
        let categories = try #require(object["categories"] as? [[String: Any]])
        #expect(categories.map { $0["rules"] as? Int } == [2, 1, 0])
    }

    @Test(arguments: [
        ("absolute-terms/frist", "absolute-terms/first"), ("AD-9-4", "AD-9-3"), ("L017x", "L017"),
        ("nothing-like-it-at-all", nil),
    ])
    func theNearestNameIsShown(name: String, nearest: String?) {
        do throws(UnknownName) {
            _ = try Explanation.of(name, in: WorkbenchRules.lexicon, ReportOptions())
            Issue.record("\(name) was explained")
        } catch {
            #expect(error.nearest == nearest)
            #expect(error.text(in: .en).contains("did you mean") == (nearest != nil))
        }
    }

    @Test func everyCodeHasAPage() {
        for code in DiagnosticCode.all {
            for language in ReportLanguage.allCases {
                #expect(Explanation.ofCode(code.id, ReportOptions(language: language))?.hasPrefix(code.id) == true)
            }
        }
    }
}
