/// Reads the generated text. The text is part of the program, so a flaw in it is a flaw of the program and stops it.
struct SyllableTableBuilder {
    private(set) var spellings: [String] = []
    private(set) var primaries: [UInt16]
    private(set) var further: [Unicode.Scalar: [Syllable]] = [:]
    private(set) var sorted: [UInt16] = []
    private(set) var starts: [Int] = []
    private(set) var trie = SyllableTrie()

    /// - Parameters:
    ///   - primary: every syllable in the order of the alphabet, each followed by its characters in ascending order.
    ///   - further: some of the syllables, each followed by the characters of which it is another reading.
    init(primary: String, further: String) {
        primaries = Array(repeating: SyllableTable.noSyllable, count: SyllableTable.ideographs.count)
        for token in SyllableText(primary) {
            switch token {
            case .spelling(let spelling): add(spelling)
            case .character(let scalar): addPrimary(scalar)
            }
        }
        addOtherSpellings()
        var syllable: Syllable?
        for token in SyllableText(further) {
            switch token {
            case .spelling(let spelling):
                syllable = trie.syllable(spelled: spelling.utf8)
                precondition(syllable != nil, "a further reading is a syllable of the table")
            case .character(let scalar):
                self.further[scalar, default: []].append(syllable!)
            }
        }
    }

    private mutating func add(_ spelling: String) {
        precondition(spellings.last.map { $0 < spelling } ?? true, "syllables stand in the order of the alphabet")
        trie.insert(spelling.utf8, Syllable(rawValue: UInt16(spellings.count)))
        spellings.append(spelling)
        starts.append(sorted.count)
    }

    private mutating func addPrimary(_ scalar: Unicode.Scalar) {
        primaries[Int(scalar.value - SyllableTable.ideographs.lowerBound)] = UInt16(spellings.count - 1)
        sorted.append(UInt16(scalar.value))
    }

    /// lüe and nüe are also written without the dots, since there is no lue or nue to mistake them for.
    private mutating func addOtherSpellings() {
        for (other, spelling) in [("lue", "lve"), ("nue", "nve")] {
            let syllable = trie.syllable(spelled: spelling.utf8)
            precondition(syllable != nil, "\(spelling) is a syllable of the table")
            trie.insert(other.utf8, syllable!)
        }
    }
}

/// The generated text as a row of spellings and single characters, white space left out.
private struct SyllableText: Sequence, IteratorProtocol {
    enum Token {
        case spelling(String)
        case character(Unicode.Scalar)
    }

    private let scalars: String.UnicodeScalarView
    private var place: String.Index

    init(_ text: String) {
        scalars = text.unicodeScalars
        place = scalars.startIndex
    }

    mutating func next() -> Token? {
        while let scalar = current, scalar == " " || scalar == "\n" { advance() }
        let start = place
        while let scalar = current, scalar.isASCII, scalar != " ", scalar != "\n" { advance() }
        if place > start { return .spelling(String(scalars[start..<place])) }
        guard let scalar = current else { return nil }
        advance()
        return .character(scalar)
    }

    private var current: Unicode.Scalar? {
        place < scalars.endIndex ? scalars[place] : nil
    }

    private mutating func advance() {
        scalars.formIndex(after: &place)
    }
}
