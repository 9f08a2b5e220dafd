/// Codes about aliases and sectors.
extension DiagnosticCode {
    static let aliasCodes: [DiagnosticCode] = [
        .badAlias, .aliasesExplode, .repeatedAlias, .duplicateSector, .unknownSector,
    ]

    public static let badAlias = DiagnosticCode(
        "L093", title: Message(zh: "别名写得不对", en: "malformed alias"),
        zh: """
            别名的两边都要能在话里找：折叠后至少剩一个字，不含句末标点，彼此不同。识别别名两边至少两个字，否则随处都是；拆字是一个字换成两个以上。
            """,
        en: """
            Both sides of an alias have to be something that can be found: one character or more after folding, no \
            end of a sentence, and not the same. Both sides of a recognition alias have two characters or more, \
            because one would be found everywhere; a split is one character for two or more.
            """)

    public static let aliasesExplode = DiagnosticCode(
        "L094", title: Message(zh: "换上别名后展开过多", en: "aliases write out to too many forms"),
        zh: """
            句式里每个有别名的词都可以换，各处相乘。一条句式换出来的写法有上限（只有文字的 4096 种，有间隔和数字的连同原来的 256 条），超过的多半是句式太长。
            """,
        en: """
            Every word with aliases may be replaced, and the choices multiply. What one pattern may write out to is \
            limited (4,096 forms, or 256 sequences for a pattern with gaps and numbers); more of them most likely \
            means that the pattern is too long.
            """)

    public static let repeatedAlias = DiagnosticCode(
        "L095", .warning, title: Message(zh: "别名重复", en: "alias listed twice"),
        zh: "同一个词的同一种写法写了两次，以先读到的为准，后一处的 kind 和 near 不起作用。",
        en: """
            The same spelling of the same word is listed twice. The first one that is read counts; kind and near of \
            the other have no effect.
            """)

    public static let duplicateSector = DiagnosticCode(
        "L096", title: Message(zh: "行业重复", en: "duplicate sector"),
        zh: "行业的标识和别名都用来称呼它，在所有包里只能指一个行业。",
        en: "A sector is called by its id and by its aliases, and each may mean one sector only, in all packs.")

    public static let unknownSector = DiagnosticCode(
        "L097", title: Message(zh: "没有这个行业", en: "unknown sector"),
        zh: "near 写的是行业的标识，要在某个包的 sectors 里定义。",
        en: "near names the id of a sector, which some pack has to define under sectors.")
}
