import GavelDiagnostics
import GavelDocument
import GavelMatching

/// Puts packs together: looks up the names by which they refer to each other, writes patterns out, and makes the
/// ``Lexicon``.
struct LexiconLinker {
    let packs: [Pack]
    var log: DiagnosticLog
    var writer: PatternWriter
    var categories: [Category] = []
    var laws: [LawArticle] = []
    var sectors: [Sector] = []
    var guards: [Guard] = []
    /// By id.
    var guardIndices: [String: Int] = [:]

    init(_ packs: [Pack], log: DiagnosticLog) {
        self.packs = packs
        self.log = log
        writer = PatternWriter(slots: SlotTable(packs, log: &self.log))
    }

    /// - Returns: nil when the log holds an error.
    mutating func link(digest: String) -> Lexicon? {
        checkPackNames()
        let lawDate = checkedLawDate()
        collectLaw()
        linkSectors()
        linkGuards()
        let rules = linkRules()
        var table = PhraseTable(rules: rules.map(\.rule), aliases: linkedAliases())
        addPhrases(of: rules, to: &table)
        let (phrases, places, origins) = table.phrases(log: &log)
        guard !log.holdsError else { return nil }
        do throws(PatternError) {
            return try Lexicon(
                rules: rules.map(\.rule), guards: guards, categories: categories, laws: laws, sectors: sectors,
                phrases: phrases, conditions: table.aliases.conditions,
                fillers: packs.flatMap { $0.fillers.map(\.text) }, written: table.written, origins: origins,
                digest: digest, lawDate: lawDate)
        } catch {
            // Each literal was checked by itself, so what is left is their number, and what gaps and numbers add.
            let place =
                error.index < places.count ? places[error.index] : TextPlace(file: packs.first?.name?.place.file ?? "")
            log.report(
                error.code == .tooLong
                    ? PatternWriter.extentTooLong(at: place) : PatternWriter.lexiconExplosion(at: place))
            return nil
        }
    }

    // MARK: - Packs and law

    private mutating func checkPackNames() {
        var first: [String: TextPlace] = [:]
        for name in packs.compactMap(\.name) {
            report(.duplicatePack, Message(zh: "包", en: "pack"), name, &first)
        }
        guard packs.allSatisfy(\.rules.isEmpty), let name = packs.first?.name else { return }
        log.report(
            Diagnostic(
                .noRules, Message(zh: "读进的包里没有规则", en: "the packs hold no rule"), at: name.place,
                help: Message(zh: "把规则包一起读进来", en: "load the rule packs as well")))
    }

    private mutating func checkedLawDate() -> String {
        let dates = packs.compactMap(\.lawDate)
        guard let first = dates.first else { return "" }
        for date in dates where date.value != first.value {
            log.report(
                Diagnostic(
                    .lawDateConflict,
                    Message(
                        zh: "law-date 是 \(date.value)，另一处是 \(first.value)",
                        en: "law-date is \(date.value), elsewhere \(first.value)"),
                    at: date.place,
                    notes: [Diagnostic.Note(Message(zh: "另一处在这里", en: "the other one stands here"), at: first.place)]))
        }
        return first.value
    }

    private mutating func collectLaw() {
        var seenLaws: [String: TextPlace] = [:]
        var seenCategories: [String: TextPlace] = [:]
        for pack in packs {
            for law in pack.laws {
                let id = Placed(value: law.value.id, place: law.place)
                report(.duplicateLaw, Message(zh: "法条", en: "law article"), id, &seenLaws)
                laws.append(law.value)
            }
            for category in pack.categories {
                let id = Placed(value: category.value.id, place: category.place)
                report(.duplicateCategory, Message(zh: "类别", en: "category"), id, &seenCategories)
                categories.append(category.value)
            }
        }
    }

    /// Remembers an id, and reports it when it was there before.
    mutating func report(
        _ code: DiagnosticCode, _ kind: Message, _ id: Placed<String>, _ first: inout [String: TextPlace]
    ) {
        guard let earlier = first[id.value] else {
            first[id.value] = id.place
            return
        }
        log.report(
            Diagnostic(
                code, Message(zh: "\(kind.zh)“\(id.value)”重复", en: "duplicate \(kind.en) \"\(id.value)\""),
                at: id.place,
                help: Message(zh: "改名，或合并为一个", en: "rename it, or merge the two"),
                notes: [Diagnostic.Note(Message(zh: "先写在这里", en: "first written here"), at: earlier)]))
    }

    // MARK: - Wordings that several parts share

    /// The nearest name as a help line; a hint at a missing pack when there are no names at all.
    static func suggestion(for name: String, among names: [String]) -> Message? {
        if names.isEmpty {
            return Message(zh: "一个也没有定义：是不是漏读了包？", en: "none is defined: was a pack left out?")
        }
        return NearestName.of(name, among: names).map {
            Message(zh: "是不是“\($0)”？", en: "did you mean \"\($0)\"?")
        }
    }

    static func emptyCue(_ cue: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .emptyCue, Message(zh: "语境词“\(cue)”是空的", en: "the cue \"\(cue)\" is empty"), at: place,
            help: Message(zh: "至少要有一个字", en: "at least one letter or ideograph is needed"))
    }
}
