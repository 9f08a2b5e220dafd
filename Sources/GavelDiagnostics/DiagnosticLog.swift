/// Diagnostics collected while files are read; stops at a limit, so that a broken file cannot bury its reader.
public struct DiagnosticLog: Sendable {
    /// Most diagnostics that one log keeps.
    public static let maximumCount = 100

    public private(set) var diagnostics: [Diagnostic] = []

    public init() {}

    /// Whether the limit is reached: everything further is left out, and says so once.
    public var isFull: Bool { diagnostics.count > DiagnosticLog.maximumCount }

    /// Whether one of those reported is an error.
    public private(set) var holdsError = false

    /// Adds `diagnostic`; at the limit adds ``DiagnosticCode/tooManyDiagnostics`` in its place, once.
    public mutating func report(_ diagnostic: Diagnostic) {
        guard !isFull else { return }
        guard diagnostics.count < DiagnosticLog.maximumCount else {
            holdsError = true
            diagnostics.append(DiagnosticLog.limitReached(at: diagnostic.place))
            return
        }
        holdsError = holdsError || diagnostic.severity == .error
        diagnostics.append(diagnostic)
    }

    /// Adds all of `others`, within the limit.
    public mutating func report(contentsOf others: some Sequence<Diagnostic>) {
        for diagnostic in others { report(diagnostic) }
    }

    private static func limitReached(at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .tooManyDiagnostics,
            Message(
                zh: "问题超过 \(maximumCount) 个，其余不再列出", en: "more than \(maximumCount) diagnostics; the rest are left out"),
            at: place,
            help: Message(zh: "先改正前面的，再检查一次", en: "mend the ones above and check again"))
    }
}
