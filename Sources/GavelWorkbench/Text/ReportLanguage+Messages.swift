public import GavelDiagnostics
public import GavelReporting

extension ReportLanguage {
    /// The same language, for ``DiagnosticRenderer``.
    public var ofMessages: MessageLanguage { self == .zh ? .chinese : .english }

    /// The one of two wordings that the reader asked for.
    func say(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }
}
