/// One timed utterance: who said what in which room, and when.
///
/// This is the convenient form, for embedders and tests. The scanner itself reads ``SegmentBatch``, which holds
/// many segments in one buffer.
public struct Segment: Sendable, Hashable {
    public var room: String
    /// Nil when the input names no session; a new one then opens at a backward jump of over 60 s.
    public var session: String?
    public var speaker: String
    /// Nil when neither `role` nor `speaker` names one: the seller side is assumed.
    public var role: Role?
    /// Place in the (room, session), counted over all speakers.
    public var sequence: Int64?
    /// Raised when the recogniser replaces an earlier version of the same `sequence`.
    public var revision: Int32
    /// False for a recogniser's provisional text.
    public var isFinal: Bool
    public var startMilliseconds: Int64?
    public var endMilliseconds: Int64?
    public var merchant: String?
    /// The fields named by `--carry`, as one JSON object's members without the braces (`"replay":"…"`).
    public var carried: String?
    public var text: String

    public init(
        room: String = "", session: String? = nil, speaker: String = "", role: Role? = nil, sequence: Int64? = nil,
        revision: Int32 = 0, isFinal: Bool = true, startMilliseconds: Int64? = nil, endMilliseconds: Int64? = nil,
        merchant: String? = nil, carried: String? = nil, text: String
    ) {
        self.room = room
        self.session = session
        self.speaker = speaker
        self.role = role ?? Role(naming: speaker.utf8)
        self.sequence = sequence
        self.revision = revision
        self.isFinal = isFinal
        self.startMilliseconds = startMilliseconds
        self.endMilliseconds = endMilliseconds
        self.merchant = merchant
        self.carried = carried
        self.text = text
    }
}
