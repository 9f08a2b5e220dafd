import GavelScanning
import GavelTestSupport
import Testing

@Suite struct RandomTalkTests {
    @Test(arguments: UInt64(1)...200)
    func cutsChangeNothing(seed: UInt64) throws {
        let world = RandomTalk.randomCase(seed: seed)
        let scanner = OracleScanner(lexicon: try world.lexicon())
        let harness = CutHarness(world.segments)
        let expected = comparable(scanner.scan(harness.segments).findings)
        #expect(comparable(scanner.scan(world.segments).findings) == expected, "\(world)")
        #expect(comparable(scanner.scan(harness.oneScalarEach()).findings) == expected, "\(world)")
        #expect(comparable(scanner.scan(harness.randomCuts(seed: seed)).findings) == expected, "\(world)")
    }

    @Test func sameSeedSameWorld() {
        #expect(RandomTalk.randomCase(seed: 7).description == RandomTalk.randomCase(seed: 7).description)
    }

    /// Random worlds are worth their time only while they reach what they are for.
    @Test func worldsReachEveryOutcome() throws {
        var statuses: Set<Finding.Status> = []
        var via: Finding.Via = []
        var results: Set<Finding.GuardOutcome.Result> = []
        var issues: Set<String> = []
        var joinedCount = 0
        for seed in UInt64(1)...400 {
            let world = RandomTalk.randomCase(seed: seed)
            let result = OracleScanner(lexicon: try world.lexicon()).scan(world.segments)
            for finding in result.findings {
                statuses.insert(finding.status)
                via.formUnion(finding.via)
                results.formUnion(finding.guards.map(\.result))
                joinedCount += finding.also.isEmpty ? 0 : 1
            }
            issues.formUnion(result.issues.map(\.code.rawValue))
        }
        #expect(statuses == [.violation, .needsProof, .exempt])
        #expect(via.names == ["script", "width", "digit", "noise", "repeat"])
        #expect(results == [.holds, .fails, .immune, .cancelled])
        #expect(joinedCount > 20)
        let expected: Set = [
            "missing-sequence", "sequence-backward", "duplicate-segment", "sequence-conflict", "late-revision",
            "backward-time", "limit-run",
        ]
        #expect(issues.isSuperset(of: expected))
    }

    /// Order is left aside: a cut moves the segment that a finding begins in, and with it the order of speakers' rows.
    private func comparable(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.room)/\($0.session)/\($0.speaker) \(ComparableFinding($0))" }.sorted()
    }
}
