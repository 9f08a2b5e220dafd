import GavelDiagnostics
import Testing

@Suite struct DiagnosticCodeTests {
    @Test func idsAreUniqueAndInOrder() {
        let ids = DiagnosticCode.all.map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= 50)
    }

    @Test(arguments: DiagnosticCode.all)
    func everyCodeExplainsItself(code: DiagnosticCode) {
        #expect(code.id.count == 4)
        #expect(!code.title.zh.isEmpty && !code.title.en.isEmpty)
        #expect(code.explanation.zh.count > 15 && code.explanation.zh.hasSuffix("。"))
        #expect(code.explanation.en.count > 40 && code.explanation.en.hasSuffix("."))
    }

    @Test(arguments: [("L012", "L012"), ("l012", "L012"), ("d001", "D001")])
    func codesAreFoundByID(asked: String, found: String) {
        #expect(DiagnosticCode.named(asked)?.id == found)
    }

    @Test(arguments: ["", "L", "L999", "012"])
    func otherIDsAreNone(asked: String) {
        #expect(DiagnosticCode.named(asked) == nil)
    }
}
