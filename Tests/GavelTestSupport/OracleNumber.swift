/// A number in a view, of whole runs.
public struct OracleNumber: Sendable, Hashable, CustomStringConvertible {
    public var runs: Range<Int>
    public var value: OracleDecimal
    public var description: String { "\(runs.lowerBound)..<\(runs.upperBound)=\(value)" }
}

/// The numbers of a view. Source: `docs/NUMBERS.md`.
public struct OracleNumbers: Sendable {
    /// Classes of the longest number.
    public static let longestNumber = 12

    let runs: [ClassRun]

    public init(in runs: [ClassRun]) { self.runs = runs }

    // MARK: - Characters

    func isRun(_ identity: Unicode.Scalar, at index: Int) -> Bool {
        runs.indices.contains(index) && runs[index].identity == identity && runs[index].count == 1
    }

    private func isWord(_ word: [Unicode.Scalar], at index: Int) -> Bool {
        word.enumerated().allSatisfy { isRun($1, at: index + $0) }
    }

    private func isDigit(_ run: ClassRun) -> Bool { ("0"..."9").contains(run.identity) }

    private func isWritten(_ run: ClassRun) -> Bool { isDigit(run) && run.holdsDigit }

    private func isKeptSeparator(_ run: ClassRun) -> Bool { run.elements[0].kind == .separator }

    /// A numeral character, points aside.
    private func isPlainNumeral(at index: Int) -> Bool {
        guard runs.indices.contains(index) else { return false }
        let run = runs[index]
        return isDigit(run) || isKeptSeparator(run)
            || ["十", "百", "千", "万", "亿", "两", "几"].contains(run.identity)
    }

    private func isPoint(at index: Int) -> Bool {
        guard isRun("点", at: index), index > 0 else { return false }
        let before = runs[index - 1]
        guard isDigit(before) && !isWritten(before) || ["十", "百", "千"].contains(before.identity) else { return false }
        var end = index + 1
        while end < runs.count, isDigit(runs[end]), !isWritten(runs[end]) { end += 1 }
        guard end > index + 1 else { return false }
        if isRun("万", at: end) || isRun("亿", at: end) { end += 1 }
        return !isPlainNumeral(at: end)
    }

    func isNumeral(at index: Int) -> Bool { isPlainNumeral(at: index) || isPoint(at: index) }

    /// The stretch that begins at a run.
    func stretch(at start: Int) -> Range<Int>? {
        guard isNumeral(at: start), !isNumeral(at: start - 1) else { return nil }
        var end = start
        while isNumeral(at: end) { end += 1 }
        return start..<end
    }

    func symbols(_ stretch: Range<Int>) -> ArraySlice<NumeralSymbol> {
        runs[stretch].flatMap { run in
            run.elements.map { NumeralSymbol(identity: $0.identity, isWritten: isWritten(run)) }
        }[...]
    }

    private func classCount(_ range: Range<Int>) -> Int { runs[range].reduce(0) { $0 + $1.count } }

    // MARK: - Numbers

    /// Every number of `{N}` (or of `{N%}`) that begins at a run.
    public func numbers(at start: Int, isPercent: Bool) -> [OracleNumber] {
        let all = isPercent ? percentages(at: start) : plain(at: start)
        return all.filter { classCount($0.runs) <= OracleNumbers.longestNumber }
    }

    /// The numeral that is the stretch which begins at a run.
    private func stretchNumeral(at start: Int) -> OracleNumber? {
        guard let stretch = stretch(at: start), classCount(stretch) <= OracleNumbers.longestNumber,
            let value = OracleNumeral.value(symbols(stretch))
        else { return nil }
        let isOneBeforeHalf =
            isRun("1", at: start) && stretch.count == 1 && stretch.upperBound < runs.count
            && runs[stretch.upperBound].identity == "半"
        return isOneBeforeHalf ? nil : OracleNumber(runs: stretch, value: value)
    }

    /// 半, 一半 and 俩.
    private func otherNumeral(at start: Int) -> OracleNumber? {
        let half = OracleDecimal(5) / 10
        if isRun("半", at: start) || isRun("俩", at: start), !isNumeral(at: start - 1), !isNumeral(at: start + 1) {
            return OracleNumber(runs: start..<start + 1, value: isRun("半", at: start) ? half : OracleDecimal(2))
        }
        if isRun("1", at: start), stretch(at: start)?.count == 1, isRun("半", at: start + 1),
            !isNumeral(at: start + 2)
        {
            return OracleNumber(runs: start..<start + 2, value: half)
        }
        return nil
    }

    private func plain(at start: Int) -> [OracleNumber] {
        let stretched = stretchNumeral(at: start)
        guard let numeral = stretched ?? otherNumeral(at: start), !isWord(["百", "分", "之"], at: start - 3),
            !isPercent(at: numeral.runs.upperBound)
        else { return [] }
        return [numeral] + (stretched.map { money(from: $0) } ?? [])
    }

    func isPercent(at index: Int) -> Bool { index < runs.count && runs[index].identity == "%" }

    private func percentages(at start: Int) -> [OracleNumber] {
        var found: [OracleNumber] = []
        if let numeral = stretchNumeral(at: start), isRun("%", at: numeral.runs.upperBound) {
            found.append(OracleNumber(runs: start..<numeral.runs.upperBound + 1, value: numeral.value))
        }
        if isWord(["百", "分", "百"], at: start), !isNumeral(at: start - 1) {
            found.append(OracleNumber(runs: start..<start + 3, value: OracleDecimal(100)))
        }
        if isWord(["百", "分", "之"], at: start), !isNumeral(at: start - 1) {
            var numeral = stretchNumeral(at: start + 3)
            if isRun("百", at: start + 3), stretch(at: start + 3)?.count == 1 {
                numeral = OracleNumber(runs: start + 3..<start + 4, value: OracleDecimal(100))
            }
            if let numeral, !isPercent(at: numeral.runs.upperBound) {
                found.append(OracleNumber(runs: start..<numeral.runs.upperBound, value: numeral.value))
            }
        }
        return found
    }
}
