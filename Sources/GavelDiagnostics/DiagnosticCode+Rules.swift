/// Codes about rules and their examples.
extension DiagnosticCode {
    static let ruleCodes: [DiagnosticCode] = [
        .ruleOutsideCategory, .unknownCategory, .unknownLaw, .gradeOutOfRange, .noLaw, .noExamples, .unbalancedMarks,
        .markInPass, .unmarkedExample, .sinceAfterUntil, .cancelGuardInUnless, .repeatedName,
    ]

    public static let ruleOutsideCategory = DiagnosticCode(
        "L050", title: Message(zh: "规则标识与类别不符", en: "rule id does not begin with its category"),
        zh: "规则标识写成 类别/名字，前一半必须是它的 category，这样从标识就看得出类别。",
        en: """
            A rule id is category/name, and its first half has to be the rule's category, so that the \
            id alone tells the category.
            """)

    public static let unknownCategory = DiagnosticCode(
        "L051", title: Message(zh: "没有这个类别", en: "unknown category"),
        zh: "类别是法律包里封闭的清单，这个名字不在其中。多半拼错了，或者没有读进法律包。",
        en: """
            Categories are a closed list in the law pack, and this name is not in it. It is misspelt, \
            or the law pack was not read.
            """)

    public static let unknownLaw = DiagnosticCode(
        "L052", title: Message(zh: "没有这个法条", en: "unknown law article"),
        zh: "规则引用的法条不在任何一个包里。多半拼错了，或者没有读进法律包。",
        en: """
            The rule rests on a law article that no pack defines. It is misspelt, or the law pack was \
            not read.
            """)

    public static let gradeOutOfRange = DiagnosticCode(
        "L053", title: Message(zh: "等级不在 1 到 4", en: "grade outside 1 to 4"),
        zh: "等级是 1 提示、2 警告、3 严重、4 特别严重。",
        en: "Grades are 1 notice, 2 warning, 3 serious, 4 critical.")

    public static let noLaw = DiagnosticCode(
        "L054", title: Message(zh: "没有法律依据", en: "no law"),
        zh: "规则没有写 law。没有依据的规则不能用来警告别人。",
        en: "The rule names no law. A rule that rests on none cannot be used to warn anybody.")

    public static let noExamples = DiagnosticCode(
        "L055", title: Message(zh: "例句不全", en: "missing examples"),
        zh: "每条规则至少要有一个 violation 例句和一个 pass 例句。例句就是规则的测试：一个说明它抓什么，一个说明它不抓什么。",
        en: """
            Every rule needs at least one violation example and one pass example. Examples are the \
            rule's tests: one shows what it finds, the other what it leaves alone.
            """)

    public static let unbalancedMarks = DiagnosticCode(
        "L056", title: Message(zh: "标记不成对", en: "unbalanced marks"),
        zh: "例句里的 ⟦ 和 ⟧ 要成对，不能嵌套，中间要有字。它们标出规则必须引用的原话。",
        en: """
            The marks ⟦ and ⟧ in an example come in pairs, are not nested, and have words between them. \
            They mark what the rule has to quote.
            """)

    public static let markInPass = DiagnosticCode(
        "L057", title: Message(zh: "pass 例句里有标记", en: "marks in a pass example"),
        zh: "pass 例句说明规则不该命中，没有可引用的原话，所以不能有 ⟦ ⟧。",
        en: """
            A pass example shows what the rule must not find, so there are no words to quote and no \
            place for ⟦ ⟧.
            """)

    public static let unmarkedExample = DiagnosticCode(
        "L058", title: Message(zh: "例句没有标记", en: "example without marks"),
        zh: "violation 和 needs-proof 例句要用 ⟦ ⟧ 标出应当引用的原话，否则测试只知道命中，不知道命中的对不对。",
        en: """
            Violation and needs-proof examples mark with ⟦ ⟧ the words to be quoted; without them a \
            test knows that something was found, but not whether it was the right thing.
            """)

    public static let sinceAfterUntil = DiagnosticCode(
        "L059", title: Message(zh: "起止日期颠倒", en: "since after until"),
        zh: "since 晚于 until，规则没有一天有效。",
        en: "since is later than until, so there is no day on which the rule holds.")

    public static let cancelGuardInUnless = DiagnosticCode(
        "L060", title: Message(zh: "unless 里有取消语境", en: "cancel guard under unless"),
        zh: "effect 为 cancel 的语境只用来取消别的语境，自己不能豁免匹配，所以不能写在规则的 unless 里。",
        en: """
            A guard of effect cancel only cancels other guards and exempts nothing itself, so it cannot \
            stand under unless.
            """)

    public static let repeatedName = DiagnosticCode(
        "L061", .warning, title: Message(zh: "名字重复", en: "name listed twice"),
        zh: "同一个清单里一个名字写了两次，第二次不起作用。",
        en: "A list holds a name twice; the second one has no effect.")
}
