import GavelLexicon
import GavelReporting

/// The proof as one JSON object, `gavel.deletion/1`, on one line.
enum DeletionJSONReport {
    /// Ends with a line end.
    static func text(_ proof: DeletionProof, _ lexicon: Lexicon) -> String {
        var buffer: [UInt8] = []
        var json = JSONWriter(taking: &buffer)
        json.object { json in
            json.member("schema", "gavel.deletion/1")
            json.member("lexicon", lexicon.digest)
            json.member("rules", proof.ruleCount)
            json.member("examples", proof.exampleCount)
            json.member("patterns", proof.patternCount)
            json.member("pass_phrases", proof.passCount)
            json.memberArray("unproven") { json in
                for index in proof.unproven {
                    json.object { write(lexicon.written[index], in: lexicon, &$0) }
                }
            }
            json.memberArray("failed_examples") { json in
                for failure in proof.failures {
                    json.object { json in
                        json.member("rule", failure.rule)
                        json.member("place", failure.example.place)
                        json.member("expectation", failure.example.expectation.rawValue)
                        json.member("text", failure.example.text)
                    }
                }
            }
        }
        json.endLine()
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private static func write(_ pattern: WrittenPattern, in lexicon: Lexicon, _ json: inout JSONWriter) {
        switch pattern.use {
        case .match(let rule):
            json.member("kind", "match")
            json.member("rule", lexicon.rules[rule].id)
        case .part(let rule, let part):
            json.member("kind", "part")
            json.member("rule", lexicon.rules[rule].id)
            json.member("part", lexicon.rules[rule].structure?.partName(part) ?? "")
        case .pass(let rules):
            json.member("kind", "pass")
            if rules.count == 1 { json.member("rule", lexicon.rules[rules[0]].id) }
            if let rule = rules.first { json.member("category", lexicon.rules[rule].category) }
        }
        json.member("pattern", pattern.text)
        json.member("file", pattern.place.file)
        json.member("line", pattern.place.line)
        json.member("column", pattern.place.column)
    }
}
