import GavelFolding

/// A literal as it sounds, in one of its readings. Source: `docs/SEMANTICS.md`, the view of sound.
struct SoundLiteral: Hashable {
    /// A syllable, or a character without one.
    struct Element: Hashable {
        /// Nil for a character without one.
        var syllable: Syllable?
        /// Where it comes from, after folding: a character, or the letters of a syllable.
        var characters: [Unicode.Scalar]
    }

    /// Characters of the literals that take part.
    static let characterCounts = 3...10

    var elements: [Element]

    /// Characters of the literal that it is a reading of.
    var characterCount: Int { elements.reduce(0) { $0 + $1.characters.count } }

    /// How many of its characters have to stand in the text as they are.
    var literalCount: Int { characterCount == 3 ? 2 : (characterCount + 1) / 2 }

    /// In how many readings a literal is looked for; 0 when it takes no part.
    /// - Complexity: O(length of `literal`).
    static func readingCount(of literal: String) -> Int {
        let choices = choices(of: literal)
        return choices.isEmpty ? 0 : choices.reduce(1) { $0 * $1.count }
    }

    /// All readings of a literal; none when it takes no part.
    /// - Complexity: O(``readingCount(of:)`` × length of `literal`).
    static func readings(of literal: String) -> [SoundLiteral] {
        let choices = choices(of: literal)
        guard !choices.isEmpty else { return [] }
        return choices.reduce([SoundLiteral(elements: [])]) { heads, choices in
            heads.flatMap { head in choices.map { SoundLiteral(elements: head.elements + [$0]) } }
        }
    }

    /// For each place of the literal what it may sound like; empty when the literal takes no part.
    private static func choices(of literal: String) -> [[Element]] {
        let characters = PatternSet.foldedScalars(literal).map(\.scalar)
        guard characterCounts.contains(characters.count) else { return [] }
        var choices: [[Element]] = []
        var index = 0
        while index < characters.count {
            let word = characters[index...].prefix { ("a"..."z").contains($0) }
            if word.isEmpty {
                let character = characters[index]
                let readings = SyllableTable.standard.readings(of: character)
                choices.append(
                    readings.isEmpty
                        ? [Element(syllable: nil, characters: [character])]
                        : readings.map { Element(syllable: $0, characters: [character]) })
                index += 1
            } else {
                if let pinyin = PinyinWord(word) {
                    choices += pinyin.map { part in
                        let letters = word[index + part.letters.lowerBound..<index + part.letters.upperBound]
                        return [Element(syllable: part.syllable, characters: Array(letters))]
                    }
                } else {
                    choices += word.map { [Element(syllable: nil, characters: [$0])] }
                }
                index += word.count
            }
        }
        return choices
    }
}

extension PatternSet {
    /// In how many readings a literal is looked for in the view of sound; 0 when it is too short or too long for it.
    /// - Complexity: O(length of `literal`).
    public static func soundReadingCount(of literal: String) -> Int { SoundLiteral.readingCount(of: literal) }
}
