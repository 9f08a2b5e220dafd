/// Why a pattern is refused, where, and what its author can do.
///
/// It holds what a message needs and no message: the words, in two languages, are the diagnostics' business.
public struct RegexError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// `^ $ \A \z \Z \G`: the window's ends are not the ends of what was said.
        case anchor
        /// A lookbehind, or a word edge, that may read further back than the window reaches.
        case lookbehindPastWindow = "lookbehind-past-window"
        /// A lookbehind within a lookbehind: how far the two reach together cannot be told.
        case nestedLookbehind = "nested-lookbehind"
        /// `\C`, one byte: it splits characters.
        case singleByte = "single-byte"
        /// `\K`: the match would no longer begin where it was found.
        case matchStart = "match-start"
        /// `(?C…)`.
        case callout
        /// `(*…)`: verbs, limits, and assertions spelt with letters.
        case verb
        /// `(?R) (?1) (?+1) (?&name) (?P>name) \g<name>`: recursion and subroutine calls.
        case recursion
        /// `(?(R)…)`.
        case recursionCondition = "recursion-condition"
        /// A `(?…)` that is none of the known ones.
        case unknownGroup = "unknown-group"
        /// The whole pattern can match nothing.
        case emptyMatch = "empty-match"
        case patternTooLong = "pattern-too-long"
        case tooManyGroups = "too-many-groups"
        /// PCRE2 cannot read the pattern; ``RegexError/library`` says why.
        case syntax
    }

    /// What to do about it.
    public enum Remedy: Sendable, Hashable {
        /// Take it out, or write a backslash before it when the character itself is meant.
        case deleteOrEscape
        /// Take it out.
        case delete
        /// Shorten what looks back, or let the rule see more to the left.
        case shortenOrWidenLeft
        /// Write one lookbehind with everything in it.
        case mergeLookbehinds
        /// Write `.` for one character.
        case useDot
        /// Put what goes before into a lookbehind, or report it as well.
        case useLookbehind
        /// Write the part out where it is used, as deep as it is needed.
        case writeOut
        /// Have at least one character be required: `+` for `*`, no `?` on the only part.
        case requireCharacter
        /// Make several patterns of it.
        case split
        /// Write `(?:…)` for groups that nothing refers to, or make several patterns of it.
        case captureLess
        /// Correct the notation.
        case correct
    }

    /// PCRE2's own account of an error.
    public struct LibraryError: Sendable, Hashable {
        /// PCRE2's error number, positive.
        public let number: Int32
        /// PCRE2's words, in English.
        public let message: String
    }

    public let code: Code
    /// What the error is about, in Unicode scalars of the pattern; empty at the pattern's end.
    public let place: Range<Int>
    /// What the pattern has at `place`.
    public let excerpt: String
    /// The figure that is too high: characters looked back at, characters of the pattern, or groups. Nil for a
    /// lookbehind without a bound, and where no figure is involved.
    public let count: Int?
    /// The most that `count` may be.
    public let maximum: Int?
    /// What PCRE2 said, where the error is PCRE2's.
    public let library: LibraryError?

    /// - Parameter place: is brought within the pattern.
    init(
        _ code: Code, at place: Range<Int>, of pattern: [Unicode.Scalar], count: Int? = nil, maximum: Int? = nil,
        library: LibraryError? = nil
    ) {
        self.code = code
        self.place = place.clamped(to: 0..<pattern.count)
        var excerpt = String.UnicodeScalarView()
        excerpt.append(contentsOf: pattern[self.place])
        self.excerpt = String(excerpt)
        self.count = count
        self.maximum = maximum
        self.library = library
    }

    /// Where the error begins, in Unicode scalars of the pattern.
    public var offset: Int { place.lowerBound }

    public var remedy: Remedy {
        switch code {
        case .anchor: .deleteOrEscape
        case .lookbehindPastWindow: .shortenOrWidenLeft
        case .nestedLookbehind: .mergeLookbehinds
        case .singleByte: .useDot
        case .matchStart: .useLookbehind
        case .callout, .verb, .recursionCondition: .delete
        case .recursion: .writeOut
        case .emptyMatch: .requireCharacter
        case .patternTooLong: .split
        case .tooManyGroups: .captureLess
        case .syntax, .unknownGroup: .correct
        }
    }
}
