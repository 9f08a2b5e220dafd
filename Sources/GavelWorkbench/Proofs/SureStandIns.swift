import GavelLexicon
import GavelMatching

/// Finds what a lexicon is sure to match wherever it matches a given form: phrases with the very same span and without
/// a gap, in each view in which the form itself is looked for.
///
/// A literal is matched by the real matcher, alone. That it is matched in every text as well follows for phrases whose
/// matches no context can change (``Phrase/isFreeOfContext``). Sequences are compared step by step.
struct SureStandIns: ~Copyable {
    private let lexicon: Lexicon
    private var matcher: Matcher
    /// Phrases of more than literals, by the rules that they are for or pass over.
    private var stepped: [Int: [Int]] = [:]

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        matcher = Matcher(patterns: lexicon.patterns)
        for (number, phrase) in lexicon.phrases.enumerated() where phrase.sequences != nil {
            switch phrase.use {
            case .match(let rule), .part(let rule, _): stepped[rule, default: []].append(number)
            case .pass(let rules): for rule in rules { stepped[rule, default: []].append(number) }
            }
        }
    }

    /// The phrases, the form's own among them.
    /// - Parameter rule: whose form it is.
    mutating func phrases(for form: PatternForm, of rule: Int) -> [Int] {
        let found: [Int] =
            switch form.content {
            case .literal(let text): literal(text)
            case .steps(let steps): stepped[rule, default: []].filter { standsIn($0, for: steps, of: form.phrase) }
            }
        let own = lexicon.phrases[form.phrase]
        return found.filter { number in
            let other = lexicon.phrases[number]
            if number == form.phrase { return true }
            // Its aliases make further forms, which nothing is known of.
            return own.respelled.isEmpty && (!own.seesThroughFillers || other.seesThroughFillers)
                && (!own.seesThroughSound || other.seesThroughSound)
        }
    }

    private mutating func literal(_ text: String) -> [Int] {
        let bytes = Array(text.utf8)
        var state = FoldState()
        matcher.begin()
        matcher.append(bytes.span, to: &state)
        matcher.end(&state)
        let key = PatternSet.foldedKey(text)
        return matcher.matches.filter { match in
            // Noise at the ends of a literal belongs to no span.
            match.gapCount == 0 && match.view == .raw && match.respelling == .none
                && lexicon.phrases[Int(match.pattern.rawValue)].isFreeOfContext
                && PatternSet.foldedKey(String(decoding: bytes[match.bytes], as: UTF8.self)) == key
        }.map { Int($0.pattern.rawValue) }
    }

    private func standsIn(_ other: Int, for steps: [PhraseDefinition.Step], of number: Int) -> Bool {
        let phrase = lexicon.phrases[other]
        let sequences = phrase.sequences ?? []
        if case .pass = phrase.use {
            return sequences.contains { StepCover(of: $0, over: steps).holds(withGaps: true) }
        }
        // A match with a gap may be needless beside a narrower one, which depends on all that its pattern matches.
        guard !steps.contains(where: \.isGap) else {
            return Set(sequences) == Set(lexicon.phrases[number].sequences ?? [])
        }
        return sequences.contains { StepCover(of: $0, over: steps).holds(withGaps: false) }
    }
}
