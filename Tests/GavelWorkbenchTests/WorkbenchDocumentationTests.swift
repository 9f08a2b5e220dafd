import Foundation
import GavelDiagnostics
import Testing

@testable import GavelWorkbench

/// `docs/WORKBENCH.md` and the schema say what the program does, or these fail.
@Suite struct WorkbenchDocumentationTests {
    private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs")
    private static let page = (try? String(contentsOf: docs.appending(path: "WORKBENCH.md"), encoding: .utf8)) ?? ""

    @Test func theTableHoldsTheCodes() {
        let rows = Self.page.matches(of: /(?m)^\| `(C[0-9]{3})` \| (.*?) \| (.*?) \|$/).map {
            [String($0.1), String($0.2), String($0.3)]
        }
        #expect(rows == DiagnosticCode.ofCases.map { [$0.id, $0.title.en, $0.title.zh] })
    }

    @Test func thePageStaysShort() {
        #expect(Self.page.split(separator: "\n", omittingEmptySubsequences: false).count <= 165)
    }

    /// The page's cases can be read, and come out as it says.
    @Test func theExamplesAreCases() throws {
        let block = try #require(Self.page.firstMatch(of: /(?s)```json\n(.*?)```/)).1
        let reading = CaseReader(categories: ["absolute-terms", "hype-shouting"]).read([
            CaseFile(path: "page", bytes: Array(block.utf8))
        ])
        #expect(reading.diagnostics.map(\.message.en) == [])
        #expect(reading.cases.count == 2)
    }

    @Test func theSchemaHasTheReadersKeys() throws {
        let data = try Data(contentsOf: Self.docs.appending(path: "schemas/case.schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        func keys(_ schema: Any?) -> Set<String> {
            Set(((schema as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
        }
        let parts = try #require(schema["$defs"] as? [String: Any])
        #expect(keys(schema) == Set(CaseReader.caseKeys))
        #expect(keys(parts["segment"]) == Set(CaseReader.segmentKeys))
        #expect(keys(parts["expectation"]) == Set(CaseReader.expectationKeys))
    }
}
