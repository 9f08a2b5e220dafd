import GavelLexicon
import GavelTestSupport
import GavelTranscript
import Testing

@testable import GavelScanning

/// Guarantee 1 for patterns: gaps, numbers, tests and fillers mean to the scanner what they mean to the oracle.
@Suite struct PatternAgreementTests {
    /// The lexicon of a world, and the world with it: a pass phrase that would make a pattern dead is left out.
    static func load(_ world: RandomPatternCase) -> (world: RandomPatternCase, lexicon: Lexicon?, refusal: String) {
        var world = world
        var refusal = ""
        for hasPasses in [true, false] {
            if !hasPasses { for index in world.rules.indices { world.rules[index].pass = [] } }
            let pack = TestPack.yaml(
                rules: world.rules, guards: world.guards, slots: world.slots, fillers: world.views.fillers)
            let loaded = LexiconLoader().load(files: [LexiconFile(name: "case.yaml", bytes: Array(pack.utf8))])
            if let lexicon = loaded.lexicon { return (world, lexicon, "") }
            refusal = "\(loaded.diagnostics)\n\(pack)"
        }
        return (world, nil, refusal)
    }

    @Test func randomPatterns() throws {
        var failedCount = 0
        for seed in OracleAgreementTests.seeds {
            let (world, lexicon, refusal) = Self.load(RandomPatterns.randomCase(seed: seed, isInText: true))
            guard let lexicon else {
                Issue.record("seed \(seed): a pattern is refused\n\(refusal)")
                break
            }
            let oracle = try world.scanner().scan(world.segments)
            let harness = CutHarness(world.segments)
            let whole = OracleAgreementTests.scan(
                world.segments, lexicon, gap: 3000, batchSize: Int(seed % 5) + 1)
            var differences = FindingComparison.differences(written: whole.findings, oracle: oracle)
            let expected = oracle.findings.map { ComparableFinding($0).description }.sorted()
            for (name, pieces) in [
                ("one scalar each", harness.oneScalarEach()), ("cut", harness.randomCuts(seed: seed)),
            ] {
                let output = OracleAgreementTests.scan(pieces, lexicon, gap: 3000, batchSize: Int(seed % 3) + 1)
                let found = FindingComparison.standing(output.findings).map { ComparableFinding($0).description }
                if found.sorted() != expected {
                    differences.append(
                        """
                        \(name): \(found.sorted().joined(separator: "\n"))
                        not: \(expected.joined(separator: "\n"))
                        """)
                }
            }
            #expect(differences.isEmpty, "\(world)\n\(differences.joined(separator: "\n"))")
            failedCount += differences.isEmpty ? 0 : 1
            if failedCount == 5 { break }
        }
    }
}
