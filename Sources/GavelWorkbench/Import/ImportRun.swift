import Foundation
import GavelDiagnostics
public import GavelLexicon
public import GavelReporting

/// `gavel lexicon import`: a plain list of words to a rule pack, with a report of what became of each word.
public struct ImportRun: Sendable {
    /// The list; `-` for standard input.
    public var path: String
    public var category: String
    public var grade: Grade
    /// Ids of articles, at least one.
    public var law: [String]
    /// Nil: after the list's file name.
    public var packName: String?
    public var language: ReportLanguage
    public var colorsDiagnostics = false

    public init(
        path: String, category: String, grade: Grade, law: [String], packName: String? = nil, language: ReportLanguage
    ) {
        self.path = path
        self.category = category
        self.grade = grade
        self.law = law
        self.packName = packName
        self.language = language
    }

    /// - Parameter source: where `lexicon` was loaded from.
    /// - Returns: failure when no word is left for a pack.
    public func run(_ lexicon: Lexicon, source: LexiconSource) -> CommandOutcome {
        do {
            try UnknownName.check([category], .category, among: lexicon.categories.map(\.id))
            try UnknownName.check(law, .law, among: lexicon.laws.map(\.id))
        } catch { return error.outcome(in: language) }
        guard let bytes = content() else {
            let message = language.say("读不了 \(path)", "cannot read \(path)")
            return CommandOutcome(.unreadable, messages: "gavel: \(SafeText.terminal(message))\n")
        }
        do {
            return outcome(of: try WordList(bytes, file: path), lexicon, source)
        } catch {
            return CommandOutcome(
                .unreadable, messages: render([error.diagnostic], [SourceText(name: path, bytes: bytes)]))
        }
    }

    private func outcome(of list: WordList, _ lexicon: Lexicon, _ source: LexiconSource) -> CommandOutcome {
        let head = ImportedPack.Head(
            pack: packName ?? ImportRun.packName(after: path), category: category, grade: grade, law: law,
            origin: origin)
        let result = WordImport(list, head: head, lexicon: lexicon, source: source)
        guard result.errors.isEmpty else {
            return CommandOutcome(.unreadable, messages: render(result.errors, result.sources))
        }
        let report = ImportReport(list: list, result: result, origin: origin, language: language).text
        guard let pack = result.pack else {
            let nothing = language.say("没有词可收，没有写出规则包", "no word is left, no pack was written")
            return CommandOutcome(.failure, messages: report + "\n\(nothing)\n")
        }
        return CommandOutcome(.success, output: pack.text, messages: report)
    }

    /// The list's name without folders.
    private var origin: String { path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent }

    /// The file's name without its extension, in the letters that names of packs have; `imported` when none is left.
    static func packName(after path: String) -> String {
        let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent.lowercased()
        let parts = stem.unicodeScalars.split { scalar in
            !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
        }
        return parts.isEmpty ? "imported" : parts.map { String($0) }.joined(separator: "-")
    }

    private func content() -> [UInt8]? {
        do {
            if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch { return nil }
    }

    private func render(_ diagnostics: [Diagnostic], _ sources: [SourceText]) -> String {
        DiagnosticRenderer(
            language: language.ofMessages, usesColor: colorsDiagnostics, sources: sources
        ).render(diagnostics)
    }
}
