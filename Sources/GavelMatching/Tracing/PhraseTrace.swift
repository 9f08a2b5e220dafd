/// How one sequence of a phrase covers a stretch of a stream: its steps, each with what it covers.
package struct PhraseTrace: Sendable, Hashable {
    /// One step. Places are bytes of the stream.
    package struct Step: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// One of the definition's alternatives at this step, by index.
            case literal(alternative: Int)
            /// A gap that crosses so many of at most so many content characters.
            case gap(characters: Int, limit: Int)
            /// A number; its value in ten thousandths.
            case number(value: Int)
            case any
            /// A test that nothing barred stands before, or behind.
            case notBefore, notAfter
        }
        package var kind: Kind
        /// Empty for a test, and for a gap that crosses nothing.
        package var bytes: Range<Int>
    }
    /// Index into ``PhraseDefinition/sequences``.
    package var sequence: Int
    /// Index of the step by whose literal the matcher finds the sequence.
    package var anchor: Int
    package var steps: [Step]

    /// Content characters that all gaps cross.
    package var gapCount: Int {
        steps.reduce(0) { sum, step in
            if case .gap(let characters, _) = step.kind { sum + characters } else { sum }
        }
    }
}

/// How far a phrase got that did not match.
package struct PhraseAttempt: Sendable, Hashable {
    /// Why it is no match.
    package enum Obstacle: Sendable, Hashable {
        /// The step at this index of the sequence has nothing to stand on at the place.
        case step(Int)
        /// Of a literal, this one of the step's, only a part stands there: characters of it before that part, in it, and
        /// in all.
        case part(alternative: Int, before: Int, count: Int, of: Int)
        /// All steps hold, but the match would cut a word or a number in two.
        case edge
    }
    package var sequence: Int
    package var obstacle: Obstacle
    /// What was covered, from the first step to the last that held, without a break. Bytes of the stream.
    package var bytes: Range<Int>
    /// Where the obstacle stands: behind what was covered, or before it. A byte of the stream.
    package var place: Int
    /// Whether the obstacle lies before what was covered.
    package var isBefore: Bool
    /// Whether the phrase of the talk ends at the place.
    package var isAtPhraseEdge: Bool
    /// Characters of the pattern that were found, and that there are; of alternatives the ones that came furthest.
    package var covered: Int
    package var total: Int
}
