import GavelReporting
import GavelScanning
import GavelTranscript
import GavelTestSupport
import Testing

/// Untrusted text cannot drive a terminal: every place where a transcript, a lexicon or a file name comes through.
@Suite struct HostileTextTests {
    static let payloads = HostileText.payloads + HostileText.controls

    @Test func thereAreEnoughPayloads() {
        #expect(HostileText.payloads.count == 200)
        #expect(HostileText.controls.joined().unicodeScalars.filter(HostileText.acts).count > 200)
    }

    /// A finding and a summary with `payload` in each of their texts.
    private static func records(with payload: String) -> (Finding, RunSummary, [String]) {
        var finding = Fixtures.finding(.needsProof, quote: payload, before: payload, after: payload)
        finding.room = payload
        finding.session = payload
        finding.merchant = payload
        finding.speaker = payload
        finding.canonical = payload
        finding.category = payload
        finding.rule = payload
        finding.decidingGuard = payload
        finding.via = .noise
        finding.also = [payload]
        var summary = Fixtures.summary()
        summary.findings.record(finding)
        summary.issues.record(Issue(.invalidJSON, at: SourcePlace(line: 1), detail: payload))
        summary.lawDate = payload
        summary.version = payload
        return (finding, summary, [payload])
    }

    @Test(arguments: [false, true], ReportLanguage.allCases)
    func textReachesATerminalPlain(isColoured: Bool, language: ReportLanguage) {
        for payload in Self.payloads {
            let (finding, summary, names) = Self.records(with: payload)
            let options = ReportOptions(language: language, isColoured: isColoured, width: 60, sourceNames: names)
            let block = Fixtures.text(finding, options)
            let text = block + Fixtures.text(summary, options)
            let plain = isColoured ? HostileText.withoutColour(text) : text
            let raw = plain.unicodeScalars.filter { $0 != "\n" && HostileText.acts($0) }
            #expect(raw.isEmpty, "\(payload.debugDescription) came through")
            let lines = HostileText.withoutColour(block).split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("┃") }, "\(payload.debugDescription) broke out of its block")
        }
    }

    @Test func recordsStayOneALineAndKeepTheText() throws {
        for payload in Self.payloads {
            let (finding, summary, names) = Self.records(with: payload)
            let options = ReportOptions(sourceNames: names)
            for line in [Fixtures.ndjson(finding, options), Fixtures.ndjson(summary, options)] {
                #expect(line.unicodeScalars.filter(HostileText.acts) == ["\n"])
                #expect(line.unicodeScalars.last == "\n")
            }
            let record = try JSONValue(parsing: Fixtures.ndjson(finding, options))
            for name in ["quote", "room", "session", "merchant", "speaker", "canonical", "category", "rule", "guard"] {
                #expect(Array(record[name]!.text!.unicodeScalars) == Array(payload.unicodeScalars))
            }
            #expect(Array(record["context"]!["before"]!.text!.unicodeScalars) == Array(payload.unicodeScalars))
            #expect(Array(record["source"]!["path"]!.text!.unicodeScalars) == Array(payload.unicodeScalars))
            let counts = try JSONValue(parsing: Fixtures.ndjson(summary, options))
            let detail = counts["faults"]!.elements![0]["places"]!.elements![0]["detail"]!.text!
            #expect(Array(detail.unicodeScalars) == Array(payload.unicodeScalars))
        }
    }

    /// Carried fields are the input's own JSON; what acts in them is escaped, and they still parse.
    @Test func carriedFieldsAreTamed() throws {
        for payload in Self.payloads {
            var finding = Fixtures.finding()
            finding.carried = "\"link\": \(Self.leastEscaped(payload)),\t\"n\":1"
            let line = Fixtures.ndjson(finding)
            #expect(line.unicodeScalars.filter(HostileText.acts) == ["\n"])
            let carried = try JSONValue(parsing: line)["carried"]!
            #expect(Array(carried["link"]!.text!.unicodeScalars) == Array(payload.unicodeScalars))
            #expect(carried["n"] == .integer(1))
        }
    }

    /// A JSON string with only what RFC 8259 demands escaped.
    private static func leastEscaped(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20:
                let digits = String(scalar.value, radix: 16)
                view.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
            case 0x22, 0x5C: view.append(contentsOf: ["\\", scalar])
            default: view.append(scalar)
            }
        }
        return "\"\(String(view))\""
    }
}
