/// What one search may cost. Reaching a limit is an outcome of its own, never "no match".
///
/// The figures leave a well-made pattern over a window of some hundred characters two orders of magnitude of room,
/// and stop a badly made one within milliseconds.
public struct RegexLimits: Sendable, Hashable {
    /// Scalars of a pattern.
    public static let maximumPatternScalarCount = 1_000
    /// Capturing groups of a pattern.
    public static let maximumGroupCount = 64

    /// The figures in force.
    public static let standard = RegexLimits()

    /// Steps of one attempt. The compiled matcher counts them more coarsely than the interpreter.
    public var matchCount: UInt32 = 100_000
    /// Nested backtracking points of one attempt, in the interpreter.
    public var depth: UInt32 = 10_000
    /// Memory for backtracking of one attempt, in the interpreter.
    public var heapKibibytes: UInt32 = 4_096
    /// Stack of the compiled matcher.
    public var jitStackKibibytes: Int = 512
    /// Attempts of one search: starts in the window from which the pattern matches without covering the trigger.
    public var attemptCount: Int = 512

    public init() {}
}

/// The limit that a search ran into.
public enum RegexLimit: Sendable, Hashable {
    case matchCount
    case depth
    case heap
    case jitStack
    case attemptCount
    /// Any other failure of PCRE2, by its (negative) number.
    case failure(Int32)
}

/// What a search for one match came to.
public enum RegexOutcome: Sendable, Hashable {
    case none
    /// In bytes of the searched text; never empty.
    case match(Range<Int>)
    case limit(RegexLimit)
}

/// What a search for all matches came to.
public enum RegexMatches: Sendable, Hashable {
    /// In bytes of the searched text, by start; none is empty, no two have one start.
    case found([Range<Int>])
    /// Whatever was found before is not the whole, and is left out.
    case limit(RegexLimit)
}
