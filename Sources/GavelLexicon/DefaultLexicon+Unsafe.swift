import CPacks

/// The rule packs that are built into the program: those of `Lexicons/` when it was built.
public enum DefaultLexicon {
    /// The packs' files.
    public static var files: [LexiconFile] {
        (0..<gavel_pack_count()).map { index in
            let pack = unsafe gavel_pack_at(index)
            // SAFETY: the name and the bytes are constants of the program, and the count is that of the bytes.
            return unsafe LexiconFile(
                name: String(cString: pack.name),
                bytes: Array(UnsafeBufferPointer(start: pack.bytes, count: pack.count)))
        }
    }

    /// Reads, checks and compiles them.
    /// - Complexity: O(length of the packs' literals).
    public static func load() -> LoadResult { LexiconLoader().load(files: files) }
}
