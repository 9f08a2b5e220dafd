import Foundation
import GavelLexicon
import GavelReporting
import Testing

@testable import GavelWorkbench

@Suite struct WordImportTests {
    static let list = """
        # a list
        全网最低价
        天下无双\tabsolute\t换：很好
        天下 無雙
        天下无双
        ☆☆
        第一次
        第
        说第一是违规的
        （王）~{N}
        最后一次机会
        宇"宙\\级
        \tonly a remark
        好货好货好。不得了
        """

    /// The rules as a folder, since a pack is tried beside what lies on disk.
    static func withSource<Result>(_ body: (LexiconSource) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gavel-import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(WorkbenchRules.pack.utf8).write(to: folder.appending(path: "rules.yaml"))
        return try body(.paths([folder.path]))
    }

    static func head(_ pack: String = "words") -> ImportedPack.Head {
        ImportedPack.Head(pack: pack, category: "absolute-terms", grade: .warning, law: ["AD-9-3"], origin: "words.txt")
    }

    static func result(_ text: String, pack: String = "words") throws -> WordImport {
        try withSource { source in
            WordImport(
                try WordList(Array(text.utf8), file: "words.txt"), head: head(pack), lexicon: WorkbenchRules.lexicon,
                source: source)
        }
    }

    @Test func linesAreRead() throws {
        let list = try WordList([0xEF, 0xBB, 0xBF] + Array(" 甲 \tb\t\tc\r\n\n#x\n\t#y\n乙#".utf8), file: "w")
        #expect(list.entries.map(\.word) == ["甲", "乙#"])
        #expect(list.entries.map(\.line) == [1, 5])
        #expect(list.entries[0].columns == ["b", "c"])
        #expect(list.wordlessLines == [4])
    }

    @Test func badBytesSayWhere() {
        do throws(WordListFailure) {
            _ = try WordList(Array("甲\n乙".utf8) + [0xFF], file: "w")
            Issue.record("it was read")
        } catch {
            #expect(error.diagnostic.code.id == "D007")
            #expect(error.diagnostic.place.description == "w:2:2")
        }
    }

    @Test func everyWordHasItsFate() throws {
        let result = try Self.result(Self.list)
        let fates = zip(result.entries, result.fates).map { entry, fate -> String in
            switch fate {
            case .kept: "\(entry.line) kept"
            case .duplicate(let line): "\(entry.line) duplicate of \(line)"
            case .folded(_, let line): "\(entry.line) folded into \(line)"
            case .known(let rule): "\(entry.line) known \(rule)"
            case .refused(let code, _): "\(entry.line) refused \(code)"
            }
        }
        #expect(
            fates == [
                "2 known absolute-terms/lowest-price", "3 kept", "4 folded into 3", "5 duplicate of 3",
                "6 refused L030",
                "7 refused L039", "8 kept", "9 kept", "10 kept", "11 kept", "12 kept", "14 refused L032",
            ])
        let remarks = Dictionary(uniqueKeysWithValues: zip(result.entries.map(\.line), result.remarks))
        #expect(remarks[8]?.isOneCharacter == true)
        #expect(remarks[8]?.passPhrases == ["第一次", "第一件事"])
        #expect(
            remarks[9]?.findings == [
                WordImport.Touching(rule: "absolute-terms/first", status: .exempt, decidingGuard: "called-unlawful")
            ])
        #expect(
            remarks[11]?.findings == [
                WordImport.Touching(rule: "hype-shouting/last-chance", status: .violation)
            ])
        #expect(remarks[3] == WordImport.Remark())
        #expect(result.errors.isEmpty)
    }

    @Test(arguments: ReportLanguage.allCases)
    func theReportIsAsWritten(language: ReportLanguage) throws {
        let list = try WordList(Array(Self.list.utf8), file: "words.txt")
        let text = ImportReport(
            list: list, result: try Self.result(Self.list), origin: "words.txt", language: language
        ).text
        #expect(try Golden.file("import.\(language.rawValue).txt", text) == text)
    }

    @Test func thePackIsAsWritten() throws {
        let text = try #require(try Self.result(Self.list).pack).text
        #expect(try Golden.file("import.yaml", text) == text)
    }

    /// Nothing is wrong with the pack but what the editor has to write, each of which is named.
    @Test func theMissingPartsAreNamed() throws {
        let pack = try #require(try Self.result(Self.list).pack)
        let file = LexiconFile(name: "words.yaml", bytes: Array(pack.text.utf8))
        let result = LexiconLoader().load(files: WorkbenchRules.files + [file])
        #expect(result.lexicon == nil)
        #expect(
            result.diagnostics.filter { $0.severity == .error }.map(\.code.id)
                == ["L055", "D018", "D018", "D018", "D018", "D018", "D018"])
    }

    @Test func theFilledPackLoadsAndFinds() throws {
        let pack = try #require(try Self.result(Self.list).pack)
        let filled = pack.text.replacing("\"\"", with: "\"写好了\"").replacing(
            "violation: []", with: "violation: [\"这是⟦天下无双⟧\"]"
        ).replacing("pass: []", with: "pass: [\"你好\"]")
        let file = LexiconFile(name: "words.yaml", bytes: Array(filled.utf8))
        let result = LexiconLoader().load(files: WorkbenchRules.files + [file])
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
        let lexicon = try #require(result.lexicon)
        let literals = RuleLiterals(lexicon)
        let index = try #require(lexicon.rules.firstIndex { $0.id == "absolute-terms/words" })
        #expect(
            literals.literals(ofRule: index) == ["天下无双", "第", "说第一是违规的", "（王）~{N}", "最后一次机会", "宇\"宙\\级"])
    }

    /// More words are refused than one check lists.
    @Test func manyRefusalsAreAllFound() throws {
        // A pass phrase covers every longer run of itself.
        let covered = (1...150).map { String(repeating: "第", count: $0) + "一次" }
        let result = try Self.result((covered + ["天下无双"]).joined(separator: "\n"))
        #expect(result.errors.isEmpty)
        #expect(result.fates.dropLast().allSatisfy { if case .refused("L039", _) = $0 { true } else { false } })
        #expect(result.kept == [150])
    }

    @Test(arguments: [("first", "L003"), ("No", "L002"), ("rules", "L007")])
    func aNameThatCannotBeIsAnError(pack: String, code: String) throws {
        #expect(try Self.result("天下无双", pack: pack).errors.map(\.code.id).contains(code))
    }

    @Test func nothingLeftIsNoPack() throws {
        #expect(try Self.result("全网最低价\n☆").pack == nil)
    }

    @Test(arguments: [
        ("words.txt", "words"), ("a/My List_2.tsv", "my-list-2"), ("词表.txt", "imported"), ("-", "imported"),
    ])
    func packsAreNamedAfterTheFile(path: String, name: String) {
        #expect(ImportRun.packName(after: path) == name)
    }
}
