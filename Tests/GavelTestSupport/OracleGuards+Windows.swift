import GavelLexicon

extension OracleGuards {
    /// Scalars before the match: at most `within` content characters and 192 bytes, back to the break.
    func reachBefore(within: Int) -> Range<Int> {
        var start = match.scalars.lowerBound
        var contentCount = 0
        var byteCount = 0
        while start > phrase.scalars.lowerBound {
            byteCount += text.scalars[start - 1].byteCount
            if text.appearances[start - 1] == .content { contentCount += 1 }
            if contentCount > within || byteCount > OracleGuards.longestLookBackBytes { break }
            start -= 1
        }
        return start..<match.scalars.lowerBound
    }

    /// Scalars after the match: at most `within` content characters, on to the break.
    func reachAfter(within: Int) -> Range<Int> {
        var end = match.scalars.upperBound
        var contentCount = 0
        while end < phrase.scalars.upperBound {
            if text.appearances[end] == .content { contentCount += 1 }
            if contentCount > within { break }
            end += 1
        }
        return match.scalars.upperBound..<end
    }

    func leftWindow(within: Int, scope: Guard.Scope) -> Range<Int> {
        let reach = reachBefore(within: within)
        guard scope == .clause else { return reach }
        let ends = clauseEnds(in: reach).map(\.upperBound)
        return max(reach.lowerBound, ends.max() ?? reach.lowerBound)..<reach.upperBound
    }

    func rightWindow(within: Int, scope: Guard.Scope) -> Range<Int> {
        let reach = reachAfter(within: within)
        guard scope == .clause else { return reach }
        let starts = clauseEnds(in: reach).map(\.lowerBound)
        return reach.lowerBound..<min(reach.upperBound, starts.min() ?? reach.upperBound)
    }

    /// The marks and words of a stretch of scalars that end a clause.
    private func clauseEnds(in reach: Range<Int>) -> [Range<Int>] {
        let marks = reach.filter { text.appearances[$0] == .clauseEnd }.map { $0..<$0 + 1 }
        let runs = phrase.runs(in: reach)
        let words = OracleGuards.clauseWords.flatMap { word in
            OracleMatching.occurrences(of: word, in: runs, hasEdges: false).map { range in
                runs[range.lowerBound].firstScalarIndex..<runs[range.upperBound - 1].lastScalarIndex + 1
            }
        }
        return marks + words
    }

    /// The words before: they begin with a content character.
    func contextBefore() -> String {
        let reach = reachBefore(within: 20)
        let start = reach.first { text.appearances[$0] == .content } ?? reach.upperBound
        return text.text(start..<reach.upperBound)
    }

    /// The words after: they end with a content character.
    func contextAfter() -> String {
        let reach = reachAfter(within: 8)
        let end = (reach.last { text.appearances[$0] == .content }).map { $0 + 1 } ?? reach.lowerBound
        return text.text(reach.lowerBound..<end)
    }
}
