import GavelDiagnostics
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("negatd", "negated"), ("unles", "unless"), ("tilte", "title"), ("examples", "example"), ("mach", "match"),
        ("absolute-term", "absolute-terms"), ("SCOP", "SCOPE"),
    ])
    func misspeltNamesAreRecognised(written: String, meant: String) {
        let names = ["negated", "unless", "title", "example", "match", "absolute-terms", "SCOPE", "law"]
        #expect(NearestName.of(written, among: names) == meant)
    }

    @Test(arguments: ["", "zebra", "x", String(repeating: "a", count: 1_000_000)])
    func strangeNamesAreNot(written: String) {
        #expect(NearestName.of(written, among: ["negated", "unless", "law", "id"]) == nil)
    }
}

@Suite struct DiagnosticLogTests {
    @Test func theLogStopsAtItsLimitAndSaysSo() {
        var log = DiagnosticLog()
        for line in 1...1_000 {
            log.report(
                Diagnostic(
                    .repeatedName, Message(zh: "重复", en: "twice"), at: TextPlace(file: "a", line: line, column: 1)))
        }
        #expect(log.isFull)
        #expect(log.diagnostics.count == DiagnosticLog.maximumCount + 1)
        #expect(log.diagnostics.last?.code == .tooManyDiagnostics)
        #expect(log.holdsError)
    }
}
