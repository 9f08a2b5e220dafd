import GavelDiagnostics
import GavelDocument
import GavelMatching

/// Writes patterns out to their literals, within limits that are checked before anything is written out.
struct PatternWriter {
    /// Literals of one pattern.
    static let maximumFormCount = 4_096
    /// Literals of all patterns, pass phrases and cues of a lexicon.
    static let maximumTotalFormCount = 600_000
    /// Characters of one literal as written; matching counts runs, which are checked afterwards.
    static let maximumCharacterCount = 512

    enum Purpose {
        case pattern
        case cue
    }

    let slots: SlotTable
    private var totalFormCount = 0
    private var isExhausted = false

    init(slots: SlotTable) {
        self.slots = slots
    }

    /// The literals of a pattern that can be matched; what cannot is reported, each kind once a pattern.
    mutating func forms(
        of scalar: DocumentScalar, in packIndex: Int, as purpose: Purpose = .pattern, log: inout DiagnosticLog
    ) -> [String] {
        guard let pattern = parsed(scalar, in: packIndex, log: &log) else { return [] }
        guard slots.isLiteral(pattern.expression, in: packIndex) else {
            log.report(
                Diagnostic(
                    .stepsInCue,
                    Message(zh: "语境词里只能有文字、选项和槽位", en: "a cue holds literals, alternatives and slots only"),
                    at: scalar.place,
                    help: Message(zh: "把间隔、数字写进规则的句式", en: "gaps and numbers belong into the patterns of rules")))
            return []
        }
        return forms(of: pattern, as: purpose, log: &log)
    }

    /// The literals of a pattern of literals.
    mutating func forms(
        of pattern: ParsedPattern, as purpose: Purpose = .pattern, log: inout DiagnosticLog
    ) -> [String] {
        guard isWithinLimits(pattern, log: &log) else { return [] }
        let scalar = pattern.scalar
        var reported: Set<PatternError.Code> = []
        return slots.forms(pattern.expression, in: pattern.packIndex).filter { form in
            guard let code = PatternSet.check(form) else { return true }
            if reported.insert(code).inserted { log.report(unmatchable(form, code, scalar, purpose)) }
            return false
        }
    }

    /// In how many readings the forms of a pattern are looked for by sound, those of other lengths in none; nil,
    /// reported, when that is too many.
    mutating func soundReadingCount(
        of forms: [String], at place: TextPlace, log: inout DiagnosticLog
    ) -> Int? {
        let count = forms.reduce(0) { $0 + PatternSet.soundReadingCount(of: $1) }
        guard count <= PatternWriter.maximumFormCount else {
            let limit = PatternWriter.maximumFormCount
            log.report(
                Diagnostic(
                    .patternExplodes,
                    Message(
                        zh: "各字的读音合起来有 \(count) 种读法，最多 \(limit) 种",
                        en: "its characters can be read aloud in \(count) ways, at most \(limit) are accepted"),
                    at: place,
                    help: Message(zh: "拆成几条，或不用 see-through", en: "split it, or leave see-through out")))
            return nil
        }
        totalFormCount += count
        guard totalFormCount <= PatternWriter.maximumTotalFormCount else {
            if !isExhausted { log.report(PatternWriter.lexiconExplosion(at: place)) }
            isExhausted = true
            return nil
        }
        return count
    }

    /// What a pattern of more than literals looks for; nil, reported, when it cannot be matched.
    mutating func sequences(
        of pattern: ParsedPattern, log: inout DiagnosticLog
    ) -> [[PhraseDefinition.Step]]? {
        guard isWithinLimits(pattern, log: &log) else { return nil }
        do throws(SequenceWriter.Failure) {
            let sequences = try SequenceWriter(slots: slots).sequences(of: pattern)
            for form in SequenceWriter.literals(of: sequences) {
                guard let code = PatternSet.check(form) else { continue }
                log.report(unmatchable(form, code, pattern.scalar, .pattern))
                return nil
            }
            return sequences
        } catch {
            log.report(failure(error, at: pattern.scalar.place))
            return nil
        }
    }

    /// The pattern, read and its slots known; nil, reported, when it is broken.
    mutating func parsed(_ scalar: DocumentScalar, in packIndex: Int, log: inout DiagnosticLog) -> ParsedPattern? {
        guard let expression = PatternParser.parse(scalar, log: &log) else { return nil }
        let pattern = ParsedPattern(scalar: scalar, expression: expression, packIndex: packIndex)
        return slots.checkSlots(of: pattern, log: &log) ? pattern : nil
    }

    private func failure(_ failure: SequenceWriter.Failure, at place: TextPlace) -> Diagnostic {
        switch failure {
        case .tooMany(let count): return explosion(count, at: place)
        case .withoutLiteral:
            return Diagnostic(
                .patternWithoutLiteral,
                Message(zh: "句式里没有文字", en: "the pattern can be matched without any literal"), at: place,
                help: Message(
                    zh: "至少要有一段必有的文字，数字和间隔不算", en: "at least one literal has to stand there; numbers and gaps are none")
            )
        case .gapAtEdge:
            return Diagnostic(
                .badGap, Message(zh: "句式以间隔开头或结尾", en: "the pattern begins or ends with a gap"), at: place,
                help: Message(zh: "删去它：它什么也不改变", en: "leave it out: it changes nothing"))
        }
    }

    private mutating func isWithinLimits(_ pattern: ParsedPattern, log: inout DiagnosticLog) -> Bool {
        guard !isExhausted else { return false }
        let measure = slots.measure(pattern.expression, in: pattern.packIndex)
        let place = pattern.scalar.place
        guard measure.formCount <= PatternWriter.maximumFormCount else {
            log.report(explosion(measure.formCount, at: place))
            return false
        }
        guard measure.longestCount <= PatternWriter.maximumCharacterCount else {
            let limit = PatternWriter.maximumCharacterCount
            log.report(
                Diagnostic(
                    .patternTooLong,
                    Message(
                        zh: "句式展开后最长 \(measure.longestCount) 个字，最多 \(limit) 个",
                        en: "the longest form has \(measure.longestCount) characters, at most \(limit) are accepted"),
                    at: place))
            return false
        }
        totalFormCount += measure.formCount
        guard totalFormCount <= PatternWriter.maximumTotalFormCount else {
            isExhausted = true
            log.report(PatternWriter.lexiconExplosion(at: place))
            return false
        }
        return true
    }

    private func explosion(_ count: Int, at place: TextPlace) -> Diagnostic {
        let limit = PatternWriter.maximumFormCount
        let message =
            count < PatternMeasure.ceiling
            ? Message(
                zh: "展开成 \(count) 种写法，最多 \(limit) 种",
                en: "writes out to \(count) forms, at most \(limit) are accepted")
            : Message(
                zh: "展开的写法多得数不清，最多 \(limit) 种",
                en: "writes out to more forms than can be counted, at most \(limit) are accepted")
        return Diagnostic(
            .patternExplodes, message,
            at: place, help: Message(zh: "拆成几条，或减少可选的部分", en: "split it, or leave out optional parts"))
    }

    static func lexiconExplosion(at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .lexiconExplodes,
            Message(
                zh: "到这一行，词典展开超过 \(maximumTotalFormCount) 种写法",
                en: "with this line the lexicon writes out to more than \(maximumTotalFormCount) forms"),
            at: place)
    }

    static func extentTooLong(at place: TextPlace) -> Diagnostic {
        let limit = PatternSet.maximumExtent
        return Diagnostic(
            .patternTooLong,
            Message(
                zh: "句式连同间隔和数字可长达 \(limit) 节以上",
                en: "with its gaps and numbers the pattern can have more than \(limit) runs"), at: place,
            help: Message(zh: "收窄间隔，或拆成两条", en: "narrow its gaps, or split it"))
    }

    private func unmatchable(
        _ form: String, _ code: PatternError.Code, _ scalar: DocumentScalar, _ purpose: Purpose
    ) -> Diagnostic {
        let which =
            form == scalar.text
            ? Message(zh: "", en: "") : Message(zh: "展开的“\(form)”", en: "the form \"\(form)\" ")
        switch code {
        case .foldsToNothing where purpose == .cue: return LexiconLinker.emptyCue(form, at: scalar.place)
        case .foldsToNothing:
            return Diagnostic(
                .foldsToNothing,
                Message(zh: "\(which.zh)折叠后什么也不剩", en: "\(which.en)folds to nothing"), at: scalar.place,
                help: Message(
                    zh: "标点、符号和表情匹配时不计，至少要有一个字",
                    en:
                        "punctuation, symbols and emoji are left out in matching; at least one letter or ideograph is needed"
                ))
        case .tooLong:
            return Diagnostic(
                .patternTooLong,
                Message(
                    zh: "\(which.zh)超过 \(PatternSet.maximumRunCount) 节",
                    en: "\(which.en)has more than \(PatternSet.maximumRunCount) runs"), at: scalar.place,
                help: Message(zh: "取其中最有代表性的一段", en: "take its most telling part"))
        case .crossesBreak:
            return Diagnostic(
                .crossesBreak,
                Message(zh: "\(which.zh)里有句末标点", en: "\(which.en)holds the end of a sentence"), at: scalar.place,
                help: Message(zh: "去掉标点，或拆成两条", en: "leave the mark out, or split the pattern"))
        case .tooMany: return PatternWriter.lexiconExplosion(at: scalar.place)
        }
    }
}
