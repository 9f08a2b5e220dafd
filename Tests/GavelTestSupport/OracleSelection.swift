import GavelLexicon
import GavelScanning

/// A match with what its rule's guards made of it.
struct JudgedMatch {
    var match: OracleMatch
    var ruleIndex: Int
    var rule: Rule
    var pattern: OraclePattern
    var contentCount: Int
    var status: Finding.Status
    var deciding: String?
    var outcomes: [Finding.GuardOutcome]
    /// A guard that decides and leaves a violation has lowered it.
    var grade: Grade {
        guard status == .violation, deciding != nil else { return rule.grade }
        return Grade(rawValue: max(1, rule.grade.rawValue - 1))!
    }

    /// Whether this one stands for both.
    func precedes(_ other: JudgedMatch) -> Bool {
        let order: [Finding.Status] = [.violation, .needsProof, .exempt]
        let (rank, otherRank) = (order.firstIndex(of: status)!, order.firstIndex(of: other.status)!)
        if rank != otherRank { return rank < otherRank }
        if grade != other.grade { return grade > other.grade }
        if match.gapCount != other.match.gapCount { return match.gapCount < other.match.gapCount }
        if contentCount != other.contentCount { return contentCount > other.contentCount }
        if match.scalars.lowerBound != other.match.scalars.lowerBound {
            return match.scalars.lowerBound < other.match.scalars.lowerBound
        }
        if rule.id != other.rule.id { return rule.id < other.rule.id }
        return pattern.text.utf8.lexicographicallyPrecedes(other.pattern.text.utf8)
    }
}

/// The match that is the finding, and the others that it stands for.
struct ChosenMatch {
    var winner: JudgedMatch
    /// Ids of rules, sorted, each once, without the winner's.
    var also: [String]
}

extension OracleScanner {
    /// Joins overlapping matches of a category and chooses one of each group.
    func select(_ matches: [JudgedMatch]) -> [ChosenMatch] {
        var groups: [[JudgedMatch]] = []
        for match in matches {
            let touched = groups.indices.filter { index in groups[index].contains { overlap($0, match) } }
            let joined = touched.flatMap { groups[$0] } + [match]
            for index in touched.reversed() { groups.remove(at: index) }
            groups.append(joined)
        }
        return groups.map { group in
            let winner = group.dropFirst().reduce(group[0]) { $1.precedes($0) ? $1 : $0 }
            return ChosenMatch(winner: winner, also: Set(group.map(\.rule.id)).subtracting([winner.rule.id]).sorted())
        }
    }

    private func overlap(_ left: JudgedMatch, _ right: JudgedMatch) -> Bool {
        left.rule.category == right.rule.category && left.match.scalars.overlaps(right.match.scalars)
    }
}
