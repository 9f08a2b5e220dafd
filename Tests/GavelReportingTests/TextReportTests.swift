import GavelDiagnostics
import GavelReporting
import GavelScanning
import Testing

@Suite struct TextReportTests {
    static let named = ReportOptions(language: .zh, width: 80, sourceNames: ["live.ndjson"])

    @Test func aViolationInChinese() {
        #expect(
            Fixtures.text(Fixtures.finding(), Self.named) == """
                ┃ 严重 · 不得使用  绝对化用语：称全网最低
                ┃ 0:12:03.4 · room-7 · host · absolute-terms/whole-net-lowest · live.ndjson:12
                ┃
                ┃   家人们这款手镯【全网最低价】没有比这更低的
                ┃
                ┃ 依据  《广告法》第九条第（三）项；《执法指南》第五条（待核对）
                ┃ 建议  说本店的售价和活动的起止时间


                """)
    }

    @Test func aCorrectedFindingInEnglish() {
        #expect(
            Fixtures.text(Fixtures.fullFinding, ReportOptions(language: .en, width: 100)) == """
                ┃ serious · needs proof  Absolute terms: claims the lowest price on the whole net (corrected)
                ┃ 0:12:03.4 · room-7 · #2 · host (role assumed) · absolute-terms/whole-net-lowest
                ┃
                ┃   家人们这款手镯【全 网 最低价】没有比这更低的
                ┃
                ┃ reads    全网最低价 (seen through: symbols between, repeated characters)
                ┃ part     0:11:40.0 owner “最低价” (said absolute-terms/lowest)
                ┃ law      Advertising Law, art. 9(3); Enforcement Guideline, art. 5 (unverified)
                ┃ case     ranking with a source
                ┃ instead  give the shop's own price and the dates of the offer
                ┃ also     absolute-terms/lowest


                """)
    }

    @Test func theGuardThatDecidedIsNamed() {
        #expect(Fixtures.text(Fixtures.finding(.exempt)).contains("例外  否定说法\n"))
        #expect(Fixtures.text(Fixtures.finding(.needsProof)).contains("情形  注明出处的排名\n"))
        #expect(!Fixtures.text(Fixtures.finding(.exempt)).contains("建议"))
    }

    @Test func unsettledFindingsAreMarked() {
        var finding = Fixtures.finding()
        finding.isSettled = false
        #expect(Fixtures.text(finding).contains("（暂报）"))
        #expect(Fixtures.text(finding, ReportOptions(language: .en)).contains("(provisional)"))
        finding = Fixtures.finding(.withdrawn)
        finding.revision = 2
        #expect(Fixtures.text(finding).contains("撤回"))
        #expect(Fixtures.text(finding).contains("（更正）"))
    }

    @Test(arguments: [
        (0 as Int64, "0:00:00.0"), (99, "0:00:00.0"), (100, "0:00:00.1"), (59_999, "0:00:59.9"),
        (3_600_000, "1:00:00.0"),
        (360_061_500, "100:01:01.5"), (-1500, "-0:00:01.5"),
    ])
    func timesAreCutToTenths(milliseconds: Int64, time: String) {
        var finding = Fixtures.finding()
        finding.startMilliseconds = milliseconds
        #expect(Fixtures.text(finding).contains("┃ \(time) · room-7"))
    }

    @Test func withoutATimeTheLineIsNamed() {
        var finding = Fixtures.finding()
        finding.startMilliseconds = nil
        #expect(Fixtures.text(finding).contains("┃ #12 · room-7"))
    }

    /// Long talk wraps at the width, and not one character of it is lost.
    @Test(arguments: [0, 40, 53, 80, 200], ReportLanguage.allCases)
    func linesKeepToTheWidth(width: Int, language: ReportLanguage) {
        var finding = Fixtures.fullFinding
        finding.contextBefore = String(repeating: "这款手镯🎉真的ｖery good，", count: 12)
        finding.room = String(repeating: "room", count: 60)
        let options = ReportOptions(language: language, width: width)
        for text in [Fixtures.text(finding, options), Fixtures.text(Fixtures.fullSummary, options)] {
            let lines = text.split(separator: "\n")
            let limit = max(width, ReportOptions.minimumWidth)
            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= limit })
        }
        let words = Fixtures.text(finding, options).split(separator: "\n").map { $0.drop { "┃ ".contains($0) } }
            .joined()
        let context = (finding.contextBefore + "【\(finding.quote)】").filter { $0 != " " }
        #expect(words.filter { $0 != " " }.contains(context))
        #expect(words.contains(finding.room))
    }

    @Test func linesDoNotBeginWithClosingPunctuation() {
        var finding = Fixtures.finding()
        for length in 1...40 {
            finding.contextBefore = String(repeating: "好", count: length) + "，"
            let lines = Fixtures.text(finding, ReportOptions(width: 40)).split(separator: "\n")
            #expect(lines.allSatisfy { !$0.hasPrefix("┃   ，") && !$0.hasPrefix("┃   】") && !$0.hasSuffix("【") })
        }
    }

    /// Colour adds nothing but colour: without it the text is the same, save for the marks that stand in for it.
    @Test(arguments: ReportLanguage.allCases)
    func colourChangesNoWords(language: ReportLanguage) {
        let plain = ReportOptions(language: language, width: 120)
        var coloured = plain
        coloured.isColoured = true
        for finding in Finding.Status.allCases.map({ Fixtures.finding($0) }) {
            let text = Fixtures.text(finding, coloured)
            #expect(text.contains("\u{1B}["))
            let marked = Fixtures.text(finding, plain).filter { !"【】".contains($0) }
            #expect(HostileText.withoutColour(text) == marked)
        }
        let summary = HostileText.withoutColour(Fixtures.text(Fixtures.fullSummary, coloured))
        #expect(summary == Fixtures.text(Fixtures.fullSummary, plain))
    }

    /// Every line switches off what it switched on.
    @Test func noColourRunsOverALine() {
        let options = ReportOptions(isColoured: true, width: 40)
        let text = Fixtures.text(Fixtures.fullFinding, options) + Fixtures.text(Fixtures.fullSummary, options)
        for line in text.split(separator: "\n") where line.contains("\u{1B}") {
            let last = line.split(separator: "\u{1B}").last!
            #expect(last.hasPrefix("[0m"))
        }
    }

    @Test func theSummarySpeaksInWords() {
        #expect(
            Fixtures.text(Fixtures.fullSummary, Self.named).hasPrefix(
                """
                ────────────────────
                查出 3 处：广告中不得使用的 2 处，须有依据的 1 处。
                扫描 1,234 段（卖方 1,000，观众 234），56,789 字；直播间 2 个，语流 5 条。另读资
                料记录 3 条。

                               不得使用   须有依据
                  特别严重            0          0
                  严重                1          1
                  警告                1          0
                  提示                0          0

                  绝对化用语          1          1
                  站外交易            1          0

                未列出：按例外不计的 4 处，属寻常说法的 56 处。

                扫描不完整。下列之处未能按原话检查；那里没有查出，不等于那里没有。
                  invalid-json × 12  这一行不是有效的 JSON
                    live.ndjson:1  字节 100  at column 7

                """))
    }

    @Test func aCleanRunIsShort() {
        var summary = Fixtures.summary()
        summary.segments = 1
        summary.sellerSegments = 1
        summary.characters = 4
        summary.rooms = 1
        summary.streams = 1
        #expect(
            Fixtures.text(summary, ReportOptions(language: .en, width: 100)) == """
                ────────────────────
                Nothing found.
                Scanned 1 segment (1 of sellers, 0 of viewers), 4 characters, in 1 room and 1 stream.
                lexicon 0f0f0f0f0f0f · law as of 2026-10 · gavel 0.1.0

                """)
    }

    @Test func nothingFoundIsNotSaidOfWhatWasNotScanned() {
        var summary = Fixtures.fullSummary
        summary.findings = FindingCounts()
        #expect(Fixtures.text(summary).contains("已扫描的部分没有查出问题用语。"))
        #expect(Fixtures.text(summary, ReportOptions(language: .en)).contains("Nothing found in what was scanned."))
    }
}
