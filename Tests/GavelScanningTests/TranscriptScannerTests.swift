import GavelLexicon
import GavelTranscript
import Testing

@testable import GavelScanning

/// A few rules in code, for tests of the scanner alone.
func lexicon(_ rules: [(id: String, literals: [String])], pass: [String] = [], guards: [Guard] = []) throws -> Lexicon {
    let text = Bilingual(zh: "", en: "")
    var phrases: [Phrase] = []
    for (index, rule) in rules.enumerated() {
        phrases += rule.literals.map { Phrase(text: $0, use: .match(rule: index)) }
    }
    phrases += pass.map { Phrase(text: $0, use: .pass(rules: Array(rules.indices))) }
    return try Lexicon(
        rules: rules.map {
            Rule(
                id: $0.id, category: String($0.id.split(separator: "/")[0]), grade: .warning, law: [], title: text,
                why: text, suggest: text, guards: Array(guards.indices))
        }, guards: guards, categories: [Category(id: "a", name: text), Category(id: "b", name: text)], laws: [],
        phrases: phrases, digest: "", lawDate: "")
}

@Suite struct ScannerTests {
    @Test(arguments: [
        (["家人们全网", "最低价"], ["全网最低价"]),
        (["全 网 最 低 价"], ["全 网 最 低 价"]),
        (["全網最低價"], ["全網最低價"]),
        (["全😀网\u{200B}最※低价"], ["全😀网\u{200B}最※低价"]),
        (["最!低!价"], []),
        (["全网最!低!价"], ["全网最!低!价"]),
        (["全网最低。价格"], []),
        (["全网最最最低价", "价"], ["全网最最最低价价"]),
        (["全网第①"], ["全网第①"]),
        (["全网第12"], []),
        (["全网第1.5"], []),
        (["全网第一一定"], ["全网第一一"]),
    ])
    func findsThroughFolds(texts: [String], quotes: [String]) throws {
        let lexicon = try lexicon([("a/x", ["全网最低价", "全网第一"])])
        let scanner = TranscriptScanner(lexicon: lexicon)
        var found: [Finding] = []
        for text in texts { found += scanner.scan(Segment(room: "r", text: text)).findings }
        found += scanner.finish().findings
        #expect(found.map(\.quote) == quotes)
    }
}
