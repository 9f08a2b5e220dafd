import GavelLexicon
import Testing

@testable import GavelScanning

@Suite struct StoryTests {
    private static let near = RoomWindow(characters: 40, milliseconds: 20_000)

    private static func story(
        _ slots: Int = 3, need: Int? = nil, must: [Int] = [], ordered: Bool = false, _ window: RoomWindow = near
    ) -> StorySpec {
        StorySpec(
            slots: (0..<slots).map { "s\($0)" }, need: need ?? slots, must: must, isOrdered: ordered, window: window)
    }

    static let rows: [(StorySpec, String, [String])] = [
        // All slots, in any order; not with one missing.
        (story(), "2@0-2; 0@5-7; 1@9-11", ["2@0 0@5 1@9"]),
        (story(), "2@0-2; 0@5-7; 0@9-11", []),
        // Some of them are enough, those that must be there are not left out.
        (story(need: 2), "2@0-2; 0@5-7", ["2@0 0@5"]),
        (story(need: 2, must: [1]), "2@0-2; 0@5-7", []),
        (story(need: 2, must: [1]), "2@0-2; 0@5-7; 1@9-11", ["2@0 0@5 1@9"]),
        // Order, when it counts.
        (story(ordered: true), "0@0-2; 1@5-7; 2@9-11", ["0@0 1@5 2@9"]),
        (story(ordered: true), "0@0-2; 2@5-7; 1@9-11", []),
        (story(ordered: true), "0@0-2; 1@5-7; 0@8-9; 2@9-11", ["0@0 1@5 2@9"]),
        (story(need: 2, ordered: true), "1@0-2; 0@5-7; 2@9-11", ["0@5 2@9"]),
        // The window goes from the start of a part to the end of the last.
        (story(2), "0@0-2; 1@38-40", ["0@0 1@38"]),
        (story(2), "0@0-2; 1@38-41", []),
        (story(2), "0@0-2 1s; 1@9-11 21s", ["0@0 1@9"]),
        (story(2), "0@0-2 1s; 1@9-11 21.1s", []),
        (story(2), "0@0-2 21s; 1@9-11 1s", ["0@0 1@9"]),
        // Untimed: characters alone; seconds alone stand for five characters each.
        (story(2), "0@0-2; 1@9-11 90s", ["0@0 1@9"]),
        (story(2, RoomWindow(milliseconds: 2000)), "0@0-2; 1@8-10 90s", ["0@0 1@8"]),
        (story(2, RoomWindow(milliseconds: 2000)), "0@0-2; 1@8-11 90s", []),
        (story(2, RoomWindow(milliseconds: 2000)), "0@0-2 1s; 1@800-801 3s", ["0@0 1@800"]),
        // One word is not two pieces of evidence.
        (story(2), "0@0-2; 1@0-2", []),
        (story(2), "0@0-4; 1@3-5", []),
        (story(2), "0@0-3; 1@3-5", ["0@0 1@3"]),
        // The newest choice: that which begins latest.
        (story(2), "0@0-2; 0@4-6; 1@9-11", ["0@4 1@9"]),
        (story(need: 2, must: [2]), "0@0-2; 1@3-5; 0@6-8; 2@9-11", ["1@3 0@6 2@9"]),
        // One that needs no proof comes first, else the whole does.
        (story(2), "0@0-2; 0@4-6 ?; 1@9-11", ["0@0 1@9"]),
        (story(2), "0@0-2 ?; 1@9-11", ["0@0 1@9 ?"]),
        (story(2), "0@0-2; 1@9-11 ?", ["0@0 1@9 ?"]),
        (story(need: 2, must: [2]), "0@0-2; 1@3-5 ?; 2@9-11", ["0@0 2@9"]),
        (story(2), "0@0-2 -2; 1@9-11 -1", ["0@0 1@9 -2"]),
        // Overlapping hits of a slot are one: the better.
        (story(2), "0@0-4 ?; 0@2-5; 1@9-11", ["0@2 1@9"]),
        (story(2), "0@0-4; 0@2-5 ?; 1@9-11", ["0@0 1@9"]),
        (story(2), "0@0-4 -1; 0@2-5; 1@9-11", ["0@2 1@9"]),
        (story(2), "0@0-2; 0@1-9; 1@9-11", ["0@1 1@9"]),
        (story(2), "0@0-9; 0@1-3; 1@9-11", ["0@0 1@9"]),
        // Parts are used up, with what overlaps them; the others are not.
        (story(2), "0@0-2; 1@5-7; 1@9-11", ["0@0 1@5"]),
        (story(2), "0@0-2; 0@3-5; 1@6-8; 1@9-11", ["0@3 1@6", "0@0 1@9"]),
        (story(2), "0@0-2; 1@5-9; 0@8-10; 1@12-14", ["0@0 1@5"]),
        // Eight open hits of a slot.
        (
            story(ordered: true), "0@0-1; 1@1-2; 0@2-3; 0@3-4; 0@4-5; 0@5-6; 0@6-7; 0@7-8; 0@8-9; 2@9-10",
            ["0@0 1@1 2@9"]
        ),
        (
            story(ordered: true), "0@0-1; 1@1-2; 0@2-3; 0@3-4; 0@4-5; 0@5-6; 0@6-7; 0@7-8; 0@8-9; 0@9-10; 2@10-11", []
        ),
    ]

    @Test(arguments: rows)
    func holds(story: StorySpec, said: String, expected: [String]) {
        #expect(RoomNotation.matches(.story(story), said) == expected)
    }

    /// The dearest choice there is: eight slots, eight hits in each, and the one that must be there comes last.
    @Test func aCrowdedStoryIsCheap() {
        let story = Self.story(8, need: 7, must: [7], RoomWindow(characters: 4000))
        var memory = RoomMemory<Int>()
        let plan = RoomPlan(structures: [.story(story)], categories: ["a"])
        var found = 0
        for index in 0..<2000 {
            let hit = RoomHit(
                rule: 0, part: index % 50 == 49 ? 7 : index % 7, stream: 0, bytes: index..<index + 1,
                position: index..<index + 1, milliseconds: nil, status: .violation, evidence: 0)
            found += memory.hear(hit, plan: plan).count
        }
        #expect(found == 40)
    }
}
