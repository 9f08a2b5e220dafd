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

    /// Characters of a pattern that have to stand there for it to be near at all, and of a literal their least share.
    /// Below that, any two sentences are near; but a whole literal between gaps is what a scan goes by.
    package static let leastCount = 2
    package static let leastShare = 0.5

    var isNear: Bool {
        guard attempt.covered >= NearMiss.leastCount else { return false }
        return !attempt.isPart || Double(attempt.covered) >= NearMiss.leastShare * Double(attempt.total)
    }
}
