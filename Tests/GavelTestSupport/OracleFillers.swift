/// View F: a phrase without its fillers.
struct OracleFillerView {
    var runs: [ClassRun]
    /// Scalars of the tokens that were left out.
    var removed: Set<Int>

    /// - Parameters:
    ///   - fillers: literals.
    ///   - known: folded scalars that some pattern holds.
    init(of phrase: TextPhrase, fillers: [String], known: Set<Unicode.Scalar>) {
        let words = fillers.compactMap { OracleFolding.runs(ofLiteral: $0) }
        let tokens = OracleFillerView.tokens(of: words, in: phrase.runs)
        let gone = Set(tokens.joined().flatMap { phrase.runs[$0].elements })
        runs = ClassRun.runs(of: phrase.elements.filter { !gone.contains($0) }, known: known)
        removed = Set(gone.map(\.scalarIndex))
    }

    /// Runs of fillers that are left out, leftmost longest.
    static func tokens(of words: [[ClassRun]], in runs: [ClassRun]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start = 0
        while start < runs.count {
            let here = words.flatMap { OracleMatching.occurrences(of: $0, in: runs, hasEdges: true) }
                .filter { $0.lowerBound == start }
            guard let token = here.max(by: { $0.upperBound < $1.upperBound }) else {
                start += 1
                continue
            }
            if !joinsWords(token, behind: tokens, in: runs) { tokens.append(token) }
            start = token.upperBound
        }
        return tokens
    }

    /// Whether a word character follows a token, and one is the last before it that is not left out: 3 啊嗯 5 is not 35.
    private static func joinsWords(_ token: Range<Int>, behind tokens: [Range<Int>], in runs: [ClassRun]) -> Bool {
        let before = runs.indices.last { index in
            index < token.lowerBound && !tokens.contains { $0.contains(index) }
        }
        guard let before, token.upperBound < runs.count else { return false }
        let kinds = [runs[before].elements.last!.kind, runs[token.upperBound].elements[0].kind]
        return kinds.allSatisfy { $0 == .letter || $0 == .digit }
    }
}
