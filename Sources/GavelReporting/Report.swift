package import GavelLexicon
public import GavelScanning

/// A form in which a run's findings are written. One format is one type in one file.
///
/// A report appends to a buffer that its caller owns and writes out; it does no input or output itself. What is
/// reported (exempt findings, say) is the caller's choice too.
public protocol Report: Sendable {
    /// Appends what stands before the first finding.
    mutating func begin(into output: inout [UInt8])
    /// Appends one finding.
    /// - Precondition: `finding` was made with the lexicon that the report was made with.
    mutating func finding(_ finding: Finding, into output: inout [UInt8])
    /// Appends the counts of the run, so far or at its end.
    mutating func summary(_ summary: RunSummary, into output: inout [UInt8])
    /// Appends what stands behind everything else.
    mutating func end(into output: inout [UInt8])
}

extension Report {
    public mutating func begin(into output: inout [UInt8]) {}
    public mutating func end(into output: inout [UInt8]) {}
}

/// The language in which people are addressed. Transcripts are not translated.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
    case zh
    case en
}

/// How a report looks. Machine formats use only ``sourceNames``.
public struct ReportOptions: Sendable, Hashable {
    public var language: ReportLanguage
    /// Whether ANSI colours are written. Terminals and `NO_COLOR` are the caller's affair.
    public var isColoured: Bool
    /// Columns to wrap at; fewer than ``minimumWidth`` count as that many.
    public var width: Int
    /// Names of the run's inputs by their index; an input without one is shown by its line only.
    public var sourceNames: [String]

    public static let minimumWidth = 40

    public init(
        language: ReportLanguage = .zh, isColoured: Bool = false, width: Int = 80, sourceNames: [String] = []
    ) {
        self.language = language
        self.isColoured = isColoured
        self.width = width
        self.sourceNames = sourceNames
    }

    func sourceName(_ index: Int32) -> String? {
        let index = Int(index)
        return sourceNames.indices.contains(index) && !sourceNames[index].isEmpty ? sourceNames[index] : nil
    }
}

extension Bilingual {
    package func text(in language: ReportLanguage) -> String { language == .zh ? zh : en }
}
