import GavelLexicon
import GavelReporting
import GavelScanning
import GavelTranscript
import Testing

@Suite struct RunSummaryTests {
    @Test func issuesAreCountedAndTheFirstPlacesKept() {
        var log = IssueLog()
        for line in 1...25 {
            log.record(Issue(.lateRevision, at: SourcePlace(line: line)))
            if line % 2 == 0 { log.record(Issue(.invalidUTF8, at: SourcePlace(line: line))) }
        }
        #expect(log.tallies.map(\.code) == [.invalidUTF8, .lateRevision])
        #expect(log.tallies.map(\.count) == [12, 25])
        #expect(log.tallies[0].first.map(\.place.line) == Array(stride(from: 2, through: 20, by: 2)))
        #expect(log.tallies[1].first.map(\.place.line) == Array(1...10))
    }

    @Test(arguments: IssueCode.allCases, [false, true])
    func onlyFaultsMakeARunIncomplete(code: IssueCode, isStrict: Bool) {
        var summary = Fixtures.summary()
        summary.isStrict = isStrict
        summary.issues.record(Issue(code, at: SourcePlace(line: 1)))
        let isFault = isStrict || code.isFault
        #expect(summary.isComplete == !isFault)
        #expect(summary.reasons == (isFault ? [code.rawValue] : []))
        #expect(summary.faults.count == (isFault ? 1 : 0))
        #expect(summary.anomalies.count == (isFault ? 0 : 1))
    }

    @Test func anInterruptedRunIsIncomplete() {
        var summary = Fixtures.summary()
        #expect(summary.isComplete)
        summary.isInterrupted = true
        #expect(summary.reasons == ["interrupted"])
        #expect(Fixtures.text(summary, ReportOptions(language: .en)).contains("interrupted"))
    }

    @Test func aCorrectedFindingCountsOnce() {
        var counts = FindingCounts()
        let first = Fixtures.finding()
        counts.record(first)
        counts.record(Fixtures.finding(rule: 1))
        #expect(counts[.violation] == 2)
        counts.record(corrected(.needsProof, from: first.status))
        #expect(counts[.violation] == 1)
        #expect(counts[.needsProof] == 1)
        #expect(counts[Grade.serious].needingProof == 1)
        #expect(counts[Grade.serious].violations == 0)
        counts.record(corrected(.withdrawn, from: .needsProof))
        #expect(counts.open == 1)
        #expect(counts[.withdrawn] == 1)
        #expect(counts.byCategory.map(\.category) == ["off-platform"])
    }

    @Test func exemptFindingsStandAgainstNobody() {
        var counts = FindingCounts()
        counts.record(Fixtures.finding(.exempt))
        #expect(counts[.exempt] == 1)
        #expect(counts.open == 0)
        #expect(Grade.allCases.allSatisfy { counts[$0].total == 0 })
        #expect(counts.byCategory.isEmpty)
    }

    @Test func categoriesAreSorted() {
        var counts = FindingCounts()
        for category in ["price", "absolute-terms", "story", "off-platform", "jade"] {
            var finding = Fixtures.finding()
            finding.category = category
            counts.record(finding)
        }
        #expect(counts.byCategory.map(\.category) == ["absolute-terms", "jade", "off-platform", "price", "story"])
    }

    private func corrected(_ status: Finding.Status, from previous: Finding.Status) -> Finding {
        var finding = Fixtures.finding(status)
        finding.previousStatus = previous
        return finding
    }
}
