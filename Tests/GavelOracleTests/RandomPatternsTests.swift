import GavelScanning
import GavelTestSupport
import Testing

@Suite struct RandomPatternsTests {
    @Test(arguments: UInt64(1)...150)
    func cutsChangeNothing(seed: UInt64) throws {
        let world = RandomPatterns.randomCase(seed: seed)
        let scanner = try world.scanner()
        let harness = CutHarness(world.segments)
        let expected = scanner.scan(harness.segments).findings.map(ComparableFinding.init)
        #expect(scanner.scan(world.segments).findings.map(ComparableFinding.init) == expected, "\(world)")
        for pieces in [harness.oneScalarEach(), harness.randomCuts(seed: seed)] {
            #expect(scanner.scan(pieces).findings.map(ComparableFinding.init) == expected, "\(world)")
        }
    }

    @Test func sameSeedSameWorld() {
        #expect(RandomPatterns.randomCase(seed: 7).description == RandomPatterns.randomCase(seed: 7).description)
        #expect(RandomPatterns.randomCase(seed: 7).description != RandomPatterns.randomCase(seed: 8).description)
    }

    /// Random worlds are worth their time only while they reach what they are for, and while they also miss it.
    @Test func worldsReachEveryView() throws {
        var via: Finding.Via = []
        var canonicals: Set<String> = []
        var foundCount = 0
        var quietCount = 0
        var gapped = 0
        for seed in UInt64(1)...300 {
            let world = RandomPatterns.randomCase(seed: seed)
            let scanner = try world.scanner()
            let findings = scanner.scan(world.segments).findings
            foundCount += findings.count
            quietCount += findings.isEmpty ? 1 : 0
            for finding in findings {
                via.formUnion(finding.via)
                canonicals.insert(finding.canonical)
                gapped += finding.canonical.contains("~") ? 1 : 0
            }
        }
        #expect(via.names == ["script", "width", "digit", "noise", "repeat", "filler", "sound", "alias", "split"])
        #expect(foundCount > 400)
        #expect(quietCount > 20)
        #expect(gapped > 50)
        for notation in ["{N", "{N%", "{X}", "!<(", "!>(", "{SLOT}", "{WIDE}", "[", "|"] {
            #expect(canonicals.contains { $0.contains(notation) }, "\(notation) never matched")
        }
    }
}
