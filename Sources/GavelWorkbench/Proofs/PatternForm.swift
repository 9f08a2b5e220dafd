import GavelLexicon
import GavelMatching

/// One way in which a written pattern can be said, as far as it is told apart: a literal, or a sequence of steps.
struct PatternForm {
    enum Content {
        case literal(String)
        /// With gaps, numbers, tests; its literals are alternatives.
        case steps([PhraseDefinition.Step])
    }
    /// Index into ``Lexicon/phrases``.
    var phrase: Int
    var content: Content
}

extension PatternForm {
    /// Most literals that steps are written out to for a proof.
    private static let mostLiterals = 4_096

    /// What the form's matches say, when it is nothing but literals and tests: one form for each way of putting them
    /// together. Nil of other forms, and of too many.
    var withoutTests: [PatternForm]? {
        guard case .steps(let steps) = content else { return nil }
        var texts = [""]
        for step in steps {
            switch step {
            case .literals(let literals):
                guard texts.count * literals.count <= PatternForm.mostLiterals else { return nil }
                texts = texts.flatMap { text in literals.map { text + $0 } }
            case .notBefore, .notAfter: continue
            case .gap, .number, .any: return nil
            }
        }
        return texts.map { PatternForm(phrase: phrase, content: .literal($0)) }
    }
}

extension Phrase {
    /// Its forms, one after the other; written out only as far as they are asked for.
    func forms(number: Int) -> some Sequence<PatternForm> {
        (sequences ?? [[.literals([text])]]).lazy.flatMap { steps -> [PatternForm] in
            if steps.count == 1, case .literals(let literals) = steps[0] {
                return literals.map { PatternForm(phrase: number, content: .literal($0)) }
            }
            return [PatternForm(phrase: number, content: .steps(steps))]
        }
    }

    /// Whether what stands around a match, and how often a character is repeated in it, makes no difference to its
    /// matches without a gap: there are no numbers, tests and single characters in it.
    var isFreeOfContext: Bool {
        (sequences ?? []).joined().allSatisfy { step in
            switch step {
            case .literals, .gap: true
            case .number, .any, .notBefore, .notAfter: false
            }
        }
    }

}
