/// How the folded Han characters are read aloud: each one's syllables, without tones.
///
/// ## What it is for
///
/// Who may not say 微信 types 威信 or weixin, and who dictates 翡翠 gets 肥脆 from the recogniser. The characters differ,
/// the syllables do not. View P, the view of sound, therefore puts a character's syllable in the place of the
/// character, and those of a run of letters in the place of the run (``PinyinWord``).
///
/// ## Why sound is opt-in
///
/// Some 410 syllables stand for 21,000 characters, so that view P takes for equal what anyone who reads keeps apart: shi
/// is 是 时 事 市 石 and 160 more. What that costs depends on the length of the word. Over 1.36 million
/// characters of ordinary text and a list of 847 words, the words were found by sound alone so many times:
///
/// | words of | found |
/// |---|---|
/// | four characters and more | 5 |
/// | three characters, two of them standing literally in the text | 53 |
/// | two characters | 6,875 |
///
/// In ordinary text nobody hides a word behind its sound, so that these are false alarms: hardly any at four characters,
/// and a view that nobody could bear at two. Hence the limits of view P:
///
/// - A rule asks for it (`see-through: [sound]`), and one whose words have harmless homophones does not.
/// - Of four characters and more at least half, of three at least two stand in the text as the pattern has them. Who
///   evades swaps a character or two; a sentence that only sounds alike is another sentence.
/// - A word of two characters is found by sound only through the aliases of a pack, where each substitute has been
///   looked at and written down.
///
/// ## One reading in the text, all in the pattern
///
/// A character of the text has its primary reading alone, so that a text is one row of syllables, read once. A pattern
/// is short and compiled once: there all of ``readings(of:)`` are written out, and 银行 is found as yin hang although 行
/// is xing first. What this misses is a substitute that is itself meant in a reading other than its first.
///
/// Tones are left out because substitutes seldom keep them: 翡 and 肥 differ in nothing else.
///
/// ## What it holds
///
/// The unified ideographs of the basic plane that fold to themselves, as far as Unihan gives them a reading. What folds
/// to something else is not in it, since text is folded first: neither 國 nor 一, whose class is the digit 1. Nor is 嗯,
/// which is read without a vowel. `Scripts/generate-syllable-table` says which readings are rare ones and left out.
public struct SyllableTable: Sendable {
    /// The table in force; built once, on first use, in a few milliseconds.
    public static let standard = SyllableTable()

    /// The first and last scalar that may have a reading.
    static let ideographs: ClosedRange<UInt32> = 0x3400...0x9FFF

    /// In the place of a syllable where there is none.
    static let noSyllable = UInt16.max

    /// All syllables as spelt, in the order of the alphabet.
    private let spellings: [String]
    /// For each scalar of `ideographs`, its primary reading or `noSyllable`.
    private let primaries: [UInt16]
    /// The readings beyond the primary one, of the characters that have any, in the order of the alphabet.
    private let further: [Unicode.Scalar: [Syllable]]
    /// The characters of the table, ordered by primary reading and then by scalar.
    private let sorted: [UInt16]
    /// For each syllable, and one beyond the last, where its characters begin in `sorted`.
    private let starts: [Int]
    /// The syllables by their letters.
    let trie: SyllableTrie

    init() {
        let builder = SyllableTableBuilder(primary: SyllableData.primary, further: SyllableData.further)
        spellings = builder.spellings
        primaries = builder.primaries
        further = builder.further
        sorted = builder.sorted
        starts = builder.starts + [builder.sorted.count]
        trie = builder.trie
    }

    /// The number of syllables.
    public var count: Int { spellings.count }

    /// The reading that a character of the text stands for in view P.
    ///
    /// - Returns: nil for what is no Han character, does not fold to itself, or has no known reading.
    /// - Complexity: O(1), without allocation.
    public func primary(of folded: Unicode.Scalar) -> Syllable? {
        guard Self.ideographs.contains(folded.value) else { return nil }
        let syllable = primaries[Int(folded.value - Self.ideographs.lowerBound)]
        return syllable == Self.noSyllable ? nil : Syllable(rawValue: syllable)
    }

    /// All readings in use: the primary one first, the further ones in the order of the alphabet.
    ///
    /// - Returns: at most four distinct syllables; none where ``primary(of:)`` is nil.
    /// - Complexity: O(1); allocates, and is for patterns.
    public func readings(of folded: Unicode.Scalar) -> [Syllable] {
        guard let primary = primary(of: folded) else { return [] }
        return [primary] + further[folded, default: []]
    }

    /// The characters whose primary reading a syllable is, in the order of their scalars.
    ///
    /// - Complexity: O(n) in their number.
    public func characters(of syllable: Syllable) -> [Unicode.Scalar] {
        let place = Int(syllable.rawValue)
        // All are ideographs, and so scalars.
        return sorted[starts[place]..<starts[place + 1]].map { Unicode.Scalar($0)! }
    }

    /// The syllable with this spelling, in the letters a to z, ü as `v`; `lue` and `nue` are `lve` and `nve`.
    ///
    /// - Returns: nil when there is no such syllable; upper-case letters, tones and `ü` are not read.
    /// - Complexity: O(n) in the length of the spelling.
    public func syllable(spelled spelling: String) -> Syllable? {
        trie.syllable(spelled: spelling.utf8)
    }

    func spelling(of syllable: Syllable) -> String {
        spellings[Int(syllable.rawValue)]
    }
}
