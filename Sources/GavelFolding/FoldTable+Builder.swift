/// Collects kinds and foldings into the two levels of a `FoldTable`.
///
/// Kinds are given by range, then foldings by scalar. A block that lies wholly in one range shares its stretch of
/// entries with all blocks of that kind; it gets one of its own at the first write that concerns only a part of it.
struct FoldTableBuilder {
    private(set) var stretches: [UInt16]
    private(set) var entries: [FoldEntry] = []
    private(set) var expansions: [Unicode.Scalar] = []
    /// The shared stretch of each kind met so far.
    private var sharedStretches: [ScalarKind: UInt16] = [:]
    /// For each block of scalars, whether its stretch is its own.
    private var isOwn: [Bool]

    private static let blockLength = 1 << FoldTable.blockBits
    private static let scalarLimit: UInt32 = 0x110000

    /// Starts with every scalar of kind `content` and folding to itself.
    init() {
        let blockCount = Int(Self.scalarLimit >> FoldTable.blockBits)
        stretches = Array(repeating: 0, count: blockCount)
        isOwn = Array(repeating: false, count: blockCount)
        entries.reserveCapacity(blockCount * 16)
        stretches[0] = sharedStretch(of: .content)
    }

    /// Sets the kind of a range of scalars that fold to themselves or to nothing.
    mutating func setKind(_ kind: ScalarKind, of range: ClosedRange<UInt32>) {
        precondition(range.upperBound < Self.scalarLimit, "a scalar is below 110000 (hexadecimal)")
        var scalar = range.lowerBound
        while scalar <= range.upperBound {
            let block = Int(scalar >> FoldTable.blockBits)
            let blockEnd = UInt32(block + 1) << FoldTable.blockBits
            let end = min(blockEnd, range.upperBound + 1)
            if end - scalar == Self.blockLength {
                precondition(!isOwn[block], "the ranges of kinds may not overlap")
                stretches[block] = sharedStretch(of: kind)
            } else {
                let start = ownStretch(of: block)
                for each in scalar..<end {
                    entries[start + Int(each) % Self.blockLength] = FoldEntry(plain: kind)
                }
            }
            scalar = end
        }
    }

    /// Sets what one scalar folds to; its kind has been set before.
    mutating func setTarget(of scalar: UInt32, to targets: [Unicode.Scalar], reasons: FoldReasons) {
        let place = ownStretch(of: Int(scalar >> FoldTable.blockBits)) + Int(scalar) % Self.blockLength
        let target: FoldEntry.Target
        if targets.count == 1 {
            target = .scalar(targets[0])
        } else {
            target = .expansion(start: expansions.count, count: targets.count)
            expansions += targets
        }
        entries[place] = FoldEntry(kind: entries[place].kind, reasons: reasons, target: target)
    }

    private mutating func sharedStretch(of kind: ScalarKind) -> UInt16 {
        if let shared = sharedStretches[kind] { return shared }
        let stretch = appendStretch(repeatElement(FoldEntry(plain: kind), count: Self.blockLength))
        sharedStretches[kind] = stretch
        return stretch
    }

    /// The place in `entries` where a block's own stretch begins.
    private mutating func ownStretch(of block: Int) -> Int {
        let start = Int(stretches[block]) * Self.blockLength
        if isOwn[block] { return start }
        isOwn[block] = true
        // An array of its own: a slice would hold on to `entries`, and make the append copy them all.
        stretches[block] = appendStretch(Array(entries[start..<start + Self.blockLength]))
        return Int(stretches[block]) * Self.blockLength
    }

    private mutating func appendStretch(_ stretch: some Collection<FoldEntry>) -> UInt16 {
        entries.append(contentsOf: stretch)
        return UInt16(entries.count / Self.blockLength - 1)
    }
}
