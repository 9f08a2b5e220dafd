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
    ///   - start: the first run not decided yet.
    ///   - first: the first run that is there to look back at.
    ///   - end: one past the last run, which may still grow unless it is a break.
    /// - Returns: the first run that only words to come can decide; `end` when there is none.
    /// - Complexity: O(runs × longest filler).
    func mark(_ buffer: inout RunBuffer, from start: Int, first: Int, end: Int) -> Int {
        var index = start
        while index < end {
            switch longest(buffer, at: index, first: first, end: end) {
            case .undecided: return index
            case .none: index += 1
            case .token(let length):
                if !joinsWords(buffer, index..<index + length, first: first, end: end) {
                    for place in index..<index + length { buffer.markFiller(place) }
                }
                index += length
            }
        }
        return end
    }

    private enum Outcome { case none, undecided, token(Int) }

    private func longest(_ buffer: borrowing RunBuffer, at start: Int, first: Int, end: Int) -> Outcome {
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
                } && !cutsWord(buffer, start..<index + 1, first: first, end: end)
            }
            if isToken { longest = index + 1 - start }
            index += 1
        }
        return longest > 0 ? .token(longest) : .none
    }

    /// A Latin filler is a word of its own.
    private func cutsWord(_ buffer: borrowing RunBuffer, _ token: Range<Int>, first: Int, end: Int) -> Bool {
        let isLetterFirst = ScalarCode.isLetter(buffer.run(at: token.lowerBound).symbol)
        let isLetterLast = ScalarCode.isLetter(buffer.run(at: token.upperBound - 1).symbol)
        if isLetterLast, token.upperBound < end, ScalarCode.isLetter(buffer.run(at: token.upperBound).symbol) {
            return true
        }
        return isLetterFirst && token.lowerBound > first
            && ScalarCode.isLetter(buffer.run(at: token.lowerBound - 1).symbol)
    }

    /// Whether leaving the token out would make one word or number of two.
    private func joinsWords(_ buffer: borrowing RunBuffer, _ token: Range<Int>, first: Int, end: Int) -> Bool {
        guard token.lowerBound > first, token.upperBound < end else { return false }
        return isWord(buffer.run(at: token.lowerBound - 1)) && isWord(buffer.run(at: token.upperBound))
    }

    private func isWord(_ run: Run) -> Bool {
        ScalarCode.isLetter(run.symbol) || (ScalarCode.isDigit(run.symbol) && run.isExact)
    }
}
