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

/// Many phrases, folded and compiled for one pass over the text.
///
/// Compiling may allocate and throw; matching does neither on content. The literals go through the same fold as the
/// text. How it works: `docs/MATCHING.md`.
public struct PatternSet: Sendable {
    /// Longest literal, in runs.
    public static let maximumRunCount = 48
    /// Longest match of a phrase, in runs: literals, gaps and numbers together.
    public static let maximumExtent = 64

    /// Whether matches have word and number edges; a guard's cues have none.
    public enum Edges: Sendable { case respected, ignored }

    /// Number of phrases; a ``PatternID`` is below it.
    public let count: Int
    let map: ClassMap
    /// What is looked for in the raw view and in the filler-free one.
    let literals: LiteralTables
    let respectsEdges: Bool
    let program: PhraseProgram
    /// What is looked for in the view of sound; nil when no phrase asks for it.
    let sound: SoundProgram?

    /// Phrases of one literal each.
    /// - Throws: ``PatternError`` for the first literal that cannot be a pattern.
    /// - Complexity: O(total length of `literals`).
    public init(_ literals: [String], edges: Edges = .respected) throws(PatternError) {
        try self.init(phrases: literals.map(PhraseDefinition.init(literal:)), edges: edges)
    }

    /// - Parameters:
    ///   - fillers: what the filler-free view leaves out.
    /// - Throws: ``PatternError`` for the first phrase that cannot be a pattern.
    /// - Complexity: O(total length of the literals).
    public init(
        phrases: [PhraseDefinition], fillers: [String] = [], edges: Edges = .respected
    ) throws(PatternError) {
        guard phrases.count < 1 << 24 else { throw PatternError(.tooMany, index: 1 << 24) }
        // Sorted, so that the numbering depends on nothing but the patterns.
        guard
            let map = ClassMap(
                holding: PhraseCompiler.scalars(of: phrases, fillers).sorted { $0.value < $1.value },
                sounding: SoundCompiler.syllables(of: phrases))
        else { throw PatternError(.tooMany, index: phrases.count) }
        var compiler = PhraseCompiler(map)
        for (index, phrase) in phrases.enumerated() { try compiler.add(phrase, index: index) }
        try compiler.finish(fillers: fillers, phraseCount: phrases.count)
        count = phrases.count
        self.map = map
        literals = LiteralTables(compiler.literals, classCount: map.classCount)
        respectsEdges = edges == .respected
        program = compiler.program
        sound = SoundCompiler.program(of: phrases, map)
    }

    /// Whether `literal` could be a pattern, and why not.
    /// - Complexity: O(length of `literal`).
    public static func check(_ literal: String) -> PatternError.Code? {
        // Nearly all are a few plain characters, of which each is three runs at most.
        let scalars = literal.unicodeScalars.prefix(maximumRunCount / 3 + 1)
        if !scalars.isEmpty, scalars.count <= maximumRunCount / 3,
            scalars.allSatisfy({ FoldTable.standard.kind(of: $0) == .content })
        {
            return nil
        }
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
}

extension PatternError.Code: Error {}
