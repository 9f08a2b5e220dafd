import GavelLexicon

/// Counts of a scan. Findings are counted by their latest revision only.
public struct ScanStatistics: Sendable, Hashable {
    public var segments = 0
    public var sellerSegments = 0
    public var viewerSegments = 0
    /// Content characters of the seller side.
    public var characters = 0
    /// Bytes of the seller side's text.
    public var bytes = 0
    public var rooms = 0
    public var streams = 0
    /// By ``Finding/Status`` in the order of its cases.
    public var findingsByStatus = [Int](repeating: 0, count: Finding.Status.allCases.count)
    /// Violations by ``Grade``, from notice on.
    public var violationsByGrade = [Int](repeating: 0, count: Grade.allCases.count)
    /// Needs-proof by ``Grade``, from notice on.
    public var needsProofByGrade = [Int](repeating: 0, count: Grade.allCases.count)
    /// Violations and needs-proof by category, in the order of the lexicon's categories.
    public var findingsByCategory: [Int]
    /// Matches dropped because they lie inside a pass phrase.
    public var droppedByPassPhrase = 0

    public init(categoryCount: Int) {
        findingsByCategory = Array(repeating: 0, count: categoryCount)
    }

    /// Adds the counts of another part of the same run.
    public mutating func merge(_ other: ScanStatistics) {
        segments += other.segments
        sellerSegments += other.sellerSegments
        viewerSegments += other.viewerSegments
        characters += other.characters
        bytes += other.bytes
        rooms += other.rooms
        streams += other.streams
        droppedByPassPhrase += other.droppedByPassPhrase
        for index in findingsByStatus.indices { findingsByStatus[index] += other.findingsByStatus[index] }
        for index in violationsByGrade.indices { violationsByGrade[index] += other.violationsByGrade[index] }
        for index in needsProofByGrade.indices { needsProofByGrade[index] += other.needsProofByGrade[index] }
        for index in findingsByCategory.indices { findingsByCategory[index] += other.findingsByCategory[index] }
    }

    mutating func count(_ finding: Finding, category: Int, by amount: Int) {
        findingsByStatus[Finding.Status.allCases.firstIndex(of: finding.status)!] += amount
        switch finding.status {
        case .violation:
            violationsByGrade[finding.grade.rawValue - 1] += amount
            findingsByCategory[category] += amount
        case .needsProof:
            needsProofByGrade[finding.grade.rawValue - 1] += amount
            findingsByCategory[category] += amount
        case .exempt, .withdrawn: break
        }
    }
}
