import Foundation
import GavelDiagnostics
import GavelLexicon
import GavelReporting
import Testing

@testable import GavelWorkbench

/// How proofs are told.
@Suite struct DeadPatternDiagnosticsTests {
    private static func result() throws -> LoadResult {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/proofs.yaml")
        let loaded = LexiconLoader().load(files: [
            LexiconFile(name: "proofs.yaml", bytes: Array(try Data(contentsOf: file)))
        ])
        return DeadPatternDiagnostics.adding(to: loaded)
    }

    @Test(arguments: MessageLanguage.allCases)
    func proofsAreToldAsWritten(language: MessageLanguage) throws {
        let result = try Self.result()
        let text = DiagnosticRenderer(language: language, sources: result.sources).render(result.diagnostics)
        #expect(try text == Golden.file("proofs.\(language.rawValue).txt", text))
    }

    @Test func everyCodeOfAProofIsTold() throws {
        let told = Set(try Self.result().diagnostics.map(\.code))
        #expect(told.isSuperset(of: DiagnosticCode.ofProofs))
    }

    /// Where something is proved, what loading only suspected is not said as well.
    @Test func aProofTakesThePlaceOfASuspicion() throws {
        let result = try Self.result()
        #expect(!result.diagnostics.contains { [.duplicateLiteral, .shadowedLiteral].contains($0.code) })
        #expect(!result.diagnostics.holdsError)
    }

    /// The packs that come with the program hold nothing that changes nothing.
    @Test func theBuiltInPacksHoldNoDeadPattern() throws {
        let lexicon = try #require(LexiconLoader().load(files: DefaultLexicon.files).lexicon)
        #expect(
            DeadPatternDiagnostics.diagnostics(of: lexicon).map { "\($0.place.description) \($0.message.en)" } == [])
    }
}
