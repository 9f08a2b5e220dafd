import GavelDiagnostics
import GavelDocument

/// Rules, by themselves: what has to be there, grades and dates.
extension PackReader {
    private static let ruleKeys =
        [
            "id", "category", "grade", "law", "title", "why", "suggest", "match", "see-through", "cue", "pass",
            "unless",
            "since", "until", "note", "examples",
        ] + structureKeys

    mutating func rule(_ node: DocumentNode) -> RuleDraft? {
        guard let mapping = MappingReader(node, keys: PackReader.ruleKeys, log: &log) else { return nil }
        let id = mapping.required("id", log: &log).flatMap { identifier($0, .rule) }
        let category = mapping.required("category", log: &log)?.scalar(log: &log)
        let place = id?.place ?? mapping.place
        if let note = mapping["note"] { _ = note.text(log: &log) }
        let draft = RuleDraft(
            id: id ?? Placed(value: "", place: place),
            category: category.map { Placed(value: $0.text, place: $0.place) },
            grade: mapping.required("grade", log: &log).flatMap { grade($0) } ?? .notice,
            law: law(mapping, at: place),
            title: bilingual(mapping, "title"), why: bilingual(mapping, "why"), suggest: bilingual(mapping, "suggest"),
            match: match(mapping, at: place), seeThrough: seeThrough(mapping),
            structure: cueOrStructure(mapping, at: place),
            pass: scalars(mapping["pass"]),
            unless: names(mapping["unless"]),
            since: day(mapping, "since"), until: day(mapping, "until"),
            examples: examples(mapping["examples"], ruleAt: place))
        if id != nil { check(draft) }
        return id == nil ? nil : draft
    }

    /// The structure of a rule; a cue is one without parts of its own.
    private mutating func cueOrStructure(_ mapping: MappingReader, at place: TextPlace) -> StructureDraft? {
        let structure = structure(mapping, at: place)
        guard let node = mapping["cue"], node.boolean(log: &log) == true else { return structure }
        if let key = PackReader.structureKeys.first(where: { mapping[$0] != nil }) {
            refuse(["cue"], in: mapping, beside: key)
            return structure
        }
        return StructureDraft(structure: .cue, patterns: [], rules: [], place: mapping.keyPlace("cue"))
    }

    private mutating func grade(_ node: DocumentNode) -> Grade? {
        guard let number = node.integer(log: &log) else { return nil }
        if let grade = Grade(rawValue: number) { return grade }
        log.report(
            Diagnostic(
                .gradeOutOfRange,
                Message(zh: "等级应在 1 到 4 之间，写的是 \(number)", en: "expected a grade of 1 to 4, got \(number)"),
                at: node.place,
                help: Message(
                    zh: "1 提示、2 警告、3 严重、4 特别严重", en: "1 is notice, 2 warning, 3 serious, 4 critical")))
        return nil
    }

    private mutating func law(_ mapping: MappingReader, at place: TextPlace) -> [Placed<String>] {
        guard isAbsentOrEmpty(mapping["law"]) else { return names(mapping["law"]) }
        log.report(
            Diagnostic(
                .noLaw, Message(zh: "规则没有法律依据", en: "the rule rests on no law"),
                at: mapping["law"] == nil ? place : mapping.keyPlace("law"),
                help: Message(zh: "写上 law: [法条标识]", en: "add law: [id of an article]")))
        return []
    }

    private mutating func match(_ mapping: MappingReader, at place: TextPlace) -> [DocumentScalar] {
        guard isAbsentOrEmpty(mapping["match"]) else { return scalars(mapping["match"]) }
        if mapping["match"] == nil, PackReader.structureKeys.contains(where: { mapping[$0] != nil }) { return [] }
        log.report(
            Diagnostic(
                .emptyMatch, Message(zh: "规则没有句式", en: "the rule has no pattern"),
                at: mapping["match"] == nil ? place : mapping.keyPlace("match"),
                help: Message(zh: "写上 match: [句式]", en: "add match: [pattern]")))
        return []
    }

    private mutating func seeThrough(_ mapping: MappingReader) -> Placed<Set<SeeThrough>>? {
        guard let node = mapping["see-through"] else { return nil }
        if mapping["match"] == nil, let key = PackReader.structureKeys.first(where: { mapping[$0] != nil }) {
            refuse(["see-through"], in: mapping, beside: key)
        }
        let views = items(node) { reader, node in node.choice(of: SeeThrough.self, log: &reader.log) }
        return Placed(value: Set(views), place: mapping.keyPlace("see-through"))
    }

    private mutating func check(_ draft: RuleDraft) {
        if let category = draft.category, !draft.id.value.hasPrefix("\(category.value)/") {
            let name = draft.id.value.drop { $0 != "/" }
            log.report(
                Diagnostic(
                    .ruleOutsideCategory,
                    Message(
                        zh: "规则标识“\(draft.id.value)”不以类别“\(category.value)”开头",
                        en: "rule id \"\(draft.id.value)\" does not begin with its category \"\(category.value)\""),
                    at: draft.id.place,
                    help: Message(zh: "写成 \(category.value)\(name)", en: "write \(category.value)\(name)")))
        }
        if let since = draft.since, let until = draft.until, since.value > until.value {
            log.report(
                Diagnostic(
                    .sinceAfterUntil,
                    Message(
                        zh: "起始日 \(since.value) 晚于截止日 \(until.value)",
                        en: "since \(since.value) is later than until \(until.value)"),
                    at: since.place,
                    notes: [Diagnostic.Note(Message(zh: "截止日在这里", en: "until stands here"), at: until.place)]))
        }
    }
}
