/// A number in a match.
public struct MatchedNumber: Sendable, Hashable {
    /// In ten thousandths.
    public var value: Int
    /// Where it stands in the text of the match.
    public var bytes: Range<Int>
}

extension Matcher {
    /// The numbers that a phrase reads in the words that it matched, in their order.
    ///
    /// - Parameter quote: the whole match and nothing else, valid UTF-8.
    /// - Complexity: that of one check; for the few matches whose figures count, not for all.
    public mutating func numbers(of pattern: PatternID, in quote: Span<UInt8>) -> [MatchedNumber] {
        var stream = FoldState()
        kernel.buffer.count = 0
        kernel.removeBreaks()
        kernel.fold(quote, &stream, regionStart: 0)
        if let numbers = numbersOfRawView(pattern) { return numbers }
        guard let fillers = patterns.program.fillers else { return [] }
        var followsWord = false
        _ = fillers.mark(&kernel.buffer, from: 0, end: kernel.buffer.count, followsWord: &followsWord)
        buildFillerFree(through: kernel.buffer.count - 1)
        return Matcher.numbers(of: pattern, in: fillerFree, patterns.program) ?? []
    }

    private func numbersOfRawView(_ pattern: PatternID) -> [MatchedNumber]? {
        Matcher.numbers(of: pattern, in: kernel.buffer, patterns.program)
    }

    private static func numbers(
        of pattern: PatternID, in buffer: borrowing RunBuffer, _ program: PhraseProgram
    ) -> [MatchedNumber]? {
        for sequence in program.sequences where sequence.phrase == pattern.rawValue {
            let check = PhraseCheck(sequence: sequence, bounds: 0..<buffer.count, numerals: program.numerals)
            guard let numbers = check.numbers(buffer) else { continue }
            return numbers.map { number in
                let first = buffer.run(at: number.runs.lowerBound)
                let last = buffer.run(at: number.runs.upperBound - 1)
                return MatchedNumber(value: number.value, bytes: Int(first.start)..<Int(last.end))
            }
        }
        return nil
    }
}
