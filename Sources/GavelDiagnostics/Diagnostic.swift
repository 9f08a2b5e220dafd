/// What is wrong with a file that people write, as data; it is put into words and carets last, by
/// ``DiagnosticRenderer``.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The file is refused.
        case error
        /// The file is used as it is.
        case warning
    }

    /// Another place that explains the first one.
    public struct Note: Sendable, Hashable {
        public var message: Message
        public var place: TextPlace

        public init(_ message: Message, at place: TextPlace) {
            self.message = message
            self.place = place
        }
    }

    public var code: DiagnosticCode
    public var message: Message
    public var place: TextPlace
    /// What to do about it.
    public var help: Message?
    public var notes: [Note]

    public var severity: Severity { code.severity }

    public init(
        _ code: DiagnosticCode, _ message: Message, at place: TextPlace, help: Message? = nil, notes: [Note] = []
    ) {
        self.code = code
        self.message = message
        self.place = place
        self.help = help
        self.notes = notes
    }
}

extension Sequence<Diagnostic> {
    /// Whether one of them refuses the file.
    public var holdsError: Bool { contains { $0.severity == .error } }

    /// By place, then by code: the order in which they are shown.
    /// - Complexity: O(n log n).
    public func inReadingOrder() -> [Diagnostic] {
        sorted { ($0.place, $0.code.id) < ($1.place, $1.code.id) }
    }
}
