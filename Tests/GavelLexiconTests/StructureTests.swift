import GavelDiagnostics
import GavelDocument
import Testing

@testable import GavelLexicon

/// How the structures of rules are read. What is wrong with them has golden pairs.
@Suite struct StructureTests {
    /// A pack with one rule of this body.
    private static func draft(_ body: String) throws -> RuleDraft {
        let text = """
            gavel: 1
            pack: case
            rules:
              - id: hype-shouting/scarcity
                category: hype-shouting
                grade: 2
                law: [AD-9-3]
                title: {zh: 催单, en: pressure}
                why: {zh: 无从证明, en: cannot be shown}
                suggest: {zh: 说实际的库存, en: say what is in stock}
                \(body)
                examples: {violation: ["⟦只剩十单⟧"], pass: ["库存很多"]}
            """
        let root = try #require(DocumentParser().parse(Array(text.utf8), name: "case.yaml").root)
        var reader = PackReader(log: DiagnosticLog())
        let read = reader.read(root)
        let pack = try #require(read)
        #expect(reader.log.diagnostics.isEmpty)
        return try #require(pack.rules.first)
    }

    static let structures: [(String, Structure)] = [
        (
            "frame: {slots: {who: [老板], act: [不卖], what: [翡翠]}}",
            .story(StorySpec(slots: ["who", "act", "what"], need: 3, window: .frame))
        ),
        (
            "story: {slots: {who: [老板], act: [不卖], what: [翡翠]}, need: 2, must: [what, who], ordered: true, seconds: 9}",
            .story(
                StorySpec(
                    slots: ["who", "act", "what"], need: 2, must: [0, 2], isOrdered: true,
                    window: RoomWindow(characters: 400, milliseconds: 9000)))
        ),
        (
            "burst: {of: [三二一], count: 4, seconds: 1800}",
            .burst(BurstSpec(.count(.init(count: 4)), window: RoomWindow(milliseconds: 1_800_000)))
        ),
        (
            "burst: {category: true, rules: [hype-shouting/a], count: 3, distinct: true, characters: 500}",
            .burst(
                BurstSpec(
                    .count(.init(count: 3, isDistinct: true, countsCategory: true)),
                    window: RoomWindow(characters: 500)))
        ),
        (
            "burst: {seconds: 30, need: 2, signals: [{rate: 7.5, seconds: 10}, {rules: [hype-shouting/a], count: 1}, "
                + "{exclamations: 2, characters: 15}, {shout: 4, count: 3, seconds: 20}, {louder: 10}]}",
            .burst(
                BurstSpec(
                    .signals(
                        [
                            .rate(charactersPerSecond: 7.5, milliseconds: 10_000), .rules([], count: 1),
                            .exclamations(count: 2, characters: 15),
                            .shout(longest: 4, count: 3, milliseconds: 20_000), .louder(decibels: 10),
                        ], need: 2), window: RoomWindow(milliseconds: 30_000)))
        ),
        (
            "figures: {kind: contradiction, of: [只剩], against: [再加], seconds: 1200}",
            .figures(FiguresSpec(kind: .contradiction, count: 2, window: RoomWindow(milliseconds: 1_200_000)))
        ),
        (
            "figures: {kind: ratio, of: [只要], at-least: 5}",
            .figures(FiguresSpec(kind: .ratio, count: 2, atLeast: 5, window: RoomWindow(characters: 60)))
        ),
        (
            "figures: {kind: unmatched, of: [老板出]}",
            .figures(FiguresSpec(kind: .unmatched, count: 1, window: RoomWindow(milliseconds: 90_000)))
        ),
        (
            "figures: {kind: alternating, against: [不卖了], count: 4, seconds: 60}",
            .figures(FiguresSpec(kind: .alternating, count: 4, window: RoomWindow(milliseconds: 60_000)))
        ),
    ]

    @Test(arguments: structures)
    func isReadAsWritten(body: String, structure: Structure) throws {
        let draft = try Self.draft(body)
        #expect(draft.structure?.structure == structure)
        #expect(draft.match.isEmpty)
    }

    @Test func partsKeepTheirPatterns() throws {
        let story = try Self.draft("story: {slots: {who: [老板, 货主], act: [不卖]}}").structure
        #expect(story?.patterns.map { $0.map(\.text) } == [["老板", "货主"], ["不卖"]])
        let figures = try Self.draft("figures: {kind: contradiction, of: [只剩], against: [再加], seconds: 9}").structure
        #expect(figures?.patterns.map { $0.map(\.text) } == [["只剩"], ["再加"]])
    }

    @Test func namedRulesAreLinkedByPart() throws {
        let counted = try Self.draft("burst: {of: [抢], rules: [a/b, a/c], count: 3, seconds: 9}").structure
        #expect(counted?.rules.map { $0.map(\.value) } == [[], ["a/b", "a/c"]])
        #expect(
            counted?.linked([[], [7, 2]])
                == .burst(
                    BurstSpec(.count(.init(count: 3, rules: [2, 7])), window: RoomWindow(milliseconds: 9000))))
        let signals = try Self.draft("burst: {seconds: 9, signals: [{louder: 9}, {rules: [a/b], count: 1}]}").structure
        #expect(signals?.rules.map { $0.map(\.value) } == [[], ["a/b"]])
        #expect(
            signals?.linked([[], [5]])
                == .burst(
                    BurstSpec(
                        .signals([.louder(decibels: 9), .rules([5], count: 1)], need: 2),
                        window: RoomWindow(milliseconds: 9000))))
    }

    @Test func aRuleOfMatchesHasNone() throws {
        #expect(try Self.draft("match: [只剩]").structure == nil)
    }
}
