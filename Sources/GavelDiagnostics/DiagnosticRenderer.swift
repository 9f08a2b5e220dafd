/// Puts diagnostics into the form that compilers have made familiar: place, code and message, the line itself with a
/// caret below the words in question, the remedy.
///
/// Everything taken from a file goes through ``SafeText``; carets are aligned by ``DisplayWidth``, so they stand below
/// Chinese text too.
public struct DiagnosticRenderer: Sendable {
    /// Columns of a source line that are shown to either side of the caret's start.
    static let contextColumnCount = 72

    public var language: MessageLanguage
    /// Whether to colour by terminal sequences; the caller knows whether there is a terminal.
    public var usesColor: Bool
    private let sources: [String: SourceText]

    /// - Parameter sources: the files that diagnostics may speak of; one that is not given is not quoted.
    public init(language: MessageLanguage, usesColor: Bool = false, sources: [SourceText] = []) {
        self.language = language
        self.usesColor = usesColor
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All of `diagnostics`, an empty line between two of them; ends with a line feed unless there are none.
    public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.map(render).joined(separator: "\n")
    }

    /// One diagnostic; ends with a line feed.
    public func render(_ diagnostic: Diagnostic) -> String {
        let style: Style = diagnostic.severity == .error ? .error : .warning
        let label = colored("\(severityName(diagnostic.severity))[\(diagnostic.code.id)]", style)
        var lines = [
            "\(placeText(diagnostic.place)): \(label): \(colored(safe(diagnostic.message), .strong))"
        ]
        lines += excerpt(at: diagnostic.place, style)
        for note in diagnostic.notes {
            lines.append("\(placeText(note.place)): \(colored(noteName, .note)): \(safe(note.message))")
            lines += excerpt(at: note.place, .note)
        }
        if let help = diagnostic.help { lines.append("\(colored(helpName, .help)): \(safe(help))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func placeText(_ place: TextPlace) -> String { SafeText.terminal(place.description) }

    private func safe(_ message: Message) -> String { SafeText.terminal(message.text(in: language)) }

    // MARK: - The line and its caret

    private func excerpt(at place: TextPlace, _ style: Style) -> [String] {
        guard place.line > 0, let source = sources[place.file] else { return [] }
        let offset = max(0, place.column - 1)
        let firstOffset = max(0, offset - Self.contextColumnCount - 1)
        let lastOffset = offset + min(place.length, Self.contextColumnCount) + Self.contextColumnCount + 1
        guard let line = source.scalars(ofLine: place.line, in: firstOffset..<lastOffset) else { return [] }
        let start = min(offset - firstOffset, line.count)
        let end = min(start + place.length, line.count)
        let (before, isCutLeft) = tail(of: line[..<start])
        let (words, isCutWords) = head(of: line[start..<end])
        let (after, isCutRight) = isCutWords ? ("", true) : head(of: line[end...])
        let shown = (isCutLeft ? "…" : "") + before + words + after + (isCutRight ? "…" : "")
        let indent = DisplayWidth.columns(of: before) + (isCutLeft ? DisplayWidth.columns(of: "…") : 0)
        let carets = String(repeating: "^", count: max(1, DisplayWidth.columns(of: words)))
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        return [
            " \(number) | \(shown)",
            " \(margin) | \(String(repeating: " ", count: indent))\(colored(carets, style))",
        ]
    }

    /// The last columns of `scalars`, safe to print, and whether some were cut off.
    private func tail(of scalars: ArraySlice<Unicode.Scalar>) -> (text: String, isCut: Bool) {
        let count = fittingCount(of: scalars.reversed())
        return (printable(scalars.suffix(count)), count < scalars.count)
    }

    /// The first columns of `scalars`, safe to print, and whether some were cut off.
    private func head(of scalars: ArraySlice<Unicode.Scalar>) -> (text: String, isCut: Bool) {
        let count = fittingCount(of: scalars)
        return (printable(scalars.prefix(count)), count < scalars.count)
    }

    /// How many of `scalars`, from the first on, fit into ``contextColumnCount``.
    private func fittingCount(of scalars: some Sequence<Unicode.Scalar>) -> Int {
        var columnCount = 0
        var count = 0
        for scalar in scalars {
            columnCount += DisplayWidth.columns(of: printable([scalar]))
            guard columnCount <= Self.contextColumnCount else { break }
            count += 1
        }
        return count
    }

    private func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return SafeText.terminal(String(view))
    }

    // MARK: - Words and colours

    private func severityName(_ severity: Diagnostic.Severity) -> String {
        switch (severity, language) {
        case (.error, .english): "error"
        case (.warning, .english): "warning"
        case (.error, .chinese): "错误"
        case (.warning, .chinese): "警告"
        }
    }

    private var helpName: String { language == .english ? "help" : "改法" }
    private var noteName: String { language == .english ? "note" : "参见" }

    /// SGR parameters (ECMA-48).
    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case help = "1;32"
        case strong = "1"
    }

    private func colored(_ text: String, _ style: Style) -> String {
        usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
