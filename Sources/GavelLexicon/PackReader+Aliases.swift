import GavelDiagnostics
import GavelDocument
import GavelMatching

/// Aliases and sectors, by themselves.
extension PackReader {
    mutating func alias(_ node: DocumentNode) -> AliasDraft? {
        guard let mapping = MappingReader(node, keys: ["of", "as", "kind", "near", "note"], log: &log) else {
            return nil
        }
        if let note = mapping["note"] { _ = note.text(log: &log) }
        let of = mapping.required("of", log: &log)?.scalar(log: &log)
        let list = mapping.required("as", log: &log)
        let kind = mapping.required("kind", log: &log)?.choice(of: AliasDraft.Kind.self, log: &log)
        let near = mapping["near"].flatMap { identifier($0, .name) }
        if list != nil, isAbsentOrEmpty(list) {
            log.report(
                Diagnostic(
                    .badAlias, Message(zh: "as 里什么也没有", en: "as is empty"), at: mapping.keyPlace("as"),
                    help: Message(zh: "写上代替的写法", en: "write what stands for the word")))
        }
        guard let of, let kind, isUsable(of, of: kind, isWord: true) else { return nil }
        let spellings = scalars(list).filter { spelling in
            guard isUsable(spelling, of: kind, isWord: false) else { return false }
            guard PatternSet.foldedKey(spelling.text) == PatternSet.foldedKey(of.text) else { return true }
            log.report(
                Diagnostic(
                    .badAlias,
                    Message(
                        zh: "“\(spelling.text)”折叠后就是“\(of.text)”",
                        en: "\"\(spelling.text)\" folds to \"\(of.text)\" itself"), at: spelling.place,
                    help: Message(zh: "删去它：本来就找得到", en: "leave it out: it is found anyway")))
            return false
        }
        return AliasDraft(of: of, spellings: spellings, kind: kind, near: near)
    }

    /// Whether a word, or what stands for it, can be looked for; reported when not.
    private mutating func isUsable(_ scalar: DocumentScalar, of kind: AliasDraft.Kind, isWord: Bool) -> Bool {
        guard let complaint = complaint(about: scalar.text, of: kind, isWord: isWord) else { return true }
        log.report(Diagnostic(.badAlias, complaint, at: scalar.place))
        return false
    }

    private func complaint(about text: String, of kind: AliasDraft.Kind, isWord: Bool) -> Message? {
        let count = PatternSet.foldedKey(text).unicodeScalars.count
        if count == 0 { return Message(zh: "“\(text)”折叠后什么也不剩", en: "\"\(text)\" folds to nothing") }
        // Four characters before it: a mark near a phrase's start ends no phrase, and would be let pass.
        if PatternSet.check("甲乙丙丁" + text) == .crossesBreak {
            return Message(zh: "“\(text)”里有句末标点", en: "\"\(text)\" holds the end of a sentence")
        }
        if PatternSet.check(text) != nil {
            return Message(
                zh: "“\(text)”超过 \(PatternSet.maximumRunCount) 节",
                en: "\"\(text)\" has more than \(PatternSet.maximumRunCount) runs")
        }
        switch kind {
        case .recognition where count < 2:
            return Message(
                zh: "识别别名至少两个字，“\(text)”只有一个",
                en: "a recognition alias has two characters or more, \"\(text)\" has one")
        case .split where isWord && count > 1:
            return Message(
                zh: "拆字拆的是一个字，“\(text)”有 \(count) 个", en: "one character is split, \"\(text)\" has \(count)")
        case .split where !isWord && count < 2:
            return Message(
                zh: "拆出来至少两个字，“\(text)”只有一个",
                en: "what a character is split into has two characters or more, \"\(text)\" has one")
        default: return nil
        }
    }

    mutating func sector(_ node: DocumentNode) -> SectorDraft? {
        guard let mapping = MappingReader(node, keys: ["id", "name", "aliases", "cues", "note"], log: &log) else {
            return nil
        }
        let id = mapping.required("id", log: &log).flatMap { identifier($0, .name) }
        let name = bilingual(mapping, "name")
        if let note = mapping["note"] { _ = note.text(log: &log) }
        let aliases = items(mapping["aliases"]) { reader, node in
            node.text(log: &reader.log).map { Placed(value: $0, place: node.place) }
        }
        let list = mapping.required("cues", log: &log)
        if list != nil, isAbsentOrEmpty(list) {
            log.report(
                Diagnostic(
                    .emptyMatch, Message(zh: "行业没有线索词", en: "the sector has no cue"),
                    at: mapping.keyPlace("cues"), help: Message(zh: "写上 cues: [词]", en: "write cues: [words]")))
        }
        let cues = scalars(list)
        return id.map { SectorDraft(id: $0, name: name, aliases: aliases, cues: cues) }
    }
}
