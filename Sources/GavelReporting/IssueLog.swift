public import GavelTranscript

/// Faults and anomalies of a run: how many of each code, and where the first of them were.
public struct IssueLog: Sendable, Hashable {
    /// One code's count and first places.
    public struct Tally: Sendable, Hashable {
        public var code: IssueCode
        public var count: Int
        /// In the order of recording, at most ``IssueLog/placeLimit``.
        public var first: [Issue]
    }

    /// How many places of one code are kept.
    public static let placeLimit = 10

    /// In the order of the codes' declaration, each with a count above 0.
    public private(set) var tallies: [Tally] = []

    public init() {}

    /// Counts `issue`, and keeps its place when it is among the first of its code.
    public mutating func record(_ issue: Issue) {
        if let index = tallies.firstIndex(where: { $0.code == issue.code }) {
            tallies[index].count += 1
            if tallies[index].first.count < IssueLog.placeLimit { tallies[index].first.append(issue) }
            return
        }
        let rank = IssueLog.rank(of: issue.code)
        let index = tallies.firstIndex { IssueLog.rank(of: $0.code) > rank } ?? tallies.endIndex
        tallies.insert(Tally(code: issue.code, count: 1, first: [issue]), at: index)
    }

    private static func rank(of code: IssueCode) -> Int { IssueCode.allCases.firstIndex(of: code)! }
}
