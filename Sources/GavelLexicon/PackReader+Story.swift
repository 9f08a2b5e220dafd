import GavelDiagnostics
import GavelDocument

/// Stories and frames: `{slots: {who: [patterns], …}, need: 2, must: [who], ordered: true, characters: 40, seconds: 20}`.
extension PackReader {
    private static let slotCounts = 2...StorySpec.maximumSlotCount

    mutating func story(_ node: DocumentNode, window standard: RoomWindow, at place: TextPlace) -> StructureDraft? {
        let keys = ["slots", "need", "must", "ordered", "characters", "seconds"]
        guard let mapping = MappingReader(node, keys: keys, log: &log),
            let slots = storySlots(mapping)
        else { return nil }
        let must = mustSlots(mapping["must"], among: slots.names)
        let least = max(2, must.count)
        let need = mapping["need"].flatMap { count($0, "need", in: least...max(least, slots.names.count)) }
        let story = StorySpec(
            slots: slots.names, need: need ?? slots.names.count, must: must,
            isOrdered: mapping["ordered"]?.boolean(log: &log) ?? false,
            window: window(mapping, standard: standard, at: place))
        return StructureDraft(
            structure: .story(story), patterns: slots.patterns, rules: slots.names.map { _ in [] }, place: place)
    }

    private mutating func storySlots(_ mapping: MappingReader) -> (names: [String], patterns: [[DocumentScalar]])? {
        guard let node = mapping.required("slots", log: &log) else { return nil }
        guard case .mapping = node.content else {
            _ = entries(node)
            return nil
        }
        var names: [String] = []
        var patterns: [[DocumentScalar]] = []
        for entry in entries(node) where checkForm(Placed(value: entry.key, place: entry.keyPlace), .name) {
            names.append(entry.key)
            patterns.append(self.patterns(entry.value, of: entry.key, at: entry.keyPlace))
        }
        guard PackReader.slotCounts.contains(names.count) else {
            log.report(
                Diagnostic(
                    .slotCountOutOfRange,
                    Message(
                        zh: "应有 \(PackReader.slotCounts.lowerBound) 到 \(PackReader.slotCounts.upperBound) 个部分，写了"
                            + " \(names.count) 个",
                        en: "expected \(PackReader.slotCounts.lowerBound) to \(PackReader.slotCounts.upperBound) slots,"
                            + " got \(names.count)"),
                    at: mapping.keyPlace("slots"),
                    help: names.count > 1
                        ? nil : Message(zh: "只有一个部分就写 match:", en: "a single one is a match:")))
            return nil
        }
        return (names, patterns)
    }

    /// Indices of the slots named under `must`, ascending.
    private mutating func mustSlots(_ node: DocumentNode?, among slots: [String]) -> [Int] {
        var indices: [Int] = []
        for name in names(node) {
            if let index = slots.firstIndex(of: name.value) {
                indices.append(index)
            } else {
                log.report(
                    Diagnostic(
                        .unknownStorySlot,
                        Message(zh: "没有部分“\(name.value)”", en: "unknown slot \"\(name.value)\" under must"),
                        at: name.place, help: LexiconLinker.suggestion(for: name.value, among: slots)))
            }
        }
        return indices.sorted()
    }
}
