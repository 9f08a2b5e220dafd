/// Codes about any YAML file, whatever it is for.
extension DiagnosticCode {
    static let documentCodes: [DiagnosticCode] = [
        .syntaxError, .duplicateKey, .aliasRefused, .nestingTooDeep, .fileTooLarge, .tabRefused, .invalidUTF8,
        .severalDocuments, .keyNotText, .tagRefused, .emptyDocument, .wrongType, .unknownKey, .missingKey,
        .unreadableFile, .tooManyDiagnostics, .unknownChoice, .blankText,
    ]

    public static let syntaxError = DiagnosticCode(
        "D001", title: Message(zh: "YAML 语法错误", en: "YAML syntax error"),
        zh: "文件不符合 YAML 语法，读不下去。常见的原因：引号没有成对，冒号后没有空格，缩进不齐，列表项少了短横线。标出的位置是发现读不通的地方，真正的错往往就在它前面一点。",
        en: """
            The file is not YAML and cannot be read on. Common causes: a quote without its partner, no \
            space after a colon, uneven indentation, a list item without its dash. The place shown is \
            where reading stopped; the mistake itself often stands a little before it.
            """)

    public static let duplicateKey = DiagnosticCode(
        "D002", title: Message(zh: "重复的键", en: "duplicate key"),
        zh: "同一个映射里有两个相同的键。若任取其一，另一个就会悄悄失效，所以不收。请合并或改名。",
        en: """
            A mapping has the same key twice. Taking either one would silently lose the other, so the \
            file is refused. Merge the two, or rename one.
            """)

    public static let aliasRefused = DiagnosticCode(
        "D003", title: Message(zh: "不收锚点、引用与合并键", en: "anchor, alias or merge key"),
        zh: "锚点（&名）、引用（*名）和合并键（<<）会让几行文字展开成极大的内容，也让读者看不出某处究竟写了什么，所以一律不收。请把内容写全；词表可用槽位共用。以 & 或 * 开头的普通文字请加引号。",
        en: """
            Anchors (&name), aliases (*name) and merge keys (<<) let a few lines unfold into enormous \
            content and hide what stands where, so none is accepted. Write the content out; lists of \
            words can be shared as slots. Put quotes around ordinary text that begins with & or *.
            """)

    public static let nestingTooDeep = DiagnosticCode(
        "D004", title: Message(zh: "嵌套过深", en: "nesting too deep"),
        zh: "列表和映射的嵌套超过 32 层。本程序的文件用不到十层，更深的多半是误写或恶意构造。",
        en: """
            Lists and mappings are nested more than 32 levels deep. No file of this program needs ten; \
            deeper ones are mistakes or attacks.
            """)

    public static let fileTooLarge = DiagnosticCode(
        "D005", title: Message(zh: "文件过大", en: "file too large"),
        zh: "文件超过 8 MiB。超过的部分不会读入内存。请拆成几个包。",
        en: "The file is larger than 8 MiB. What lies beyond is not even read. Split it into several packs.")

    public static let tabRefused = DiagnosticCode(
        "D006", title: Message(zh: "不收制表符", en: "tab character"),
        zh: "文件里有制表符。YAML 的缩进不许用制表符，而它在屏幕上与空格无法分辨，所以整个文件都不收。请改用空格；文字里确实需要时，在双引号内写 \\t。",
        en: """
            The file holds a tab. YAML forbids tabs in indentation, and on the screen a tab looks like \
            spaces, so none is accepted anywhere. Use spaces; where text needs a tab, write \\t inside \
            double quotes.
            """)

    public static let invalidUTF8 = DiagnosticCode(
        "D007", title: Message(zh: "不是 UTF-8", en: "invalid UTF-8"),
        zh: "文件里有不成 UTF-8 的字节，多半是用 GBK 等编码存的。请另存为 UTF-8。",
        en: """
            The file holds bytes that are not UTF-8; most likely it was saved as GBK or the like. Save \
            it as UTF-8.
            """)

    public static let severalDocuments = DiagnosticCode(
        "D008", title: Message(zh: "一个文件含多个文档", en: "several documents in a file"),
        zh: "文件里用 --- 或 ... 分出了第二个文档。一个文件只收一个文档，否则后面的会被忽略。请拆成几个文件。",
        en: """
            A line of --- or ... opens a second document. A file holds one document, else the later \
            ones would be ignored. Split the file.
            """)

    public static let keyNotText = DiagnosticCode(
        "D009", title: Message(zh: "键不是文字", en: "key is not text"),
        zh: "映射的键必须是一段文字。列表、映射、空值、数字和真假值不能作键；数字样的名字请加引号。",
        en: """
            The key of a mapping has to be text. Lists, mappings, nothing, numbers and truth values \
            cannot be keys; put quotes around a name that looks like a number.
            """)

    public static let tagRefused = DiagnosticCode(
        "D010", title: Message(zh: "不收标签与指令", en: "tag or directive"),
        zh: "标签（!!int 等）和以 % 开头的指令会改变内容的读法。本程序按写下的文字读每个值，自行检查类型，所以不收。以 ! 或 % 开头的普通文字请加引号。",
        en: """
            Tags (such as !!int) and directives (lines that begin with %) change how content is read. \
            Every value is read as the text that was written and checked afterwards, so neither is \
            accepted. Put quotes around ordinary text that begins with ! or %.
            """)

    public static let emptyDocument = DiagnosticCode(
        "D011", title: Message(zh: "文件是空的", en: "empty file"),
        zh: "文件里没有内容，或者只有注释。空文件多半是没有存好，当作已读会让人以为规则在起作用。",
        en: """
            The file holds nothing, or comments alone. An empty file is most likely one that was not \
            saved; taking it as read would let people believe that its rules are at work.
            """)

    public static let wrongType = DiagnosticCode(
        "D012", title: Message(zh: "值的类型不对", en: "wrong type"),
        zh: "某个键的值不是所要的类型，比如应为列表而写成了文字，应为整数而写成了词。标出的是找到的值，消息里说明应当是什么。",
        en: """
            The value of a key is not of the type that is wanted, such as text where a list is \
            expected, or a word where a whole number is. The place is that of the value found; the \
            message says what was expected.
            """)

    public static let unknownKey = DiagnosticCode(
        "D013", title: Message(zh: "不认识的键", en: "unknown key"),
        zh: "这里没有这个键。多半是拼错了；若照旧读下去，所写的内容就会不声不响地失效，所以不收。有相近的名字时会列出。",
        en: """
            There is no such key here. Most likely it is misspelt; reading on would silently drop what \
            stands under it, so it is refused. A name that comes near is shown.
            """)

    public static let missingKey = DiagnosticCode(
        "D014", title: Message(zh: "缺少必需的键", en: "missing key"),
        zh: "这里少了一个必需的键。没有默认值可用：缺的内容只能由编写的人给出。",
        en: """
            A key that is required here is missing. There is no default: only the editor can say what \
            it should be.
            """)

    public static let unreadableFile = DiagnosticCode(
        "D015", title: Message(zh: "文件读不了", en: "unreadable file"),
        zh: "文件或目录不存在、没有读的权限、不是普通文件，或者目录里没有 .yaml 文件。词典少了一个包，结果就不完整，所以不会跳过它。",
        en: """
            The file or directory does not exist, may not be read, is no regular file, or the directory \
            holds no .yaml file. A lexicon without one of its packs gives incomplete results, so it is \
            not skipped.
            """)

    public static let tooManyDiagnostics = DiagnosticCode(
        "D016", title: Message(zh: "问题太多", en: "too many diagnostics"),
        zh: "一次检查最多列出 100 个问题。先改正已列出的，再检查一次。",
        en: "One check lists at most 100 diagnostics. Mend those that are listed and check again.")

    public static let unknownChoice = DiagnosticCode(
        "D017", title: Message(zh: "不在可选之列", en: "not one of the choices"),
        zh: "这个键只收几个固定的词，写下的不在其中。消息里列出全部可选的词。",
        en: """
            This key takes one of a few fixed words, and the one written is none of them. The message \
            lists them all.
            """)

    public static let blankText = DiagnosticCode(
        "D018", title: Message(zh: "文字是空的", en: "blank text"),
        zh: "这里要有给人看的文字，却只有空白。标题、理由和建议会出现在警告里，缺了就没人看得懂为什么。",
        en: """
            Text for people is wanted here and there is only white space. Titles, reasons and \
            suggestions appear in warnings; without them nobody understands why.
            """)
}
