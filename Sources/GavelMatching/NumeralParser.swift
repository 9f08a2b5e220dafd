/// The value of a stretch of numeral characters, or none. Source: `docs/NUMBERS.md`, numerals.
///
/// Values are in ten thousandths, so that they and their bounds compare exactly.
struct NumeralParser {
    struct Token: Equatable {
        var role: NumeralClasses.Role
        /// Its run has an Arabic digit.
        var isWritten: Bool
    }

    static let scale = 10_000
    let tokens: [Token]

    /// - Returns: nil when the stretch is no numeral.
    /// - Complexity: O(tokens²).
    func value() -> Int? {
        let all = 0..<tokens.count
        if let row = row(all) { return row * NumeralParser.scale }
        if tokens.count == 1, tokens[0].role == .two { return 2 * NumeralParser.scale }
        return writtenDecimal(all) ?? united(all)?.value ?? spokenDecimal()
    }

    private func digit(_ index: Int) -> Int? {
        if case .digit(let value) = tokens[index].role { return value }
        return nil
    }

    private func unit(_ index: Int) -> Int? {
        if case .unit(let power) = tokens[index].role { return power }
        return nil
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

    /// One digit; or several, all written; or four and more.
    private func row(_ range: Range<Int>, ofAnyLength: Bool = false) -> Int? {
        guard !range.isEmpty, range.allSatisfy({ digit($0) != nil }) else { return nil }
        let isWritten = range.allSatisfy { tokens[$0].isWritten }
        guard range.count == 1 || isWritten || range.count >= 4 || ofAnyLength else { return nil }
        return range.reduce(0) { $0 * 10 + digit($1)! }
    }

    private func fraction(_ range: Range<Int>) -> Int {
        // Beyond the fourth place nothing can be compared with.
        var value = 0
        var weight = NumeralParser.scale / 10
        for index in range {
            value += digit(index)! * weight
            weight /= 10
        }
        return value
    }

    private func writtenDecimal(_ range: Range<Int>) -> Int? {
        guard let point = range.first(where: { tokens[$0].role == .decimalPoint }),
            let whole = row(range.lowerBound..<point), row(point + 1..<range.upperBound, ofAnyLength: true) != nil,
            range.allSatisfy({ $0 == point || tokens[$0].isWritten })
        else { return nil }
        return whole * NumeralParser.scale + fraction(point + 1..<range.upperBound)
    }

    /// Numerals with units: 三百零五, 三万八, 128万.
    private func united(_ range: Range<Int>) -> (value: Int, isFull: Bool)? {
        hundreds(range) ?? myriads(range)
    }

    private func hundreds(_ range: Range<Int>) -> (value: Int, isFull: Bool)? {
        guard let first = range.first else { return nil }
        if unit(first) == 1 {
            return rest(of: 1, first + 1..<range.upperBound).map { (10 * NumeralParser.scale + $0.value, $0.isFull) }
        }
        guard range.count > 1, let power = unit(first + 1), power <= 3 else { return nil }
        let count: Int
        switch tokens[first].role {
        case .digit(let value) where value > 0: count = value
        case .two where power > 1: count = 2
        default: return nil
        }
        let head = count * NumeralParser.power(power) * NumeralParser.scale
        return rest(of: power, first + 2..<range.upperBound).map { (head + $0.value, $0.isFull) }
    }

    private func myriads(_ range: Range<Int>) -> (value: Int, isFull: Bool)? {
        guard let place = range.first(where: { unit($0) == 8 }) ?? range.first(where: { unit($0) == 4 }),
            place > range.lowerBound
        else { return nil }
        let power = unit(place)!
        let lead = range.lowerBound..<place
        let tail = place + 1..<range.upperBound
        let factor = NumeralParser.power(power)
        if let decimal = writtenDecimal(lead) { return tail.isEmpty ? (decimal * factor, true) : nil }
        guard let count = self.lead(lead), let rest = rest(of: power, tail) else { return nil }
        return (count * factor + rest.value, rest.isFull)
    }

    private func lead(_ range: Range<Int>) -> Int? {
        if range.count == 1, tokens[range.lowerBound].role == .two { return 2 * NumeralParser.scale }
        if range.count == 1, let value = digit(range.lowerBound) {
            return value > 0 ? value * NumeralParser.scale : nil
        }
        if (2...4).contains(range.count), range.allSatisfy({ tokens[$0].isWritten }), let value = row(range) {
            return digit(range.lowerBound) == 0 ? nil : value * NumeralParser.scale
        }
        guard let full = hundreds(range), full.isFull else { return nil }
        return full.value
    }

    private func rest(of power: Int, _ range: Range<Int>) -> (value: Int, isFull: Bool)? {
        guard let first = range.first else { return (0, true) }
        let unit = NumeralParser.power(power) * NumeralParser.scale
        if range.count == 1, let value = digit(first), value > 0 {
            return power == 1 ? (value * NumeralParser.scale, true) : (value * unit / 10, false)
        }
        guard power > 1 else { return nil }
        if digit(first) == 0, range.count > 1, let value = behindZero(first + 1..<range.upperBound), value < unit / 10 {
            return (value, true)
        }
        if range.count > 1, range.count <= power, range.allSatisfy({ tokens[$0].isWritten }), let value = row(range) {
            return (value * NumeralParser.scale, true)
        }
        guard let inner = united(range), inner.value < unit else { return nil }
        return inner
    }

    private func behindZero(_ range: Range<Int>) -> Int? {
        if range.count == 1 { return digit(range.lowerBound).flatMap { $0 > 0 ? $0 * NumeralParser.scale : nil } }
        if range.allSatisfy({ tokens[$0].isWritten }), let value = row(range) { return value * NumeralParser.scale }
        guard let full = united(range), full.isFull else { return nil }
        return full.value
    }

    /// 三点五, 零点五, 三点五万.
    private func spokenDecimal() -> Int? {
        guard let point = tokens.firstIndex(where: { $0.role == .point }), point > 0,
            tokens.allSatisfy({ !$0.isWritten })
        else { return nil }
        var end = tokens.count
        var factor = 1
        if let power = unit(end - 1), power >= 4 {
            factor = NumeralParser.power(power)
            end -= 1
        }
        guard point + 1 < end, row(point + 1..<end, ofAnyLength: true) != nil else { return nil }
        let whole: Int
        if point == 1, let value = digit(0) {
            whole = value * NumeralParser.scale
        } else if let full = hundreds(0..<point), full.isFull {
            whole = full.value
        } else {
            return nil
        }
        return (whole + fraction(point + 1..<end)) * factor
    }
}
