/// An exact decimal, in units of 10⁻¹².
///
/// A number has at most 12 classes, so it has neither more places nor more than 10²⁰ wholes.
public struct OracleDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
    private static let unit: Int128 = 1_000_000_000_000
    private var scaled: Int128

    private init(scaled: Int128) { self.scaled = scaled }

    public init(_ whole: Int) { scaled = Int128(whole) * OracleDecimal.unit }

    /// `digits` and perhaps `.digits`, in ASCII.
    /// - Returns: nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(OracleDecimal.isDigit) }),
            parts.joined().count <= 16, parts.count == 1 || parts[1].count <= 12
        else { return nil }
        scaled = 0
        for digit in parts.joined() { scaled = scaled * 10 + Int128(digit.wholeNumberValue!) }
        var places = parts.count == 2 ? parts[1].count : 0
        while places < 12 {
            scaled *= 10
            places += 1
        }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    public static func + (left: OracleDecimal, right: OracleDecimal) -> OracleDecimal {
        OracleDecimal(scaled: left.scaled + right.scaled)
    }

    public static func * (left: OracleDecimal, factor: Int) -> OracleDecimal {
        OracleDecimal(scaled: left.scaled * Int128(factor))
    }

    /// - Precondition: `divisor` is 10 or 100, and the quotient has no more than 12 places.
    public static func / (left: OracleDecimal, divisor: Int) -> OracleDecimal {
        precondition(left.scaled % Int128(divisor) == 0, "the quotient has more than 12 places")
        return OracleDecimal(scaled: left.scaled / Int128(divisor))
    }

    public static func < (left: OracleDecimal, right: OracleDecimal) -> Bool { left.scaled < right.scaled }

    public var description: String {
        var places = String(String(scaled % OracleDecimal.unit + OracleDecimal.unit).dropFirst())
        while places.last == "0" { places.removeLast() }
        return "\(scaled / OracleDecimal.unit)" + (places.isEmpty ? "" : "." + places)
    }
}
