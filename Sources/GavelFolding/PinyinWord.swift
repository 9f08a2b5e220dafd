/// A run of Latin letters read as pinyin: weixin as wei xin.
///
/// The run is read as a whole or not at all. Of all the ways to cut it into syllables of the table, the word is the one
/// whose first syllable is longest; among those with the same first one, the one whose second is longest; and so on.
/// So xian is one syllable and not xi an, and fangan is fang an and not fan gan. A shorter syllable is taken only where
/// the longer one leaves letters that cannot be read: nangua is nan gua, since nang would leave ua.
///
/// A single letter (a, e, o) is a syllable only beside another one: the run a is no word. The consonants n, m, ng and r
/// alone are no syllables, nor is anything else that ``SyllableTable`` does not have. ü is written v; for lüe and nüe,
/// ue will do, while lu and nu stay what they are.
///
/// A word of another language can be pinyin by accident (can, women, language). That is harmless where most of a pattern
/// has to stand in the text literally, as view P asks.
public struct PinyinWord: Sendable {
    /// A syllable of the word and where its letters stand.
    public struct Part: Hashable, Sendable {
        public let syllable: Syllable
        /// The places of its letters in the run, from 0; those of the next part follow without a gap.
        public let letters: Range<Int>
    }

    /// The letters of the longest run that is read: three syllables of the longest kind, or six of the usual one.
    public static let letterLimit = 18

    public let count: Int
    /// For each part, its syllable, and the place behind its last letter.
    private let syllables: InlineArray<18, UInt16>
    private let ends: InlineArray<18, UInt8>

    /// Reads a whole run of folded letters, as ASCII.
    ///
    /// - Parameter letters: the run from the first letter to the last; what is no letter from a to z makes it no word.
    /// - Returns: nil when the run cannot be cut into syllables, is longer than ``letterLimit``, or has just one letter.
    /// - Complexity: O(n) in the number of letters, without allocation.
    public init?(_ letters: some Sequence<UInt8>) {
        var run = InlineArray<18, UInt8>(repeating: 0)
        var length = 0
        for letter in letters {
            guard length < Self.letterLimit else { return nil }
            run[length] = letter
            length += 1
        }
        guard length > 1 else { return nil }
        self.init(run, length: length)
    }

    /// Reads a whole run of folded letters.
    ///
    /// - Parameter letters: the run from the first letter to the last; what is no letter from a to z makes it no word.
    /// - Returns: nil when the run cannot be cut into syllables, is longer than ``letterLimit``, or has just one letter.
    /// - Complexity: O(n) in the number of letters, without allocation.
    public init?(_ letters: some Sequence<Unicode.Scalar>) {
        self.init(letters.lazy.map { $0.isASCII ? UInt8($0.value) : 0 })
    }

    /// Goes from the last letter to the first, and notes at each the longest syllable after which the rest can be read.
    /// Following these notes from the first letter on gives the word, and there is nothing to take back on the way.
    private init?(_ run: InlineArray<18, UInt8>, length: Int) {
        let trie = SyllableTable.standard.trie
        var syllableFrom = InlineArray<18, UInt16>(repeating: SyllableTable.noSyllable)
        var endFrom = InlineArray<18, UInt8>(repeating: 0)
        for start in (0..<length).reversed() {
            var state = SyllableTrie.root
            for place in start..<length {
                guard let next = trie.next(state, run[place]) else { break }
                state = next
                let end = place + 1
                guard end == length || endFrom[end] > 0, let syllable = trie.syllable(at: state) else { continue }
                syllableFrom[start] = syllable.rawValue
                endFrom[start] = UInt8(end)
            }
        }
        guard endFrom[0] > 0 else { return nil }
        var syllables = InlineArray<18, UInt16>(repeating: 0)
        var ends = InlineArray<18, UInt8>(repeating: 0)
        var count = 0
        var start = 0
        while start < length {
            syllables[count] = syllableFrom[start]
            ends[count] = endFrom[start]
            start = Int(endFrom[start])
            count += 1
        }
        self.count = count
        self.syllables = syllables
        self.ends = ends
    }
}

extension PinyinWord: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    /// The part at a place from 0.
    ///
    /// - Precondition: the place is below ``count``.
    /// - Complexity: O(1).
    public subscript(place: Int) -> Part {
        precondition(indices.contains(place), "the place is that of a part of the word")
        let start = place == 0 ? 0 : Int(ends[place - 1])
        return Part(syllable: Syllable(rawValue: syllables[place]), letters: start..<Int(ends[place]))
    }
}
