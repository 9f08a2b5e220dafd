/// The known name that a misspelt one most likely stands for.
public enum NearestName {
    /// Longer names are not compared: the cost is the product of the lengths.
    static let maximumCharacterCount = 64

    /// The nearest of `candidates` by edits (insert, delete, replace, swap neighbours), when at most a third of `name`
    /// has to change; the first in order on a tie.
    /// - Complexity: O(candidates × length²), lengths bounded by 64.
    public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= maximumCharacterCount else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let scalars = Array(candidate.unicodeScalars)
            let allowed = max(1, max(wanted.count, scalars.count) / 3)
            guard scalars.count <= maximumCharacterCount, abs(scalars.count - wanted.count) <= allowed else { continue }
            let distance = editDistance(wanted, scalars)
            guard distance <= allowed, distance < wanted.count, distance < best?.distance ?? Int.max else { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// Optimal string alignment distance, three rows at a time.
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
