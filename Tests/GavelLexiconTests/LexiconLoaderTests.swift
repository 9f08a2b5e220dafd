import Foundation
import GavelDiagnostics
import GavelDocument
import GavelLexicon
import Testing

@Suite struct LexiconLoaderTests {
    private static func file(_ name: String, _ text: String) -> LexiconFile {
        LexiconFile(name: name, bytes: Array(text.utf8))
    }

    private static let shared = file(
        "a-shared.yaml",
        """
        gavel: 1
        pack: shared
        law-date: 2026-10
        laws:
          - id: AD-9-3
            instrument: {zh: 广告法, en: Advertising Law}
            article: {zh: 第九条第（三）项, en: art. 9(3)}
            summary: {zh: 不得使用最高级用语, en: no superlatives}
            sanction: S57
            in-force: 2015-09-01
            verified: false
        categories:
          - {id: hype-shouting, name: {zh: 叫卖, en: shouting}}
          - {id: absolute-terms, name: {zh: 绝对化, en: absolutes}}
        guards:
          - id: teasing
            title: {zh: 挑逗, en: teasing}
            effect: cancel
            scope: phrase
            right: [{within: 24, cues: ["(自己|你)去比"]}]
            after: [但, 但是]
            gap: 12
          - id: negated
            title: {zh: 否定, en: negated}
            effect: exempt
            left: [{within: 20, cues: [不能说]}, {within: 4, touching: true, cues: [不是]}]
            immune: [不, 没]
            cancelled-by: [teasing]
        slots:
          SCOPE: [全网, 全国]
        pass:
          absolute-terms: [最近, 第一次]
        """)

    private static let rules = file(
        "b-rules.yaml",
        "gavel: 1\npack: rules\nrules:\n  " + rule("absolute-terms/zeta", "[\"{SCOPE}第一\"]", "pass: [全网第一次]")
            + "\n  " + rule("absolute-terms/alpha", "[\"最低价[了]\"]", "since: 2015-09-01"))

    private static func rule(_ id: String, _ match: String, _ extra: String) -> String {
        """
        - id: \(id)
            category: absolute-terms
            grade: 3
            law: [AD-9-3]
            title: {zh: 题, en: title}
            why: {zh: 因, en: why}
            suggest: {zh: 荐, en: suggest}
            match: \(match)
            unless: [negated]
            examples: {violation: ["是⟦全网第一⟧和⟦最低价⟧"], pass: [第一次], needs-proof: ["据说⟦全网第一⟧"]}
            \(extra)
        """
    }

    private func load(_ files: [LexiconFile]) throws -> Lexicon {
        let result = LexiconLoader().load(files: files)
        let report = DiagnosticRenderer(language: .english, sources: result.sources).render(result.diagnostics)
        return try #require(result.lexicon, "\(report)")
    }

    @Test func packsBecomeALexicon() throws {
        let lexicon = try load([Self.rules, Self.shared])
        #expect(lexicon.lawDate == "2026-10")
        #expect(lexicon.rules.map(\.id) == ["absolute-terms/alpha", "absolute-terms/zeta"])
        #expect(lexicon.guards.map(\.id) == ["negated", "teasing"])
        #expect(lexicon.categories.map(\.id) == ["hype-shouting", "absolute-terms"])
        let law = try #require(lexicon.laws.first)
        #expect((law.id, law.sanction, law.inForce, law.isVerified) == ("AD-9-3", "S57", "2015-09-01", false))
        let alpha = lexicon.rules[0]
        #expect((alpha.grade, alpha.guards, alpha.law) == (.serious, [0], ["AD-9-3"]))
        #expect((alpha.since, alpha.until) == ("2015-09-01", nil))
    }

    @Test func guardsKeepTheirReach() throws {
        let lexicon = try load([Self.rules, Self.shared])
        let (negated, teasing) = (lexicon.guards[0], lexicon.guards[1])
        #expect((negated.effect, negated.scope, negated.cancelledBy) == (.exempt, .clause, [1]))
        #expect(negated.left.map(\.within) == [20, 4])
        #expect(negated.left.map(\.isTouching) == [false, true])
        #expect(negated.left.map(\.cues) == [["不能说"], ["不是"]])
        #expect(negated.immune == ["不", "没"])
        #expect((teasing.effect, teasing.scope, teasing.gap) == (.cancel, .phrase, 12))
        #expect(teasing.right.map(\.cues) == [["自己去比", "你去比"]])
        #expect(teasing.after == ["但", "但是"])
    }

    @Test func phrasesAreWrittenOutInTheOrderOfTheRules() throws {
        let phrases = try load([Self.rules, Self.shared]).phrases.map { phrase in
            switch phrase.use {
            case .match(let rule), .part(let rule, _): "\(phrase.text) → \(rule)"
            case .pass(let rules): "\(phrase.text) passes \(rules)"
            }
        }
        let expected = [
            "最低价了 → 0", "最低价 → 0", "全网第一 → 1", "全国第一 → 1", "全网第一次 passes [1]", "最近 passes [0, 1]",
            "第一次 passes [0, 1]",
        ]
        #expect(phrases == expected)
    }

    @Test func examplesKeepTheirMarksAndPlaces() throws {
        let examples = try load([Self.rules, Self.shared]).rules[1].examples
        #expect(examples.map(\.expectation) == [.violation, .pass, .needsProof])
        #expect(examples.map(\.text) == ["是全网第一和最低价", "第一次", "据说全网第一"])
        #expect(examples.map(\.marked) == [["全网第一", "最低价"], [], ["全网第一"]])
        #expect(examples.map(\.place) == ["b-rules.yaml:13:28", "b-rules.yaml:13:53", "b-rules.yaml:13:73"])
    }

    @Test func theDigestNamesContentAndNotOrder() throws {
        let digest = try load([Self.rules, Self.shared]).digest
        #expect(digest.count == 64)
        #expect(try load([Self.shared, Self.rules]).digest == digest)
        var moved = Self.shared
        moved.path = "/elsewhere/a-shared.yaml"
        #expect(try load([moved, Self.rules]).digest == digest)
        var renamed = Self.shared
        renamed.name = "a-sharec.yaml"
        #expect(try load([renamed, Self.rules]).digest != digest)
        var changed = Self.shared
        changed.bytes += Array("# more\n".utf8)
        #expect(try load([changed, Self.rules]).digest != digest)
    }

    @Test func nothingToLoadIsAnError() {
        let result = LexiconLoader().load(files: [])
        #expect(result.lexicon == nil)
        #expect(result.diagnostics.map(\.code) == [.unreadableFile])
    }

    @Test func aBrokenPackIsNotBuriedUnderWhatItDefines() {
        let broken = Self.file("a-shared.yaml", "gavel: 1\npack: \"shared\n")
        let result = LexiconLoader().load(files: [broken, Self.rules])
        #expect(result.lexicon == nil)
        #expect(result.diagnostics.map(\.code) == [.syntaxError])
    }

    @Test func aHundredMistakesAreEnough() {
        let mistakes = (0..<5_000).map { "\nkey\($0): 1" }.joined()
        let result = LexiconLoader().load(files: [Self.file("a.yaml", "gavel: 1\npack: a" + mistakes)])
        #expect(result.diagnostics.count == DiagnosticLog.maximumCount + 1)
        #expect(result.diagnostics.contains { $0.code == .tooManyDiagnostics })
    }

    @Test(arguments: [("2016-01-01", "2020-01-01", 0), ("2015-09-01", "2030-01-01", 1)])
    func rulesOfDifferentTimesDoNotShadowEachOther(since: String, until: String, warningCount: Int) {
        let old = Self.rule("absolute-terms/old", "[无双]", "until: 2015-12-31")
        let new = Self.rule("absolute-terms/new", "[无双]", "since: \(since)\n    until: \(until)")
        let pack = Self.file("b.yaml", "gavel: 1\npack: b\nrules:\n  \(old)\n  \(new)")
        let result = LexiconLoader().load(files: [Self.shared, pack])
        #expect(result.lexicon != nil)
        #expect(result.diagnostics.map(\.code) == Array(repeating: .shadowedLiteral, count: warningCount))
    }

    @Test func nearlyTwoHundredThousandFormsLoad() throws {
        // Yi syllables: over a thousand letters of which no two fold together.
        let scopes = (0..<400).map { "甲\(String(UnicodeScalar(0xA000 + $0)!))" }.joined(separator: ", ")
        let patterns = (0..<450).map { "\"{WIDE}\(String(UnicodeScalar(0xA200 + $0)!))\"" }.joined(separator: ", ")
        let text =
            "gavel: 1\npack: b\nslots: {WIDE: [\(scopes)]}\nrules:\n  "
            + Self.rule("absolute-terms/wide", "[\(patterns)]", "note: wide")
        let lexicon = try load([Self.shared, Self.file("b.yaml", text)])
        #expect(lexicon.phrases.count > 150_000)
    }
}

@Suite struct LexiconFolderTests {
    /// A folder that is gone when the test ends.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gavel-lexicon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func aFolderGivesItsYAMLFilesAndNoOthers() throws {
        try withFolder { folder in
            for (name, text) in [("b.yaml", "gavel: 1\npack: b\n"), ("a.yaml", "gavel: 1\npack: a\n"), ("c.txt", "no")]
            {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            let result = LexiconLoader().load(paths: [folder.path])
            #expect(result.diagnostics.map(\.code) == [.noRules])
            #expect(result.sources.map(\.name) == ["\(folder.path)/a.yaml", "\(folder.path)/b.yaml"])
        }
    }

    @Test func anEmptyFolderAndAMissingFileAreErrors() throws {
        try withFolder { folder in
            let result = LexiconLoader().load(paths: [folder.path, "\(folder.path)/none.yaml"])
            #expect(result.lexicon == nil)
            #expect(result.diagnostics.map(\.code) == [.unreadableFile, .unreadableFile])
        }
    }

    @Test func whatIsNoRegularFileIsNotOpened() {
        let result = LexiconLoader().load(paths: ["/dev/zero"])
        #expect(result.diagnostics.map(\.code) == [.unreadableFile])
    }

    @Test func anEnormousFileIsRefusedWithoutReadingIt() throws {
        try withFolder { folder in
            let file = folder.appending(path: "huge.yaml")
            #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: 100 << 20)
            try handle.close()
            let clock = ContinuousClock()
            let elapsed = clock.measure {
                let result = LexiconLoader().load(paths: [file.path])
                #expect(result.lexicon == nil)
                #expect(result.diagnostics.map(\.code) == [.fileTooLarge])
            }
            #expect(elapsed < .seconds(5))
        }
    }
}
