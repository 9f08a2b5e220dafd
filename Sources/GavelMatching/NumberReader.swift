/// Reads numbers off the runs of a view. Source: `docs/NUMBERS.md`.
struct NumberReader {
    /// Runs before a number that it can depend on: 百分之, or a point and what it stands behind.
    static let lookBack = 3
    /// Classes of a number.
    static let longestCount = 12
    /// Runs that reading one number can look at: the number and what touches it.
    static let reach = 16

    /// A number, or part of the text that can be taken for one.
    struct Reading: Equatable {
        /// One past its last run.
        var end: Int
        /// In ten thousandths.
        var value: Int
    }

    let classes: NumeralClasses
    /// Runs of the phrase that may be looked at.
    let bounds: Range<Int>

    /// The numbers that begin at a run and pass the test, without order.
    func readings(_ buffer: borrowing RunBuffer, at start: Int, _ test: NumberTest) -> [Reading] {
        guard bounds.contains(start), !isNumeral(buffer, start - 1) else { return [] }
        let found = test.isPercent ? percentages(buffer, at: start) : numbers(buffer, at: start)
        return found.filter {
            test.accepts($0.value) && classCount(buffer, start..<$0.end) <= NumberReader.longestCount
        }
    }

    // MARK: What runs are

    private func role(_ buffer: borrowing RunBuffer, _ index: Int) -> NumeralClasses.Role {
        bounds.contains(index) ? classes.role(of: buffer.run(at: index).symbol) : .other
    }

    private func isOne(_ buffer: borrowing RunBuffer, _ index: Int, _ symbol: UInt16) -> Bool {
        guard bounds.contains(index) else { return false }
        let run = buffer.run(at: index)
        return run.symbol == symbol && run.length == 1
    }

    private func isOne(_ buffer: borrowing RunBuffer, _ index: Int, role wanted: NumeralClasses.Role) -> Bool {
        role(buffer, index) == wanted && buffer.run(at: index).length == 1
    }

    private func isWritten(_ buffer: borrowing RunBuffer, _ index: Int) -> Bool { buffer.run(at: index).isExact }

    private func classCount(_ buffer: borrowing RunBuffer, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range { count += Int(buffer.run(at: index).length) }
        return count
    }

    private func isNumeral(_ buffer: borrowing RunBuffer, _ index: Int) -> Bool {
        switch role(buffer, index) {
        case .digit, .unit, .two, .vague, .separator, .decimalPoint: true
        case .point: isPoint(buffer, index)
        case .half, .pair, .percent, .other: false
        }
    }

    private func isPoint(_ buffer: borrowing RunBuffer, _ index: Int) -> Bool {
        guard buffer.run(at: index).length == 1 else { return false }
        switch role(buffer, index - 1) {
        case .digit: if isWritten(buffer, index - 1) { return false }
        case .unit(let power): if power > 3 { return false }
        default: return false
        }
        var next = index + 1
        while case .digit = role(buffer, next), !isWritten(buffer, next) { next += 1 }
        guard next > index + 1 else { return false }
        if case .unit(let power) = role(buffer, next), power >= 4, buffer.run(at: next).length == 1 { next += 1 }
        switch role(buffer, next) {
        case .digit, .unit, .two, .vague, .separator, .decimalPoint: return false
        default: return true
        }
    }

    /// One past the stretch of numeral characters that begins at a run.
    private func stretchEnd(_ buffer: borrowing RunBuffer, _ start: Int) -> Int {
        var end = start
        while isNumeral(buffer, end) { end += 1 }
        return end
    }

    private func value(_ buffer: borrowing RunBuffer, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, classCount(buffer, range) <= NumberReader.longestCount else { return nil }
        var tokens: [NumeralParser.Token] = []
        for index in range {
            let run = buffer.run(at: index)
            let token = NumeralParser.Token(role: classes.role(of: run.symbol), isWritten: run.isExact)
            tokens += repeatElement(token, count: Int(run.length))
        }
        return NumeralParser(tokens: tokens).value()
    }

    // MARK: Numbers

    private func numbers(_ buffer: borrowing RunBuffer, at start: Int) -> [Reading] {
        let isShare =
            isOne(buffer, start - 3, classes.hundred) && isOne(buffer, start - 2, classes.part)
            && isOne(buffer, start - 1, classes.of)
        guard !isShare else { return [] }
        if isOne(buffer, start, role: .half) {
            guard !isNumeral(buffer, start + 1), role(buffer, start + 1) != .percent else { return [] }
            return [Reading(end: start + 1, value: NumeralParser.scale / 2)]
        }
        if isOne(buffer, start, role: .pair) {
            guard !isNumeral(buffer, start + 1), role(buffer, start + 1) != .percent else { return [] }
            return [Reading(end: start + 1, value: 2 * NumeralParser.scale)]
        }
        let end = stretchEnd(buffer, start)
        guard end > start else { return [] }
        if isOneBeforeHalf(buffer, start..<end) {
            guard isOne(buffer, end, role: .half), !isNumeral(buffer, end + 1), role(buffer, end + 1) != .percent
            else { return [] }
            return [Reading(end: end + 1, value: NumeralParser.scale / 2)]
        }
        guard let value = value(buffer, start..<end) else { return [] }
        guard role(buffer, end) != .percent else { return [] }
        return [Reading(end: end, value: value)] + money(buffer, start..<end, value)
    }

    /// The 1 before a 半 is never a number by itself.
    private func isOneBeforeHalf(_ buffer: borrowing RunBuffer, _ stretch: Range<Int>) -> Bool {
        stretch.count == 1 && isOne(buffer, stretch.lowerBound, role: .digit(1))
            && role(buffer, stretch.upperBound) == .half
    }

    private func single(_ buffer: borrowing RunBuffer, _ index: Int) -> Int? {
        guard case .digit(let value) = role(buffer, index), value > 0, buffer.run(at: index).length == 1,
            stretchEnd(buffer, index) == index + 1
        else { return nil }
        return value
    }

    private func money(_ buffer: borrowing RunBuffer, _ amount: Range<Int>, _ value: Int) -> [Reading] {
        for index in amount where [.separator, .decimalPoint, .point].contains(role(buffer, index)) { return [] }
        let scale = NumeralParser.scale
        let mark = amount.upperBound
        var readings: [Reading] = []
        if isOne(buffer, mark, classes.mao), amount.count == 1,
            case .digit(let digit) = role(buffer, amount.lowerBound),
            digit > 0, buffer.run(at: amount.lowerBound).length == 1, let cents = single(buffer, mark + 1)
        {
            readings.append(Reading(end: mark + 2, value: digit * scale / 10 + cents * scale / 100))
        }
        let isYuan = classes.yuan.contains { isOne(buffer, mark, $0) }
        if isYuan {
            if isOne(buffer, mark + 1, role: .half), !isNumeral(buffer, mark + 2) {
                readings.append(Reading(end: mark + 2, value: value + scale / 2))
            }
            if let tenths = single(buffer, mark + 1) {
                readings.append(Reading(end: mark + 2, value: value + tenths * scale / 10))
                if isOne(buffer, mark + 2, classes.mao), let cents = single(buffer, mark + 3) {
                    readings.append(
                        Reading(end: mark + 4, value: value + tenths * scale / 10 + cents * scale / 100))
                }
            }
            let end = stretchEnd(buffer, mark + 1)
            if end > mark + 1, classCount(buffer, mark + 1..<end) == 2 {
                var hundredths: Int? = 0
                for index in mark + 1..<end {
                    guard case .digit(let digit) = role(buffer, index) else {
                        hundredths = nil
                        break
                    }
                    for _ in 0..<buffer.run(at: index).length { hundredths = hundredths.map { $0 * 10 + digit } }
                }
                if let hundredths { readings.append(Reading(end: end, value: value + hundredths * scale / 100)) }
            }
        }
        var kept: [Reading] = []
        for reading in readings {
            let isFollowed =
                role(buffer, reading.end) == .percent
                || (bounds.contains(reading.end) && classes.yuan.contains(buffer.run(at: reading.end).symbol))
            if !isFollowed { kept.append(reading) }
        }
        return kept
    }

    // MARK: Percentages

    private func percentages(_ buffer: borrowing RunBuffer, at start: Int) -> [Reading] {
        if isOne(buffer, start, classes.hundred), isOne(buffer, start + 1, classes.part) {
            if isOne(buffer, start + 2, classes.hundred) {
                return [Reading(end: start + 3, value: 100 * NumeralParser.scale)]
            }
            guard isOne(buffer, start + 2, classes.of) else { return [] }
            let end = stretchEnd(buffer, start + 3)
            guard end > start + 3, role(buffer, end) != .percent, !isOneBeforeHalf(buffer, start + 3..<end)
            else { return [] }
            if end == start + 4, isOne(buffer, start + 3, classes.hundred) {
                return [Reading(end: end, value: 100 * NumeralParser.scale)]
            }
            return value(buffer, start + 3..<end).map { [Reading(end: end, value: $0)] } ?? []
        }
        let end = stretchEnd(buffer, start)
        guard end > start, isOne(buffer, end, role: .percent), let value = value(buffer, start..<end) else { return [] }
        return [Reading(end: end + 1, value: value)]
    }
}
