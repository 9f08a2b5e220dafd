import GavelDiagnostics
import GavelDocument
import GavelMatching

extension LexiconLinker {
    /// Collects the sectors in the order of the packs and writes their cues out.
    mutating func linkSectors() {
        var first: [String: TextPlace] = [:]
        for (packIndex, pack) in packs.enumerated() {
            for draft in pack.sectors {
                for name in [draft.id] + draft.aliases {
                    report(.duplicateSector, Message(zh: "行业", en: "sector"), name, &first)
                }
                let cues = draft.cues.flatMap { writer.forms(of: $0, in: packIndex, as: .cue, log: &log) }
                sectors.append(
                    Sector(id: draft.id.value, name: draft.name, aliases: draft.aliases.map(\.value), cues: cues))
            }
        }
    }

    /// The aliases of all packs, which apply to the rules of all packs; their sectors looked up.
    mutating func linkedAliases() -> AliasTable {
        var table = AliasTable()
        let indices = Dictionary(sectors.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for draft in packs.flatMap(\.aliases) {
            var sector: Int?
            if let near = draft.near {
                sector = indices[near.value]
                if sector == nil {
                    log.report(
                        Diagnostic(
                            .unknownSector,
                            Message(zh: "没有行业“\(near.value)”", en: "unknown sector \"\(near.value)\""),
                            at: near.place,
                            help: LexiconLinker.suggestion(for: near.value, among: indices.keys.sorted())))
                }
            }
            for spelling in draft.spellings {
                guard let earlier = table.add(spelling, of: draft.of, kind: draft.kind, sector: sector) else {
                    continue
                }
                log.report(
                    Diagnostic(
                        .repeatedAlias,
                        Message(
                            zh: "“\(draft.of.text)”写成“\(spelling.text)”已有",
                            en: "\"\(spelling.text)\" for \"\(draft.of.text)\" is listed already"),
                        at: spelling.place,
                        help: Message(zh: "删去这一处：以先写的为准", en: "leave this one out: the first one counts"),
                        notes: [
                            Diagnostic.Note(Message(zh: "先写在这里", en: "first written here"), at: earlier)
                        ]))
            }
        }
        return table
    }
}
