import GavelFolding
import Testing

/// One scalar and what it has to fold to.
struct Folding: Sendable, CustomTestStringConvertible {
    let source: Unicode.Scalar
    let kind: ScalarKind
    let target: String
    let reasons: FoldReasons

    init(_ source: Unicode.Scalar, _ kind: ScalarKind, _ target: String = "", _ reasons: FoldReasons = []) {
        (self.source, self.kind, self.target, self.reasons) = (source, kind, target, reasons)
    }

    var testDescription: String { "U+" + String(source.value, radix: 16, uppercase: true) + " \(kind)" }
}

@Suite struct FoldTableTests {
    static let letters: [Folding] = [
        Folding("v", .letter, "v"), Folding("V", .letter, "v"), Folding("Ｖ", .letter, "v", .width),
        Folding("ⓥ", .letter, "v", .width), Folding("🅥", .letter, "v", .width), Folding("🆅", .letter, "v", .width),
        Folding("𝓥", .letter, "v", .width), Folding("ᴠ", .letter, "v", .width), Folding("ᵛ", .letter, "v", .width),
        Folding("ʙ", .letter, "b", .width), Folding("\u{212A}", .letter, "k", .width),
        Folding("é", .letter, "e", .width), Folding("Ø", .letter, "o", .width), Folding("ß", .letter, "ss", .width),
        Folding("ẞ", .letter, "ss", .width), Folding("æ", .letter, "ae", .width), Folding("ﬁ", .letter, "fi", .width),
        Folding("İ", .letter, "i", .width), Folding("ə", .content, "ə"),
        Folding("а", .letter, "a", .script), Folding("В", .letter, "b", .script), Folding("н", .letter, "h", .script),
        Folding("ё", .letter, "e", [.script, .width]), Folding("ν", .letter, "v", .script),
        Folding("Ν", .letter, "n", .script), Folding("Χ", .letter, "x", .script),
        Folding("№", .letter, "no", .width), Folding("℃", .letter, "c", .width), Folding("㎏", .letter, "kg", .width),
        Folding("㎡", .letter, "m2", [.width, .digit]), Folding("™", .letter, "tm", .width),
        Folding("ⅿ", .letter, "m", .width),
    ]

    static let digits: [Folding] = [
        Folding("1", .digit, "1"), Folding("１", .digit, "1", [.width, .digit]),
        Folding("①", .digit, "1", [.width, .digit]), Folding("❶", .digit, "1", [.width, .digit]),
        Folding("²", .digit, "2", [.width, .digit]), Folding("Ⅷ", .digit, "8", [.width, .digit]),
        Folding("𝟎", .digit, "0", [.width, .digit]), Folding("٣", .digit, "3", .digit),
        Folding("⑩", .digit, "10", [.width, .digit]), Folding("ⅻ", .digit, "12", [.width, .digit]),
        Folding("⑴", .digit, "1", [.width, .digit]), Folding("⒈", .digit, "1", [.width, .digit]),
        Folding("½", .digit, "1/2", [.width, .digit]), Folding("⅟", .digit, "1", [.width, .digit]),
        Folding("㋉", .digit, "10月", [.width, .digit]),
    ]

    static let ideographs: [Folding] = [
        Folding("一", .content, "1", .digit), Folding("壹", .content, "1", .digit), Folding("九", .content, "9", .digit),
        Folding("玖", .content, "9", .digit), Folding("零", .content, "0", .digit), Folding("〇", .content, "0", .digit),
        Folding("貳", .content, "2", [.script, .digit]), Folding("叄", .content, "3", [.script, .digit]),
        Folding("參", .content, "参", .script), Folding("拾", .content, "十", .digit),
        Folding("佰", .content, "百", .digit), Folding("仟", .content, "千", .digit),
        Folding("萬", .content, "万", .script), Folding("億", .content, "亿", .script),
        Folding("两", .content, "两"), Folding("俩", .content, "俩"), Folding("漆", .content, "漆"),
        Folding("國", .content, "国", .script), Folding("级", .content, "级"), Folding("級", .content, "级", .script),
        Folding("乾", .content, "干", .script), Folding("薹", .content, "苔", .script),
        Folding("裡", .content, "里", .script),
        Folding("㊀", .content, "1", [.width, .digit]), Folding("㈠", .content, "1", [.width, .digit]),
        Folding("㊙", .content, "秘", .width), Folding("🈲", .content, "禁", .width),
        Folding("🉐", .content, "得", .width), Folding("⻋", .content, "车", .width),
        Folding("⾦", .content, "金", .width), Folding("\u{F9D3}", .content, "6", [.script, .width, .digit]),
        Folding("\u{F900}", .content, "岂", [.script, .width]), Folding("々", .content, "々"),
        Folding("\u{2A700}", .content, "\u{2A700}"), Folding("\u{3FFFD}", .content, "\u{3FFFD}"),
    ]

    static let otherContent: [Folding] = [
        Folding("あ", .content, "あ"), Folding("ア", .content, "ア"), Folding("ｱ", .content, "ア", .width),
        Folding("ー", .content, "ー"), Folding("한", .content, "한"), Folding("ก", .content, "ก"),
        Folding("ب", .content, "ب"),
        Folding("Я", .content, "я"), Folding("Ω", .content, "ω"), Folding("㍿", .content, "㍿"),
        Folding("\u{FDFA}", .content, "\u{FDFA}"), Folding("⅒", .content, "⅒"), Folding("፩", .content, "፩"),
        Folding("%", .percent, "%"), Folding("％", .percent, "%", .width), Folding("﹪", .percent, "%", .width),
        Folding("٪", .percent, "%", .width),
    ]

    static let separators: [Folding] = [
        Folding(".", .separator, "."), Folding("·", .separator, ".", .width), Folding("・", .separator, ".", .width),
        Folding("．", .separator, ".", .width), Folding("…", .separator, ".", .width),
        Folding("⋯", .separator, ".", .width), Folding("‥", .separator, ".", .width),
        Folding("-", .separator, "-"), Folding("—", .separator, "-", .width), Folding("–", .separator, "-", .width),
        Folding("―", .separator, "-", .width), Folding("－", .separator, "-", .width),
        Folding("_", .separator, "_"), Folding("＿", .separator, "_", .width), Folding("~", .separator, "~"),
        Folding("～", .separator, "~", .width), Folding("〜", .separator, "~", .width),
        Folding("＊", .separator, "*", .width), Folding("／", .separator, "/", .width),
        Folding("⁄", .separator, "/", .width), Folding("｜", .separator, "|", .width),
        Folding("＋", .separator, "+", .width),
    ]

    static let marks: [Folding] =
        "，、；：,;:﹐︑﹔∶".unicodeScalars.map { Folding($0, .softMark) }
        + "。！？!?｡﹗‼⁇⁈⁉\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}".unicodeScalars.map { Folding($0, .hardMark) }
        + " \t\u{A0}\u{2003}\u{3000}\u{202F}".unicodeScalars.map { Folding($0, .space) }

    /// Zero-width, tag, filler, combining, private, unassigned, control and non-character scalars, then symbols.
    static let noise: [Folding] = [
        "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{E0061}", "\u{3164}", "\u{1160}", "\u{FFA0}",
        "\u{301}", "\u{20E3}", "\u{E000}", "\u{F0000}", "\u{378}", "\u{0}", "\u{7F}", "\u{2FFFF}", "\u{FFFD}",
        "\u{2D0}",
        "\u{2800}", "❤", "🔥", "🇨", "°", "“", "《", "【", "（", "(", "¥", "＄", "#", "@", "&", "=", "＾", "¨", "©", "´", "‰",
    ].map { Folding($0, .noise) }

    @Test(arguments: letters + digits + ideographs + otherContent + separators + marks + noise)
    func `a scalar has its kind, classes and reasons`(_ row: Folding) {
        let folded = FoldTable.standard.fold(row.source)
        #expect(folded.kind == row.kind)
        #expect(folded.scalars == Array(row.target.unicodeScalars))
        #expect(folded.reasons == row.reasons)
    }

    @Test func `kind and content agree with the folding`() {
        for row in Self.letters + Self.digits + Self.ideographs + Self.otherContent {
            #expect(FoldTable.standard.isContent(row.source))
        }
        for row in Self.separators + Self.marks + Self.noise {
            #expect(!FoldTable.standard.isContent(row.source))
            #expect(FoldTable.standard.kind(of: row.source) == row.kind)
        }
    }
}
