public import GavelLexicon
import GavelMatching
public import GavelTranscript

/// A rule satisfied, with its evidence. Source: `docs/SEMANTICS.md`, findings.
public struct Finding: Sendable {
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case violation
        case needsProof = "needs-proof"
        case exempt
        /// What was written before under this id no longer holds.
        case withdrawn
    }

    /// How the text was seen through, in the order of the output.
    public struct Via: OptionSet, Sendable, Hashable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }
        public static let script = Via(rawValue: 1)
        public static let width = Via(rawValue: 2)
        public static let digit = Via(rawValue: 4)
        public static let noise = Via(rawValue: 8)
        public static let `repeat` = Via(rawValue: 16)
        public static let filler = Via(rawValue: 32)
        public static let sound = Via(rawValue: 64)
        public static let alias = Via(rawValue: 128)
        public static let split = Via(rawValue: 256)

        static let names: [(Via, String)] = [
            (.script, "script"), (.width, "width"), (.digit, "digit"), (.noise, "noise"), (.repeat, "repeat"),
            (.filler, "filler"), (.sound, "sound"), (.alias, "alias"), (.split, "split"),
        ]
        /// What a view gives.
        init(_ view: Match.View) {
            switch view {
            case .raw: self = []
            case .fillerFree: self = .filler
            case .sound: self = .sound
            }
        }

        /// What aliases give.
        init(_ kinds: Respelling.Kinds) {
            self = []
            if kinds.contains(.alias) { insert(.alias) }
            if kinds.contains(.split) { insert(.split) }
        }

        /// Names of the members, in order.
        public var names: [String] { Via.names.filter { contains($0.0) }.map(\.1) }
    }

    /// The part of a finding that lies in one segment.
    public struct Piece: Sendable, Hashable {
        public var sequence: Int64?
        /// Place of the segment in its stream, from 0.
        public var ordinal: Int
        /// Half-open, into the UTF-8 of the decoded text.
        public var bytes: Range<Int>
        /// Half-open, into the scalars of the decoded text.
        public var scalars: Range<Int>
        public var place: SourcePlace

        public init(sequence: Int64?, ordinal: Int, bytes: Range<Int>, scalars: Range<Int>, place: SourcePlace) {
            self.sequence = sequence
            self.ordinal = ordinal
            self.bytes = bytes
            self.scalars = scalars
            self.place = place
        }
    }

    /// Something that was said and that a frame, story, burst or figures rule is made of.
    public struct Part: Sendable, Hashable {
        /// The slot that it fills, or what it is in the structure; see ``Structure/partName(_:)``.
        public var name: String
        /// The rule whose finding it is; nil when the structure's own patterns found it.
        public var rule: String?
        public var quote: String
        public var speaker: String
        public var startMilliseconds: Int64?
        public var pieces: [Piece]

        public init(
            name: String, rule: String?, quote: String, speaker: String, startMilliseconds: Int64?, pieces: [Piece]
        ) {
            self.name = name
            self.rule = rule
            self.quote = quote
            self.speaker = speaker
            self.startMilliseconds = startMilliseconds
            self.pieces = pieces
        }
    }

    /// A guard that was tried, and what came of it.
    public struct GuardOutcome: Sendable, Hashable {
        public enum Result: String, Sendable, Hashable { case holds, fails, immune, cancelled }
        public var id: String
        public var result: Result
        public init(id: String, result: Result) {
            self.id = id
            self.result = result
        }
    }

    /// 32 hexadecimal digits.
    public var id: String
    /// 1 for the first writing of an id.
    public var revision: Int
    /// The status that was written under this id before; nil for the first writing. For whoever counts: not written.
    public var previousStatus: Status?
    public var isSettled: Bool
    public var status: Status
    public var room: String
    /// Empty for a room's first session without a name.
    public var session: String
    /// Empty when unknown.
    public var merchant: String
    public var speaker: String
    public var isRoleAssumed: Bool
    /// Index into ``Lexicon/rules``.
    public var ruleIndex: Int
    public var rule: String
    public var category: String
    public var grade: Grade
    public var quote: String
    /// The literal that matched, as written in the lexicon.
    public var canonical: String
    public var via: Via
    public var startMilliseconds: Int64?
    public var endMilliseconds: Int64?
    public var pieces: [Piece]
    public var contextBefore: String
    public var contextAfter: String
    /// The guard that decided; of a violation, the one that lowered its grade.
    public var decidingGuard: String?
    public var guards: [GuardOutcome]
    /// Other rules of the category that the finding stands for, sorted.
    public var also: [String]
    /// Members of a JSON object, without braces; empty when none.
    public var carried: String
    /// What the finding is made of, in the order in which it was said, the finding's own words last; empty for a match.
    public var parts: [Part] = []

    public init(
        id: String, revision: Int, isSettled: Bool, status: Status, room: String, session: String, merchant: String,
        speaker: String, isRoleAssumed: Bool, ruleIndex: Int, rule: String, category: String, grade: Grade,
        quote: String,
        canonical: String, via: Via, startMilliseconds: Int64?, endMilliseconds: Int64?, pieces: [Piece],
        contextBefore: String, contextAfter: String, decidingGuard: String?, guards: [GuardOutcome], also: [String],
        carried: String
    ) {
        self.id = id
        self.revision = revision
        self.isSettled = isSettled
        self.status = status
        self.room = room
        self.session = session
        self.merchant = merchant
        self.speaker = speaker
        self.isRoleAssumed = isRoleAssumed
        self.ruleIndex = ruleIndex
        self.rule = rule
        self.category = category
        self.grade = grade
        self.quote = quote
        self.canonical = canonical
        self.via = via
        self.startMilliseconds = startMilliseconds
        self.endMilliseconds = endMilliseconds
        self.pieces = pieces
        self.contextBefore = contextBefore
        self.contextAfter = contextAfter
        self.decidingGuard = decidingGuard
        self.guards = guards
        self.also = also
        self.carried = carried
    }
}

extension Finding {
    /// The quote as it is to be read: the literal that matched; of a pattern of more, the quote's own words, folded.
    package var plainWords: String {
        canonical.contains { "{}[]()~!|".contains($0) } ? PatternSet.foldedKey(quote) : canonical
    }
}
