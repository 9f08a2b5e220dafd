/// The folding of view R: every Unicode scalar to its kind and classes, from the generated data.
///
/// Text, patterns and guard cues all go through this one table, so that what is written in a pattern is found
/// however the speaker's words are spelt. It works on one scalar and knows no neighbours: whether a separator or
/// space is kept is decided by who reads the text.
///
/// Folding is idempotent: the scalars of a folded scalar fold to themselves.
///
/// The table has two levels. Unicode is cut in blocks of 128 scalars; an index tells which stretch of entries
/// serves a block. Blocks without an entry of their own, which are most of the planes, share one stretch for each
/// kind, so that the whole takes about 400 kB.
///
/// Source: `docs/SEMANTICS.md`, characters.
public struct FoldTable: Sendable {
    /// The table in force; built once, on first use, in a few milliseconds.
    public static let standard = FoldTable()

    /// Scalars in a block, as a power of two.
    static let blockBits: UInt32 = 7

    /// For each block of scalars, the index of its stretch of entries.
    private let stretches: [UInt16]
    /// All stretches, one behind the other.
    private let entries: [FoldEntry]
    /// The scalars of every folding to two or three.
    private let expansions: [Unicode.Scalar]

    init() {
        var builder = FoldTableBuilder()
        builder.addStandardData()
        stretches = builder.stretches
        entries = builder.entries
        expansions = builder.expansions
    }

    /// The kind, classes and reasons of a scalar.
    ///
    /// - Returns: no scalars when the kind is invisible, one to three when it is not.
    /// - Complexity: O(1), without allocation.
    public func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let entry = entry(of: scalar)
        var folded = FoldedScalar(kind: entry.kind, reasons: entry.reasons)
        switch entry.target {
        case .nothing:
            break
        case .itself:
            folded.count = 1
            folded.first = scalar
        case .scalar(let target):
            folded.count = 1
            folded.first = target
        case .expansion(let start, let count):
            folded.count = UInt8(count)
            folded.first = expansions[start]
            folded.second = expansions[start + 1]
            if count == 3 { folded.third = expansions[start + 2] }
        }
        return folded
    }

    /// The kind of a scalar.
    ///
    /// - Complexity: O(1).
    public func kind(of scalar: Unicode.Scalar) -> ScalarKind {
        entry(of: scalar).kind
    }

    /// Whether windows count a scalar: whether its kind is letter, digit, content or percent.
    ///
    /// - Complexity: O(1).
    public func isContent(_ scalar: Unicode.Scalar) -> Bool {
        kind(of: scalar).isContent
    }

    private func entry(of scalar: Unicode.Scalar) -> FoldEntry {
        let stretch = Int(stretches[Int(scalar.value >> Self.blockBits)])
        let place = Int(scalar.value & (1 << Self.blockBits - 1))
        return entries[stretch << Int(Self.blockBits) | place]
    }
}
