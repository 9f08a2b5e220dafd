import GavelScanning

/// One way in which a sequence covers runs.
struct OracleWay: Hashable {
    var end: Int
    var gapCount = 0
    var isRepeated = false
    var aliases: Set<Int> = []
}

/// A span of a view that a pattern matches, with the best of all ways to match it.
struct OracleSpan: Hashable {
    var runs: Range<Int>
    var gapCount: Int
    var isRepeated: Bool
    /// `alias` and `split` only.
    var uses: Finding.Via

    /// Smaller is better.
    var key: [Int] {
        [gapCount, isRepeated ? 1 : 0, (uses.contains(.alias) ? 1 : 0) + (uses.contains(.split) ? 2 : 0)]
    }
}

/// Tries every sequence of a pattern from every run of a view, step by step, in every way.
struct OracleSearch {
    let runs: [ClassRun]
    var aliases: [OracleAlias] = []
    var nicknames: [[ClassRun]] = []
    /// Whether the aliases of a way may stand for their words at these runs.
    var accepts: (Set<Int>, Range<Int>) -> Bool = { _, _ in true }

    /// The spans that a pattern's sequences match, each with its best way.
    func spans(of sequences: [[OracleStep]]) -> [OracleSpan] {
        var best: [Range<Int>: OracleSpan] = [:]
        for sequence in sequences {
            for start in runs.indices {
                if let first = sequence.first?.literal?.runs.first, !OracleMatching.matches(first, runs[start]) {
                    continue
                }
                for way in ways(of: sequence, from: start) where way.end > start {
                    let range = start..<way.end
                    guard OracleMatching.standsFree(range, in: runs), accepts(way.aliases, range) else { continue }
                    let span = OracleSpan(
                        runs: range, gapCount: way.gapCount, isRepeated: way.isRepeated, uses: uses(of: way))
                    best[range] = best[range].map { better(span, $0) } ?? span
                }
            }
        }
        return best.values.sorted {
            ($0.runs.lowerBound, $0.runs.upperBound) < ($1.runs.lowerBound, $1.runs.upperBound)
        }
    }

    private func uses(of way: OracleWay) -> Finding.Via {
        var uses: Finding.Via = []
        for index in way.aliases { uses.insert(aliases[index].kind == .split ? .split : .alias) }
        return uses
    }

    private func better(_ left: OracleSpan, _ right: OracleSpan) -> OracleSpan {
        left.key.lexicographicallyPrecedes(right.key) ? left : right
    }

    /// All ways in which the steps, one behind the other, cover runs from `start`.
    private func ways(of sequence: [OracleStep], from start: Int) -> Set<OracleWay> {
        var ways: Set = [OracleWay(end: start)]
        for step in sequence { ways = Set(ways.flatMap { self.ways(on: $0, over: step) }) }
        return ways
    }

    private func ways(on way: OracleWay, over step: OracleStep) -> [OracleWay] {
        switch step {
        case .literal(let literal):
            guard var longer = self.way(way, over: literal.runs) else { return [] }
            longer.aliases.formUnion(literal.aliases)
            return [longer]
        case .nickname:
            return nicknames.compactMap { self.way(way, over: $0) }
        case .gap(let most):
            return (way.end...runs.count).compactMap { end in
                let count = runs[way.end..<end].reduce(0) { $0 + $1.count }
                guard count <= most else { return nil }
                var longer = way
                longer.end = end
                longer.gapCount += count
                return longer
            }
        case .number(let test):
            return OracleNumbers(in: runs).numbers(at: way.end, isPercent: test.isPercent)
                .filter { test.holds(for: $0.value) }
                .map { number in
                    var longer = way
                    longer.end = number.runs.upperBound
                    return longer
                }
        case .anyCharacter:
            guard way.end < runs.count, runs[way.end].count == 1, runs[way.end].elements[0].kind.isContent else {
                return []
            }
            var longer = way
            longer.end += 1
            return [longer]
        case .notBehind(let words):
            let isBehind = words.contains { word in
                OracleMatching.occurrences(of: word, in: runs, hasEdges: false).contains { $0.upperBound == way.end }
            }
            return isBehind ? [] : [way]
        case .notBefore(let words):
            let isBefore = words.contains { word in
                OracleMatching.occurrences(of: word, in: runs, hasEdges: false).contains { $0.lowerBound == way.end }
            }
            return isBefore ? [] : [way]
        }
    }

    private func way(_ way: OracleWay, over literal: [ClassRun]) -> OracleWay? {
        let end = way.end + literal.count
        guard end <= runs.count, zip(literal, runs[way.end..<end]).allSatisfy(OracleMatching.matches) else {
            return nil
        }
        var longer = way
        longer.end = end
        if zip(literal, runs[way.end..<end]).contains(where: { $0.count < $1.count }) { longer.isRepeated = true }
        return longer
    }
}
