import GavelDigest

/// The digest that names a lexicon in findings and evidence.
enum LexiconDigest {
    /// SHA-256 over the files' names and bytes, in the order given, each preceded by its length in eight bytes, most
    /// significant first: no two different sets of files give the same bytes to hash.
    /// - Returns: 64 hexadecimal digits.
    /// - Complexity: O(total length).
    static func of(_ files: [LexiconFile]) -> String {
        var content = Array("gavel.lexicon/1".utf8)
        append(files.count, to: &content)
        for file in files {
            append(file.name.utf8.count, to: &content)
            content += file.name.utf8
            append(file.bytes.count, to: &content)
            content += file.bytes
        }
        return Digest(of: content).hexadecimal()
    }

    private static func append(_ number: Int, to content: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) { content.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
