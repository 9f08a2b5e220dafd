/// Codes about patterns of which it is proved that they change nothing.
extension DiagnosticCode {
    static let proofCodes: [DiagnosticCode] = [
        .impossiblePattern, .needlessPattern, .outrankedPattern, .passedPattern, .deadRule,
    ]

    public static let impossiblePattern = DiagnosticCode(
        "L100", .warning, title: Message(zh: "不可能命中的句式", en: "pattern that cannot match"),
        zh: """
            句式的几部分互相矛盾，任何话都命中不了：!< 或 !> 排除的正是句式自己在那里写的字，{N} 紧挨着数字或 %，\
            或者界限小于 0。
            """,
        en: """
            Parts of the pattern contradict each other, so that nothing whatever is matched: !< or !> bars just what \
            the pattern itself has there, a {N} stands directly beside a numeral or before a %, or a bound asks for less \
            than 0.
            """)

    public static let needlessPattern = DiagnosticCode(
        "L101", .warning, title: Message(zh: "本规则里多余的句式", en: "pattern that its rule can do without"),
        zh: "凡是它命中的，本规则别的句式都命中，范围也一样。删去它，结果一个也不会变。",
        en: """
            Whatever it matches, other patterns of the rule match as well, with the same words. Without it no finding \
            would change.
            """)

    public static let outrankedPattern = DiagnosticCode(
        "L102", .warning, title: Message(zh: "总被同类规则遮住的句式", en: "pattern always shadowed by another rule"),
        zh: """
            凡是它命中的，同类别另一条规则都命中，而且总是那一条被选中：等级不低于它，语境不多于它，选择的次序在它前面。\
            它最多出现在 also 里。
            """,
        en: """
            Whatever it matches, another rule of the category matches as well, and that one is always chosen: its grade is \
            no lower, it has no guard that this one has not, and it comes first in the selection. At most, this rule is \
            listed under also.
            """)

    public static let passedPattern = DiagnosticCode(
        "L103", .warning, title: Message(zh: "总被放行的句式", en: "pattern always passed over"),
        zh: "凡是它命中的，都整个在放行词之内，一律不算。改窄放行词，或者删去句式。",
        en: """
            Whatever it matches lies wholly inside a pass phrase and is dropped. Narrow the pass phrase, or leave the \
            pattern out.
            """)

    public static let deadRule = DiagnosticCode(
        "L104", .warning, title: Message(zh: "不会有结果的规则", en: "rule that never makes a finding"),
        zh: "规则的句式全都不可能命中、总被放行或总被别的规则遮住，所以无论说什么，它自己都不会有结果。",
        en: """
            All patterns that the rule needs cannot match, are always passed over, or are always shadowed, so whatever is \
            said, the rule makes no finding of its own.
            """)
}
