/// Folds literals through the kernel that folds the text.
struct LiteralFolder: ~Copyable {
    private var kernel: FoldKernel

    init(_ map: ClassMap) { kernel = FoldKernel(map: map) }

    mutating func runs(
        of literal: String, atMost limit: Int = PatternSet.maximumRunCount
    ) throws(PatternError.Code) -> [Run] {
        kernel.buffer.count = 0
        kernel.removeBreaks()
        var state = FoldState()
        let bytes = Array(literal.utf8)
        kernel.fold(bytes.span, &state, regionStart: 0)
        guard kernel.breaks.isEmpty else { throw .crossesBreak }
        let count = kernel.buffer.count
        guard count > 0 else { throw .foldsToNothing }
        guard count <= limit else { throw .tooLong }
        return (0..<count).map { kernel.buffer.run(at: $0) }
    }
}
