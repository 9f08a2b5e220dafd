import GavelDiagnostics
import GavelDocument
import GavelMatching

/// The aliases of all packs: in what other spellings a literal of a rule is looked for.
///
/// A word is looked up in the literal after folding, so that an alias of 微信 holds for 微信 in traditional script too;
/// what stands for it is put between the rest of the literal as it is written.
struct AliasTable {
    /// Places of a word in a literal at which an alias may stand.
    static let maximumPlaceCount = 3
    /// Characters of a literal in which characters may be split.
    static let shortestSplit = 3

    /// A literal in another spelling.
    struct Spelling {
        var text: String
        var respelling: Respelling
    }

    /// What may stand for a word, and what it then takes.
    private struct Substitute {
        var text: String
        var kind: AliasDraft.Kind
        var sector: Int?
        var place: TextPlace
    }

    private struct Word {
        var key: [Unicode.Scalar]
        var substitutes: [(key: String, value: Substitute)] = []
    }

    /// The end of a spelling, while it is written from the last character to the first.
    private struct Tail {
        var text = String.UnicodeScalarView()
        var kinds: Respelling.Kinds = []
        var sectors: Set<Int> = []
    }

    private var words: [Word] = []
    private var wordIndices: [String: Int] = [:]
    /// By the first character.
    private var byFirst: [Unicode.Scalar: [Int]] = [:]
    /// Indices of the sectors of which all have to be near, by ``Respelling/condition``.
    private(set) var conditions: [[Int]] = [[]]
    private var conditionNumbers: [[Int]: UInt32] = [[]: 0]

    /// By scalar of the basic plane: whether it folds to the beginning of a word.
    private var mayBegin: [Bool] = []

    var isEmpty: Bool { words.isEmpty }

    /// Every word was added: from now on literals that hold none are told at a glance.
    mutating func finishAdding() {
        guard !words.isEmpty else { return }
        mayBegin = PatternSet.basicPlane(foldingTo: Set(byFirst.keys))
    }

    /// Whether a literal may hold a word; false is certain.
    private func mayHoldWord(_ literal: String) -> Bool {
        literal.unicodeScalars.contains { $0.value >= mayBegin.count || mayBegin[Int($0.value)] }
    }

    /// Adds an alias of a word.
    /// - Returns: where it was added before, when it was; then the first one stays.
    mutating func add(
        _ spelling: DocumentScalar, of word: DocumentScalar, kind: AliasDraft.Kind, sector: Int?
    ) -> TextPlace? {
        let key = PatternSet.foldedKey(word.text)
        let index = wordIndices[key] ?? words.count
        if index == words.count {
            let characters = Array(key.unicodeScalars)
            words.append(Word(key: characters))
            wordIndices[key] = index
            byFirst[characters[0], default: []].append(index)
        }
        let spellingKey = PatternSet.foldedKey(spelling.text)
        if let known = words[index].substitutes.first(where: { $0.key == spellingKey }) { return known.value.place }
        words[index].substitutes.append(
            (spellingKey, Substitute(text: spelling.text, kind: kind, sector: sector, place: spelling.place)))
        return nil
    }

    /// In how many other spellings a literal can be written, known before one is.
    /// - Complexity: O(length of `literal` × words that begin alike).
    func count(of literal: String) -> Int {
        guard mayHoldWord(literal) else { return 0 }
        let characters = PatternSet.foldedScalars(literal)
        var counts = Array(repeating: 1, count: characters.count + 1)
        for (start, places) in places(in: characters).enumerated().reversed() {
            counts[start] = counts[start + 1]
            for place in places {
                let (product, overflow) = counts[place.end].multipliedReportingOverflow(by: place.substitutes.count)
                counts[start] = min(
                    PatternMeasure.ceiling, counts[start] + (overflow ? PatternMeasure.ceiling : product))
            }
        }
        return counts[0] - 1
    }

    /// The other spellings of a literal, in no order that means anything; the literal itself is none of them.
    ///
    /// A spelling of one character is left out where the literal has more: it would be found everywhere.
    /// - Complexity: O(``count(of:)`` × length of `literal`).
    mutating func spellings(of literal: String) -> [Spelling] {
        let characters = PatternSet.foldedScalars(literal)
        let places = places(in: characters)
        guard places.contains(where: { !$0.isEmpty }) else { return [] }
        let scalars = Array(literal.unicodeScalars)
        /// Where the scalar of a character begins; those of one scalar share it, and the last one's text is it.
        func source(_ character: Int) -> Int {
            character < characters.count ? characters[character].source : scalars.count
        }
        var tails: [[Tail]] = Array(repeating: [Tail()], count: characters.count + 1)
        for start in characters.indices.reversed() {
            tails[start] = tails[start + 1].map { tail in
                var tail = tail
                tail.text = String.UnicodeScalarView(scalars[source(start)..<source(start + 1)] + Array(tail.text))
                return tail
            }
            for place in places[start] {
                // What is invisible behind the word stays behind what stands for it.
                let rest = scalars[source(place.end - 1) + 1..<source(place.end)]
                for substitute in place.substitutes {
                    tails[start] += tails[place.end].map { tail in
                        var tail = tail
                        tail.text = String.UnicodeScalarView(
                            Array(substitute.text.unicodeScalars) + rest + Array(tail.text))
                        tail.kinds.insert(substitute.kind == .split ? .split : .alias)
                        if let sector = substitute.sector { tail.sectors.insert(sector) }
                        return tail
                    }
                }
            }
        }
        return tails[0].compactMap { tail -> Spelling? in
            guard !tail.kinds.isEmpty else { return nil }
            let text = String(String.UnicodeScalarView(scalars[..<source(0)] + Array(tail.text)))
            if characters.count > 1, PatternSet.foldedKey(text).unicodeScalars.count < 2 { return nil }
            return Spelling(
                text: text,
                respelling: Respelling(kinds: tail.kinds, condition: condition(of: tail.sectors.sorted())))
        }
    }

    /// The number of a condition: that all these sectors are near.
    private mutating func condition(of sectors: [Int]) -> UInt32 {
        if let known = conditionNumbers[sectors] { return known }
        let number = UInt32(conditions.count)
        conditions.append(sectors)
        conditionNumbers[sectors] = number
        return number
    }

    // MARK: Sequences

    /// Why a pattern cannot be written out with its aliases.
    struct Explosion: Error {
        var count: Int
        var limit: Int
    }

    /// The sequences of a pattern with aliases in one or several of their literals; those without are not among them.
    ///
    /// The spellings of a step that take the same are one set of literals, so that a sequence says for all its matches
    /// what they have to admit.
    mutating func respelled(
        _ sequences: [[PhraseDefinition.Step]]
    ) throws(Explosion) -> [RespelledSequence] {
        guard !isEmpty else { return [] }
        var result: [RespelledSequence] = []
        for steps in sequences {
            var heads: [(steps: [PhraseDefinition.Step], kinds: Respelling.Kinds, sectors: Set<Int>)] = [([], [], [])]
            for step in steps {
                let choices = try choices(step)
                guard result.count + heads.count * choices.count <= SequenceWriter.maximumCount else {
                    throw Explosion(
                        count: result.count + heads.count * choices.count, limit: SequenceWriter.maximumCount)
                }
                heads = heads.flatMap { head in
                    choices.map { choice in
                        let sectors = conditions[Int(choice.respelling.condition)]
                        return (
                            head.steps + [choice.step], head.kinds.union(choice.respelling.kinds),
                            head.sectors.union(sectors)
                        )
                    }
                }
            }
            for head in heads where !head.kinds.isEmpty {
                let respelling = Respelling(kinds: head.kinds, condition: condition(of: head.sectors.sorted()))
                result.append(RespelledSequence(steps: head.steps, respelling: respelling))
            }
        }
        return result
    }

    /// A step as it is, and its spellings by what they take.
    private mutating func choices(
        _ step: PhraseDefinition.Step
    ) throws(Explosion) -> [(step: PhraseDefinition.Step, respelling: Respelling)] {
        guard case .literals(let literals) = step, literals.contains(where: mayHoldWord) else { return [(step, .none)] }
        let count = literals.reduce(0) { $0 + self.count(of: $1) }
        guard count <= PatternWriter.maximumFormCount else {
            throw Explosion(count: count, limit: PatternWriter.maximumFormCount)
        }
        var known = Set(literals.map(PatternSet.foldedKey))
        var kinds: [Respelling] = []
        var groups: [Respelling: [String]] = [:]
        for spelling in literals.flatMap({ spellings(of: $0) })
        where known.insert(PatternSet.foldedKey(spelling.text)).inserted {
            if groups[spelling.respelling] == nil { kinds.append(spelling.respelling) }
            groups[spelling.respelling, default: []].append(spelling.text)
        }
        return [(step, .none)] + kinds.map { (.literals(groups[$0]!), $0) }
    }

    /// For each character, the words with aliases that begin there.
    private func places(
        in characters: [(scalar: Unicode.Scalar, source: Int)]
    ) -> [[(end: Int, substitutes: [Substitute])]] {
        var counts: [Int: Int] = [:]
        var lastEnds: [Int: Int] = [:]
        return characters.indices.map { start in
            (byFirst[characters[start].scalar] ?? []).compactMap { index in
                let word = words[index]
                let end = start + word.key.count
                guard end <= characters.count, counts[index, default: 0] < AliasTable.maximumPlaceCount,
                    lastEnds[index, default: 0] <= start,
                    zip(characters[start..<end], word.key).allSatisfy({ $0.scalar == $1 }),
                    // A scalar that folds to several characters is not cut.
                    start == 0 || characters[start - 1].source != characters[start].source,
                    end == characters.count || characters[end - 1].source != characters[end].source
                else { return nil }
                counts[index, default: 0] += 1
                lastEnds[index] = end
                let isLong = characters.count >= AliasTable.shortestSplit
                return (end, word.substitutes.map(\.value).filter { $0.kind != .split || isLong })
            }
        }
    }
}
