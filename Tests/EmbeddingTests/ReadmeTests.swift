import Foundation
import Gavel
import Testing

/// What `README.md` shows to be copied is compiled, loaded and run here.
@Suite struct ReadmeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The first block of README.md in `language`, without its fences.
    private static func block(_ language: String) throws -> String {
        let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(page.range(of: "```\(language)\n")).upperBound
        let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
        return String(page[start..<end])
    }

    @Test func swiftIsWhatIsCompiledHere() throws {
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ReadmeExample.swift")
        #expect(try ReadmeTests.block("swift") == String(contentsOf: source, encoding: .utf8))
    }

    @Test(arguments: [
        (["这个价格给到的是全网最", "低价姐妹们"], ["全网最低价"]),
        (["我不敢说全网最低价", "您自己比一比"], []),
        (["水温最好先降到九十度再冲"], []),
    ])
    func theExampleFinds(speech: [String], quotes: [String]) {
        #expect(findings(in: speech).filter { $0.status == .violation }.map(\.quote) == quotes)
    }

    @Test func theRuleLoadsBesideTheBuiltInOnesAndItsExamplesHold() throws {
        let pack = LexiconFile(name: "our-rules.yaml", bytes: Array(try ReadmeTests.block("yaml").utf8))
        let result = LexiconLoader().load(files: DefaultLexicon.files + [pack])
        #expect(result.diagnostics.isEmpty)
        let lexicon = try #require(result.lexicon)
        #expect(lexicon.rules.contains { $0.id == "hype-shouting/price-goes-up" })
        #expect(ExampleCheck(lexicon).failures.isEmpty)
    }

    @Test(arguments: try! links())
    func linksLeadSomewhere(path: String) {
        #expect(FileManager.default.fileExists(atPath: ReadmeTests.root.appending(path: path).path))
    }

    /// Targets of README.md's links and pictures within the repository.
    private static func links() throws -> [String] {
        let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        return page.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    }
}
