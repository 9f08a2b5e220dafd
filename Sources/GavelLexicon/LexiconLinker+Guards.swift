import GavelDiagnostics
import GavelDocument

extension LexiconLinker {
    /// Sorts the guards by id, writes their cues out and looks up those that cancel them.
    mutating func linkGuards() {
        var first: [String: TextPlace] = [:]
        var drafts: [(draft: GuardDraft, pack: Int)] = []
        for (packIndex, pack) in packs.enumerated() {
            for draft in pack.guards {
                if first[draft.id.value] == nil { drafts.append((draft, packIndex)) }
                report(.duplicateGuard, Message(zh: "语境", en: "guard"), draft.id, &first)
            }
        }
        drafts.sort { $0.draft.id.value < $1.draft.id.value }
        for (index, entry) in drafts.enumerated() { guardIndices[entry.draft.id.value] = index }
        guards = drafts.map { linked($0.draft, in: $0.pack) }
        for (index, entry) in drafts.enumerated() {
            guards[index].cancelledBy = entry.draft.cancelledBy.compactMap { canceller($0) }
        }
    }

    private mutating func linked(_ draft: GuardDraft, in packIndex: Int) -> Guard {
        Guard(
            id: draft.id.value, title: draft.title, effect: draft.effect, scope: draft.scope,
            left: draft.left.map { linked($0, in: packIndex) }, right: draft.right.map { linked($0, in: packIndex) },
            immune: draft.immune, after: cues(draft.after, in: packIndex), gap: draft.gap)
    }

    private mutating func linked(_ group: GuardDraft.CueGroup, in packIndex: Int) -> Guard.CueGroup {
        Guard.CueGroup(within: group.within, isTouching: group.isTouching, cues: cues(group.cues, in: packIndex))
    }

    private mutating func cues(_ scalars: [DocumentScalar], in packIndex: Int) -> [String] {
        scalars.flatMap { writer.forms(of: $0, in: packIndex, as: .cue, log: &log) }
    }

    private mutating func canceller(_ name: Placed<String>) -> Int? {
        guard let index = guardIndex(name) else { return nil }
        guard guards[index].effect == .cancel else {
            log.report(
                Diagnostic(
                    .cancelledByNonCancel,
                    Message(
                        zh: "语境“\(name.value)”的效果是 \(guards[index].effect.rawValue)，不是 cancel",
                        en: "guard \"\(name.value)\" has effect \(guards[index].effect.rawValue), not cancel"),
                    at: name.place))
            return nil
        }
        return index
    }

    /// The index of a guard; reported when there is none.
    mutating func guardIndex(_ name: Placed<String>) -> Int? {
        if let index = guardIndices[name.value] { return index }
        log.report(
            Diagnostic(
                .unknownGuard, Message(zh: "没有语境“\(name.value)”", en: "unknown guard \"\(name.value)\""),
                at: name.place,
                help: LexiconLinker.suggestion(for: name.value, among: guardIndices.keys.sorted())))
        return nil
    }
}
