/// The literals of one view, compiled for the search. Immutable, shared; a class, because it is passed on for every
/// segment and is large.
final class LiteralTables: Sendable {
    /// Runs of the longest literal.
    let longestRunCount: Int
    let filter: RunFilter
    /// Over the reversed literals.
    let suffixes: ClassTrie
    /// Over the literals as they are read.
    let prefixes: ClassTrie
    /// Counts of the literals' runs, in reading order, one literal after the other.
    let runCounts: [UInt16]
    /// Where each literal's counts begin in ``runCounts``; one more entry than literals.
    let runStart: [UInt32]

    /// - Complexity: O(total length of `literals`).
    init(_ literals: [LiteralRuns], classCount: Int) {
        let words = literals.map(\.symbols)
        longestRunCount = words.map(\.count).max() ?? 0
        runCounts = literals.flatMap(\.counts)
        runStart = literals.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1.counts.count)) }
        filter = RunFilter(words, classCount: classCount)
        suffixes = ClassTrie(words.map { $0.reversed() }, classCount: classCount)
        prefixes = ClassTrie(words, classCount: classCount)
    }
}
