import GavelLexicon
import GavelMatching
import GavelReporting
import GavelScanning

/// A pattern that nearly matched, in words: how much of it stands there, what it lacks, and what stands there instead.
struct NearMissWording {
    /// Scalars of the talk that are shown at the place where a pattern failed.
    private static let excerptCount = 6

    let language: ReportLanguage
    let account: WhyAccount
    let stream: StreamTrace

    private var talk: ShownTalk { ShownTalk(stream.text) }

    func text(_ miss: NearMiss) -> String {
        let phrase = account.lexicon.phrases[miss.phrase]
        let attempt = miss.attempt
        let head = language.say(
            "\(account.rule(miss.rule).id) 的“\(phrase.text)”：\(attempt.total) 字里有 \(attempt.covered) 字",
            "\(account.rule(miss.rule).id), \"\(phrase.text)\": \(attempt.covered) of \(attempt.total) characters")
        let found = language.say("，话里有“\(talk[attempt.bytes])”", ", \"\(talk[attempt.bytes])\" is there")
        return head + found + language.say("；", "; ") + obstacle(miss, phrase)
    }

    private func obstacle(_ miss: NearMiss, _ phrase: Phrase) -> String {
        let attempt = miss.attempt
        switch attempt.obstacle {
        case .edge:
            return language.say("但这样会切断一个单词或一个数", "but it would cut a word or a number in two")
        case .part(let alternative, let before, let count, let total):
            let literal = literal(phrase, attempt.sequence, alternative)
            let parts = [PatternText.folded(literal, 0..<before), PatternText.folded(literal, before + count..<total)]
            let lacking = parts.filter { !$0.isEmpty }.map { language.say("“\($0)”", "\"\($0)\"") }
            return language.say("缺", "it lacks ") + lacking.joined(separator: language.say("和", " and "))
                + instead(miss)
        case .step(let index):
            let step = phrase.definition.sequences[attempt.sequence][index]
            let steps = phrase.definition.sequences[attempt.sequence]
            let wanted = StepWording(language: language).wanted(step) + within(steps, index, attempt)
            return attempt.isBefore
                ? language.say("它前面还要：\(wanted)", "before that it asks for \(wanted)") + instead(miss)
                : language.say("接下去还要：\(wanted)", "behind that it asks for \(wanted)") + instead(miss)
        }
    }

    /// The gap on whose other side the step has to stand.
    private func within(_ steps: [PhraseDefinition.Step], _ index: Int, _ attempt: PhraseAttempt) -> String {
        let beside = attempt.isBefore ? index + 1 : index - 1
        guard steps.indices.contains(beside), case .gap(let limit) = steps[beside] else { return "" }
        return language.say("（隔着至多 \(limit) 字）", " (up to \(limit) characters away)")
    }

    private func literal(_ phrase: Phrase, _ sequence: Int, _ alternative: Int) -> String {
        guard case .literals(let literals) = phrase.definition.sequences[sequence].first else { return phrase.text }
        return literals[alternative]
    }

    /// What stands in the talk where the pattern goes on.
    private func instead(_ miss: NearMiss) -> String {
        let attempt = miss.attempt
        let phrase = stream.phrases[miss.spoken]
        if attempt.isAtPhraseEdge {
            return attempt.isBefore
                ? language.say("，可话从这里开始", ", but the phrase begins here")
                : language.say(
                    "，可话到此为止（\(ending(phrase.ending))）", ", but the phrase ends here (\(ending(phrase.ending)))")
        }
        let words =
            attempt.isBefore
            ? talk.end(phrase.bytes.lowerBound..<attempt.place, NearMissWording.excerptCount)
            : talk.beginning(attempt.place..<phrase.bytes.upperBound, NearMissWording.excerptCount)
        return attempt.isBefore
            ? language.say("，话里前面是“\(words)”", ", but \"\(words)\" stands before it")
            : language.say("，话里接着是“\(words)”", ", but \"\(words)\" follows")
    }

    private func ending(_ ending: SpokenPhrase.Ending) -> String {
        switch ending {
        case .mark: language.say("句末标点", "a mark that ends a sentence")
        case .pause: language.say("停顿", "a pause")
        case .limit: language.say("同一字符太长", "too long a run of one character")
        case .end: language.say("没有下文", "nothing more is said")
        }
    }
}
