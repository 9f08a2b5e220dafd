import GavelDiagnostics
import GavelMatching

/// Collects the literals of all rules and pass phrases, and finds those that could never make a finding.
struct PhraseTable {
    /// A literal and the pattern it comes from.
    struct Form {
        var text: String
        var place: TextPlace
        /// Whether the rule asks for the view of sound.
        var seesThroughSound = false
    }

    private struct Match {
        var form: Form
        var rule: Int
        var key: String
        var origin: Int
    }

    private struct Pass {
        var form: Form
        var rules: Set<Int>
        /// The rule it stands in; nil when it is listed under a category.
        var ownRule: Int?
        var key: String
        var origin: Int
    }

    /// A pattern of more than literals.
    private struct Sequence {
        var phrase: Phrase
        var place: TextPlace
        var origin: Int
    }

    private let rules: [Rule]
    private(set) var aliases: AliasTable
    /// The patterns that the phrases are written as; what is added comes from the last one.
    private(set) var written: [WrittenPattern] = []
    /// By match: further patterns of its rule that have the form too.
    private var furtherOrigins: [Int: [Int]] = [:]
    private var sequences: [Sequence] = []
    private var matches: [Match] = []
    private var passes: [Pass] = []
    private var inRule: [RuleKey: Int] = [:]
    private var inCategory: [CategoryKey: [Int]] = [:]
    /// Pairs of places already reported, so that a pattern of many forms speaks once.
    private var reported: Set<[TextPlace]> = []

    private struct RuleKey: Hashable {
        var rule: Int
        var key: String
    }
    private struct CategoryKey: Hashable {
        var category: String
        var key: String
    }

    init(rules: [Rule], aliases: AliasTable = AliasTable()) {
        self.rules = rules
        self.aliases = aliases
    }

    /// Begins a pattern: what is added from now on comes from it.
    mutating func begin(_ text: String, _ use: Phrase.Use, at place: TextPlace) {
        written.append(WrittenPattern(text: text, use: use, place: place))
    }

    /// Adds a literal that rule `rule` looks for; one that folds to what the rule has already is left out with a
    /// warning, one that another rule of the category has is kept with a warning.
    mutating func addMatch(_ form: Form, rule: Int, log: inout DiagnosticLog) {
        let key = PatternSet.foldedKey(form.text)
        if let first = inRule[RuleKey(rule: rule, key: key)] {
            warn(.duplicateLiteral, form, matches[first], log: &log)
            furtherOrigins[first, default: []].append(written.count - 1)
            return
        }
        let category = CategoryKey(category: rules[rule].category, key: key)
        let others = inCategory[category, default: []]
        if let other = others.first(where: { overlapInTime(rules[matches[$0].rule], rules[rule]) }) {
            warn(.shadowedLiteral, form, matches[other], log: &log)
        }
        inRule[RuleKey(rule: rule, key: key)] = matches.count
        inCategory[category, default: []].append(matches.count)
        matches.append(Match(form: form, rule: rule, key: key, origin: written.count - 1))
    }

    /// Adds a pattern of more than literals.
    mutating func addSequences(
        _ sequences: [[PhraseDefinition.Step]], text: String, use: Phrase.Use, seesThroughFillers: Bool,
        seesThroughSound: Bool = false, at place: TextPlace
    ) {
        let phrase = Phrase(
            text: text, use: use, sequences: sequences, seesThroughFillers: seesThroughFillers,
            seesThroughSound: seesThroughSound)
        self.sequences.append(Sequence(phrase: phrase, place: place, origin: written.count - 1))
    }

    /// Adds a look-alike.
    /// - Parameter ownRule: the rule it stands in, nil for one that is listed under a category.
    mutating func addPass(_ form: Form, rules: Set<Int>, ownRule: Int? = nil) {
        passes.append(
            Pass(
                form: form, rules: rules, ownRule: ownRule, key: PatternSet.foldedKey(form.text),
                origin: written.count - 1))
    }

    /// The phrases, those of rules first, in the order of the rules; for each where it was written, and from what it
    /// comes.
    mutating func phrases(
        log: inout DiagnosticLog
    ) -> (phrases: [Phrase], places: [TextPlace], origins: PhraseOrigins) {
        reportDead(log: &log)
        var writer = AliasWriter(
            aliases, known: Set(matches.map { AliasWriter.Known(rule: $0.rule, key: $0.key) }),
            formCount: matches.count + passes.count)
        var phrases = matches.map { match in
            Phrase(
                text: match.form.text, use: .match(rule: match.rule),
                respelled: writer.respelled(match.form, rule: match.rule, log: &log),
                seesThroughFillers: match.key.unicodeScalars.count >= 3,
                seesThroughSound: match.form.seesThroughSound)
        }
        var places = matches.map(\.form.place)
        var origins = PhraseOrigins()
        for (index, match) in matches.enumerated() { origins.append([match.origin] + (furtherOrigins[index] ?? [])) }
        var indexByKey: [String: Int] = [:]
        var merged: [(form: Form, rules: Set<Int>, origins: [Int])] = []
        for pass in passes {
            if let index = indexByKey[pass.key] {
                merged[index].rules.formUnion(pass.rules)
                merged[index].origins.append(pass.origin)
            } else {
                indexByKey[pass.key] = merged.count
                merged.append((pass.form, pass.rules, [pass.origin]))
            }
        }
        for (form, rules, patterns) in merged where !rules.isEmpty {
            phrases.append(
                Phrase(
                    text: form.text, use: .pass(rules: rules.sorted()),
                    seesThroughFillers: PatternSet.foldedCount(form.text) >= 3))
            places.append(form.place)
            origins.append(patterns)
        }
        for sequence in sequences {
            var phrase = sequence.phrase
            if case .match = phrase.use {
                phrase.respelled = writer.respelled(phrase.sequences ?? [], at: sequence.place, log: &log)
            }
            phrases.append(phrase)
            places.append(sequence.place)
            origins.append([sequence.origin])
        }
        aliases = writer.aliases
        return (phrases, places, origins)
    }

    private func overlapInTime(_ left: Rule, _ right: Rule) -> Bool {
        (left.since ?? "") <= (right.until ?? "9999") && (right.since ?? "") <= (left.until ?? "9999")
    }

    private mutating func warn(
        _ code: DiagnosticCode, _ form: Form, _ other: Match, log: inout DiagnosticLog
    ) {
        guard reported.insert([form.place, other.form.place]).inserted else { return }
        let rule = rules[other.rule].id
        let message =
            code == .duplicateLiteral
            ? Message(zh: "“\(form.text)”在本规则里已有", en: "\"\(form.text)\" is in this rule already")
            : Message(
                zh: "“\(form.text)”在同类规则 \(rule) 里已有",
                en: "\"\(form.text)\" is in rule \(rule) of the same category already")
        log.report(
            Diagnostic(
                code, message, at: form.place, help: Message(zh: "只留一处", en: "keep one of them"),
                notes: [
                    Diagnostic.Note(
                        Message(zh: "“\(other.form.text)”写在这里", en: "\"\(other.form.text)\" is written here"),
                        at: other.form.place)
                ]))
    }

    // MARK: - Forms that can never be found

    private mutating func reportDead(log: inout DiagnosticLog) {
        var byShape: [String: [Int]] = [:]
        var byKey: [String: [Int]] = [:]
        let shapes = passes.map { RunShape($0.form.text) }
        for (index, pass) in passes.enumerated() {
            byKey[pass.key, default: []].append(index)
            byShape[shapes[index].classes, default: []].append(index)
        }
        for match in matches {
            let shape = RunShape(match.form.text)
            let sameKey = byKey[match.key, default: []]
            let covering = byShape[shape.classes, default: []].filter { shapes[$0].covers(shape) }
            guard let index = (sameKey + covering).first(where: { passes[$0].rules.contains(match.rule) }) else {
                continue
            }
            reportDead(match, by: passes[index], log: &log)
        }
    }

    private mutating func reportDead(_ match: Match, by pass: Pass, log: inout DiagnosticLog) {
        guard reported.insert([match.form.place, pass.form.place]).inserted else { return }
        let isOwn = pass.ownRule == match.rule
        log.report(
            Diagnostic(
                isOwn ? .deadByRulePass : .deadByCategoryPass,
                Message(
                    zh: "“\(match.form.text)”总在放行词“\(pass.form.text)”之内，永远不会命中",
                    en: "\"\(match.form.text)\" always lies inside the pass phrase \"\(pass.form.text)\" "
                        + "and can never be found"),
                at: match.form.place,
                help: Message(zh: "改句式，或改放行词", en: "change the pattern or the pass phrase"),
                notes: [
                    Diagnostic.Note(Message(zh: "放行词在这里", en: "the pass phrase stands here"), at: pass.form.place)
                ]))
    }
}
