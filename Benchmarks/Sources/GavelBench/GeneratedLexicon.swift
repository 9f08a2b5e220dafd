import Gavel

/// A lexicon over the selling phrases of the generated talk, written as packs and loaded as every lexicon is.
///
/// A rule for each tail, with all heads before it; guards whose cues the talk does say, and pass phrases.
enum GeneratedLexicon {
    /// - Throws: ``BenchFailure`` with the first diagnostic when the packs are refused.
    static func load() throws(BenchFailure) -> Lexicon {
        let result = LexiconLoader().load(files: [
            LexiconFile(name: "benchmark-law.yaml", bytes: Array(lawPack.utf8)),
            LexiconFile(name: "benchmark-rules.yaml", bytes: Array(rulePack.utf8)),
        ])
        guard let lexicon = result.lexicon else {
            let reasons = result.diagnostics.prefix(3).map { "\($0)" }.joined(separator: "; ")
            throw BenchFailure(.wrongCount, "the generated lexicon is refused: \(reasons)")
        }
        return lexicon
    }

    private static let lawPack = """
        gavel: 1
        pack: benchmark-law
        law-date: 2026-10
        laws:
          - id: BENCH-1
            instrument: {zh: 基准法, en: Benchmark Act}
            article: {zh: 第一条, en: "art. 1"}
            summary: {zh: 只为测速而写, en: written for measuring only}
        categories:
          - {id: claims, name: {zh: 说法, en: claims}}
        guards:
          - id: negated
            title: {zh: 说的是不能说, en: says that it must not be said}
            effect: exempt
            left: [{within: 20, cues: [不能说, 不敢说]}]
            cancelled-by: [teasing]
          - id: called-unlawful
            title: {zh: 说的是违规, en: says that it is unlawful}
            effect: exempt
            right: [{within: 8, cues: [是违规的, 不合规定]}]
          - id: with-proof
            title: {zh: 说了凭据, en: names its proof}
            effect: needs-proof
            scope: phrase
            right: [{within: 24, cues: [有检测报告, 有报告为证]}]
          - id: teasing
            title: {zh: 明说不能说又叫人去比, en: says so and invites comparison}
            effect: cancel
            right: [{within: 20, cues: [你去比]}]
            after: [但]
            gap: 12

        """

    private static let rulePack: String = {
        let heads = TalkWords.sellingHeads.map(text).joined(separator: ", ")
        var pack = "gavel: 1\npack: benchmark-rules\nslots:\n  HEAD: [\(heads)]\nrules:\n"
        for (index, tail) in TalkWords.sellingTails.map(text).enumerated() {
            // Every second rule wants no head, so that matches of one finding overlap.
            let match = index % 2 == 0 ? "{HEAD}\(tail)" : "[{HEAD}]\(tail)"
            pack += """
                  - id: claims/tail-\(index)
                    category: claims
                    grade: \(index % 4 + 1)
                    law: [BENCH-1]
                    title: {zh: \(tail), en: tail \(index)}
                    why: {zh: 只为测速而写, en: written for measuring only}
                    suggest: {zh: 换一种说法, en: say it otherwise}
                    match: ["\(match)"]
                    pass: ["{HEAD}\(tail)的说法"]
                    unless: [negated, called-unlawful, with-proof]
                    examples:
                      violation: ["⟦\(text(TalkWords.sellingHeads[0]))\(tail)⟧"]
                      pass: ["今天说点别的"]

                """
        }
        return pack
    }()

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
