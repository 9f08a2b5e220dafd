/// A share of counts, exact until it is shown.
public struct Ratio: Sendable, Hashable {
    public var part: Int
    public var whole: Int

    public init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// Nil when there is nothing to take a share of.
    public var value: Double? { whole > 0 ? Double(part) / Double(whole) : nil }

    /// With four decimals, rounded half up; nil when there is nothing to take a share of.
    public var text: String? {
        guard whole > 0 else { return nil }
        let tenThousandths = (part * 20_000 + whole) / (2 * whole)
        let decimals = String(tenThousandths % 10_000)
        return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
    }
}
