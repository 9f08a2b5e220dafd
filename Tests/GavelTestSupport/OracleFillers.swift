/// View F: a phrase without its fillers.
struct OracleFillerView {
    var runs: [ClassRun]
    /// Scalars of the tokens that were left out.
    var removed: Set<Int>

    /// - Parameter fillers: literals.
    init(of phrase: TextPhrase, fillers: [String]) {
        let words = fillers.compactMap { OracleFolding.runs(ofLiteral: $0) }
        let tokens = OracleFillerView.tokens(of: words, in: phrase.runs)
        let gone = Set(tokens.joined().flatMap { phrase.runs[$0].elements })
        runs = ClassRun.runs(of: phrase.elements.filter { !gone.contains($0) })
        removed = Set(gone.map(\.scalarIndex))
    }

    /// Runs of fillers that are left out, leftmost longest.
    static func tokens(of words: [[ClassRun]], in runs: [ClassRun]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start = 0
        while start < runs.count {
            let here = words.flatMap { OracleMatching.occurrences(of: $0, in: runs, hasEdges: false) }
                .filter { $0.lowerBound == start }
            guard let token = here.max(by: { $0.upperBound < $1.upperBound }) else {
                start += 1
                continue
            }
            if !standsInWord(token, in: runs) { tokens.append(token) }
            start = token.upperBound
        }
        return tokens
    }

    /// Whether word characters stand on both sides: 3 啊 5 is not 35.
    private static func standsInWord(_ token: Range<Int>, in runs: [ClassRun]) -> Bool {
        guard token.lowerBound > 0, token.upperBound < runs.count else { return false }
        let kinds = [runs[token.lowerBound - 1].elements.last!.kind, runs[token.upperBound].elements[0].kind]
        return kinds.allSatisfy { $0 == .letter || $0 == .digit }
    }

    /// Whether a literal would lose characters of its own; such a one cannot be sought without fillers.
    static func spoils(_ literal: OracleLiteral, fillers: [String]) -> Bool {
        !tokens(of: fillers.compactMap { OracleFolding.runs(ofLiteral: $0) }, in: literal.runs).isEmpty
    }
}
