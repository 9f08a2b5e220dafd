import GavelDiagnostics
public import GavelDocument

/// Reads packs into a checked ``Lexicon``: the only way in.
///
/// Three steps, each of which reports all it finds: YAML to nodes with places, nodes to packs (what a file can say
/// about itself), packs to a lexicon (what they say about each other).
public struct LexiconLoader: Sendable {
    public var limits: DocumentLimits

    public init(limits: DocumentLimits = DocumentLimits()) {
        self.limits = limits
    }

    /// Loads packs from memory. The order of `files` makes no difference.
    /// - Complexity: O(length of the files + length of the literals that their patterns write out to).
    public func load(files: [LexiconFile]) -> LoadResult {
        load(files: files, refusals: [])
    }

    /// - Parameter refusals: errors about files that could not be read.
    func load(files: [LexiconFile], refusals: [Diagnostic]) -> LoadResult {
        let files = files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
        var reader = PackReader(log: DiagnosticLog())
        reader.log.report(contentsOf: refusals)
        if files.isEmpty, refusals.isEmpty { reader.log.report(LexiconLoader.noFiles) }
        let parser = DocumentParser(limits: limits)
        var packs: [Pack] = []
        var sources: [SourceText] = []
        for file in files {
            let outcome = parser.parse(file.bytes, name: file.path)
            sources.append(outcome.source)
            if let refusal = outcome.refusal { reader.log.report(refusal) }
            if let root = outcome.root, let pack = reader.read(root) { packs.append(pack) }
        }
        // A file that was refused may define what the others name: asking for it would only bury the cause.
        guard packs.count == files.count, refusals.isEmpty, !files.isEmpty else {
            return LoadResult(lexicon: nil, diagnostics: reader.log.diagnostics.inReadingOrder(), sources: sources)
        }
        var linker = LexiconLinker(packs, log: reader.log)
        let lexicon = linker.link(digest: LexiconDigest.of(files))
        return LoadResult(
            lexicon: linker.log.holdsError ? nil : lexicon, diagnostics: linker.log.diagnostics.inReadingOrder(),
            sources: sources)
    }

    private static let noFiles = Diagnostic(
        .unreadableFile, Message(zh: "没有给出词典文件", en: "no lexicon file was given"),
        at: TextPlace(file: "lexicon"))
}
