import GavelFolding

/// Every Unicode scalar to its ``ScalarCode``, for one set of patterns.
///
/// Two levels: the basic plane flat (nearly all text lies there), the rest in shared pages of 256.
struct ClassMap: Sendable {
    /// 65,536 codes.
    private(set) var basicPlane: [UInt16]
    /// 256 codes a page.
    private(set) var pages: [UInt16]
    /// Index of the page of each 256 scalars above the basic plane.
    private(set) var pageIndex: [UInt16]
    /// Folded scalar to class, for the classes given out.
    private(set) var classes: [Unicode.Scalar: UInt16]
    /// One more than the highest class.
    private(set) var classCount: Int
    /// The first of the classes that stand for a syllable: in the raw view, for all characters read so that no pattern
    /// holds, which it keeps apart as little as those of the class "other".
    private(set) var firstSyllable = UInt16.max
    /// Class of each syllable that has one.
    private(set) var syllables: [Syllable: UInt16] = [:]

    /// The map in which each of `scalars` (folded ones) that has no fixed class gets one, and each of `sounding`.
    /// - Returns: nil when there are more than 65,000.
    init?(holding scalars: some Sequence<Unicode.Scalar>, sounding: Set<Syllable> = []) {
        self = ClassMap.base
        for scalar in scalars where classes[scalar] == nil {
            guard classCount < 65_000 else { return nil }
            give(scalar, UInt16(classCount))
            classCount += 1
        }
        if !sounding.isEmpty { firstSyllable = UInt16(classCount) }
        for syllable in sounding.sorted() {
            guard classCount < 65_000 else { return nil }
            syllables[syllable] = UInt16(classCount)
            for scalar in SyllableTable.standard.characters(of: syllable) where classes[scalar] == nil {
                give(scalar, UInt16(classCount))
            }
            classCount += 1
        }
    }

    private mutating func give(_ scalar: Unicode.Scalar, _ number: UInt16) {
        classes[scalar] = number
        set(scalar, to: number)
        for source in ClassMap.sources[scalar] ?? [] { set(source, to: number) }
    }

    /// The class of a folded scalar; ``ScalarCode/other``, or that of its syllable, when no pattern holds it.
    func classOf(folded scalar: Unicode.Scalar) -> UInt16 { classes[scalar] ?? ScalarCode.other }

    /// Whether equal neighbours of a class are one run: not where it stands for different characters.
    func joins(_ symbol: UInt16) -> Bool { symbol != ScalarCode.other && symbol < firstSyllable }

    private mutating func set(_ scalar: Unicode.Scalar, to code: UInt16) {
        let value = Int(scalar.value)
        guard value > 0xFFFF else {
            basicPlane[value] = code
            return
        }
        let slot = (value >> 8) - 256
        if Int(pageIndex[slot]) < ClassMap.sharedPageCount {
            let shared = Int(pageIndex[slot]) * 256
            pageIndex[slot] = UInt16(pages.count / 256)
            pages.append(contentsOf: Array(pages[shared..<shared + 256]))
        }
        pages[Int(pageIndex[slot]) * 256 + (value & 255)] = code
    }

    // MARK: The part that does not depend on patterns

    private init(basicPlane: [UInt16], pages: [UInt16], pageIndex: [UInt16]) {
        self.basicPlane = basicPlane
        self.pages = pages
        self.pageIndex = pageIndex
        classes = [" ": ScalarCode.keptSpace, "%": ScalarCode.percentClass]
        for (index, separator) in ScalarCode.separators.enumerated() {
            classes[separator] = ScalarCode.firstSeparatorClass + UInt16(index)
        }
        for value in UInt8(ascii: "a")...UInt8(ascii: "z") {
            classes[Unicode.Scalar(value)] = ScalarCode.firstLetter + UInt16(value - UInt8(ascii: "a"))
        }
        for value in UInt8(ascii: "0")...UInt8(ascii: "9") {
            classes[Unicode.Scalar(value)] = ScalarCode.firstDigitClass + UInt16(value - UInt8(ascii: "0"))
        }
        classCount = Int(ScalarCode.firstFree)
    }

    private static let tables = BaseTables(FoldTable.standard)
    /// The map for no patterns at all: every character without a fixed class is "other".
    static var withoutPatterns: ClassMap { base }
    private static let base = ClassMap(
        basicPlane: tables.basicPlane, pages: tables.pages, pageIndex: tables.pageIndex)
    private static let sharedPageCount = tables.pages.count / 256
    /// Folded scalar to the other scalars that fold to it alone.
    private static let sources = tables.sources

    private struct BaseTables {
        var basicPlane: [UInt16] = []
        var pages: [UInt16] = []
        var pageIndex: [UInt16] = []
        var sources: [Unicode.Scalar: [Unicode.Scalar]] = [:]

        init(_ table: FoldTable) {
            basicPlane.reserveCapacity(0x10000)
            for value in UInt32(0)..<0x10000 {
                basicPlane.append(Unicode.Scalar(value).map { code(of: $0, table) } ?? ScalarCode.noise)
            }
            var known: [[UInt16]: UInt16] = [:]
            // Nothing above plane 3 is content.
            let beyond = [UInt16](repeating: ScalarCode.noise, count: 256)
            for page in UInt32(0x100)..<0x1100 {
                let codes =
                    page < 0x400 ? (page << 8..<(page + 1) << 8).map { code(of: Unicode.Scalar($0)!, table) } : beyond
                if known[codes] == nil {
                    known[codes] = UInt16(pages.count / 256)
                    pages.append(contentsOf: codes)
                }
                pageIndex.append(known[codes]!)
            }
        }

        private mutating func code(of scalar: Unicode.Scalar, _ table: FoldTable) -> UInt16 {
            let folded = table.fold(scalar)
            if folded.count > 1 { return ScalarCode.expansion }
            switch folded.kind {
            case .noise: return ScalarCode.noise
            case .space: return ScalarCode.space
            case .softMark: return ScalarCode.softMark
            case .hardMark: return ScalarCode.hardMark
            case .percent: return ScalarCode.percent
            case .digit:
                return ScalarCode.firstDigit + UInt16(folded.first.value - UInt32(UInt8(ascii: "0")))
            case .separator:
                let index = ScalarCode.separators.firstIndex(of: folded.first)
                return index.map { ScalarCode.firstSeparator + UInt16($0) } ?? ScalarCode.noise
            case .letter, .content:
                if folded.kind == .letter, ("a"..."z").contains(folded.first) {
                    return ScalarCode.firstLetter + UInt16(folded.first.value - UInt32(UInt8(ascii: "a")))
                }
                if ("0"..."9").contains(folded.first) {
                    return ScalarCode.firstDigitClass + UInt16(folded.first.value - UInt32(UInt8(ascii: "0")))
                }
                if folded.first != scalar { sources[folded.first, default: []].append(scalar) }
                return ScalarCode.other
            }
        }
    }
}
