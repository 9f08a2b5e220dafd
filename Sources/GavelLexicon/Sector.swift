/// A line of goods, and the words by which its talk is known. Source: `docs/SEMANTICS.md`, sectors.
public struct Sector: Sendable, Hashable {
    /// Stable id, such as `jade`.
    public var id: String
    public var name: Bilingual
    /// Other names by which input may call it.
    public var aliases: [String]
    /// Literals; at least one.
    public var cues: [String]

    public init(id: String, name: Bilingual, aliases: [String] = [], cues: [String]) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.cues = cues
    }
}
