/// The literals of one step, found by the run at their end that the check comes to first.
///
/// Slots hold hundreds of wordings, of which hardly one begins with what stands in the text. Immutable and shared; a
/// class, because the sequences of a pattern have the same sets.
final class LiteralSet: Sendable {
    /// In the order of the pattern.
    let literals: [LiteralRuns]
    /// Runs of the longest.
    let longestRunCount: Int
    private let byFirst: Index
    private let byLast: Index

    /// - Complexity: O(n log n).
    init(_ literals: [LiteralRuns]) {
        self.literals = literals
        longestRunCount = literals.reduce(0) { max($0, $1.symbols.count) }
        byFirst = Index(literals.map { $0.symbols.first ?? ScalarCode.breakClass })
        byLast = Index(literals.map { $0.symbols.last ?? ScalarCode.breakClass })
    }

    /// Indices of the literals whose first run has a class.
    /// - Complexity: O(log n).
    func beginning(with symbol: UInt16) -> ArraySlice<Int32> { byFirst.literals(of: symbol) }

    /// Indices of the literals whose last run has a class.
    /// - Complexity: O(log n).
    func ending(with symbol: UInt16) -> ArraySlice<Int32> { byLast.literals(of: symbol) }

    private struct Index {
        /// Sorted.
        private var symbols: [UInt16]
        /// By place in ``symbols``; of equal ones in the order of the pattern.
        private var literals: [Int32]
        /// A bit for each class modulo 64: most classes are none of the literals'.
        private var mask: UInt64 = 0

        init(_ symbolOfLiteral: [UInt16]) {
            let order = symbolOfLiteral.indices.sorted { (symbolOfLiteral[$0], $0) < (symbolOfLiteral[$1], $1) }
            symbols = order.map { symbolOfLiteral[$0] }
            literals = order.map(Int32.init)
            for symbol in symbols { mask |= 1 << UInt64(symbol & 63) }
        }

        func literals(of symbol: UInt16) -> ArraySlice<Int32> {
            guard mask & (1 << UInt64(symbol & 63)) != 0 else { return [] }
            var (low, high) = (0, symbols.count)
            while low < high {
                let middle = (low + high) / 2
                if symbols[middle] < symbol { low = middle + 1 } else { high = middle }
            }
            var end = low
            while end < symbols.count, symbols[end] == symbol { end += 1 }
            return literals[low..<end]
        }
    }
}
