import GavelDiagnostics
import GavelDocument
import GavelMatching

/// Reads a pack's document into a ``Pack``, reporting what is wrong with the pack by itself.
///
/// It goes on after a mistake, so that an editor sees all of them at once: whatever is missing is filled with something
/// empty, which nobody ever uses because the log then holds an error.
struct PackReader {
    /// The version of the format that this program reads.
    static let formatVersion = 1

    var log: DiagnosticLog

    /// - Returns: nil when the document is no pack of this version.
    mutating func read(_ root: DocumentNode) -> Pack? {
        let keys = [
            "gavel", "pack", "note", "law-date", "laws", "categories", "sectors", "guards", "fillers", "aliases",
            "slots",
            "pass", "rules",
        ]
        guard let mapping = MappingReader(root, keys: keys, log: &log), hasKnownVersion(mapping) else { return nil }
        var pack = Pack()
        if let node = mapping.required("pack", log: &log) { pack.name = identifier(node, .name) }
        if let node = mapping["note"] { _ = node.text(log: &log) }
        pack.lawDate = lawDate(mapping)
        pack.laws = items(mapping["laws"]) { reader, node in reader.law(node) }
        pack.categories = items(mapping["categories"]) { reader, node in reader.category(node) }
        pack.sectors = items(mapping["sectors"]) { reader, node in reader.sector(node) }
        pack.guards = items(mapping["guards"]) { reader, node in reader.guardDraft(node) }
        pack.fillers = fillers(mapping["fillers"])
        pack.aliases = items(mapping["aliases"]) { reader, node in reader.alias(node) }
        pack.slots = entries(mapping["slots"]).compactMap { slot($0) }
        pack.passes = entries(mapping["pass"]).map { entry in
            PassDraft(
                category: Placed(value: entry.key, place: entry.keyPlace), patterns: scalars(entry.value))
        }
        pack.rules = items(mapping["rules"]) { reader, node in reader.rule(node) }
        return pack
    }

    private mutating func hasKnownVersion(_ mapping: MappingReader) -> Bool {
        guard let node = mapping.required("gavel", log: &log), let version = node.integer(log: &log) else {
            return true
        }
        guard version != PackReader.formatVersion else { return true }
        log.report(
            Diagnostic(
                .unsupportedVersion,
                Message(
                    zh: "格式版本是 \(version)，本程序只认得 \(PackReader.formatVersion)",
                    en: "format version \(version), this program reads \(PackReader.formatVersion)"),
                at: node.place,
                help: Message(
                    zh: "写 gavel: \(PackReader.formatVersion)，或换用更新的程序",
                    en: "write gavel: \(PackReader.formatVersion), or use a newer program")))
        return false
    }

    private mutating func fillers(_ node: DocumentNode?) -> [DocumentScalar] {
        scalars(node).filter { scalar in
            guard PatternSet.check(scalar.text) != nil else { return true }
            log.report(LexiconLinker.emptyCue(scalar.text, at: scalar.place))
            return false
        }
    }

    private mutating func slot(_ entry: DocumentEntry) -> SlotDraft? {
        let name = Placed(value: entry.key, place: entry.keyPlace)
        guard checkForm(name, .slot) else { return nil }
        if PatternParser.isReservedSlot(entry.key) {
            log.report(PatternParser.unsupported("{\(entry.key)}", at: entry.keyPlace))
            return nil
        }
        let forms = scalars(entry.value)
        if isAbsentOrEmpty(entry.value) {
            log.report(
                Diagnostic(
                    .emptyMatch, Message(zh: "槽位 \(entry.key) 是空的", en: "slot \(entry.key) is empty"),
                    at: entry.keyPlace))
        }
        return SlotDraft(name: name, forms: forms)
    }

    // MARK: - Values that many parts share

    /// The items of an optional list, each read by `body`.
    mutating func items<Item>(
        _ node: DocumentNode?, _ body: (inout PackReader, DocumentNode) -> Item?
    ) -> [Item] {
        guard let items = node?.sequence(log: &log) else { return [] }
        var result: [Item] = []
        for item in items where !log.isFull {
            if let value = body(&self, item) { result.append(value) }
        }
        return result
    }

    /// Whether a list is not written, or holds nothing.
    func isAbsentOrEmpty(_ node: DocumentNode?) -> Bool {
        guard let node else { return true }
        if case .sequence(let items) = node.content { return items.isEmpty }
        return false
    }

    /// The entries of an optional mapping whose keys are free.
    mutating func entries(_ node: DocumentNode?) -> [DocumentEntry] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content else {
            _ = MappingReader(node, keys: [], log: &log)
            return []
        }
        return entries
    }

    /// A list of scalars, blank ones included: what they may be is for the patterns to say.
    mutating func scalars(_ node: DocumentNode?) -> [DocumentScalar] {
        items(node) { reader, node in reader.scalar(node) }
    }

    private mutating func scalar(_ node: DocumentNode) -> DocumentScalar? { node.scalar(log: &log) }

    /// A list of names, looked up later.
    mutating func names(_ node: DocumentNode?) -> [Placed<String>] {
        var seen: Set<String> = []
        var names: [Placed<String>] = []
        for scalar in scalars(node) {
            guard seen.insert(scalar.text).inserted else {
                log.report(
                    Diagnostic(
                        .repeatedName,
                        Message(zh: "“\(scalar.text)”写了两次", en: "\"\(scalar.text)\" is listed twice"), at: scalar.place,
                        help: Message(zh: "删去一个", en: "leave one of them out")))
                continue
            }
            names.append(Placed(value: scalar.text, place: scalar.place))
        }
        return names
    }

    /// An id of the form; reported when it is not.
    mutating func identifier(_ node: DocumentNode, _ form: IdentifierForm) -> Placed<String>? {
        guard let text = node.scalar(log: &log)?.text else { return nil }
        let id = Placed(value: text, place: node.place)
        return checkForm(id, form) ? id : nil
    }

    mutating func checkForm(_ id: Placed<String>, _ form: IdentifierForm) -> Bool {
        if form.accepts(id.value) { return true }
        log.report(
            Diagnostic(
                .badID,
                Message(zh: "标识“\(id.value)”的写法不对", en: "malformed id \"\(id.value)\""), at: id.place,
                help: Message(
                    zh: "写成 \(form.example) 这样，最多 \(IdentifierForm.maximumCharacterCount) 个字符",
                    en: "write it like \(form.example), at most \(IdentifierForm.maximumCharacterCount) characters")))
        return false
    }

    /// Text in both languages.
    mutating func bilingual(_ mapping: MappingReader, _ key: String) -> Bilingual {
        guard let node = mapping.required(key, log: &log),
            let languages = MappingReader(node, keys: ["zh", "en"], log: &log)
        else { return Bilingual(zh: "", en: "") }
        let zh = languages.required("zh", log: &log)?.text(log: &log)
        let en = languages.required("en", log: &log)?.text(log: &log)
        return Bilingual(zh: zh ?? "", en: en ?? "")
    }

    /// A day, when the key is there.
    mutating func day(_ mapping: MappingReader, _ key: String) -> Placed<String>? {
        guard let node = mapping[key], let scalar = node.scalar(log: &log) else { return nil }
        guard CalendarDate.isDay(scalar.text) else {
            log.report(badDate(scalar, like: "2015-09-01"))
            return nil
        }
        return Placed(value: scalar.text, place: scalar.place)
    }

    func badDate(_ scalar: DocumentScalar, like example: String) -> Diagnostic {
        Diagnostic(
            .badDate, Message(zh: "“\(scalar.text)”不是日期", en: "\"\(scalar.text)\" is no date"), at: scalar.place,
            help: Message(zh: "写成 \(example) 这样", en: "write it like \(example)"))
    }
}
