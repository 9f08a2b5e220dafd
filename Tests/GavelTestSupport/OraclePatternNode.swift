/// A pattern as its notation groups it.
indirect enum OraclePatternNode: Sendable, Hashable {
    case text(String)
    case slot(String)
    case choice([OraclePatternNode])
    case optional(OraclePatternNode)
    case sequence([OraclePatternNode])
    /// At most this many classes.
    case gap(Int)
    case number(OracleNumberTest)
    case anyCharacter
    case nickname
    /// What follows may not directly be preceded by this.
    case notBehind(OraclePatternNode)
    /// What stands before may not directly be followed by this.
    case notBefore(OraclePatternNode)
}

/// `{N}`, `{N%}`, with or without a bound.
public struct OracleNumberTest: Sendable, Hashable {
    public enum Comparison: String, Sendable, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
        case equal = "="
    }
    public var isPercent: Bool
    public var comparison: Comparison?
    public var bound: OracleDecimal

    /// - Parameter name: what stands between the braces, as `N%>=90`.
    /// - Returns: nil when it is no number.
    init?(_ name: String) {
        guard name.first == "N" else { return nil }
        var rest = name.dropFirst()
        isPercent = rest.first == "%"
        if isPercent { rest = rest.dropFirst() }
        comparison = Comparison.allCases.first { rest.hasPrefix($0.rawValue) }
        let written = rest.dropFirst(comparison?.rawValue.count ?? 0)
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        guard comparison != nil || written.isEmpty else { return nil }
        if comparison != nil {
            guard let value = OracleDecimal(String(written)), parts[0].count <= 9,
                parts.count == 1 || parts[1].count <= 4
            else { return nil }
            bound = value
        } else {
            bound = OracleDecimal(0)
        }
    }

    func holds(for value: OracleDecimal) -> Bool {
        switch comparison {
        case nil: true
        case .atMost: value <= bound
        case .atLeast: value >= bound
        case .below: value < bound
        case .above: value > bound
        case .equal: value == bound
        }
    }
}

/// Why a pattern is refused.
public struct OraclePatternError: Error, Hashable, CustomStringConvertible {
    public var description: String
    init(_ description: String) { self.description = description }
}
