import GavelDiagnostics
import GavelDocument

/// The parts of a law pack.
extension PackReader {
    mutating func lawDate(_ mapping: MappingReader) -> Placed<String>? {
        guard let node = mapping["laws"] == nil ? mapping["law-date"] : mapping.required("law-date", log: &log),
            let scalar = node.scalar(log: &log)
        else { return nil }
        guard CalendarDate.isMonth(scalar.text) else {
            log.report(badDate(scalar, like: "2026-10"))
            return nil
        }
        return Placed(value: scalar.text, place: scalar.place)
    }

    mutating func law(_ node: DocumentNode) -> Placed<LawArticle>? {
        let keys = ["id", "instrument", "article", "summary", "sanction", "in-force", "verified", "note"]
        guard let mapping = MappingReader(node, keys: keys, log: &log) else { return nil }
        let id = mapping.required("id", log: &log).flatMap { identifier($0, .law) }
        if let note = mapping["note"] { _ = note.text(log: &log) }
        let article = LawArticle(
            id: id?.value ?? "", instrument: bilingual(mapping, "instrument"), article: bilingual(mapping, "article"),
            summary: bilingual(mapping, "summary"), sanction: mapping["sanction"]?.text(log: &log) ?? "",
            inForce: day(mapping, "in-force")?.value ?? "", isVerified: mapping["verified"]?.boolean(log: &log) ?? true)
        return id.map { Placed(value: article, place: $0.place) }
    }

    mutating func category(_ node: DocumentNode) -> Placed<Category>? {
        guard let mapping = MappingReader(node, keys: ["id", "name"], log: &log) else { return nil }
        let id = mapping.required("id", log: &log).flatMap { identifier($0, .name) }
        let name = bilingual(mapping, "name")
        return id.map { Placed(value: Category(id: $0.value, name: name), place: $0.place) }
    }
}
