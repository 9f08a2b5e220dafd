import GavelLexicon

/// A guard that was tried around a match: what it looked at, what it found, and what came of it.
package struct GuardTrace: Sendable, Hashable {
    /// A cue in a window. Places are bytes of the stream.
    package struct Cue: Sendable, Hashable {
        package enum Verdict: Sendable, Hashable {
            case counts
            /// The group asks that it touches the match; so many content characters stand between.
            case apart(characters: Int)
            /// The guard asks for one of its `after` words before the cue, and none stands in the window.
            case withoutOpener
            /// The nearest of those words stands so many content characters before it, more than the guard's gap.
            case openerTooFar(characters: Int)
        }
        /// As written in the lexicon.
        package var text: String
        package var bytes: Range<Int>
        package var verdict: Verdict
        /// The `after` word that it was measured from.
        package var opener: Word?
    }
    /// A word of the guards, and where it stands.
    package struct Word: Sendable, Hashable {
        package var text: String
        package var bytes: Range<Int>
    }
    package enum Side: String, Sendable, Hashable { case left, right }
    /// A group of cues with the window in which they were looked for.
    package struct Group: Sendable, Hashable {
        package var side: Side
        /// In content characters.
        package var within: Int
        package var isTouching: Bool
        /// What the guard saw. Bytes of the stream.
        package var window: Range<Int>
        /// The clause end that cut the window short.
        package var cut: Word?
        /// The group's cues in the window.
        package var cues: [Cue]

        /// Whether one of its cues counts.
        package var holds: Bool { cues.contains { $0.verdict == .counts } }
    }

    /// Index into ``Lexicon/guards``.
    package var index: Int
    package var effect: Guard.Effect
    package var scope: Guard.Scope
    package var result: Finding.GuardOutcome.Result
    /// The word in the pattern that makes it immune.
    package var immuneWord: String?
    /// Empty for one that is immune: its windows were not looked at.
    package var groups: [Group]
    /// The guards that may cancel it, tried where it would hold; the first that holds does.
    package var cancellers: [GuardTrace]

    /// The guard that cancels it.
    package var canceller: GuardTrace? { cancellers.first { $0.result == .holds } }
}
