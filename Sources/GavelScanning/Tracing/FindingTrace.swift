import GavelLexicon
import GavelMatching

/// A match that a scan had before it, with the way in which its pattern covers the words.
package struct MatchTrace: Sendable {
    /// Index into ``Lexicon/phrases``.
    package var phrase: Int
    /// Index into ``Lexicon/rules``.
    package var rule: Int
    /// Bytes of the stream.
    package var bytes: Range<Int>
    package var gapCount: Int
    /// The view in which it was found.
    package var view: Match.View
    /// Whether an alias stood for words of the pattern.
    package var isRespelled: Bool
    /// Nil when the words are not those of the pattern: an alias of them, or their sound.
    package var steps: PhraseTrace?
}

/// What decides between two matches of a category that overlap, in the order of the questions.
/// Source: `docs/SEMANTICS.md`, findings.
package enum SelectionCriterion: String, Sendable, Hashable, CaseIterable {
    case status, grade
    case gap = "fewer-gap-characters"
    case length = "longer"
    case start = "earlier"
    case rule = "rule-id"
    case pattern
}

/// A match with what the guards around it say, and what it lost by.
package struct CandidateTrace: Sendable {
    package var match: MatchTrace
    package var status: Finding.Status
    /// After guards that lower it.
    package var grade: Grade
    /// The guard that decided; of a violation, the one that lowered its grade.
    package var decidingGuard: String?
    package var guards: [GuardTrace]
    /// Nil for the one that the finding is.
    package var lostBy: SelectionCriterion?
}

/// A finding with how it came about.
package struct FindingTrace: Sendable {
    package var finding: Finding
    package var chosen: CandidateTrace
    /// Other matches of the category that overlap it, directly or through others.
    package var rivals: [CandidateTrace]
}

/// A match that did not come into question.
package struct DroppedMatch: Sendable {
    package enum Reason: Sendable {
        /// It lies inside this look-alike.
        case pass(phrase: Int, bytes: Range<Int>)
        /// It properly contains a match of the same pattern with less of a gap.
        case dominated(bytes: Range<Int>, gapCount: Int)
        /// The words were said while the rule's law was not in force.
        case outOfForce
        /// It holds an alias of a sector, and no cue of the sector is near.
        case farFromSector
    }
    package var match: MatchTrace
    package var reason: Reason
}
