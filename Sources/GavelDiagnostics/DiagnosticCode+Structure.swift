/// Codes about frames, stories, bursts and figures.
extension DiagnosticCode {
    static let structureCodes: [DiagnosticCode] = [
        .twoStructures, .slotCountOutOfRange, .emptyPart, .countOutOfRange, .windowOutOfRange, .noWindow,
        .nothingCounted, .structureKeyMisused, .badSignal, .unknownStorySlot,
        .unknownRule, .countedStructure, .figureWithoutNumber,
    ]

    public static let twoStructures = DiagnosticCode(
        "L070", title: Message(zh: "一条规则两种结构", en: "two structures in a rule"),
        zh: "match、frame、story、burst、figures 一条规则只能有一个：一条规则只说一件事，结果里才看得出是什么成立了。",
        en: """
            A rule has one of match, frame, story, burst and figures: a rule says one thing, so that a finding \
            tells what held.
            """)

    public static let slotCountOutOfRange = DiagnosticCode(
        "L071", title: Message(zh: "部分太少或太多", en: "too few or too many slots"),
        zh: "frame 和 story 有 2 到 8 个部分。只有一个部分就是普通的 match；更多的部分多半是把同一件事的几种说法分开了。",
        en: """
            A frame or story has 2 to 8 slots. With one it is an ordinary match; with more, most likely several ways to \
            say one thing were given slots of their own.
            """)

    public static let emptyPart = DiagnosticCode(
        "L072", title: Message(zh: "部分里没有句式", en: "part without patterns"),
        zh: "结构的这个部分是空的，永远找不到。",
        en: "This part of a structure is empty and could never be found.")

    public static let countOutOfRange = DiagnosticCode(
        "L073", title: Message(zh: "数目超出范围", en: "number out of range"),
        zh: "need、count 一类的数目超出了可用的范围。need 不能少于 must 的个数，也不能多于部分的个数；一次就够的不是 burst。",
        en: """
            A number such as need or count is outside its range. need is at least the number of slots under must and at \
            most that of all slots; what needs to be said only once is no burst.
            """)

    public static let windowOutOfRange = DiagnosticCode(
        "L074", title: Message(zh: "字数或秒数超出范围", en: "window out of range"),
        zh: "characters 为 1 到 20000，seconds 为 1 到 7200（两小时）；信号里的更短。隔得更远的话不是一回事。",
        en: """
            characters is 1 to 20,000 and seconds 1 to 7,200 (two hours), less inside a signal. What lies further apart \
            does not belong together.
            """)

    public static let noWindow = DiagnosticCode(
        "L075", title: Message(zh: "没有范围", en: "no window"),
        zh: "burst 和多数 figures 要写多少秒或多少字之内，否则整场直播里隔几小时的话也会凑在一起。",
        en: """
            A burst and most figures need seconds or characters, else things said hours apart would be taken together.
            """)

    public static let nothingCounted = DiagnosticCode(
        "L076", title: Message(zh: "没有写数什么", en: "burst of nothing"),
        zh: "burst 要写 of（句式）、rules（规则）、category: true（整个类别）之一，或 signals。",
        en: "A burst counts of (patterns), rules (ids) or category: true, or it has signals.")

    public static let structureKeyMisused = DiagnosticCode(
        "L077", title: Message(zh: "结构里用错的键", en: "key misused in a structure"),
        zh: "这个键在这里不起作用。留着它，读规则的人会以为它起作用。",
        en: "The key has no effect here. Left in, it would tell readers of the rule that it has one.")

    public static let badSignal = DiagnosticCode(
        "L078", title: Message(zh: "信号写得不对", en: "malformed signal"),
        zh: "signals 有 2 到 8 个信号，每个写 rate、rules、exclamations、shout、louder 之一。",
        en: "signals holds 2 to 8 signals, each with one of rate, rules, exclamations, shout and louder.")

    public static let unknownStorySlot = DiagnosticCode(
        "L079", title: Message(zh: "must 里没有这个部分", en: "unknown slot under must"),
        zh: "must 列出不可缺少的部分，名字要和 slots 里的一样。",
        en: "must lists slots that may not be missing, by the names that they have under slots.")

    public static let unknownRule = DiagnosticCode(
        "L090", title: Message(zh: "没有这条规则", en: "unknown rule"),
        zh: "burst 按标识数别的规则的命中，标识要和那条规则的 id 一样，那条规则也要一起读进来。",
        en:
            "A burst counts the findings of other rules by their ids; each has to be the id of a rule that is loaded too."
    )

    public static let countedStructure = DiagnosticCode(
        "L091", title: Message(zh: "数了结构规则", en: "structure counted by a burst"),
        zh: "burst 只数 match 规则的命中。若也数框架、叙事等，规则之间就可能互相触发，没有尽头。",
        en: """
            A burst counts the findings of rules with match: only. Counting frames and stories too would let rules \
            set each other off without end.
            """)

    public static let figureWithoutNumber = DiagnosticCode(
        "L092", title: Message(zh: "数字规则的句式没有数字", en: "figure pattern without a number"),
        zh: "figures 比较 of 里的数字，所以每种写法都要有 {N}；可有可无的 {N} 会让规则时灵时不灵。",
        en: """
            figures compares the numbers of the patterns under of, so every way of writing one needs {N}; one that may \
            be left out would make the rule work only now and then.
            """)
}
