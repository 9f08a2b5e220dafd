import GavelLexicon

/// Which hits make a story, when there are several for a slot.
///
/// The best choice has no part that needs proof when that can be had; then the most parts; then it begins latest, and
/// of those that begin alike the rest decides in the same way. The parts follow one another without overlapping.
///
/// For every set of slots the best choice is built from its end: hits are added from the newest to the oldest, each in
/// front of the best choice for a set without its slot. The first hit that completes a set begins latest, and no later
/// one can do better; and a choice that begins later leaves room for everything that another would. So each set is
/// settled once, and the cost is hits × sets, at most 64 × 256, instead of all combinations.
enum StoryChoice {
    /// The hits that make the story, in order of position; nil when there is none yet.
    /// - Parameter hits: in order of arrival; the last one completes the story.
    static func best<Evidence>(of hits: [RoomHit<Evidence>], for story: StorySpec) -> [RoomHit<Evidence>]? {
        guard let last = hits.last else { return nil }
        let near = hits.dropLast().filter { story.window.reaches(from: $0, to: last) } + [last]
        guard couldFill(near, story) else { return nil }
        if last.status == .violation {
            let violations = near.filter { $0.status == .violation }
            if couldFill(violations, story), let choice = longest(of: violations, for: story) { return choice }
        }
        return longest(of: near, for: story)
    }

    private static func couldFill<Evidence>(_ hits: [RoomHit<Evidence>], _ story: StorySpec) -> Bool {
        let filled = hits.reduce(0) { $0 | 1 << $1.part }
        return suffices(filled, story)
    }

    private static func suffices(_ filled: Int, _ story: StorySpec) -> Bool {
        filled.nonzeroBitCount >= story.need && story.must.allSatisfy { filled & 1 << $0 != 0 }
    }

    private static func longest<Evidence>(
        of hits: [RoomHit<Evidence>], for story: StorySpec
    ) -> [RoomHit<Evidence>]? {
        let end = hits.count - 1
        // By set of slots: the oldest hit of its best choice. The rest is the choice of the set without that slot.
        var oldest = [Int?](repeating: nil, count: 1 << story.slots.count)
        var settled = [1 << hits[end].part]
        oldest[settled[0]] = end
        for index in (0..<end).reversed() {
            let slot = 1 << hits[index].part
            for set in settled where set & slot == 0 && oldest[set | slot] == nil {
                let isBefore = hits[index].position.upperBound <= hits[oldest[set]!].position.lowerBound
                // In order: before the lowest slot of the set.
                guard isBefore, !story.isOrdered || slot < set & -set else { continue }
                oldest[set | slot] = index
                settled.append(set | slot)
            }
        }
        let choices = settled.filter { suffices($0, story) }.map { set in
            var indices: [Int] = []
            var rest = set
            while let index = oldest[rest] {
                indices.append(index)
                rest &= ~(1 << hits[index].part)
            }
            return indices
        }
        let best = choices.max { left, right in
            left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
        }
        return best?.map { hits[$0] }
    }
}
