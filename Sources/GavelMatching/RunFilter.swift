/// The test that rejects nearly every position: could a pattern end here?
///
/// Two hashed bit tables. Patterns of two runs are known by both, longer ones by their last three: last pairs are
/// common words (…的价, …最低), and a pair table for all patterns would let a sixth of ordinary text through at
/// 10,000 patterns. Patterns of one run are known by their class.
struct RunFilter: Sendable {
    private(set) var pairBits: [UInt64]
    private(set) var tripleBits: [UInt64]
    /// 1 for a class that is a whole pattern; empty when there is none.
    private(set) var singles: [UInt8] = []
    /// First two runs of every pattern that has two: could a pattern begin here?
    private(set) var startBits: [UInt64]
    let startShift: UInt64
    /// 64 less the number of bits of an index into the table.
    let pairShift: UInt64
    let tripleShift: UInt64

    init(_ words: [[UInt16]], classCount: Int) {
        let pairs = words.lazy.filter { $0.count == 2 }.count
        let triples = words.lazy.filter { $0.count > 2 }.count
        pairShift = RunFilter.shift(for: pairs)
        tripleShift = RunFilter.shift(for: triples)
        startShift = RunFilter.shift(for: pairs + triples)
        startBits = Array(repeating: 0, count: 1 << (64 - Int(startShift) - 6))
        pairBits = Array(repeating: 0, count: 1 << (64 - Int(pairShift) - 6))
        tripleBits = Array(repeating: 0, count: 1 << (64 - Int(tripleShift) - 6))
        for word in words {
            let last = word.count - 1
            if last > 0 { RunFilter.set(RunFilter.pairHash(word[0], word[1]) >> startShift, in: &startBits) }
            switch word.count {
            case 1:
                if singles.isEmpty { singles = Array(repeating: 0, count: classCount) }
                singles[Int(word[0])] = 1
            case 2:
                RunFilter.set(RunFilter.pairHash(word[last - 1], word[last]) >> pairShift, in: &pairBits)
            default:
                let hash = RunFilter.tripleHash(word[last - 2], word[last - 1], word[last])
                RunFilter.set(hash >> tripleShift, in: &tripleBits)
            }
        }
    }

    /// Whether some pattern may begin with these two classes.
    func mayStart(_ first: UInt16, _ second: UInt16) -> Bool {
        let index = RunFilter.pairHash(first, second) &>> startShift
        return startBits[Int(index &>> 6)] &>> (index & 63) & 1 != 0
    }

    static func pairHash(_ first: UInt16, _ second: UInt16) -> UInt64 {
        (UInt64(first) &<< 16 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    }

    static func tripleHash(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
        (UInt64(first) &<< 32 | UInt64(second) &<< 16 | UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// About 32 bits a pattern, between 512 bytes and 1 MiB: small sets stay in the first cache.
    private static func shift(for patternCount: Int) -> UInt64 {
        var bits: UInt64 = 12
        while bits < 23, 1 << bits < patternCount * 32 { bits += 1 }
        return 64 - bits
    }

    private static func set(_ index: UInt64, in bits: inout [UInt64]) {
        bits[Int(index >> 6)] |= 1 << (index & 63)
    }
}
