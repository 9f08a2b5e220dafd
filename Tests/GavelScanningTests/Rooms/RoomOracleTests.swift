import Foundation
import GavelLexicon
import GavelTestSupport
import Testing

@testable import GavelScanning

/// A room's memory is the oracle, only faster; and the cut of segments changes nothing.
@Suite struct RoomOracleTests {
    /// `GAVEL_TEST_SEEDS=100000` runs the long form, `GAVEL_TEST_FIRST_SEED=17` repeats one that failed.
    static let seeds: Range<UInt64> = {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["GAVEL_TEST_FIRST_SEED"].flatMap(UInt64.init) ?? 1
        return first..<first + (environment["GAVEL_TEST_SEEDS"].flatMap(UInt64.init) ?? 2000)
    }()

    @Test(arguments: [false, true])
    func randomRooms(isSpoken: Bool) {
        var fired = 0
        for seed in Self.seeds {
            let room = RandomRoom(seed: seed, isSpoken: isSpoken)
            var oracle = RoomOracle(structures: room.structures, categories: room.categories)
            let expected = oracle.matches(of: room.script).map(described)
            let found = room.script.matches(room.plan).map(described)
            let cut = room.cutScript.matches(room.plan).map(described)
            fired += found.count
            guard found == expected, cut == found else {
                let rules = room.structures.enumerated().map { "  \($0.offset): \($0.element.map { "\($0)" } ?? "-")" }
                Issue.record(
                    """
                    seed \(seed)
                    \(rules.joined(separator: "\n"))
                    found
                      \(found.joined(separator: "\n  "))
                    cut
                      \(cut.joined(separator: "\n  "))
                    expected
                      \(expected.joined(separator: "\n  "))
                    \(room.script)
                    """)
                return
            }
        }
        // Rooms in which nothing happens would prove nothing.
        #expect(fired > Self.seeds.count / 2)
    }

    /// Every kind of structure fires somewhere, or comparing the two proves nothing about it.
    @Test func everyKindFires() {
        var kinds: Set<String> = []
        for seed in UInt64(1)...600 {
            for isSpoken in [false, true] {
                let room = RandomRoom(seed: seed, isSpoken: isSpoken)
                for match in room.script.matches(room.plan) {
                    switch room.structures[match.rule] {
                    case .story(let story): kinds.insert(story.isOrdered ? "ordered" : "story")
                    case .burst(let burst):
                        switch burst.measure {
                        case .count(let count): kinds.insert(count.isDistinct ? "distinct burst" : "burst")
                        case .signals(let signals, _):
                            for part in match.parts { kinds.insert(Self.name(signals[part.part])) }
                        }
                    case .figures(let spec): kinds.insert(spec.kind.rawValue)
                    case .cue: kinds.insert("cue")
                    case nil: Issue.record("a match rule has no structure")
                    }
                }
            }
        }
        let figures = FiguresSpec.Kind.allCases.map(\.rawValue)
        let others = [
            "ordered", "story", "distinct burst", "burst", "cue", "rate", "rules", "exclamations", "shout", "louder",
        ]
        #expect(kinds.sorted() == (figures + others).sorted())
    }

    private static func name(_ signal: BurstSpec.Signal) -> String {
        switch signal {
        case .rate: "rate"
        case .rules: "rules"
        case .exclamations: "exclamations"
        case .shout: "shout"
        case .louder: "louder"
        }
    }
}
