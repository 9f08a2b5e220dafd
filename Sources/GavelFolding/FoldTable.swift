/// The folding of view R: every Unicode scalar to its kind and classes, from the generated data.
public struct FoldTable: Sendable {
    /// The table in force; built once, on first use.
    public static let standard = FoldTable()
    init() {}
    /// STUB until the generated data is in place.
    public func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        FoldedScalar(kind: .content, scalars: [scalar])
    }
}
