package import GavelDiagnostics

/// A pattern, or pass phrase, as a pack writes it, however many forms it has.
package struct WrittenPattern: Sendable {
    /// As written.
    package var text: String
    /// What its matches are for, as if nothing else were written.
    package var use: Phrase.Use
    package var place: TextPlace
}

/// From which written patterns each phrase comes: nearly always from one, but patterns of a rule may share a form, and
/// pass phrases too.
package struct PhraseOrigins: Sendable {
    private var first: [UInt32] = []
    private var further: [Int: [UInt32]] = [:]

    package init() {}

    /// Adds the next phrase.
    /// - Parameter patterns: indices into ``Lexicon/written``; at least one.
    mutating func append(_ patterns: [Int]) {
        if patterns.count > 1 {
            let others = Set(patterns).subtracting([patterns[0]]).sorted()
            if !others.isEmpty { further[first.count] = others.map(UInt32.init) }
        }
        first.append(UInt32(patterns[0]))
    }

    /// Indices into ``Lexicon/written`` of the patterns that a phrase comes from.
    package subscript(phrase: Int) -> [Int] {
        [Int(first[phrase])] + (further[phrase]?.map(Int.init) ?? [])
    }

    /// For each written pattern the phrases that come from it, ascending.
    /// - Complexity: O(phrases).
    package func phrases(ofPatterns count: Int) -> [[Int]] {
        var phrases = [[Int]](repeating: [], count: count)
        for (phrase, pattern) in first.enumerated() {
            phrases[Int(pattern)].append(phrase)
            for pattern in further[phrase] ?? [] { phrases[Int(pattern)].append(phrase) }
        }
        return phrases
    }
}
