import GavelFolding
import GavelTestSupport

/// The view of sound by the letter of `docs/SEMANTICS.md`: every reading of a literal at every place of a text.
struct SoundReference {
    /// Equal sounds in a row.
    private struct Sounds {
        /// A syllable, or `=` and the character.
        var key: String
        /// What they are read from; each entry is one sound.
        var sources: [[ClassElement]]

        var elements: [ClassElement] { sources.flatMap(\.self) }
        var isSyllable: Bool { !key.hasPrefix("=") }
        var isExact: Bool { !isSyllable && elements.contains { $0.kind == .digit || $0.kind == .percent } }
        func kind(_ element: ClassElement?) -> ScalarKind? { isSyllable ? .content : element?.kind }
    }

    /// Spans of a literal in the phrases of a text, as ranges of scalars; those that it has in the text itself, too.
    static func spans(of literal: String, in text: FoldedText) -> (raw: Set<Range<Int>>, sound: Set<Range<Int>>) {
        var (raw, sound): (Set<Range<Int>>, Set<Range<Int>>) = ([], [])
        guard let runs = OracleFolding.runs(ofLiteral: literal) else { return (raw, sound) }
        let pattern = runs.flatMap(\.elements)
        for phrase in text.phrases {
            for range in OracleMatching.occurrences(of: runs, in: phrase.runs, hasEdges: true) {
                let first = phrase.runs[range.lowerBound].firstScalarIndex
                raw.insert(first..<phrase.runs[range.upperBound - 1].lastScalarIndex + 1)
            }
            guard (3...10).contains(pattern.count) else { continue }
            let said = joined(sounds(of: phrase.elements) { $0.prefix(1) }[0])
            for reading in sounds(of: pattern, readings: { $0[...] }) {
                sound.formUnion(places(of: joined(reading), count: pattern.count, in: said))
            }
        }
        return (raw, sound.subtracting(raw))
    }

    private static func places(of wanted: [Sounds], count: Int, in said: [Sounds]) -> [Range<Int>] {
        guard said.count >= wanted.count else { return [] }
        return (0...said.count - wanted.count).compactMap { start in
            let found = Array(said[start..<start + wanted.count])
            let isThere = zip(wanted, found).allSatisfy { want, have in
                let (least, count) = (want.sources.count, have.sources.count)
                return want.key == have.key && (have.isExact ? count == least : count >= least)
            }
            guard isThere, isFree(start..<start + wanted.count, in: said) else { return nil }
            let standing = zip(wanted, found).reduce(0) { $0 + common($1.0.elements, $1.1.elements) }
            guard count == 3 ? standing >= 2 : standing * 2 >= count else { return nil }
            return found[0].elements[0].scalarIndex..<found.last!.elements.last!.scalarIndex + 1
        }
    }

    /// How many characters two rows share, whatever their order.
    private static func common(_ left: [ClassElement], _ right: [ClassElement]) -> Int {
        Set(left.map(\.identity)).reduce(0) { sum, identity in
            sum + min(left.count { $0.identity == identity }, right.count { $0.identity == identity })
        }
    }

    private static func isFree(_ range: Range<Int>, in said: [Sounds]) -> Bool {
        let (first, last) = (said[range.lowerBound], said[range.upperBound - 1])
        let before = range.lowerBound > 0 ? said[range.lowerBound - 1] : nil
        let after = range.upperBound < said.count ? said[range.upperBound] : nil
        for (edge, neighbour) in [
            (first, before.flatMap { $0.kind($0.elements.last) }), (last, after.flatMap { $0.kind($0.elements.first) }),
        ] {
            if !edge.isSyllable, edge.elements[0].kind == .letter, neighbour == .letter { return false }
            let holdsDigit = !edge.isSyllable && edge.elements.contains { $0.kind == .digit }
            if holdsDigit, neighbour == .digit || neighbour == .separator { return false }
        }
        return true
    }

    // MARK: Sounds

    private static func joined(_ row: [Sounds]) -> [Sounds] {
        row.reduce(into: []) { joined, next in
            if joined.last?.key == next.key {
                joined[joined.count - 1].sources += next.sources
            } else {
                joined.append(next)
            }
        }
    }

    /// All ways to read characters aloud.
    /// - Parameter readings: which of a character's readings to take.
    private static func sounds(
        of elements: [ClassElement], readings: ([String]) -> ArraySlice<String>
    ) -> [[Sounds]] {
        var rows: [[Sounds]] = [[]]
        var index = 0
        while index < elements.count {
            let word = elements[index...].prefix { $0.kind == .letter }
            if word.isEmpty {
                let element = elements[index]
                let known = SyllableTable.standard.readings(of: element.identity).map(\.spelling)
                let keys = known.isEmpty ? ["=\(element.identity)"] : Array(readings(known))
                rows = rows.flatMap { row in keys.map { row + [Sounds(key: $0, sources: [[element]])] } }
                index += 1
                continue
            }
            let letters = String(String.UnicodeScalarView(word.map(\.identity)))
            if let syllables = pinyin(letters[...]), word.count > 1, word.count <= 18 {
                for (syllable, count) in syllables {
                    let source = Array(elements[index..<index + count])
                    rows = rows.map { $0 + [Sounds(key: syllable, sources: [source])] }
                    index += count
                }
            } else {
                rows = rows.map { $0 + word.map { Sounds(key: "=\($0.identity)", sources: [[$0]]) } }
                index += word.count
            }
        }
        return rows
    }

    /// The syllables of a whole word, each with the number of its letters; of several ways to cut it the one whose first
    /// syllable is longest, and so on.
    private static func pinyin(_ word: Substring) -> [(syllable: String, count: Int)]? {
        if word.isEmpty { return [] }
        for count in (1...min(6, word.count)).reversed() {
            guard let syllable = SyllableTable.standard.syllable(spelled: String(word.prefix(count))),
                let rest = pinyin(word.dropFirst(count))
            else { continue }
            return [(syllable.spelling, count)] + rest
        }
        return nil
    }
}
