/// How large and how deep a file may be. Reaching a limit refuses the file; nothing is ever read in part.
public struct DocumentLimits: Sendable, Hashable {
    /// Size of a file, in bytes.
    public var maximumByteCount: Int
    /// Lists and mappings within each other; the root is the first.
    public var maximumDepth: Int

    public init(maximumByteCount: Int = 8 << 20, maximumDepth: Int = 32) {
        self.maximumByteCount = maximumByteCount
        self.maximumDepth = maximumDepth
    }
}
