/// Codes about patterns and slots, and about what patterns do to each other.
extension DiagnosticCode {
    static let patternCodes: [DiagnosticCode] = [
        .unclosedBracket, .strayCloser, .emptyAlternative, .bareAlternative, .unsupportedNotation, .badEscape,
        .fullWidthNotation, .unknownSlot, .slotCycle, .patternTooNested, .foldsToNothing, .patternTooLong,
        .crossesBreak, .patternExplodes, .lexiconExplodes, .emptyMatch, .duplicateLiteral, .shadowedLiteral,
        .deadByRulePass, .deadByCategoryPass, .badGap, .badTest, .badNumber, .patternWithoutLiteral, .stepsInCue,
        .soundWithoutEffect,
    ]

    public static let badGap = DiagnosticCode(
        "L040", title: Message(zh: "间隔写错", en: "misused gap"),
        zh: "间隔写作 ~ 加 1 到 24 的数，表示中间最多隔这么多个字。它只能夹在两段之间：放在开头或结尾什么也不改变。",
        en: """
            A gap is written as ~ and a number from 1 to 24: at most so many characters may stand between. It \
            stands between two parts; at the beginning or the end it would change nothing.
            """)

    public static let badTest = DiagnosticCode(
        "L041", title: Message(zh: "前后排除写错", en: "misused test"),
        zh: "!<(甲|乙) 表示前面不得紧挨着甲或乙，!>(甲|乙) 表示后面不得紧跟着甲或乙。括号里只能是文字、选项和槽位。",
        en: """
            !<(a|b) says that neither a nor b may stand directly before, !>(a|b) that neither may follow \
            directly. The brackets hold literals, alternatives and slots only.
            """)

    public static let badNumber = DiagnosticCode(
        "L042", title: Message(zh: "数字的界限写错", en: "malformed bound of a number"),
        zh: "数字写作 {N}，百分数写作 {N%}，可以带界限：{N<50}、{N<=50}、{N>5}、{N>=1.5}、{N=3}、{N%>90}。",
        en: """
            A number is written {N}, a percentage {N%}, either with a bound: {N<50}, {N<=50}, {N>5}, \
            {N>=1.5}, {N=3}, {N%>90}.
            """)

    public static let patternWithoutLiteral = DiagnosticCode(
        "L043", title: Message(zh: "句式里没有文字", en: "pattern without a literal"),
        zh: "匹配从句式里最少见的一段文字开始。只有数字、间隔、任意字的句式，或文字全都可有可无的句式，无从找起。",
        en: """
            Matching starts from a pattern's rarest literal. A pattern of numbers, gaps and any-characters \
            alone, or one whose literals can all be left out, gives nothing to start from.
            """)

    public static let stepsInCue = DiagnosticCode(
        "L044", title: Message(zh: "语境词里有间隔或数字", en: "gap or number in a cue"),
        zh: "语境词是文字、选项和槽位。它们离匹配多远由 within 说，所以不需要间隔；数字和前后排除也不行。",
        en: """
            Cues are literals, alternatives and slots. How far they may lie from the match is said by within, so \
            they need no gaps; numbers and tests are not possible either.
            """)

    public static let unclosedBracket = DiagnosticCode(
        "L020", title: Message(zh: "括号没有闭合", en: "unclosed bracket"),
        zh: "句式里的 ( [ 或 { 没有对应的右括号。括号本身作为文字时，前面加反斜线。",
        en: """
            A ( [ or { in the pattern has no partner. Write a backslash before a bracket that is meant \
            as text.
            """)

    public static let strayCloser = DiagnosticCode(
        "L021", title: Message(zh: "多余的右括号", en: "stray closing bracket"),
        zh: "句式里有一个右括号没有对应的左括号，或者与左括号不是一种。括号本身作为文字时，前面加反斜线。",
        en: """
            A closing bracket in the pattern has no partner, or one of another kind. Write a backslash \
            before a bracket that is meant as text.
            """)

    public static let emptyAlternative = DiagnosticCode(
        "L022", title: Message(zh: "空的选项", en: "empty alternative"),
        zh: "括号里有一个选项是空的，如 (甲|) 或 ()。想表示可有可无，请用方括号：[甲]。",
        en: """
            An alternative in brackets is empty, as in (a|) or (). For something that may be left out, \
            use square brackets: [a].
            """)

    public static let bareAlternative = DiagnosticCode(
        "L023", title: Message(zh: "竖线不在括号里", en: "alternative outside brackets"),
        zh: "竖线只在括号里分隔选项。整句的几种写法请分成几行，或者用圆括号括起来。",
        en: """
            A bar separates alternatives inside brackets only. Write several lines for several whole \
            forms, or put round brackets around them.
            """)

    public static let unsupportedNotation = DiagnosticCode(
        "L024", title: Message(zh: "尚不支持的写法", en: "notation not supported yet"),
        zh: """
            这一写法留给以后的版本：~ 表示间隔，{N} 一类表示数字，{NICK} 表示昵称，{X} 表示任意一字，!<( ) 与 !>( ) 表示前后不得出现。眼下请把常见的填法逐一写出。作为\
            文字时前面加反斜线。
            """,
        en: """
            This notation is kept for a later version: ~ for a gap, {N} and the like for numbers, \
            {NICK} for a nickname, {X} for any one character, !<( ) and !>( ) for what may not stand \
            before or behind. Write out the usual fillings for now. Write a backslash before a \
            character that is meant as text.
            """)

    public static let badEscape = DiagnosticCode(
        "L025", title: Message(zh: "反斜线用错", en: "misused backslash"),
        zh: "反斜线只用在有特殊含义的字符之前：( ) [ ] { } | ~ \\ 以及全角的同类字符；它后面是别的字或什么也没有，多半是误写。",
        en: """
            A backslash stands before characters with a meaning only: ( ) [ ] { } | ~ \\ and their \
            full-width forms. Before anything else, or at the end, it is most likely a mistake.
            """)

    public static let fullWidthNotation = DiagnosticCode(
        "L026", title: Message(zh: "全角括号", en: "full-width bracket in a pattern"),
        zh: "句式里有全角的括号、竖线或波浪号。它们不是句式的写法，折叠时会被当作符号略去，（甲｜乙）就成了 甲乙。请改用半角，或在前面加反斜线。",
        en: """
            The pattern holds a full-width bracket, bar or tilde. It is no notation, and folding drops \
            it as a symbol, so that （a｜b） would mean ab. Use the half-width form, or write a backslash \
            before it.
            """)

    public static let unknownSlot = DiagnosticCode(
        "L027", title: Message(zh: "没有这个槽位", en: "unknown slot"),
        zh: "句式里 {…} 的名字没有定义为槽位。多半拼错了，或者没有读进定义它的包。",
        en: "The name in {…} is no slot. It is misspelt, or the pack that defines it was not read.")

    public static let slotCycle = DiagnosticCode(
        "L028", title: Message(zh: "槽位互相包含", en: "slot cycle"),
        zh: "槽位直接或经过别的槽位包含了自己，永远写不完。消息里列出这一圈。",
        en: """
            A slot contains itself, directly or through others, and could never be written out. The \
            message shows the circle.
            """)

    public static let patternTooNested = DiagnosticCode(
        "L029", title: Message(zh: "句式嵌套过深", en: "pattern nested too deep"),
        zh: "句式的括号，或槽位套槽位，超过 16 层。请拆成几行。",
        en: """
            The brackets of a pattern, or slots within slots, go deeper than 16 levels. Split it into \
            several lines.
            """)

    public static let foldsToNothing = DiagnosticCode(
        "L030", title: Message(zh: "折叠后什么也不剩", en: "pattern folds to nothing"),
        zh: "句式（或它的某一种展开）是空的，或者只有标点、符号、表情这类匹配时略去的字，什么也匹配不了。各部分都可省略的句式也是如此。",
        en: """
            The pattern, or one form of it, is empty or holds only punctuation, symbols and emoji, \
            which matching leaves out; nothing could match. A pattern of optional parts alone is such a \
            one.
            """)

    public static let patternTooLong = DiagnosticCode(
        "L031", title: Message(zh: "句式过长", en: "pattern too long"),
        zh: "一种展开最多 48 节（相同的字连在一起算一节），写下来最多 512 个字。直播里没人会一字不差地说那么长；请取其中最有代表性的一段。",
        en: """
            One form of a pattern has at most 48 runs (equal characters in a row are one) and 512 \
            characters as written. Nobody says longer ones word for word; take the most telling part.
            """)

    public static let crossesBreak = DiagnosticCode(
        "L032", title: Message(zh: "句式里有句末标点", en: "pattern crosses a sentence end"),
        zh: "句式里有句号、问号、叹号或换行。匹配从不越过句末，这样的句式永远不会命中。请去掉标点，或拆成两条。",
        en: """
            The pattern holds a full stop, a question or exclamation mark or a line end. No match goes \
            past the end of a sentence, so it could never be found. Leave the mark out, or split the \
            pattern.
            """)

    public static let patternExplodes = DiagnosticCode(
        "L033", title: Message(zh: "展开过多", en: "pattern writes out to too many forms"),
        zh: "一行句式最多展开成 4096 种写法。这个数先算出来再展开，所以不会耗尽内存。请拆开，或减少可选的部分。",
        en: """
            One pattern may write out to at most 4,096 forms. The number is computed before anything is \
            written out. Split the pattern, or leave out optional parts.
            """)

    public static let lexiconExplodes = DiagnosticCode(
        "L034", title: Message(zh: "词典展开过多", en: "lexicon writes out to too many forms"),
        zh: "整部词典的句式、放行词和语境词合计最多展开成 600000 种写法。标出的是超过的那一行。",
        en: """
            The patterns, pass phrases and cues of a lexicon may write out to at most 600,000 forms in \
            all. The place is that of the line which went over.
            """)

    public static let emptyMatch = DiagnosticCode(
        "L035", title: Message(zh: "没有句式", en: "empty match"),
        zh: "规则没有 match，或者它是空的；槽位的清单空着也一样。这样的规则永远不会命中。",
        en: """
            The rule has no match, or an empty one; an empty slot is the same. Such a rule could never \
            be found.
            """)

    public static let duplicateLiteral = DiagnosticCode(
        "L036", .warning, title: Message(zh: "规则里的重复写法", en: "duplicate form in a rule"),
        zh: "同一条规则里两行句式（或一行的两种展开）折叠之后相同，多写的一份不起作用。大小写、全半角、繁简和数字写法不必重复列出。",
        en: """
            Two patterns of a rule, or two forms of one, are the same after folding; the second adds \
            nothing. There is no need to list case, width, script and digit forms.
            """)

    public static let shadowedLiteral = DiagnosticCode(
        "L037", .warning, title: Message(zh: "被同类规则遮住的写法", en: "form shadowed by another rule"),
        zh: "同一类别的两条规则有折叠后相同的写法。同处的匹配只报一条，另一条永远只出现在 also 里。请只留在更合适的那条规则里。",
        en: """
            Two rules of one category have the same form after folding. One place gives one finding, so \
            the other rule would only ever be listed under also. Keep the form in the rule that fits it \
            better.
            """)

    public static let deadByRulePass = DiagnosticCode(
        "L038", title: Message(zh: "被本规则放行词抵消的写法", en: "form cancelled by the rule's own pass phrase"),
        zh: "规则的一种写法与它自己的放行词相同：凡是匹配都落在放行词之内而被丢弃，这种写法永远不会命中。",
        en: """
            A form of the rule is the same as one of its own pass phrases: every match would lie inside \
            the pass phrase and be dropped, so the form could never be found.
            """)

    public static let deadByCategoryPass = DiagnosticCode(
        "L039", title: Message(zh: "被类别放行词抵消的写法", en: "form cancelled by a pass phrase of the category"),
        zh: "规则的一种写法被该类别的放行词整个盖住：凡是匹配都会被丢弃，这种写法永远不会命中。请改句式，或改放行词。",
        en: """
            A form of the rule is covered whole by a pass phrase of its category: every match would be \
            dropped, so the form could never be found. Change the pattern or the pass phrase.
            """)

    public static let soundWithoutEffect = DiagnosticCode(
        "L045", .warning, title: Message(zh: "谐音不起作用", en: "sound without effect"),
        zh: """
            see-through: [sound] 只看 3 到 10 个字、不带间隔的写法：更短的词谐音太多，随处都是；更长的用不着。这条规则没有这样的写法。
            """,
        en: """
            see-through: [sound] concerns forms of 3 to 10 characters without gaps: shorter words sound like too many \
            others, and longer ones need it not. The rule has no such form.
            """)
}
