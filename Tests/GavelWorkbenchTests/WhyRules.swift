import GavelLexicon

/// A lexicon with one of each thing that `gavel why` tells of.
enum WhyRules {
    static let pack = """
        gavel: 1
        pack: why
        law-date: 2026-10
        fillers: [那个, 嗯]
        laws:
          - id: AD-9-3
            instrument: {zh: 广告法, en: Advertising Law}
            article: {zh: 第九条第（三）项, en: "art. 9(3)"}
            summary: {zh: 广告不得使用最高级一类的用语, en: advertising must not use superlatives}
        categories:
          - {id: absolute-terms, name: {zh: 绝对化用语, en: absolute terms}}
          - {id: hype-shouting, name: {zh: 吼叫逼单, en: hype shouting}}
        pass:
          absolute-terms: [第一次]
        guards:
          - id: hinting
            title: {zh: 否认之后又暗示, en: a hint after the denial}
            effect: cancel
            scope: phrase
            after: [但是]
            gap: 6
            right: [{within: 24, cues: [去比]}]
          - id: denied
            title: {zh: 否认, en: denied}
            effect: exempt
            left: [{within: 10, cues: [不敢说]}, {within: 4, touching: true, cues: [不是]}]
            immune: [不退]
            cancelled-by: [hinting]
          - id: sourced
            title: {zh: 给出来源, en: names a source}
            effect: needs-proof
            right: [{within: 24, cues: [来源是]}]
          - id: mere-wish
            title: {zh: 只是愿望, en: a mere wish}
            effect: lower
            left: [{within: 6, cues: [希望]}]
        rules:
          - id: absolute-terms/first
            category: absolute-terms
            grade: 1
            law: [AD-9-3]
            title: {zh: 自称第一, en: claims to be first}
            why: {zh: 没有比过, en: nobody has compared}
            suggest: {zh: 说排名的来源, en: name the source of the rank}
            match: [第一]
            unless: [sourced]
            examples:
              violation: ["我们⟦第一⟧"]
              pass: ["我第一次来"]
          - id: absolute-terms/lowest-price
            category: absolute-terms
            grade: 3
            law: [AD-9-3]
            title: {zh: 全网最低价, en: the lowest price}
            why: {zh: 无从证明, en: cannot be shown}
            suggest: {zh: 说价格, en: say the price}
            match: ["全网最低[价]", "全网~4最低价"]
            unless: [denied, sourced, mere-wish]
            examples:
              violation: ["这是⟦全网最低价⟧"]
              pass: ["我不敢说全网最低价"]
          - id: hype-shouting/few-left
            category: hype-shouting
            grade: 2
            law: [AD-9-3]
            title: {zh: 只剩几单, en: only a few left}
            why: {zh: 制造紧迫, en: makes false haste}
            suggest: {zh: 说库存, en: say the stock}
            match: ["只剩~2{N<50}单", "死活不退"]
            unless: [denied]
            examples:
              violation: ["⟦只剩最后三单⟧了"]
              pass: ["只剩三百单"]

        """

    static let result = LexiconLoader().load(files: [LexiconFile(name: "why.yaml", bytes: Array(pack.utf8))])
    /// - Precondition: the pack above is right.
    static let lexicon = result.lexicon!
}
