/// A small pack, so that a run is not about the built-in rules, and starts at once in a debug build too.
enum TestRules {
    static let pack = """
        gavel: 1
        pack: rules
        law-date: 2026-10
        laws:
          - id: AD-9-3
            instrument: {zh: 广告法, en: Advertising Law}
            article: {zh: 第九条第（三）项, en: "art. 9(3)"}
            summary: {zh: 广告不得使用最高级一类的用语, en: advertising must not use superlatives}
        categories:
          - {id: absolute-terms, name: {zh: 绝对化用语, en: absolute terms}}
        pass:
          absolute-terms: [全网最低价保护]
        guards:
          - id: called-unlawful
            title: {zh: 说的是违规, en: says that it is unlawful}
            effect: exempt
            right: [{within: 24, cues: [是违规的]}]
          - id: sourced
            title: {zh: 给出来源, en: names a source}
            effect: needs-proof
            right: [{within: 24, cues: [来源是]}]
        rules:
          - id: absolute-terms/lowest-price
            category: absolute-terms
            grade: 2
            law: [AD-9-3]
            title: {zh: 全网最低价, en: the lowest price}
            why: {zh: 无从证明, en: cannot be shown}
            suggest: {zh: 说价格, en: say the price}
            match: [全网最低价]
            unless: [called-unlawful, sourced]
            examples:
              violation: ["这是⟦全网最低价⟧"]
              pass: ["有全网最低价保护"]

        """

    /// A segment of room 甲 as a line of input.
    static func line(_ text: String, _ fields: String = "") -> String {
        "{\"room\":\"甲\",\"speaker\":\"host\",\(fields)\"text\":\"\(text)\"}\n"
    }
}
