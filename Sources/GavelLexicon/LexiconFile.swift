public import GavelDiagnostics

/// One pack as it lies on disk or in the program.
public struct LexiconFile: Sendable {
    /// Without folders; part of the lexicon's digest, so the same packs have the same digest wherever they lie.
    public var name: String
    /// UTF-8.
    public var bytes: [UInt8]
    /// What diagnostics call the file.
    public var path: String

    /// - Parameter path: nil for a file that is known by its name alone.
    public init(name: String, bytes: [UInt8], path: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.path = path ?? name
    }
}

/// What came of loading a lexicon.
public struct LoadResult: Sendable {
    /// Nil when any diagnostic is an error: a lexicon without one of its rules would call unlawful talk clean.
    public var lexicon: Lexicon?
    /// Errors and warnings, in reading order.
    public var diagnostics: [Diagnostic]
    /// The texts that the diagnostics speak of, for ``DiagnosticRenderer``.
    public var sources: [SourceText]

    /// Whether a file could not be read at all, as against being wrong.
    public var isUnreadable: Bool { diagnostics.contains { $0.code == .unreadableFile } }
}
