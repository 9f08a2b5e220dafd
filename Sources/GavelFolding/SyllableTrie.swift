/// The syllables as a tree of letters, in which a word is read letter by letter without allocation.
struct SyllableTrie: Sendable {
    /// A node: the letters read so far.
    typealias State = Int

    static let root: State = 0
    private static let letterCount = 26

    /// For each state and letter, row after row, the state it leads to. No letter leads back to the root, which
    /// therefore stands for none.
    private var children = [UInt16](repeating: 0, count: letterCount)
    /// For each state, the syllable it spells or `SyllableTable.noSyllable`.
    private var syllables = [SyllableTable.noSyllable]

    /// The state after a letter of a to z; nil when no syllable goes on so, or it is no such letter.
    func next(_ state: State, _ letter: UInt8) -> State? {
        guard let column = Self.column(of: letter) else { return nil }
        let child = children[state * Self.letterCount + column]
        return child == 0 ? nil : State(child)
    }

    /// The syllable whose letters have just been read.
    func syllable(at state: State) -> Syllable? {
        let syllable = syllables[state]
        return syllable == SyllableTable.noSyllable ? nil : Syllable(rawValue: syllable)
    }

    func syllable(spelled letters: some Sequence<UInt8>) -> Syllable? {
        var state = Self.root
        for letter in letters {
            guard let child = next(state, letter) else { return nil }
            state = child
        }
        return syllable(at: state)
    }

    mutating func insert(_ letters: some Sequence<UInt8>, _ syllable: Syllable) {
        var state = Self.root
        for letter in letters {
            state = next(state, letter) ?? appendChild(of: state, letter)
        }
        precondition(syllables[state] == SyllableTable.noSyllable, "a spelling stands for one syllable")
        syllables[state] = syllable.rawValue
    }

    private mutating func appendChild(of state: State, _ letter: UInt8) -> State {
        guard let column = Self.column(of: letter) else {
            preconditionFailure("a syllable is spelt in the letters a to z")
        }
        let child = syllables.count
        children[state * Self.letterCount + column] = UInt16(child)
        children.append(contentsOf: repeatElement(0, count: Self.letterCount))
        syllables.append(SyllableTable.noSyllable)
        return child
    }

    private static func column(of letter: UInt8) -> Int? {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? Int(letter - UInt8(ascii: "a")) : nil
    }
}
