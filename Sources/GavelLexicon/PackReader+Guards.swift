import GavelDiagnostics
import GavelDocument

/// Guards, by themselves: reach, cues and the keys that go together.
extension PackReader {
    /// How far cues may lie from the match, in content characters. Source: `docs/SEMANTICS.md`, guards.
    static let leftReach = 1...20
    static let rightReach = 1...24
    static let gapReach = 0...24

    mutating func guardDraft(_ node: DocumentNode) -> GuardDraft? {
        let keys = [
            "id", "title", "effect", "scope", "left", "right", "immune", "cancelled-by", "after", "gap", "note",
        ]
        guard let mapping = MappingReader(node, keys: keys, log: &log) else { return nil }
        let id = mapping.required("id", log: &log).flatMap { identifier($0, .name) }
        let title = bilingual(mapping, "title")
        if let note = mapping["note"] { _ = note.text(log: &log) }
        let effect = mapping.required("effect", log: &log)?.choice(of: Guard.Effect.self, log: &log)
        let draft = GuardDraft(
            id: id ?? Placed(value: "", place: mapping.place), title: title, effect: effect ?? .exempt,
            scope: mapping["scope"]?.choice(of: Guard.Scope.self, log: &log) ?? .clause,
            left: items(mapping["left"]) { $0.cueGroup($1, reach: PackReader.leftReach) },
            right: items(mapping["right"]) { $0.cueGroup($1, reach: PackReader.rightReach) },
            immune: immune(mapping["immune"]), cancelledBy: names(mapping["cancelled-by"]),
            after: scalars(mapping["after"]), gap: gap(mapping))
        if isAbsentOrEmpty(mapping["left"]), isAbsentOrEmpty(mapping["right"]) {
            log.report(
                Diagnostic(
                    .guardWithoutCues, Message(zh: "语境没有语境词", en: "the guard has no cues"), at: draft.id.place,
                    help: Message(zh: "写上 left: 或 right:", en: "add left: or right:")))
        }
        checkCancelKeys(mapping, effect: effect)
        return id == nil ? nil : draft
    }

    private mutating func cueGroup(_ node: DocumentNode, reach: ClosedRange<Int>) -> GuardDraft.CueGroup? {
        guard let mapping = MappingReader(node, keys: ["within", "touching", "cues"], log: &log) else { return nil }
        let within = mapping.required("within", log: &log).flatMap { number($0, in: reach) }
        let cueList = mapping.required("cues", log: &log)
        let cues = scalars(cueList)
        if cueList != nil, isAbsentOrEmpty(cueList) {
            log.report(
                Diagnostic(
                    .guardWithoutCues, Message(zh: "语境词的清单是空的", en: "the list of cues is empty"),
                    at: mapping.keyPlace("cues")))
        }
        return GuardDraft.CueGroup(
            within: within ?? 1, isTouching: mapping["touching"]?.boolean(log: &log) ?? false, cues: cues)
    }

    private mutating func immune(_ node: DocumentNode?) -> [String] {
        scalars(node).compactMap { scalar in
            guard scalar.text.allSatisfy(\.isWhitespace) else { return scalar.text }
            log.report(LexiconLinker.emptyCue(scalar.text, at: scalar.place))
            return nil
        }
    }

    private mutating func gap(_ mapping: MappingReader) -> Int {
        mapping["gap"].flatMap { number($0, in: PackReader.gapReach) } ?? 0
    }

    private mutating func number(_ node: DocumentNode, in range: ClosedRange<Int>) -> Int? {
        guard let number = node.integer(log: &log) else { return nil }
        if range.contains(number) { return number }
        log.report(
            Diagnostic(
                .reachOutOfRange,
                Message(
                    zh: "距离应在 \(range.lowerBound) 到 \(range.upperBound) 之间，写的是 \(number)",
                    en: "expected a reach of \(range.lowerBound) to \(range.upperBound), got \(number)"),
                at: node.place))
        return nil
    }

    private mutating func checkCancelKeys(_ mapping: MappingReader, effect: Guard.Effect?) {
        let written = ["after", "gap"].filter { mapping[$0] != nil }
        guard let key = written.first else { return }
        if let effect, effect != .cancel {
            log.report(
                Diagnostic(
                    .cancelKeyMisused,
                    Message(zh: "\(key) 只用于 effect: cancel 的语境", en: "\(key) is for guards of effect cancel only"),
                    at: mapping.keyPlace(key), help: Message(zh: "删去它", en: "leave it out")))
        } else if written.count == 1 {
            let other = key == "after" ? "gap" : "after"
            log.report(
                Diagnostic(
                    .cancelKeyMisused,
                    Message(zh: "写了 \(key) 却没有 \(other)", en: "\(key) without \(other)"), at: mapping.keyPlace(key),
                    help: Message(zh: "加上 \(other):", en: "add \(other):")))
        }
    }
}
