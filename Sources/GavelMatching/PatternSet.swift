import GavelFolding

/// Index of a pattern in its ``PatternSet``.
public struct PatternID: Sendable, Hashable, Comparable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static func < (left: PatternID, right: PatternID) -> Bool { left.rawValue < right.rawValue }
}

/// Why a literal cannot be a pattern.
public struct PatternError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable {
        /// Nothing is left of it after folding.
        case foldsToNothing
        /// More than ``PatternSet/maximumRunCount`` runs.
        case tooLong
        /// It holds a hard mark, which no match can cross.
        case crossesBreak
        /// More patterns or classes than the tables can number.
        case tooMany
    }
    public var code: Code
    /// Index of the literal among those given.
    public var index: Int
    public init(_ code: Code, index: Int) {
        self.code = code
        self.index = index
    }
}

/// Many literals, folded and compiled for one pass over the text.
///
/// Compiling may allocate and throw; matching does neither on content. The literals go through the same fold as the
/// text. How it works: `docs/MATCHING.md`.
public struct PatternSet: Sendable {
    /// Longest pattern, in runs.
    public static let maximumRunCount = 48

    /// Whether matches have word and number edges; a guard's cues have none.
    public enum Edges: Sendable { case respected, ignored }

    /// The literals as given; a ``PatternID`` is an index here.
    public let literals: [String]
    /// Runs of the longest pattern.
    public let longestRunCount: Int
    let map: ClassMap
    let filter: RunFilter
    /// Over the reversed patterns.
    let suffixes: ClassTrie
    /// Over the patterns as they are read.
    let prefixes: ClassTrie
    /// Counts of the patterns' runs, in reading order, one pattern after the other.
    let runCounts: [UInt16]
    /// Where each pattern's counts begin in ``runCounts``; one more entry than patterns.
    let runStart: [UInt32]
    let respectsEdges: Bool

    /// - Throws: ``PatternError`` for the first literal that cannot be a pattern.
    /// - Complexity: O(total length of `literals`).
    public init(_ literals: [String], edges: Edges = .respected) throws(PatternError) {
        guard literals.count < 1 << 24 else { throw PatternError(.tooMany, index: 1 << 24) }
        var scalars: Set<Unicode.Scalar> = []
        for literal in literals {
            for scalar in literal.unicodeScalars {
                let folded = FoldTable.standard.fold(scalar)
                if folded.count > 0 { scalars.formUnion(folded.scalars) }
            }
        }
        // Sorted, so that the numbering depends on nothing but the patterns.
        guard let map = ClassMap(holding: scalars.sorted { $0.value < $1.value }) else {
            throw PatternError(.tooMany, index: literals.count)
        }
        var folder = LiteralFolder(map)
        var words: [[UInt16]] = []
        var runCounts: [UInt16] = []
        var runStart: [UInt32] = [0]
        words.reserveCapacity(literals.count)
        for (index, literal) in literals.enumerated() {
            let runs: [Run]
            do { runs = try folder.runs(of: literal) } catch { throw PatternError(error, index: index) }
            words.append(runs.map(\.symbol))
            runCounts.append(contentsOf: runs.map(\.length))
            runStart.append(UInt32(runCounts.count))
        }
        self.literals = literals
        self.map = map
        self.runCounts = runCounts
        self.runStart = runStart
        longestRunCount = words.map(\.count).max() ?? 0
        filter = RunFilter(words, classCount: map.classCount)
        suffixes = ClassTrie(words.map { $0.reversed() }, classCount: map.classCount)
        prefixes = ClassTrie(words, classCount: map.classCount)
        respectsEdges = edges == .respected
    }

    /// Whether `literal` could be a pattern, and why not.
    /// - Complexity: O(length of `literal`).
    public static func check(_ literal: String) -> PatternError.Code? {
        var folder = LiteralFolder(ClassMap.withoutPatterns)
        do {
            // Without classes of their own, equal characters do not join: there are never fewer runs than in the end.
            let runs = try folder.runs(of: literal, atMost: .max)
            guard runs.count > maximumRunCount else { return nil }
            _ = try PatternSet([literal])
            return nil
        } catch let error as PatternError {
            return error.code
        } catch {
            return error as? PatternError.Code
        }
    }

    /// A key that two literals share when they match the same texts: the folded characters, with the spaces and
    /// separators that count.
    /// - Complexity: O(length of `literal`).
    public static func foldedKey(_ literal: String) -> String {
        var key = String.UnicodeScalarView()
        var wordLength = 0
        var isSpacePending = false
        var followsDigit = false
        var separator: Unicode.Scalar?
        for scalar in literal.unicodeScalars {
            let folded = FoldTable.standard.fold(scalar)
            switch folded.kind {
            case .letter, .digit:
                if folded.kind == .digit, let separator {
                    key.append(separator)
                    wordLength = 0
                }
                if isSpacePending {
                    if wordLength >= 2 { key.append(" ") }
                    wordLength = 0
                }
                wordLength += 1
                isSpacePending = false
            case .content, .percent:
                wordLength = 0
                isSpacePending = false
            case .space: isSpacePending = wordLength > 0
            case .noise, .separator, .softMark, .hardMark: break
            }
            if folded.kind.isContent { key.append(contentsOf: folded.scalars) }
            separator = followsDigit && folded.kind == .separator ? folded.first : nil
            followsDigit = folded.kind == .digit
        }
        return String(key)
    }
}

/// Folds literals through the kernel that folds the text.
private struct LiteralFolder: ~Copyable {
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

extension PatternError.Code: Error {}
