import Foundation
import GavelDiagnostics
import GavelLexicon
import Testing

/// `docs/LEXICON.md` says what the program does, or these fail.
@Suite struct DocumentationTests {
    private static let page: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appending(path: "docs/LEXICON.md"), encoding: .utf8)) ?? ""
    }()

    @Test(arguments: DiagnosticCode.ofLexicons)
    func everyCodeStandsInTheTable(code: DiagnosticCode) {
        let row = "| `\(code.id)` | \(code.severity.rawValue) | \(code.title.en) | \(code.title.zh) |"
        #expect(DocumentationTests.page.contains(row + "\n"))
    }

    @Test func theTableHoldsNoOtherCode() {
        let rows = DocumentationTests.page.matches(of: /(?m)^\| `([DL][0-9]{3})` \|/).map { String($0.1) }
        #expect(rows == DiagnosticCode.ofLexicons.map(\.id))
    }

    @Test func theExampleLoads() throws {
        let blocks = DocumentationTests.page.matches(of: /(?s)```yaml\n(.*?)```/).map { String($0.1) }
        let example = try #require(blocks.first)
        var files = try #require(GoldenCase.all.first { $0.code == "L061" }).files().filter {
            $0.name == "prelude.yaml"
        }
        files.append(LexiconFile(name: "example.yaml", bytes: Array(example.utf8)))
        let result = LexiconLoader().load(files: files)
        #expect(result.diagnostics.map(\.code.id) == [])
        #expect(result.lexicon?.rules.count == 2)
    }
}
