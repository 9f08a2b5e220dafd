import GavelFolding

/// A place where a literal sounds in a phrase.
struct SoundSpan: Hashable {
    /// Scalars, from the first run's first to the last run's last.
    var scalars: Range<Int>
    var isRepeated: Bool
}

/// View P: looks for what sounds like a pattern's literals.
struct OracleSoundSearch {
    let syllables: OracleSyllables
    let text: [SoundRun]

    /// Characters of the literals that take part.
    static let literalCounts = 3...10

    init(in phrase: TextPhrase, syllables: OracleSyllables) {
        self.syllables = syllables
        text = SoundRun.runs(of: syllables.sounds(of: phrase.elements))
    }

    /// The spans of a pattern, each once, in order.
    func spans(of pattern: OraclePattern) -> [SoundSpan] {
        var found: [Range<Int>: SoundSpan] = [:]
        for sequence in pattern.sequences {
            guard sequence.count == 1, let literal = sequence[0].literal,
                OracleSoundSearch.literalCounts.contains(literal.count)
            else { continue }
            for sounds in soundings(of: literal) {
                for span in spans(of: SoundRun.runs(of: sounds), literal: literal) {
                    let other = found[span.scalars] ?? span
                    found[span.scalars] = span.isRepeated ? other : span
                }
            }
        }
        return found.values.sorted {
            ($0.scalars.lowerBound, $0.scalars.upperBound) < ($1.scalars.lowerBound, $1.scalars.upperBound)
        }
    }

    /// The literal in all readings of its characters.
    private func soundings(of literal: OracleLiteral) -> [[SoundElement]] {
        let elements = literal.runs.flatMap(\.elements)
        var choices: [[Int]] = [[]]
        for element in elements {
            let count = max(1, syllables.readings[element.identity]?.count ?? 1)
            choices = choices.flatMap { head in (0..<count).map { head + [$0] } }
        }
        return Set(choices.map { choice in syllables.sounds(of: elements) { choice[$0] } }).map { $0 }
    }

    private func spans(of pattern: [SoundRun], literal: OracleLiteral) -> [SoundSpan] {
        guard pattern.count <= text.count else { return [] }
        return (0...(text.count - pattern.count)).compactMap { start in
            let range = start..<start + pattern.count
            let pairs = Array(zip(pattern, text[range]))
            guard pairs.allSatisfy({ matches($0, $1) }), standsFree(range),
                isLiteralEnough(pairs, count: literal.count)
            else { return nil }
            let classes = text[range].flatMap(\.classes)
            return SoundSpan(
                scalars: classes[0].scalarIndex..<classes[classes.count - 1].scalarIndex + 1,
                isRepeated: pairs.contains { $0.count < $1.count })
        }
    }

    private func matches(_ pattern: SoundRun, _ text: SoundRun) -> Bool {
        guard pattern.key == text.key else { return false }
        return text.isExact ? text.count == pattern.count : text.count >= pattern.count
    }

    /// Of the pattern's characters at least half stand in the text, of three two.
    private func isLiteralEnough(_ pairs: [(SoundRun, SoundRun)], count: Int) -> Bool {
        let standing = pairs.reduce(0) { sum, pair in
            var there = pair.1.classes.map(\.identity)
            return sum
                + pair.0.classes.count { wanted in
                    guard let index = there.firstIndex(of: wanted.identity) else { return false }
                    there.remove(at: index)
                    return true
                }
        }
        return count == 3 ? standing >= 2 : standing * 2 >= count
    }

    /// Word and number edges, as in the text itself; a syllable is no letter.
    private func standsFree(_ range: Range<Int>) -> Bool {
        let (first, last) = (text[range.lowerBound], text[range.upperBound - 1])
        if range.lowerBound > 0 {
            let before = text[range.lowerBound - 1].sounds.last!.kind
            if first.sounds[0].kind == .letter && before == .letter { return false }
            if first.holdsDigit && (before == .digit || before == .separator) { return false }
        }
        if range.upperBound < text.count {
            let after = text[range.upperBound].sounds[0].kind
            if last.sounds[0].kind == .letter && after == .letter { return false }
            if last.holdsDigit && (after == .digit || after == .separator) { return false }
        }
        return true
    }
}
