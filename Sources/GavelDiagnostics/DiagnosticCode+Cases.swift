/// Codes about files of cases, which `gavel lexicon evaluate` reads.
extension DiagnosticCode {
    static let caseCodes: [DiagnosticCode] = [
        .caseSyntaxError, .caseNotObject, .caseDuplicateKey, .caseUnknownKey, .caseMissingKey, .caseWrongType,
        .caseBlankText, .caseDuplicateID, .caseQuoteNotFound, .caseUnknownCategory, .caseGradeOutOfRange,
        .caseFileUnreadable, .noCases, .caseInvalidUTF8, .caseLineTooLong, .caseUnknownRole, .caseWithoutSegments,
    ]

    public static let caseSyntaxError = DiagnosticCode(
        "C001", title: Message(zh: "JSON 语法错误", en: "JSON syntax error"),
        zh: "这一行不是合法的 JSON，读不下去。每行是一个完整的对象；常见的原因：引号或括号没有成对，少了逗号，最后一项后面多了逗号，文字里的引号没有写成 \\\"。",
        en: """
            The line is not JSON and cannot be read on. Each line is one whole object. Common causes: a \
            quote or bracket without its partner, a comma missing or one too many behind the last member, a \
            quote inside text that is not written as \\".
            """)

    public static let caseNotObject = DiagnosticCode(
        "C002", title: Message(zh: "这一行不是对象", en: "line is not an object"),
        zh: "用例文件每行写一个 JSON 对象。这一行是合法的 JSON，却是别的东西，例如把所有用例放进了一个大列表。",
        en: """
            A file of cases has one JSON object a line. This line is JSON, but something else, such as one \
            big list that holds all the cases.
            """)

    public static let caseDuplicateKey = DiagnosticCode(
        "C003", title: Message(zh: "重复的键", en: "duplicate key"),
        zh: "同一个对象里有两个相同的键。多数程序只认后一个，前一个就悄悄失效，所以不收。",
        en: """
            An object has the same key twice. Most programs take the later one and silently lose the other, \
            so the line is refused.
            """)

    public static let caseUnknownKey = DiagnosticCode(
        "C004", title: Message(zh: "不认识的键", en: "unknown key"),
        zh: "用例里没有这个键。多半是拼错了；若照旧读下去，所写的内容就会不声不响地失效，所以不收。有相近的名字时会列出。",
        en: """
            A case has no such key. Most likely it is misspelt; reading on would silently drop what stands \
            under it, so it is refused. A name that comes near is shown.
            """)

    public static let caseMissingKey = DiagnosticCode(
        "C005", title: Message(zh: "缺少必需的键", en: "missing key"),
        zh: "这里少了一个必需的键。用例要有 id、segments 和 expect；正常的话写 expect: []，因为漏写和“什么也不该查到”是两回事。",
        en: """
            A key that is required here is missing. A case has id, segments and expect; for lawful talk \
            write an empty list under expect, because leaving it out and expecting nothing are two things.
            """)

    public static let caseWrongType = DiagnosticCode(
        "C006", title: Message(zh: "值的类型不对", en: "wrong type"),
        zh: "某个键的值不是所要的类型，比如应为列表而写成了文字，应为数而写成了文字。消息里说明找到的是什么，应当是什么。",
        en: """
            The value of a key is not of the type that is wanted, such as text where a list is expected, or \
            text where a number is. The message says what was found and what was expected.
            """)

    public static let caseBlankText = DiagnosticCode(
        "C007", title: Message(zh: "文字是空的", en: "blank text"),
        zh: "这里要有文字，却是空的或只有空白。没有话的段、没有名字的用例和空的引文都考不了任何东西。",
        en: """
            Text is wanted here, and there is none, or only white space. A segment without words, a case \
            without a name and an empty quote test nothing.
            """)

    public static let caseDuplicateID = DiagnosticCode(
        "C008", title: Message(zh: "用例标识重复", en: "duplicate case id"),
        zh: "两个用例的标识相同，哪怕写在不同的文件里。报告按标识说话，相同就分不清说的是哪一个。",
        en: """
            Two cases have the same id, be it in different files. Reports speak of cases by their ids and \
            could not tell the two apart.
            """)

    public static let caseQuoteNotFound = DiagnosticCode(
        "C009", title: Message(zh: "卖方的话里没有这段引文", en: "quote not in the seller's text"),
        zh: "引文要照抄卖方的话，这样才知道应当查到哪里。比较时双方都经过折叠：大小写、全角、繁体、空格和符号不计；跨段的地方可以写 |。观众的话不算。",
        en: """
            A quote is copied from what the seller side says, so that it is known where something has to be \
            found. Both are folded before they are compared: case, width, script, spaces and symbols make no \
            difference; a seam between segments may be written as |. What viewers say does not count.
            """)

    public static let caseUnknownCategory = DiagnosticCode(
        "C010", title: Message(zh: "没有这个类别", en: "unknown category"),
        zh: "类别是法律包里封闭的清单，这个名字不在其中。多半拼错了；若照旧读下去，它会被当作“没有规则的类别”而不计分。",
        en: """
            Categories are a closed list in the law pack, and this name is not in it. Most likely it is \
            misspelt; read on, it would pass for a category without rules, and nobody would see that it is \
            never scored.
            """)

    public static let caseGradeOutOfRange = DiagnosticCode(
        "C011", title: Message(zh: "等级不在 1 到 4", en: "grade outside 1 to 4"),
        zh: "等级只有四档：1 提示、2 警告、3 严重、4 特别严重。",
        en: "There are four grades: 1 notice, 2 warning, 3 serious, 4 critical.")

    public static let caseFileUnreadable = DiagnosticCode(
        "C012", title: Message(zh: "用例文件读不了", en: "unreadable file of cases"),
        zh: "文件或目录不存在、没有读的权限、不是普通文件、太大，或者目录里没有 .ndjson 文件。少读一个文件，算出的比率就说的是别的东西，所以不会跳过它。",
        en: """
            The file or folder does not exist, may not be read, is no regular file, is too large, or the \
            folder holds no .ndjson file. Without one of the files the figures would be about something \
            else, so it is not skipped.
            """)

    public static let noCases = DiagnosticCode(
        "C013", title: Message(zh: "一个用例也没有", en: "no cases at all"),
        zh: "读进的文件里没有用例，没有什么可以评测。多半给错了文件，或者文件没有存好。",
        en: """
            The files that were read hold no case, so there is nothing to evaluate. Most likely it is the \
            wrong file, or one that was not saved.
            """)

    public static let caseInvalidUTF8 = DiagnosticCode(
        "C014", title: Message(zh: "不是 UTF-8", en: "invalid UTF-8"),
        zh: "这一行有不成 UTF-8 的字节，多半是用 GBK 等编码存的。请另存为 UTF-8。",
        en: """
            The line holds bytes that are not UTF-8; most likely the file was saved as GBK or the like. Save \
            it as UTF-8.
            """)

    public static let caseLineTooLong = DiagnosticCode(
        "C015", title: Message(zh: "行太长", en: "line too long"),
        zh: "一行最多 1 MiB。用例是一小段话，这样长的多半是少了换行。",
        en: """
            A line has at most 1 MiB. A case is a short stretch of talk; one of this length most likely \
            lacks its line ends.
            """)

    public static let caseUnknownRole = DiagnosticCode(
        "C016", title: Message(zh: "没有这个角色", en: "unknown role"),
        zh: "角色只有 host、assistant、owner、operator、caller、viewer，或者主播、助播、货主、场控、连麦、观众。写错的角色会按卖方计，观众的话就成了卖方的话。",
        en: """
            A role is host, assistant, owner, operator, caller or viewer, or one of their Chinese names. A \
            misspelt one would count as the seller side, and turn a viewer's words into the seller's.
            """)

    public static let caseWithoutSegments = DiagnosticCode(
        "C017", title: Message(zh: "用例里没有段", en: "case without segments"),
        zh: "用例的 segments 是空列表，没有话可扫描。至少要有一段。",
        en: "The list of segments is empty, so there is nothing to scan. A case needs at least one segment.")
}
