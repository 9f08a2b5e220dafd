public import GavelScanning

/// What neither the cutting of segments nor the chunking of reads may change in a finding.
public struct ComparableFinding: Sendable, Hashable, CustomStringConvertible {
    public var rule: String
    public var status: Finding.Status
    public var grade: Int
    public var quote: String
    public var canonical: String
    public var via: [String]
    public var decidingGuard: String?
    public var contextBefore: String
    public var contextAfter: String

    public init(_ finding: Finding) {
        rule = finding.rule
        status = finding.status
        grade = finding.grade.rawValue
        quote = finding.quote
        canonical = finding.canonical
        via = finding.via.names
        decidingGuard = finding.decidingGuard
        contextBefore = finding.contextBefore
        contextAfter = finding.contextAfter
    }

    public var description: String {
        let seen = via.isEmpty ? "" : " ~" + via.joined(separator: ",")
        let decided = decidingGuard.map { " by \($0)" } ?? ""
        return "\(status.rawValue) \(rule) \(contextBefore)⟦\(quote)⟧\(contextAfter) = \(canonical)\(seen)\(decided)"
    }
}

/// Compares a scanner's output with the oracle's.
public enum FindingComparison {
    /// The findings that stand in the end: the highest revision of each id, without those withdrawn.
    ///
    /// Segments without numbers may share a start, and so their findings an id; the first segment tells them apart.
    public static func standing(_ written: [Finding]) -> [Finding] {
        var latest: [String: Finding] = [:]
        for finding in written {
            let key = "\(finding.id)#\(finding.pieces.first?.ordinal ?? 0)"
            if finding.revision >= latest[key]?.revision ?? 0 { latest[key] = finding }
        }
        return latest.values.filter { $0.status != .withdrawn }.sorted(by: Finding.precedesInOracle)
    }

    /// What one side has and the other has not, a finding a line; empty when they agree.
    ///
    /// Revisions and places in the input are left out, and so is an estimated end that the oracle allows.
    public static func differences(written: [Finding], oracle: OracleResult) -> [String] {
        let found = standing(written).map { line($0, oracle) }.sorted()
        let expected = oracle.findings.map { line($0, oracle) }.sorted()
        return found.difference(from: expected).map { change in
            switch change {
            case .insert(_, let line, _): "only found:    \(line)"
            case .remove(_, let line, _): "only expected: \(line)"
            }
        }
    }

    private static func line(_ finding: Finding, _ oracle: OracleResult) -> String {
        let end: String
        if let given = finding.endMilliseconds, let allowed = oracle.estimatedEnds[finding.id], allowed.contains(given)
        {
            end = "estimated"
        } else {
            end = finding.endMilliseconds.map(String.init) ?? "none"
        }
        let pieces = finding.pieces.map { piece in
            "\(piece.sequence.map(String.init) ?? "-")#\(piece.ordinal):\(piece.bytes)/\(piece.scalars)"
        }
        let guards = finding.guards.map { "\($0.id)=\($0.result.rawValue)" }
        return [
            ComparableFinding(finding).description, finding.id, finding.room, finding.session, finding.speaker,
            finding.merchant, "assumed:\(finding.isRoleAssumed)", "\(finding.ruleIndex)", finding.category,
            "grade:\(finding.grade.rawValue)", finding.startMilliseconds.map(String.init) ?? "none", end,
            pieces.joined(separator: " "), guards.joined(separator: " "), "also:" + finding.also.joined(separator: " "),
            finding.carried, "settled:\(finding.isSettled)",
        ].joined(separator: " | ")
    }
}
