import GavelReporting
import GavelScanning
import GavelTestSupport
import Testing

@Suite struct NDJSONReportTests {
    /// The published order of the fields, and their exact writing.
    @Test func aFindingIsWrittenFieldForField() {
        let digest = Fixtures.lexicon.digest
        #expect(
            Fixtures.ndjson(Fixtures.fullFinding, ReportOptions(sourceNames: ["live.ndjson"]))
                == #"{"schema":"gavel.finding/1","id":"00112233445566778899aabbccddeeff","revision":2,"settled":true,"#
                + #""status":"needs-proof","room":"room-7","session":"#
                + "\"#2\""
                + #","merchant":"m-1","speaker":"host","role_assumed":true,"rule":"absolute-terms/whole-net-lowest","#
                + #""category":"absolute-terms","grade":3,"grade_name":"serious","quote":"全 网 最低价","#
                + #""canonical":"全网最低价","via":["noise","repeat"],"start_ms":723456,"end_ms":725000,"#
                + #""segments":[{"seq":41,"ordinal":3,"bytes":[21,36],"scalars":[7,12]},"#
                + #"{"ordinal":4,"bytes":[0,6],"scalars":[0,2]}],"#
                + #""context":{"before":"家人们这款手镯","after":"没有比这更低的"},"#
                + #""parts":[{"name":"said","rule":"absolute-terms/lowest","quote":"最低价","speaker":"owner","#
                + #""start_ms":700000,"segments":[{"seq":40,"ordinal":2,"bytes":[0,9],"scalars":[0,3]}]}],"law":["AD-9-3","GL-5"],"#
                + #""message":{"zh":"话中有“全 网 最低价”（称全网最低），须有依据。","#
                + #""en":"said “全 网 最低价” (claims the lowest price on the whole net), which needs proof"},"#
                + #""suggest":{"zh":"说本店的售价和活动的起止时间","#
                + #""en":"give the shop's own price and the dates of the offer"},"guard":"ranking-with-source","#
                + #""why":[{"guard":"ranking-with-source","result":"holds"}],"also":["absolute-terms/lowest"],"#
                + #""source":{"index":0,"path":"live.ndjson","line":12,"byte":3456},"lexicon":"\#(digest)","#
                + #""carried":{"replay":"r/1","n":[1,2]}}"# + "\n")
    }

    @Test func whatIsUnknownIsNullOrAbsent() throws {
        var finding = Fixtures.finding()
        finding.startMilliseconds = nil
        finding.endMilliseconds = nil
        finding.pieces[0].sequence = nil
        finding.pieces[0].place.line = 0
        let record = try JSONValue(parsing: Fixtures.ndjson(finding))
        for name in ["merchant", "start_ms", "end_ms", "guard"] { #expect(record[name] == .null) }
        for name in ["role_assumed", "carried"] { #expect(record[name] == nil) }
        #expect(record["segments"]!.elements![0]["seq"] == nil)
        #expect(record["source"]!["line"] == .null)
        #expect(record["source"]!["path"] == nil)
    }

    @Test(arguments: [
        (
            Finding.Status.violation, "话中有“全网最低价”（称全网最低），广告中不得使用。",
            "said “全网最低价” (claims the lowest price on the whole net), which is not allowed in advertising"
        ),
        (
            .needsProof, "话中有“全网最低价”（称全网最低），须有依据。",
            "said “全网最低价” (claims the lowest price on the whole net), which needs proof"
        ),
        (
            .exempt, "话中有“全网最低价”（称全网最低），按“否定说法”不计。",
            "said “全网最低价” (claims the lowest price on the whole net), which “negated” exempts"
        ),
        (.withdrawn, "此前所报“全网最低价”不再成立。", "what was reported before on “全网最低价” no longer holds"),
    ])
    func theMessageFitsTheStatus(status: Finding.Status, zh: String, en: String) throws {
        let message = try JSONValue(parsing: Fixtures.ndjson(Fixtures.finding(status)))["message"]!
        #expect(message["zh"]!.text == zh)
        #expect(message["en"]!.text == en)
    }

    /// A number may begin in the context and end in the quote; no field shows it.
    @Test func phoneNumbersAreMaskedInEveryField() {
        let line = Fixtures.ndjson(
            Fixtures.finding(quote: "5678加我", before: "微信1381234", after: "或13912345678"))
        #expect(line.contains(#""quote":"5678加我""#))
        #expect(line.contains(#""before":"微信138****","after":"或139****5678""#))
        #expect(!line.contains("1234"))
    }

    @Test func findingsStandOneALine() {
        var report = NDJSONReport(lexicon: Fixtures.lexicon, options: ReportOptions())
        let text = Fixtures.written { output in
            report.begin(into: &output)
            for status in Finding.Status.allCases { report.finding(Fixtures.finding(status), into: &output) }
            report.summary(Fixtures.fullSummary, into: &output)
            report.end(into: &output)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == Finding.Status.allCases.count + 2)
        #expect(lines.last == "")
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"schema\":\"gavel.") && $0.hasSuffix("}") })
    }
}
