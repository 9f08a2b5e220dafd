/// A form of an evaluation's report, and where it goes: `text`, `junit=report.xml`.
public struct EvaluationOutput: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case text, json, junit }
    public var kind: Kind
    /// Nil for standard output.
    public var path: String?

    public init(kind: Kind, path: String? = nil) {
        self.kind = kind
        self.path = path
    }

    /// As it is written on the command line; nil when it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = Kind(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
        self.init(kind: kind, path: parts.count > 1 && parts[1] != "-" ? parts[1] : nil)
    }
}
