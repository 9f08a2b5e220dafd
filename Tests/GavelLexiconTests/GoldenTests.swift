import Foundation
import GavelDiagnostics
import GavelLexicon
import Testing

/// A folder of `Golden`: packs that are loaded together, and what has to be said about them.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    var name: String
    var testDescription: String { name }
    /// The code that the case is about.
    var code: String { String(name.prefix(4)) }
    private var folder: URL { GoldenCase.folder.appending(path: name) }

    static let all: [GoldenCase] =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))
        .map { names in names.filter { !$0.contains(".") }.sorted().map(GoldenCase.init) } ?? []

    /// The packs of the folder, and the shared prelude unless the folder has its own.
    func files() throws -> [LexiconFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        var files = try names.sorted().map { name in
            LexiconFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
        if !names.contains("prelude.yaml") {
            let prelude = try Data(contentsOf: GoldenCase.folder.appending(path: "prelude.yaml"))
            files.append(LexiconFile(name: "prelude.yaml", bytes: Array(prelude)))
        }
        return files
    }

    func expectation(_ language: MessageLanguage) -> URL { folder.appending(path: "out.\(language.rawValue).txt") }
}

/// Golden files change only when `GAVEL_UPDATE_GOLDEN=1` says so.
@Suite struct GoldenTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["GAVEL_UPDATE_GOLDEN"] == "1"

    @Test(arguments: GoldenCase.all)
    func diagnosticsAreExactlyAsWritten(golden: GoldenCase) throws {
        let result = LexiconLoader().load(files: try golden.files())
        #expect(result.diagnostics.contains { $0.code.id == golden.code }, "the case is not about its code")
        #expect((result.lexicon == nil) == result.diagnostics.holdsError)
        for language in MessageLanguage.allCases {
            let text = DiagnosticRenderer(language: language, sources: result.sources).render(result.diagnostics)
            let file = golden.expectation(language)
            if GoldenTests.isUpdating { try Data(text.utf8).write(to: file) }
            #expect(text == (try String(contentsOf: file, encoding: .utf8)))
        }
    }

    @Test func everyCodeHasACase() {
        // These need a file of 8 MiB, a missing file and a hundred mistakes; other tests have them, and those of
        // the workbench have the proofs.
        let elsewhere: Set = ["D005", "D015", "D016"]
        let proofs = DiagnosticCode.ofProofs.map(\.id)
        let covered = Set(GoldenCase.all.map(\.code)).union(elsewhere).union(proofs)
        #expect(Set(DiagnosticCode.ofLexicons.map(\.id)) == covered)
    }
}
