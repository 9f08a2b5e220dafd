/// Index of a pattern in its ``PatternSet``.
public struct PatternID: Sendable, Hashable, Comparable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static func < (left: PatternID, right: PatternID) -> Bool { left.rawValue < right.rawValue }
}

/// Why a literal cannot be a pattern.
public struct PatternError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable {
        /// Nothing is left of it after folding.
        case foldsToNothing
        /// More than ``PatternSet/maximumRunCount`` runs.
        case tooLong
        /// It holds a hard mark, which no match can cross.
        case crossesBreak
        /// More patterns or classes than the tables can number.
        case tooMany
    }
    public var code: Code
    /// Index of the literal among those given.
    public var index: Int
    public init(_ code: Code, index: Int) {
        self.code = code
        self.index = index
    }
}

/// Many literals, folded and compiled for one pass over the text. STUB: being written.
public struct PatternSet: Sendable {
    /// Longest pattern, in runs.
    public static let maximumRunCount = 48
    public let literals: [String]
    public init(_ literals: [String]) throws(PatternError) { self.literals = literals }

    /// Whether `literal` could be a pattern, and why not.
    public static func check(_ literal: String) -> PatternError.Code? { literal.isEmpty ? .foldsToNothing : nil }
    /// A key that two literals share when they match the same texts (the folded runs).
    public static func foldedKey(_ literal: String) -> String { literal }
}
