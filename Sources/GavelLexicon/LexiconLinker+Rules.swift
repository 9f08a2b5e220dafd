import GavelDiagnostics
import GavelDocument

extension LexiconLinker {
    /// A rule, and the draft that still holds its patterns.
    struct LinkedRule {
        var rule: Rule
        var draft: RuleDraft
        var packIndex: Int
    }

    /// The rules sorted by id, with the names in them looked up.
    mutating func linkRules() -> [LinkedRule] {
        var first: [String: TextPlace] = [:]
        let categoryIDs = Set(categories.map(\.id))
        let lawIDs = Set(laws.map(\.id))
        var rules: [LinkedRule] = []
        for (packIndex, pack) in packs.enumerated() {
            for draft in pack.rules {
                report(.duplicateRule, Message(zh: "规则", en: "rule"), draft.id, &first)
                if let category = draft.category { checkCategory(category, among: categoryIDs) }
                for law in draft.law where !lawIDs.contains(law.value) { log.report(unknownLaw(law)) }
                let rule = Rule(
                    id: draft.id.value, category: draft.category?.value ?? "", grade: draft.grade,
                    law: draft.law.map(\.value), title: draft.title, why: draft.why, suggest: draft.suggest,
                    guards: draft.unless.compactMap { exemption($0) }, since: draft.since?.value,
                    until: draft.until?.value, examples: draft.examples)
                rules.append(LinkedRule(rule: rule, draft: draft, packIndex: packIndex))
            }
        }
        rules.sort { ($0.rule.id, $0.draft.id.place) < ($1.rule.id, $1.draft.id.place) }
        linkStructures(of: &rules)
        return rules
    }

    /// Writes out what the rules and categories look for and pass over.
    mutating func addPhrases(of rules: [LinkedRule], to table: inout PhraseTable) {
        var byCategory: [String: Set<Int>] = [:]
        for (index, linked) in rules.enumerated() {
            byCategory[linked.rule.category, default: []].insert(index)
            let sound = linked.draft.seeThrough.flatMap { $0.value.contains(.sound) ? $0.place : nil }
            var readingCount: Int? = 0
            for scalar in linked.draft.match {
                let count = addMatch(
                    scalar, in: linked.packIndex, rule: index, seesThroughSound: sound != nil, to: &table)
                readingCount = readingCount.flatMap { sum in count.map { sum + $0 } }
            }
            if let sound, readingCount == 0, !linked.draft.match.isEmpty {
                log.report(LexiconLinker.soundWithoutEffect(at: sound))
            }
            addParts(of: linked, rule: index, to: &table)
            for scalar in linked.draft.pass {
                addPass(scalar, in: linked.packIndex, rules: [index], ownRule: index, to: &table)
            }
        }
        let categoryIDs = Set(categories.map(\.id))
        for (packIndex, pack) in packs.enumerated() {
            for pass in pack.passes {
                checkCategory(pass.category, among: categoryIDs)
                let concerned = byCategory[pass.category.value, default: []]
                for scalar in pass.patterns {
                    addPass(scalar, in: packIndex, rules: concerned, ownRule: nil, to: &table)
                }
            }
        }
    }

    /// Adds what a rule looks for.
    /// - Returns: in how many readings it is looked for by sound; nil, reported, when something is wrong with it.
    private mutating func addMatch(
        _ scalar: DocumentScalar, in packIndex: Int, rule: Int, seesThroughSound: Bool, to table: inout PhraseTable
    ) -> Int? {
        guard let pattern = writer.parsed(scalar, in: packIndex, log: &log) else { return nil }
        table.begin(scalar.text, .match(rule: rule), at: scalar.place)
        if writer.slots.isLiteral(pattern.expression, in: packIndex) {
            let texts = writer.forms(of: pattern, log: &log)
            let count =
                seesThroughSound ? writer.soundReadingCount(of: texts, at: scalar.place, log: &log) : 0
            let isHeard = seesThroughSound && count != nil
            for text in texts {
                let form = PhraseTable.Form(text: text, place: scalar.place, seesThroughSound: isHeard)
                table.addMatch(form, rule: rule, log: &log)
            }
            return texts.isEmpty ? nil : count
        }
        guard let sequences = writer.sequences(of: pattern, log: &log) else { return nil }
        let texts = SequenceWriter.literals(of: sequences.filter { $0.count == 1 })
        let count = seesThroughSound ? writer.soundReadingCount(of: texts, at: scalar.place, log: &log) : 0
        table.addSequences(
            sequences, text: scalar.text, use: .match(rule: rule),
            seesThroughFillers: SequenceWriter.shortestLiteralCount(sequences) >= 3,
            seesThroughSound: seesThroughSound && count != nil, at: scalar.place)
        return count
    }

    private static func soundWithoutEffect(at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .soundWithoutEffect,
            Message(
                zh: "没有一种写法是 3 到 10 个字、不带间隔的，谐音不起作用",
                en: "no form of the rule has 3 to 10 characters and no gap: sound has no effect"), at: place,
            help: Message(
                zh: "删去 see-through，短词的谐音写进 aliases",
                en: "leave see-through out; list what sounds like a short word under aliases"))
    }

    private mutating func addPass(
        _ scalar: DocumentScalar, in packIndex: Int, rules: Set<Int>, ownRule: Int?, to table: inout PhraseTable
    ) {
        guard let pattern = writer.parsed(scalar, in: packIndex, log: &log) else { return }
        table.begin(scalar.text, .pass(rules: rules.sorted()), at: scalar.place)
        if writer.slots.isLiteral(pattern.expression, in: packIndex) {
            for text in writer.forms(of: pattern, log: &log) {
                table.addPass(PhraseTable.Form(text: text, place: scalar.place), rules: rules, ownRule: ownRule)
            }
        } else if let sequences = writer.sequences(of: pattern, log: &log), !rules.isEmpty {
            table.addSequences(
                sequences, text: scalar.text, use: .pass(rules: rules.sorted()),
                seesThroughFillers: SequenceWriter.shortestLiteralCount(sequences) >= 3, at: scalar.place)
        }
    }

    private mutating func checkCategory(_ name: Placed<String>, among known: Set<String>) {
        guard !known.contains(name.value) else { return }
        log.report(
            Diagnostic(
                .unknownCategory, Message(zh: "没有类别“\(name.value)”", en: "unknown category \"\(name.value)\""),
                at: name.place, help: LexiconLinker.suggestion(for: name.value, among: known.sorted())))
    }

    private func unknownLaw(_ name: Placed<String>) -> Diagnostic {
        Diagnostic(
            .unknownLaw, Message(zh: "没有法条“\(name.value)”", en: "unknown law article \"\(name.value)\""),
            at: name.place,
            help: LexiconLinker.suggestion(for: name.value, among: laws.map(\.id).sorted()))
    }

    /// The index of a guard under `unless`; a cancelling one is refused.
    private mutating func exemption(_ name: Placed<String>) -> Int? {
        guard let index = guardIndex(name) else { return nil }
        guard guards[index].effect != .cancel else {
            log.report(
                Diagnostic(
                    .cancelGuardInUnless,
                    Message(
                        zh: "“\(name.value)”只用来取消别的语境", en: "\"\(name.value)\" only cancels other guards"),
                    at: name.place,
                    help: Message(
                        zh: "把它写进别的语境的 cancelled-by", en: "put it under cancelled-by of another guard")))
            return nil
        }
        return index
    }
}
