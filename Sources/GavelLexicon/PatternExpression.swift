import GavelDiagnostics
import GavelDocument
import GavelMatching

/// A pattern as its notation groups it. Source of the notation: `docs/LEXICON.md`.
indirect enum PatternExpression: Sendable, Equatable {
    case literal(String)
    /// A slot by its name, and where the name stands in the pattern's text.
    case slot(String, Range<Int>)
    case choice([PatternExpression])
    case optional(PatternExpression)
    case sequence([PatternExpression])
    /// `~n`
    case gap(Int)
    /// `{N}` with or without a bound
    case number(NumberTest)
    /// `{X}`
    case any
    /// `!<(…)` and `!>(…)`
    case notBefore(PatternExpression)
    case notAfter(PatternExpression)

    /// Whether it is nothing but literals, however many.
    var isLiteral: Bool {
        switch self {
        case .literal, .slot: true
        case .choice(let parts), .sequence(let parts): parts.allSatisfy(\.isLiteral)
        case .optional(let part): part.isLiteral
        case .gap, .number, .any, .notBefore, .notAfter: false
        }
    }

    var isTest: Bool {
        switch self {
        case .notBefore, .notAfter: true
        default: false
        }
    }

    /// Every slot that the expression names, in order, with repetitions.
    var slots: [(name: String, offsets: Range<Int>)] {
        switch self {
        case .literal: []
        case .slot(let name, let offsets): [(name, offsets)]
        case .choice(let parts), .sequence(let parts): parts.flatMap(\.slots)
        case .optional(let part), .notBefore(let part), .notAfter(let part): part.slots
        case .gap, .number, .any: []
        }
    }
}

/// A pattern with its text, and the pack whose slots it means.
struct ParsedPattern: Sendable {
    var scalar: DocumentScalar
    var expression: PatternExpression
    var packIndex: Int
}

/// How much a pattern writes out to, known before anything is written out.
struct PatternMeasure: Sendable, Equatable {
    /// Counts stop here: far above every limit, far below overflow.
    static let ceiling = 1 << 40

    /// Literals.
    var formCount: Int
    /// Characters of the longest literal.
    var longestCount: Int

    static let nothing = PatternMeasure(formCount: 1, longestCount: 0)

    /// One after the other: every form of this with every form of `next`.
    func followed(by next: PatternMeasure) -> PatternMeasure {
        let (product, overflow) = formCount.multipliedReportingOverflow(by: next.formCount)
        return PatternMeasure(
            formCount: overflow ? PatternMeasure.ceiling : min(product, PatternMeasure.ceiling),
            longestCount: min(longestCount + next.longestCount, PatternMeasure.ceiling))
    }

    /// One after the other, with a gap, a number or a test between them: each is written out by itself.
    func beside(_ next: PatternMeasure) -> PatternMeasure {
        PatternMeasure(
            formCount: min(formCount + next.formCount, PatternMeasure.ceiling),
            longestCount: min(longestCount + next.longestCount, PatternMeasure.ceiling))
    }

    /// Either of them.
    func or(_ other: PatternMeasure) -> PatternMeasure {
        PatternMeasure(
            formCount: min(formCount + other.formCount, PatternMeasure.ceiling),
            longestCount: max(longestCount, other.longestCount))
    }
}
