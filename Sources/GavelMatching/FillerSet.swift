/// The tokens that the filler-free view leaves out. Source: `docs/SEMANTICS.md`, views.
struct FillerSet: Sendable {
    private let trie: ClassTrie
    private let literals: [LiteralRuns]

    init(_ literals: [LiteralRuns], classCount: Int) {
        self.literals = literals
        trie = ClassTrie(literals.map(\.symbols), classCount: classCount)
    }

    /// Marks the fillers among runs and tells how far that could be decided.
    ///
    /// - Parameters:
    ///   - start: the first run not decided yet; the run before it is there, if the phrase has one.
    ///   - end: one past the last run, which may still grow unless it is a break.
    ///   - followsWord: whether the last run before `start` that is not left out ends in a Latin letter or digit.
    /// - Returns: the first run that only words to come can decide; `end` when there is none.
    /// - Complexity: O(runs × longest filler).
    func mark(_ buffer: inout RunBuffer, from start: Int, end: Int, followsWord: inout Bool) -> Int {
        var index = start
        if index > 0, buffer.run(at: index - 1).count & Run.fillerBit == 0 {
            // It may have grown since.
            followsWord = isWord(buffer.run(at: index - 1), Run.exactLastBit)
        }
        while index < end {
            switch longest(buffer, at: index, end: end) {
            case .undecided: return index
            case .none:
                followsWord = isWord(buffer.run(at: index), Run.exactLastBit)
                index += 1
            case .token(let length):
                let next = index + length
                // Left out, it would make one word or number of two: 3 啊嗯 5 is not 35.
                if followsWord, next < end, isWord(buffer.run(at: next), Run.exactFirstBit) {
                    followsWord = isWord(buffer.run(at: next - 1), Run.exactLastBit)
                } else {
                    for place in index..<next { buffer.markFiller(place) }
                }
                index = next
            }
        }
        return end
    }

    private enum Outcome { case none, undecided, token(Int) }

    private func longest(_ buffer: borrowing RunBuffer, at start: Int, end: Int) -> Outcome {
        var node = ClassTrie.root
        var longest = 0
        var index = start
        while index < end {
            let run = buffer.run(at: index)
            node = trie.child(of: node, on: run.symbol)
            if node == ClassTrie.none { break }
            // The run at the end may still grow, and what follows it is not known.
            if index == end - 1 { return .undecided }
            let outputs = Int(trie.outputStart[Int(node)])..<Int(trie.outputStart[Int(node) + 1])
            let isToken = outputs.contains { output in
                let literal = literals[Int(trie.outputs[output])]
                return zip(start...index, literal.counts).allSatisfy { place, count in
                    PhraseCheck.fits(buffer.run(at: place), count)
                } && !isCut(buffer, start..<index + 1, end: end)
            }
            if isToken { longest = index + 1 - start }
            index += 1
        }
        return longest > 0 ? .token(longest) : .none
    }

    /// Whether a token is part of a word or a number.
    private func isCut(_ buffer: borrowing RunBuffer, _ token: Range<Int>, end: Int) -> Bool {
        if token.lowerBound > 0,
            buffer.run(at: token.lowerBound).isJoined(to: buffer.run(at: token.lowerBound - 1), Run.exactLastBit)
        {
            return true
        }
        return token.upperBound < end
            && buffer.run(at: token.upperBound - 1).isJoined(to: buffer.run(at: token.upperBound), Run.exactFirstBit)
    }

    /// - Parameter digitBit: the bit of the side that matters.
    private func isWord(_ run: Run, _ digitBit: UInt16) -> Bool {
        ScalarCode.isLetter(run.symbol) || (ScalarCode.isDigit(run.symbol) && run.count & digitBit != 0)
    }
}
