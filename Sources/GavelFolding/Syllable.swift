/// A syllable of standard Chinese without its tone: `zhi`, `lv`, `a`.
///
/// The number is the syllable's place among those of ``SyllableTable/standard`` in the order of the alphabet. It holds
/// for one build of the program only, and is not for files.
public struct Syllable: Hashable, Sendable {
    /// The place of the syllable in the table, below ``SyllableTable/count``.
    public let rawValue: UInt16

    /// The syllable at a place of the table, which has been checked to be one.
    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The syllable in one to six letters from a to z, ü as `v`.
    ///
    /// - Complexity: O(1).
    public var spelling: String {
        SyllableTable.standard.spelling(of: self)
    }
}

extension Syllable: Comparable {
    /// Whether a syllable stands before another in the order of the alphabet.
    public static func < (left: Syllable, right: Syllable) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Syllable: CustomStringConvertible {
    public var description: String { spelling }
}
