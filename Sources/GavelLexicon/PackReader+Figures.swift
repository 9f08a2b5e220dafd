import GavelDiagnostics
import GavelDocument

/// Figures: `{kind: contradiction, of: [patterns with {N}], against: [patterns], seconds: 1200}`.
extension PackReader {
    /// Which keys a kind of figures takes.
    private struct FigureKeys {
        var takesOf = true
        /// Nil: not taken; else whether it has to be there.
        var against: Bool?
        /// Nil: not counted; the number it takes is then given here.
        var fixedCount: Int?
        var window: RoomWindow?

        init(_ kind: FiguresSpec.Kind) {
            switch kind {
            case .contradiction: (against, fixedCount) = (false, 2)
            case .rise, .repeat, .distinct, .raised: break
            case .ratio: (fixedCount, window) = (2, RoomWindow(characters: 60))
            case .unmatched: (fixedCount, window) = (1, RoomWindow(milliseconds: 90_000))
            case .alternating: (takesOf, against) = (false, true)
            }
        }
    }

    mutating func figures(_ node: DocumentNode, at place: TextPlace) -> StructureDraft? {
        let keys = ["kind", "of", "against", "count", "at-least", "characters", "seconds"]
        guard let mapping = MappingReader(node, keys: keys, log: &log),
            let kind = mapping.required("kind", log: &log)?.choice(of: FiguresSpec.Kind.self, log: &log)
        else { return nil }
        let taken = FigureKeys(kind)
        var unwanted = taken.takesOf ? [] : ["of"]
        if taken.against == nil { unwanted.append("against") }
        if taken.fixedCount != nil { unwanted.append("count") }
        if kind != .ratio { unwanted.append("at-least") }
        refuse(unwanted, in: mapping, beside: "kind: \(kind.rawValue)")
        let of = taken.takesOf ? part("of", isRequired: true, in: mapping) : []
        let against = taken.against.map { part("against", isRequired: $0, in: mapping) } ?? []
        var needed = taken.fixedCount
        if needed == nil {
            needed = mapping.required("count", log: &log).flatMap { count($0, "count", in: 2...32) }
        }
        var atLeast: Double?
        if kind == .ratio {
            atLeast = mapping.required("at-least", log: &log).flatMap { decimal($0, "at-least", in: 1.01...10_000) }
        }
        let spec = FiguresSpec(
            kind: kind, count: needed ?? 2, atLeast: atLeast,
            window: window(mapping, standard: taken.window, at: place))
        return StructureDraft(structure: .figures(spec), patterns: [of, against], rules: [[], []], place: place)
    }

    private mutating func part(_ key: String, isRequired: Bool, in mapping: MappingReader) -> [DocumentScalar] {
        guard let node = isRequired ? mapping.required(key, log: &log) : mapping[key] else { return [] }
        return patterns(node, of: key, at: mapping.keyPlace(key))
    }
}
