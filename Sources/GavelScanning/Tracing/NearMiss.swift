import GavelMatching

/// A rule's pattern of which a good part stands in a phrase that it has no match in.
package struct NearMiss: Sendable {
    /// Index into ``Lexicon/phrases``.
    package var phrase: Int
    package var rule: Int
    /// Index of the phrase of the talk in its stream.
    package var spoken: Int
    package var view: StreamViews.View
    package var attempt: PhraseAttempt

    /// Characters of a pattern that have to stand there, and their least share, for it to be near at all. Half a pattern,
    /// and more than one character: below that, any two sentences are near.
    package static let leastCount = 2
    package static let leastShare = 0.5

    var isNear: Bool {
        attempt.covered >= NearMiss.leastCount
            && Double(attempt.covered) >= NearMiss.leastShare * Double(attempt.total)
    }
}
