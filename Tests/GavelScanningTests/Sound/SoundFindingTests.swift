import GavelLexicon
import GavelScanning
import GavelTranscript
import Testing

/// What becomes of the view of sound in findings, however the talk is cut.
@Suite struct SoundFindingTests {
    static let pack = """
        gavel: 1
        pack: case
        law-date: 2026-10
        fillers: [嗯]
        laws:
          - {id: AD-9-3, instrument: {zh: 法, en: law}, article: {zh: 条, en: art.}, summary: {zh: 述, en: text}}
        categories: [{id: contact, name: {zh: 联系, en: contact}}]
        guards:
          - {id: negated, title: {zh: 否定, en: negated}, effect: exempt, left: [{within: 6, cues: [不]}], immune: [微]}
          - {id: asked, title: {zh: 问, en: asked}, effect: exempt, right: [{within: 6, cues: [吗]}]}
        aliases: [{of: 微信, as: [威芯], kind: slang}]
        rules:
          - id: contact/add
            category: contact
            grade: 2
            law: [AD-9-3]
            title: {zh: 加微信, en: contact}
            why: {zh: 因, en: why}
            suggest: {zh: 荐, en: suggest}
            match: [加我微信, "扫[一下]二维码", 转账, "私下[~2]交易"]
            see-through: [sound]
            pass: [加我威信度]
            unless: [negated, asked]
            examples: {violation: [⟦加我微信⟧], pass: [你好]}
          - id: contact/plain
            category: contact
            grade: 2
            law: [AD-9-3]
            title: {zh: 电话, en: telephone}
            why: {zh: 因, en: why}
            suggest: {zh: 荐, en: suggest}
            match: [打我电话]
            examples: {violation: [⟦打我电话⟧], pass: [你好]}
        """

    private static let harness = PackCutHarness(pack)

    static let rows: [(String, [String])] = [
        ("加我微信", ["加我微信=加我微信"]),
        ("来加我薇信啊", ["加我薇信=加我微信 sound"]),
        ("来加我wei信啊", ["加我wei信=加我微信 sound"]),
        ("来加我Wei😀xin", ["加我Wei😀xin=加我微信 noise sound"]),
        // Of what only sounds alike, no form is another form of the pattern's.
        ("加我圍信", ["加我圍信=加我微信 sound"]),
        ("加我ｗｅｉ信", ["加我ｗｅｉ信=加我微信 sound"]),
        ("加我薇薇信", ["加我薇薇信=加我微信 repeat sound"]),
        // One that another view finds is found there.
        ("加嗯我微信", ["加嗯我微信=加我微信 filler"]),
        ("加我威芯", ["加我威芯=加我微信 alias"]),
        ("加嗯我薇信", []),
        ("掃二唯马", ["掃二唯马=扫二维码 script sound"]),
        ("扫一下贰维马", ["扫一下贰维马=扫一下二维码 digit sound"]),
        // Of a pattern that has gaps, what it looks for without one.
        ("私夏交意", ["私夏交意=私下[~2]交易 sound"]),
        ("私夏再交意", []),
        ("私下再交易", ["私下再交易=私下[~2]交易"]),
        // Two characters, and a rule that does not ask.
        ("转帐", []),
        ("打我点话", []),
        // Pass phrases and guards as for any match; immune is what the pattern holds.
        ("要加我威信度才行", []),
        ("加我薇信吗", ["exempt 加我薇信=加我微信 sound"]),
        ("不要加我薇信", ["加我薇信=加我微信 sound"]),
        ("不要扫二唯码", ["exempt 扫二唯码=扫二维码 sound"]),
        // Both are one finding, and the longer one is quoted.
        ("加我薇微信", ["加我薇微信=加我微信 repeat sound"]),
    ]

    @Test(arguments: rows)
    func findingsHoldHoweverTheTalkIsCut(text: String, expected: [String]) throws {
        try Self.harness.expect(expected, in: text)
    }
}
