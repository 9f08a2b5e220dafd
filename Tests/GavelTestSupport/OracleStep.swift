/// One step of a sequence. Source: the notation of patterns.
public enum OracleStep: Sendable, Hashable {
    case literal(OracleLiteral)
    case gap(Int)
    case number(OracleNumberTest)
    /// Exactly one content character.
    case anyCharacter
    case nickname
    /// None of these may end where the next step begins.
    case notBehind([[ClassRun]])
    /// None of these may begin where the step before ended.
    case notBefore([[ClassRun]])

    var literal: OracleLiteral? {
        if case .literal(let literal) = self { return literal }
        return nil
    }
    var isTest: Bool {
        switch self {
        case .notBehind, .notBefore: true
        default: false
        }
    }
    var isGap: Bool {
        if case .gap = self { return true }
        return false
    }
}

/// A literal, as the pattern has it and, perhaps, with aliases put in.
public struct OracleLiteral: Sendable, Hashable {
    /// As the pattern writes it.
    public var written: String
    /// What is looked for: `written`, or with aliases in it.
    public var text: String
    public var runs: [ClassRun]
    /// Indices of the aliases put in.
    public var aliases: Set<Int>

    /// - Returns: nil when it folds to nothing or crosses a phrase's end.
    init?(_ text: String, written: String? = nil, aliases: Set<Int> = []) {
        guard let runs = OracleFolding.runs(ofLiteral: text) else { return nil }
        self.written = written ?? text
        self.text = text
        self.runs = runs
        self.aliases = aliases
    }

    /// Classes.
    var count: Int { runs.reduce(0) { $0 + $1.count } }
}
