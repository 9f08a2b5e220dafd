/// One class of a stretch of numeral characters.
struct NumeralSymbol: Hashable {
    var identity: Unicode.Scalar
    /// Whether its run holds an Arabic digit.
    var isWritten: Bool

    /// 0 to 9, nil for anything else.
    var digit: Int? { ("0"..."9").contains(identity) ? Int(identity.value) - 48 : nil }
    /// 10, 100 … for 十 百 千 万 亿.
    var unit: Int? { NumeralSymbol.units[identity] }
    static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000]
}

/// The grammar of `docs/NUMBERS.md`, numerals: each function takes a whole part of a stretch and answers its value, or nil.
enum OracleNumeral {
    typealias Part = ArraySlice<NumeralSymbol>

    static func value(_ part: Part) -> OracleDecimal? {
        row(part) ?? decimal(part) ?? two(part) ?? withUnits(part, isFull: false) ?? spokenDecimal(part)
    }

    private static func areDigits(_ part: Part) -> Bool { !part.isEmpty && part.allSatisfy { $0.digit != nil } }

    private static func areWrittenDigits(_ part: Part) -> Bool { areDigits(part) && part.allSatisfy(\.isWritten) }

    private static func areSpoken(_ part: Part) -> Bool { !part.contains(where: \.isWritten) }

    private static func digits(_ part: Part) -> String { part.map { String($0.digit!) }.joined() }

    static func row(_ part: Part) -> OracleDecimal? {
        guard areDigits(part), part.count == 1 || areWrittenDigits(part) || part.count >= 4 else { return nil }
        return OracleDecimal(digits(part))
    }

    private static func decimal(_ part: Part) -> OracleDecimal? {
        guard let point = part.firstIndex(where: { $0.identity == "." }) else { return nil }
        let (whole, places) = (part[..<point], part[(point + 1)...])
        guard areWrittenDigits(whole), areWrittenDigits(places) else { return nil }
        return OracleDecimal(digits(whole) + "." + digits(places))
    }

    private static func two(_ part: Part) -> OracleDecimal? {
        part.count == 1 && part.first?.identity == "两" ? OracleDecimal(2) : nil
    }

    /// One class of 1 to 9.
    private static func nonzero(_ part: Part) -> OracleDecimal? {
        guard part.count == 1, let digit = part.first?.digit, digit > 0 else { return nil }
        return OracleDecimal(digit)
    }

    private static func withUnits(_ part: Part, isFull: Bool) -> OracleDecimal? {
        part.contains { $0.identity == "万" || $0.identity == "亿" }
            ? large(part, isFull: isFull) : small(part, isFull: isFull)
    }

    /// With 十 百 千.
    private static func small(_ part: Part, isFull: Bool) -> OracleDecimal? {
        guard let index = part.firstIndex(where: { $0.unit != nil }), let unit = part[index].unit,
            unit < 10_000
        else { return nil }
        let lead = part[..<index]
        let factor = nonzero(lead) ?? (unit == 10 ? (lead.isEmpty ? OracleDecimal(1) : nil) : two(lead))
        guard let factor, let rest = rest(part[(index + 1)...], unit: unit, isFull: isFull) else { return nil }
        return factor * unit + rest
    }

    /// With 万 or 亿.
    private static func large(_ part: Part, isFull: Bool) -> OracleDecimal? {
        guard
            let index = part.firstIndex(where: { $0.identity == "亿" })
                ?? part.firstIndex(where: { $0.identity == "万" })
        else { return nil }
        let (lead, behind, unit) = (part[..<index], part[(index + 1)...], part[index].unit!)
        if let factor = decimal(lead) { return behind.isEmpty ? factor * unit : nil }
        let isRow = areWrittenDigits(lead) && (2...4).contains(lead.count) && lead.first?.digit != 0
        let factor = nonzero(lead) ?? two(lead) ?? (isRow ? row(lead) : small(lead, isFull: true))
        guard let factor, let rest = rest(behind, unit: unit, isFull: isFull) else { return nil }
        return factor * unit + rest
    }

    /// What stands behind a unit.
    private static func rest(_ part: Part, unit: Int, isFull: Bool) -> OracleDecimal? {
        if part.isEmpty { return OracleDecimal(0) }
        if unit == 10 { return nonzero(part) }
        if let digit = nonzero(part) { return isFull ? nil : digit * (unit / 10) }
        if part.first?.digit == 0, let low = behindZero(part.dropFirst()), low < OracleDecimal(unit / 10) {
            return low
        }
        if areWrittenDigits(part), part.count >= 2, part.count < String(unit).count { return row(part) }
        guard let low = withUnits(part, isFull: isFull), low < OracleDecimal(unit) else { return nil }
        return low
    }

    private static func behindZero(_ part: Part) -> OracleDecimal? {
        if let digit = nonzero(part) { return digit }
        if areWrittenDigits(part), part.count >= 2 { return row(part) }
        return withUnits(part, isFull: true)
    }

    /// With one point, as 三点五万.
    private static func spokenDecimal(_ part: Part) -> OracleDecimal? {
        guard areSpoken(part), let point = part.firstIndex(where: { $0.identity == "点" }) else { return nil }
        let lead = part[..<point]
        let isZero = lead.count == 1 && lead.first?.digit == 0
        guard let whole = isZero ? OracleDecimal(0) : nonzero(lead) ?? small(lead, isFull: true) else { return nil }
        var places = part[(point + 1)...]
        var unit = 1
        if let last = places.last?.unit, last >= 10_000 {
            unit = last
            places = places.dropLast()
        }
        guard areDigits(places), let fraction = OracleDecimal("0." + digits(places)) else { return nil }
        return (whole + fraction) * unit
    }
}
