/// What a scan can be told.
public struct ScanOptions: Sendable, Hashable {
    /// When a finding is written for the first time.
    public enum Emission: String, Sendable, Hashable, CaseIterable {
        /// When nothing to come can change it.
        case settled
        /// At its last character; corrected later under the same id.
        case immediate
    }

    /// A pause longer than this ends a phrase.
    public var gapMilliseconds: Int64 = 3000
    public var emission: Emission = .settled
    /// Streams held at once; the ones unused for longest are ended to make room.
    public var maximumStreamCount = 2_000_000

    public init() {}
}

/// Fixed limits of a scan; reaching one is a fault. All figures: `docs/LIMITS.md`.
enum ScanLimit {
    /// Matches of one stream that wait for the words to come.
    static let pendingMatches = 128
    /// Left context and left windows, in bytes of the speaker's text.
    static let leftWindowByteCount = 192
    /// Left context, in content characters.
    static let contextBeforeCount = 20
    /// Right context, in content characters.
    static let contextAfterCount = 8
    /// Sequence numbers remembered in a session.
    static let rememberedSequences = 16
    /// A start further back than this opens a session.
    static let sessionJumpMilliseconds: Int64 = 60_000
    /// Content characters that others of the seller side may say before a silent stream's phrase is over.
    static let othersContentCount = 200
    /// Estimated time of one content character.
    static let millisecondsPerCharacter: Int64 = 250
}
