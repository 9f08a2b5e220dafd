import GavelMatching

/// Tells which sectors the words around a match speak of. Source: `docs/SEMANTICS.md`, sectors.
struct SectorEvaluator: ~Copyable {
    private let sectors: CompiledSectors
    private var matcher: Matcher

    init(_ sectors: CompiledSectors) {
        self.sectors = sectors
        matcher = Matcher(patterns: sectors.cues)
    }

    /// Whether each of the sectors has a cue near the match; one inside it does not count.
    /// - Complexity: O(characters in reach × longest cue).
    mutating func areNear(_ wanted: [Int], _ surroundings: Surroundings) -> Bool {
        let near =
            found(in: TextWindow.trailing(surroundings.left, contentCount: CompiledSectors.reach))
            .union(found(in: TextWindow.leading(surroundings.right, contentCount: CompiledSectors.reach)))
        return near.isSuperset(of: wanted)
    }

    private mutating func found(in text: ArraySlice<UInt8>) -> Set<Int> {
        guard !text.isEmpty else { return [] }
        var state = FoldState()
        matcher.begin()
        matcher.append(text.span, to: &state)
        var found = Set(matcher.matches.flatMap { sectors.sectorsOfCue[Int($0.pattern.rawValue)] })
        matcher.begin()
        matcher.end(&state)
        found.formUnion(matcher.matches.flatMap { sectors.sectorsOfCue[Int($0.pattern.rawValue)] })
        return found
    }
}
