/// The words of one generated world, the same for talk and patterns.
struct Vocabulary {
    /// The most frequent first.
    let words: [[Unicode.Scalar]]
    /// In an order of the seed's own, so that the first few are a fair sample.
    let sellingPhrases: [[Unicode.Scalar]]

    private static let wordCount = 6000

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed ^ 0x766F_6361_6275_6C61)
        var words: [[Unicode.Scalar]] = []
        var seen: Set<[Unicode.Scalar]> = []
        while words.count < Vocabulary.wordCount {
            let share = random.number(below: 100)
            let length = share < 8 ? 1 : share < 72 ? 2 : share < 88 ? 3 : 4
            let word = Vocabulary.characters(length, &random)
            if seen.insert(word).inserted { words.append(word) }
        }
        self.words = words
        sellingPhrases = TalkWords.sellingHeads.flatMap { head in TalkWords.sellingTails.map { head + $0 } }
            .shuffled(using: &random)
    }

    /// A word by its frequency.
    func word(_ random: inout SplitMix64) -> [Unicode.Scalar] { words[random.rank(below: words.count)] }

    /// Characters by their frequency, no two alike side by side.
    static func characters(_ count: Int, _ random: inout SplitMix64) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        while result.count < count {
            let character = TalkWords.characters[random.rank(below: TalkWords.characters.count, power: 2)]
            if character != result.last { result.append(character) }
        }
        return result
    }
}
