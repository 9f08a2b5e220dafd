public import GavelLexicon
public import GavelScanning

/// How many findings stand, by status, grade and category.
///
/// A finding that is corrected counts as what it was corrected to, and no longer as what it was. Grades and categories count what stands against somebody, that is, violations and
/// what needs proof.
public struct FindingCounts: Sendable {
    /// The two statuses that an officer has to look at.
    public struct Open: Sendable, Hashable {
        public internal(set) var violations = 0
        public internal(set) var needingProof = 0
        public var total: Int { violations + needingProof }

        mutating func add(_ status: Finding.Status, _ amount: Int) {
            switch status {
            case .violation: violations += amount
            case .needsProof: needingProof += amount
            case .exempt, .withdrawn: break
            }
        }
    }

    private var statuses: [Finding.Status: Int] = [:]
    private var grades: [Grade: Open] = [:]
    private var categories: [String: Open] = [:]

    public init() {}

    /// Counts a finding, in the place of what was written under its id before.
    public mutating func record(_ finding: Finding) {
        // Rule, category and grade are part of the id or follow from the rule: only the status can have changed.
        if let previous = finding.previousStatus { add(finding, as: previous, -1) }
        add(finding, as: finding.status, 1)
    }

    public subscript(status: Finding.Status) -> Int { statuses[status, default: 0] }
    public subscript(grade: Grade) -> Open { grades[grade, default: Open()] }
    /// By category id; only those in which something stands, sorted by id.
    public var byCategory: [(category: String, counts: Open)] {
        categories.filter { $0.value.total > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    /// Violations and what needs proof.
    public var open: Int { self[.violation] + self[.needsProof] }

    private mutating func add(_ finding: Finding, as status: Finding.Status, _ amount: Int) {
        statuses[status, default: 0] += amount
        grades[finding.grade, default: Open()].add(status, amount)
        categories[finding.category, default: Open()].add(status, amount)
    }
}
