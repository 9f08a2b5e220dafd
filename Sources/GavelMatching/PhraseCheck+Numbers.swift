extension PhraseCheck {
    /// The numbers that the sequence reads when it covers all of the bounds; nil when it does not cover them.
    ///
    /// Of several ways the one with the narrowest first gap is taken. What stands around the bounds is not known here,
    /// so tests at the edges pass.
    func numbers(_ buffer: borrowing RunBuffer) -> [(runs: Range<Int>, value: Int)]? {
        numbers(buffer, step: 0, at: bounds.lowerBound)
    }

    private func numbers(
        _ buffer: borrowing RunBuffer, step: Int, at index: Int
    ) -> [(runs: Range<Int>, value: Int)]? {
        guard step < sequence.steps.count else { return index == bounds.upperBound ? [] : nil }
        switch sequence.steps[step] {
        case .literals(let set):
            for number in candidates(buffer, set, at: index, .toEnd) {
                let literal = set.literals[Int(number)]
                guard stands(buffer, literal, at: index) else { continue }
                if let rest = numbers(buffer, step: step + 1, at: index + literal.symbols.count) { return rest }
            }
        case .gap(let limit):
            var (next, skipped) = (index, 0)
            while true {
                if let rest = numbers(buffer, step: step + 1, at: next) { return rest }
                guard next < bounds.upperBound else { return nil }
                skipped += Int(buffer.run(at: next).length)
                if skipped > limit { return nil }
                next += 1
            }
        case .number(let test):
            guard let numerals else { return nil }
            for reading in NumberReader(classes: numerals, bounds: bounds).readings(buffer, at: index, test) {
                guard let rest = numbers(buffer, step: step + 1, at: reading.end) else { continue }
                return [(index..<reading.end, reading.value)] + rest
            }
        case .any:
            guard index < bounds.upperBound, isOneContentCharacter(buffer.run(at: index)) else { return nil }
            return numbers(buffer, step: step + 1, at: index + 1)
        case .notBefore(let set):
            let isBarred = set.literals.contains { stands(buffer, $0, at: index - $0.symbols.count) }
            return isBarred ? nil : numbers(buffer, step: step + 1, at: index)
        case .notAfter(let set):
            let isBarred = set.literals.contains { stands(buffer, $0, at: index) }
            return isBarred ? nil : numbers(buffer, step: step + 1, at: index)
        }
        return nil
    }
}
