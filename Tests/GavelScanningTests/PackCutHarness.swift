import GavelLexicon
import GavelScanning
import GavelTranscript
import Testing

/// What a pack finds in a short text, whole and however it is cut.
struct PackCutHarness: Sendable {
    private let diagnostics: [String]
    private let plan: ScanPlan?

    init(_ pack: String) {
        let result = LexiconLoader().load(files: [LexiconFile(name: "case.yaml", bytes: Array(pack.utf8))])
        diagnostics = result.diagnostics.map(\.message.en)
        plan = result.lexicon.map { ScanPlan($0) }
    }

    /// Expects findings, each as `[status] quote=canonical [via…]`: in one segment, in two cut at each place, and in a segment
    /// a character.
    func expect(_ expected: [String], in text: String) throws {
        #expect(diagnostics == [])
        let plan = try #require(plan)
        #expect(Self.found([text], plan) == expected)
        let scalars = Array(text.unicodeScalars)
        for cut in 1..<scalars.count {
            let pieces = [String.UnicodeScalarView(scalars[..<cut]), String.UnicodeScalarView(scalars[cut...])]
            #expect(Self.found(pieces.map { String($0) }, plan) == expected, "cut at \(cut)")
        }
        #expect(Self.found(scalars.map { String($0) }, plan) == expected, "a character a segment")
    }

    private static func found(_ texts: [String], _ plan: ScanPlan) -> [String] {
        let scanner = TranscriptScanner(plan: plan)
        var findings = texts.flatMap { text in
            scanner.scan(
                Segment(room: "r", speaker: "host", startMilliseconds: 0, endMilliseconds: 1000, text: text)
            ).findings
        }
        findings += scanner.finish().findings
        return findings.map { finding in
            let status = finding.status == .violation ? [] : [finding.status.rawValue]
            return (status + ["\(finding.quote)=\(finding.canonical)"] + finding.via.names).joined(separator: " ")
        }
    }
}
