/// Codes about a lexicon pack as a whole, its law, categories and guards.
extension DiagnosticCode {
    static let packCodes: [DiagnosticCode] = [
        .unsupportedVersion, .badID, .duplicateRule, .duplicateGuard, .duplicateLaw, .duplicateCategory,
        .duplicatePack, .ambiguousSlot, .lawDateConflict, .badDate, .noRules, .reachOutOfRange, .emptyCue,
        .guardWithoutCues, .cancelledByNonCancel, .cancelKeyMisused, .unknownGuard,
    ]

    public static let unsupportedVersion = DiagnosticCode(
        "L001", title: Message(zh: "不支持的格式版本", en: "unsupported format version"),
        zh: "键 gavel 写的是词典格式的版本，本程序只认得 1。更新的格式要用更新的程序读；猜着读会漏掉规则。",
        en: """
            The key gavel gives the version of the pack format, and this program knows 1 only. A newer \
            format needs a newer program; guessing would lose rules.
            """)

    public static let badID = DiagnosticCode(
        "L002", title: Message(zh: "标识的写法不对", en: "malformed id"),
        zh: """
            标识会写进结果和证据，永不更改，所以写法固定：包、类别、语境用小写字母、数字和短横线（absolute-terms）；规则为 类别/名字；法条用大写字母开头（AD-9-3）；槽位全用大\
            写（SCOPE）。
            """,
        en: """
            Ids go into findings and evidence and never change, so their form is fixed: packs, \
            categories and guards are lower-case letters, digits and hyphens (absolute-terms); a rule \
            is category/name; a law article begins with a capital (AD-9-3); a slot is all capitals \
            (SCOPE).
            """)

    public static let duplicateRule = DiagnosticCode(
        "L003", title: Message(zh: "规则标识重复", en: "duplicate rule"),
        zh: "两条规则用了同一个标识。结果里的规则标识必须只指一条规则。请改名或合并。",
        en: """
            Two rules have the same id. The rule id in a finding has to mean one rule. Rename one, or \
            merge them.
            """)

    public static let duplicateGuard = DiagnosticCode(
        "L004", title: Message(zh: "语境标识重复", en: "duplicate guard"),
        zh: "两个语境（guard）用了同一个标识。语境由所有包共用，同名就分不清规则引用的是哪一个。",
        en: """
            Two guards have the same id. Guards are shared by all packs, so a rule that names one has \
            to mean just one.
            """)

    public static let duplicateLaw = DiagnosticCode(
        "L005", title: Message(zh: "法条标识重复", en: "duplicate law article"),
        zh: "两处法条用了同一个标识。一条法规只应写一次，否则两处说法会慢慢不一致。",
        en: """
            Two law articles have the same id. An article is written once, else the two accounts of it \
            drift apart.
            """)

    public static let duplicateCategory = DiagnosticCode(
        "L006", title: Message(zh: "类别标识重复", en: "duplicate category"),
        zh: "两个类别用了同一个标识。类别是封闭的清单，每个只写一次。",
        en: "Two categories have the same id. Categories are a closed list in which each stands once.")

    public static let duplicatePack = DiagnosticCode(
        "L007", title: Message(zh: "包名重复", en: "duplicate pack"),
        zh: "两个文件的 pack 相同。多半是同一个包读进了两次，或者复制后忘了改名。",
        en: "Two files have the same pack name. Most likely one pack was read twice, or a copy was not renamed.")

    public static let ambiguousSlot = DiagnosticCode(
        "L008", title: Message(zh: "槽位有几种写法", en: "ambiguous slot"),
        zh: "别的几个包都定义了这个槽位而内容不同，本包又没有自己的定义，无从取舍。请在本包里定义它，或让各包的定义一致。",
        en: """
            Other packs define this slot differently and this pack has no definition of its own, so \
            there is no telling which is meant. Define it in this pack, or make the definitions agree.
            """)

    public static let lawDateConflict = DiagnosticCode(
        "L009", title: Message(zh: "法律状态月份不一", en: "conflicting law dates"),
        zh: "两个包写了不同的 law-date。一部词典只对应一个月份的法律状态，它会写进报告。",
        en: """
            Two packs give different law dates. One lexicon stands for the law of one month, which \
            reports quote.
            """)

    public static let badDate = DiagnosticCode(
        "L010", title: Message(zh: "日期写法不对", en: "malformed date"),
        zh: "日期写成 年-月-日（2015-09-01），law-date 写成 年-月（2026-10），都要是日历上有的日子。",
        en: """
            Dates are written year-month-day (2015-09-01) and law-date year-month (2026-10), and have \
            to stand in the calendar.
            """)

    public static let noRules = DiagnosticCode(
        "L011", title: Message(zh: "一条规则也没有", en: "no rules at all"),
        zh: "读进的包里没有任何规则。用这样的词典扫描，什么都会显得干净，所以不收。请检查是否漏了规则包。",
        en: """
            The packs that were read hold no rule. Scanning with them would call everything clean, so \
            they are refused. Check whether a rule pack was left out.
            """)

    public static let reachOutOfRange = DiagnosticCode(
        "L012", title: Message(zh: "语境的距离超出范围", en: "reach out of range"),
        zh: "within 是语境词离匹配最远的内容字数：左边 1 到 20，右边 1 到 24；gap 为 0 到 24。更远的词与这句话多半已经无关，收了会把真正的问题放走。",
        en: """
            within is how many content characters a cue may lie from the match: 1 to 20 on the left, 1 \
            to 24 on the right; gap is 0 to 24. Words further off seldom have to do with the match, and \
            would let real ones go.
            """)

    public static let emptyCue = DiagnosticCode(
        "L013", title: Message(zh: "语境词是空的", en: "empty cue"),
        zh: "语境词折叠之后什么也不剩（空的，或只有标点、符号、表情）。这样的词永远找不到。",
        en: """
            Nothing is left of the cue after folding: it is empty, or punctuation, symbols and emoji \
            alone. It could never be found.
            """)

    public static let guardWithoutCues = DiagnosticCode(
        "L014", title: Message(zh: "语境没有语境词", en: "guard without cues"),
        zh: "语境的 left 和 right 都是空的，它永远不会成立。请至少写一组语境词。",
        en: "The guard has neither left nor right cues, so it can never hold. Write at least one group.")

    public static let cancelledByNonCancel = DiagnosticCode(
        "L015", title: Message(zh: "取消者不是 cancel", en: "cancelled by a guard that does not cancel"),
        zh: "cancelled-by 只能列出 effect 为 cancel 的语境；别的语境各有自己的效果，不能用来取消。",
        en: """
            cancelled-by may name guards of effect cancel only; others have an effect of their own and \
            cannot cancel.
            """)

    public static let cancelKeyMisused = DiagnosticCode(
        "L016", title: Message(zh: "after 与 gap 用错", en: "misused after or gap"),
        zh: "after 和 gap 要一起写，而且只用于 effect 为 cancel 的语境：语境词须跟在 after 的某个词之后，相隔不超过 gap 个内容字。",
        en: """
            after and gap go together, and only in a guard of effect cancel: its cue then has to follow \
            one of the words after, at most gap content characters behind it.
            """)

    public static let unknownGuard = DiagnosticCode(
        "L017", title: Message(zh: "没有这个语境", en: "unknown guard"),
        zh: "unless 或 cancelled-by 里的名字没有对应的语境。多半拼错了，或者没有读进定义语境的包。",
        en: """
            A name under unless or cancelled-by is no guard. It is misspelt, or the pack that defines \
            the guards was not read.
            """)
}
