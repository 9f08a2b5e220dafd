/// Sets of literals of 2 to 12 characters, with a hit rate that their size decides.
///
/// A set is some selling phrases, which the talk is known to hold, and decoys for the rest: strings of the talk's own
/// characters that turn up by chance only, so that the filter is asked about what looks like the text.
enum PatternSize: String, CaseIterable {
    case oneThousand = "1k"
    case tenThousand = "10k"
    case hundredThousand = "100k"
    /// The most frequent words: a match every few characters.
    case frequent = "hit1k"

    var count: Int {
        switch self {
        case .oneThousand, .frequent: 1000
        case .tenThousand: 10_000
        case .hundredThousand: 100_000
        }
    }

    /// The literals, all different.
    func literals(seed: UInt64, vocabulary: Vocabulary) -> [String] {
        if self == .frequent { return PatternSize.strings(vocabulary.words.lazy.filter { $0.count > 1 }.prefix(count)) }
        var random = SplitMix64(seed: seed ^ 0x6465_636F_7973)
        var chosen = Array(vocabulary.sellingPhrases.prefix(count / 3))
        var seen = Set(chosen)
        while chosen.count < count {
            let decoy = PatternSize.decoy(vocabulary, &random)
            if seen.insert(decoy).inserted { chosen.append(decoy) }
        }
        return PatternSize.strings(chosen)
    }

    private static func strings(_ words: some Sequence<[Unicode.Scalar]>) -> [String] {
        words.map { word in
            var text = ""
            text.unicodeScalars.append(contentsOf: word)
            return text
        }
    }

    /// Few of two characters, most of four to seven, and none a word of the talk: those would hit too often.
    private static func decoy(_ vocabulary: Vocabulary, _ random: inout SplitMix64) -> [Unicode.Scalar] {
        let share = random.number(below: 1000)
        let length = share < 4 ? 2 : share < 54 ? 3 : share < 454 ? 4 : share < 854 ? 5 + share % 3 : 8 + share % 5
        var decoy: [Unicode.Scalar] = []
        while decoy.count < length {
            // Many ends are ends of words, as ends of phrases are.
            let piece = vocabulary.words[random.number(below: vocabulary.words.count)]
            decoy += piece.count < length && random.chance(perMille: 600) ? piece : [looseCharacter(&random)]
        }
        return Array(decoy.suffix(length))
    }

    private static func looseCharacter(_ random: inout SplitMix64) -> Unicode.Scalar {
        TalkWords.characters[random.number(below: TalkWords.characters.count)]
    }
}
