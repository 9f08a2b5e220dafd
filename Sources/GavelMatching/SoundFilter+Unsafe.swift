/// The test that rejects nearly every position of the view of sound: could a literal end here?
///
/// There are some 410 syllables where there are thousands of classes, so that three of them are common. Literals of four
/// runs and more, which nearly all are, are known by their last four; such a key fits a register, and is made of the
/// one before by shifting.
struct SoundFilter: Sendable {
    private var tripleBits: [UInt64]
    private var quadBits: [UInt64]
    /// 64 less the number of bits of an index into each table.
    private let tripleShift: UInt64
    private let quadShift: UInt64
    /// Keys of the literals of one and two runs (男男女: the classes of nan and nü), which are rare.
    private var pairs: Set<UInt32> = []
    private var singles: Set<UInt16> = []

    /// - Complexity: O(number of `words`).
    init(_ words: [[UInt16]]) {
        tripleShift = SoundFilter.shift(for: words.lazy.filter { $0.count == 3 }.count)
        quadShift = SoundFilter.shift(for: words.lazy.filter { $0.count > 3 }.count)
        tripleBits = Array(repeating: 0, count: 1 << (64 - Int(tripleShift) - 6))
        quadBits = Array(repeating: 0, count: 1 << (64 - Int(quadShift) - 6))
        for word in words {
            let key = word.suffix(4).reduce(0 as UInt64) { $0 << 16 | UInt64($1) }
            switch word.count {
            case 1: singles.insert(word[0])
            case 2: pairs.insert(UInt32(key))
            case 3: SoundFilter.set(SoundFilter.hash(key) >> tripleShift, in: &tripleBits)
            default: SoundFilter.set(SoundFilter.hash(key) >> quadShift, in: &quadBits)
            }
        }
    }

    /// Writes the runs at which a literal may end to `candidates`, and returns their number.
    ///
    /// - Parameter range: runs of `buffer`; those before it are looked at, too.
    /// - Complexity: O(runs).
    func select(_ buffer: borrowing RunBuffer, _ range: Range<Int>, into candidates: inout [Int32]) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "no such runs")
        if candidates.count < range.count + 1 {
            candidates.append(contentsOf: repeatElement(0, count: range.count * 2 + 64 - candidates.count))
        }
        let symbols = unsafe buffer.symbols
        let hasShort = !pairs.isEmpty || !singles.isEmpty
        let (tripleShift, quadShift) = (tripleShift, quadShift)
        let triples = tripleBits.span
        let quads = quadBits.span
        var output = candidates.mutableSpan
        var found = 0
        var key: UInt64 = 0
        for index in max(0, range.lowerBound - 3)..<range.lowerBound {
            // SAFETY: a run in use, as the range's are.
            key = unsafe key &<< 16 | UInt64(symbols[index])
        }
        for index in range {
            // SAFETY: `index` is a run in use, checked above; the shifts leave an index below the tables' bit counts; the
            // output has room for one candidate a run, ensured above.
            key = unsafe key &<< 16 | UInt64(symbols[index])
            let triple = SoundFilter.hash(key & 0xFFFF_FFFF_FFFF) &>> tripleShift
            let quad = SoundFilter.hash(key) &>> quadShift
            var hit = unsafe (triples[unchecked: Int(triple &>> 6)] &>> (triple & 63)) & 1
            unsafe hit |= (quads[unchecked: Int(quad &>> 6)] &>> (quad & 63)) & 1
            if hasShort, isShort(key) { hit = 1 }
            unsafe output[unchecked: found] = Int32(truncatingIfNeeded: index)
            found &+= Int(hit)
        }
        return found
    }

    private func isShort(_ key: UInt64) -> Bool {
        singles.contains(UInt16(truncatingIfNeeded: key)) || pairs.contains(UInt32(truncatingIfNeeded: key))
    }

    private static func hash(_ key: UInt64) -> UInt64 {
        // The upper half first: a product's upper bits know little of a key's.
        (key ^ (key &>> 29)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// About 32 bits a literal, between 512 bytes and 1 MiB.
    private static func shift(for count: Int) -> UInt64 {
        var bits: UInt64 = 12
        while bits < 23, 1 << bits < count * 32 { bits += 1 }
        return 64 - bits
    }

    private static func set(_ index: UInt64, in bits: inout [UInt64]) {
        bits[Int(index >> 6)] |= 1 << (index & 63)
    }
}
