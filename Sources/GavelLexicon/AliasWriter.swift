import GavelDiagnostics
import GavelMatching

/// Writes patterns out with their aliases, within limits that are checked before anything is written out.
struct AliasWriter {
    /// What a rule looks for already.
    struct Known: Hashable {
        var rule: Int
        var key: String
        /// 0 for what the rule's patterns themselves look for.
        var condition: UInt32 = 0
    }

    private(set) var aliases: AliasTable
    private var known: Set<Known>
    /// Literals of the lexicon so far.
    private var formCount: Int
    private var isExhausted = false
    /// Spellings of the literals of each pattern so far, by the pattern's place.
    private var counts: [TextPlace: Int] = [:]
    private var exploded: Set<TextPlace> = []

    /// - Parameters:
    ///   - known: the literals of all rules.
    ///   - formCount: literals of the lexicon without aliases.
    init(_ aliases: AliasTable, known: Set<Known>, formCount: Int) {
        self.aliases = aliases
        self.aliases.finishAdding()
        self.known = known
        self.formCount = formCount
    }

    /// The other spellings of a rule's literal, less what the rule has already.
    mutating func respelled(
        _ form: PhraseTable.Form, rule: Int, log: inout DiagnosticLog
    ) -> [RespelledSequence] {
        guard !aliases.isEmpty else { return [] }
        let count = aliases.count(of: form.text)
        guard count > 0, !exploded.contains(form.place) else { return [] }
        let total = counts[form.place, default: 0] + count
        counts[form.place] = total
        guard total <= PatternWriter.maximumFormCount else {
            exploded.insert(form.place)
            log.report(explosion(total, PatternWriter.maximumFormCount, at: form.place))
            return []
        }
        guard isWithinLexicon(count, at: form.place, log: &log) else { return [] }
        var result: [RespelledSequence] = []
        for spelling in aliases.spellings(of: form.text) {
            let key = PatternSet.foldedKey(spelling.text)
            guard !known.contains(Known(rule: rule, key: key)),
                known.insert(Known(rule: rule, key: key, condition: spelling.respelling.condition)).inserted,
                isPattern(spelling.text, at: form.place, log: &log)
            else { continue }
            result.append(
                RespelledSequence(steps: [.literals([spelling.text])], respelling: spelling.respelling))
        }
        return result
    }

    /// The sequences of a pattern with aliases in their literals.
    mutating func respelled(
        _ sequences: [[PhraseDefinition.Step]], at place: TextPlace, log: inout DiagnosticLog
    ) -> [RespelledSequence] {
        do throws(AliasTable.Explosion) {
            let result = try aliases.respelled(sequences)
            let literals = SequenceWriter.literals(of: result.map(\.steps))
            guard isWithinLexicon(literals.count, at: place, log: &log) else { return [] }
            for literal in literals where !isPattern(literal, at: place, log: &log) { return [] }
            return result.filter { !sequences.contains($0.steps) }
        } catch {
            log.report(explosion(error.count, error.limit, at: place))
            return []
        }
    }

    private mutating func isWithinLexicon(_ count: Int, at place: TextPlace, log: inout DiagnosticLog) -> Bool {
        guard !isExhausted else { return false }
        formCount += count
        guard formCount > PatternWriter.maximumTotalFormCount else { return true }
        isExhausted = true
        log.report(PatternWriter.lexiconExplosion(at: place))
        return false
    }

    /// Whether a spelling can be looked for: one that is longer than the word can be too long.
    private func isPattern(_ text: String, at place: TextPlace, log: inout DiagnosticLog) -> Bool {
        guard PatternSet.check(text) != nil else { return true }
        log.report(
            Diagnostic(
                .patternTooLong,
                Message(
                    zh: "换上别名的“\(text)”超过 \(PatternSet.maximumRunCount) 节",
                    en: "with its alias, \"\(text)\" has more than \(PatternSet.maximumRunCount) runs"), at: place,
                help: Message(zh: "取其中最有代表性的一段", en: "take its most telling part")))
        return false
    }

    private func explosion(_ count: Int, _ limit: Int, at place: TextPlace) -> Diagnostic {
        let message =
            count < PatternMeasure.ceiling
            ? Message(
                zh: "换上别名后有 \(count) 种写法，最多 \(limit) 种",
                en: "with aliases it writes out to \(count) forms, at most \(limit) are accepted")
            : Message(
                zh: "换上别名后的写法多得数不清，最多 \(limit) 种",
                en: "with aliases it writes out to more forms than can be counted, at most \(limit) are accepted")
        return Diagnostic(
            .aliasesExplode, message, at: place,
            help: Message(zh: "缩短句式，或减少别名", en: "shorten the pattern, or list fewer aliases"))
    }
}
