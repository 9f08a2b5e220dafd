/// A field of the input that the reader understands, by its name in the input.
///
/// Source: `docs/SEMANTICS.md`, streams and time.
public enum Field: String, Sendable, Hashable, CaseIterable {
    case text
    case room
    case session
    case speaker
    case role
    case merchant
    /// RFC 3339 or epoch milliseconds; checked, and otherwise without effect.
    case sessionStart = "session_start"
    case startMilliseconds = "start_ms"
    case endMilliseconds = "end_ms"
    /// Start in seconds, a number or a string holding one.
    case startSeconds = "t"
    case endSeconds = "t_end"
    /// Another name of ``endSeconds``, which wins over it.
    case end
    /// Start as RFC 3339 with an offset.
    case timestamp = "ts"
    case sequence = "seq"
    case revision = "rev"
    case isFinal = "final"
    /// `item`, `price`, `bid` and `correction` are context records; anything else is a segment.
    case type

    /// The field's name in the input, unless a ``FieldMap`` says otherwise.
    public var name: String { rawValue }

    /// The field's place among the values of a parsed line.
    var slot: Int {
        switch self {
        case .text: 0
        case .room: 1
        case .session: 2
        case .speaker: 3
        case .role: 4
        case .merchant: 5
        case .sessionStart: 6
        case .startMilliseconds: 7
        case .endMilliseconds: 8
        case .startSeconds: 9
        case .endSeconds: 10
        case .end: 11
        case .timestamp: 12
        case .sequence: 13
        case .revision: 14
        case .isFinal: 15
        case .type: 16
        }
    }
}
