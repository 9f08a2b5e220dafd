import GavelLexicon
import GavelScanning
import GavelTranscript
import Testing

/// What becomes of aliases in findings, however the talk is cut.
@Suite struct AliasFindingTests {
    static let pack = """
        gavel: 1
        pack: case
        law-date: 2026-10
        fillers: [嗯]
        laws:
          - {id: AD-9-3, instrument: {zh: 法, en: law}, article: {zh: 条, en: art.}, summary: {zh: 述, en: text}}
        categories:
          - {id: contact, name: {zh: 联系, en: contact}}
          - {id: quality, name: {zh: 质量, en: quality}}
        sectors:
          - {id: jade, name: {zh: 玉石, en: jade}, aliases: [翡翠], cues: [手镯, "玉(石|器)"]}
          - {id: antique, name: {zh: 古玩, en: antiques}, cues: [古董]}
        guards:
          - {id: negated, title: {zh: 否定, en: negated}, effect: exempt, left: [{within: 6, cues: [不]}], immune: [微]}
        aliases:
          - {of: 微信, as: [威信, vx, v], kind: slang}
          - {of: 支付宝, as: [zfb], kind: slang}
          - {of: 翡翠, as: [肥脆], kind: recognition}
          - {of: 籽料, as: [资料], kind: recognition, near: jade}
          - {of: 官窑, as: [关窑], kind: recognition, near: antique}
          - {of: 好, as: [女子], kind: split}
          - {of: 最, as: [蕞], kind: look-alike}
        rules:
          - id: contact/add
            category: contact
            grade: 2
            law: [AD-9-3]
            title: {zh: 加微信, en: contact}
            why: {zh: 因, en: why}
            suggest: {zh: 荐, en: suggest}
            match: ["加[我]微信", "加威信", "支付宝~4转账", 微信]
            pass: [威信很高, 加我v我]
            unless: [negated]
            examples: {violation: [⟦加微信⟧], pass: [你好]}
          - id: quality/best
            category: quality
            grade: 3
            law: [AD-9-3]
            title: {zh: 最好, en: best}
            why: {zh: 因, en: why}
            suggest: {zh: 荐, en: suggest}
            match: [最好, 最好的, 顶级籽料, "籽料~3第一", 官窑籽料, "(顶级|帝王绿)翡翠"]
            examples: {violation: [⟦最好的⟧], pass: [你好]}
        """

    private static let harness = PackCutHarness(pack)

    static let rows: [(String, [String])] = [
        ("加我微信", ["加我微信=加我微信"]),
        ("加我威信", ["加我威信=加我微信 alias"]),
        // The rule has this one itself.
        ("加威信", ["加威信=加威信"]),
        ("加我 V X 啊", ["加我 V X=加我微信 noise alias"]),
        ("加我ｖｘ", ["加我ｖｘ=加我微信 width alias"]),
        ("加我嗯威信", ["加我嗯威信=加我微信 filler alias"]),
        ("加我v吧", ["加我v=加我微信 alias"]),
        // Never one character of its own, nor part of a longer word.
        ("这个v吧", []),
        ("加我vxyz", []),
        ("他的威信很高", []),
        ("加我v我", []),
        ("zfb里给我转账", ["zfb里给我转账=支付宝~4转账 alias"]),
        ("我不要加我威信", ["加我威信=加我微信 alias"]),
        ("顶级肥脆和帝王绿肥脆", ["顶级肥脆=顶级翡翠 alias", "帝王绿肥脆=帝王绿翡翠 alias"]),
        ("最女子的", ["最女子的=最好的 split"]),
        // Two characters are not taken apart.
        ("最女子", []),
        ("蕞蕞女子的", ["蕞蕞女子的=最好的 repeat alias split"]),
        ("這款蕞好", ["蕞好=最好 alias"]),
        // Near a cue of the sector only.
        ("顶级资料", []),
        ("这手镯是顶级资料", ["顶级资料=顶级籽料 alias"]),
        ("顶级资料的手镯", ["顶级资料=顶级籽料 alias"]),
        ("顶级籽料", ["顶级籽料=顶级籽料"]),
        ("顶级资料一二三四五六七八九十玉器", ["顶级资料=顶级籽料 alias"]),
        ("顶级资料一二三四五六七八九十二玉器", []),
        ("玉石一二三四五六七八九十顶级资料", ["顶级资料=顶级籽料 alias"]),
        ("玉石一二三四五六七八九十二顶级资料", []),
        ("手镯手镯。顶级资料", []),
        ("手镯就是资料里的第一", ["资料里的第一=籽料~3第一 alias"]),
        ("这是资料里的第一", []),
        // Each alias asks for its own sector.
        ("古董官窑资料", []),
        ("古董手镯官窑资料", ["官窑资料=官窑籽料 alias"]),
        ("手镯关窑资料", []),
        ("古董手镯关窑资料", ["关窑资料=官窑籽料 alias"]),
        ("手镯关窑籽料", []),
        ("古董关窑籽料", ["关窑籽料=官窑籽料 alias"]),
    ]

    @Test(arguments: rows)
    func findingsHoldHoweverTheTalkIsCut(text: String, expected: [String]) throws {
        try Self.harness.expect(expected, in: text)
    }
}
