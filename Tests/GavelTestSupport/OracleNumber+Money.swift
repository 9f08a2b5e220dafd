extension OracleNumbers {
    /// The money forms that begin with a numeral. Source: `docs/NUMBERS.md`, `{N}`.
    func money(from numeral: OracleNumber) -> [OracleNumber] {
        let lead = symbols(numeral.runs)
        guard !lead.contains(where: { $0.identity == "." || $0.identity == "点" }) else { return [] }
        let unitIndex = numeral.runs.upperBound
        var forms: [OracleNumber] = []
        func add(upTo end: Int, _ fraction: OracleDecimal, to whole: OracleDecimal = numeral.value) {
            forms.append(OracleNumber(runs: numeral.runs.lowerBound..<end, value: whole + fraction))
        }
        if isRun("块", at: unitIndex) || isRun("元", at: unitIndex) {
            let start = unitIndex + 1
            if let tail = stretch(at: start), let tens = nonzeroDigit(in: tail) {
                add(upTo: tail.upperBound, tens / 10)
                if isRun("毛", at: tail.upperBound), let last = stretch(at: tail.upperBound + 1),
                    let hundredths = nonzeroDigit(in: last)
                {
                    add(upTo: last.upperBound, tens / 10 + hundredths / 100)
                }
            }
            if let tail = stretch(at: start), let hundredths = twoDigits(in: tail) {
                add(upTo: tail.upperBound, hundredths / 100)
            }
            if isRun("半", at: start), !isNumeral(at: start + 1) {
                add(upTo: start + 1, OracleDecimal(5) / 10)
            }
        }
        if isRun("毛", at: unitIndex), let tens = nonzeroDigit(in: numeral.runs),
            let last = stretch(at: unitIndex + 1), let hundredths = nonzeroDigit(in: last)
        {
            add(upTo: last.upperBound, hundredths / 100, to: tens / 10)
        }
        return forms.filter { !isPercent(at: $0.runs.upperBound) && !isMoneyUnit(at: $0.runs.upperBound) }
    }

    private func isMoneyUnit(at index: Int) -> Bool {
        index < runs.count && (runs[index].identity == "块" || runs[index].identity == "元")
    }

    private func nonzeroDigit(in stretch: Range<Int>) -> OracleDecimal? {
        let symbols = symbols(stretch)
        guard symbols.count == 1, let digit = symbols.first?.digit, digit > 0 else { return nil }
        return OracleDecimal(digit)
    }

    private func twoDigits(in stretch: Range<Int>) -> OracleDecimal? {
        let digits = symbols(stretch).map(\.digit)
        guard digits.count == 2, let tens = digits[0], let ones = digits[1] else { return nil }
        return OracleDecimal(tens * 10 + ones)
    }
}
