/// The rule packs that are built into the program: those of `Lexicons/` when it was built.
public enum DefaultLexicon {
    /// The packs' files.
    public static var files: [LexiconFile] {
        [
            ("absolute-quality.yaml", PackageResources.absolute_quality_yaml),
            ("absolute-terms.yaml", PackageResources.absolute_terms_yaml),
            ("guards.yaml", PackageResources.guards_yaml),
            ("hype-shouting.yaml", PackageResources.hype_shouting_yaml),
            ("law.yaml", PackageResources.law_yaml),
            ("provenance.yaml", PackageResources.provenance_yaml),
        ].map { LexiconFile(name: $0.0, bytes: $0.1) }
    }

    /// Reads, checks and compiles them.
    /// - Complexity: O(length of the packs' literals); some tens of milliseconds.
    public static func load() -> LoadResult { LexiconLoader().load(files: files) }
}
