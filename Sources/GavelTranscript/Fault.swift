/// What went wrong while reading or scanning, as a stable code.
///
/// A *fault* means that something was not scanned as it was said, so the run is incomplete (exit 2). An *anomaly* is
/// odd but lost nothing; it is counted and changes no exit code unless `--strict` makes it a fault.
/// Source: `docs/SEMANTICS.md`, faults and anomalies.
public enum IssueCode: String, Sendable, Hashable, CaseIterable {
    // Faults.
    case invalidUTF8 = "invalid-utf8"
    case invalidEncoding = "invalid-encoding"
    case invalidJSON = "invalid-json"
    case notAnObject = "not-an-object"
    case missingText = "missing-text"
    case wrongType = "wrong-type"
    case lineTooLong = "line-too-long"
    case sequenceConflict = "sequence-conflict"
    case limitRun = "limit-run"
    case limitPending = "limit-pending"
    case limitStreams = "limit-streams"
    case limitIdentifier = "limit-identifier"
    case unreadable = "unreadable"
    // Anomalies.
    case missingSequence = "missing-sequence"
    case sequenceBackward = "sequence-backward"
    case duplicateSegment = "duplicate-segment"
    case lateRevision = "late-revision"
    case backwardTime = "backward-time"
    case unknownRole = "unknown-role"
    case roomWithoutSeller = "room-without-seller"

    /// Whether this makes the run incomplete by itself.
    public var isFault: Bool {
        switch self {
        case .missingSequence, .sequenceBackward, .duplicateSegment, .lateRevision, .backwardTime, .unknownRole,
            .roomWithoutSeller:
            false
        default: true
        }
    }
}

/// Where in the input something was found.
public struct SourcePlace: Sendable, Hashable {
    /// Index of the input among the run's inputs.
    public var sourceIndex: Int32
    /// One-based; 0 when the issue belongs to no line.
    public var line: Int
    /// Byte offset in the input.
    public var byteOffset: Int

    public init(sourceIndex: Int32 = 0, line: Int = 0, byteOffset: Int = 0) {
        self.sourceIndex = sourceIndex
        self.line = line
        self.byteOffset = byteOffset
    }
}

/// One fault or anomaly and its place. It never holds transcript text.
public struct Issue: Sendable, Hashable {
    public var code: IssueCode
    public var place: SourcePlace
    /// What was found and what was expected: numbers and field names only.
    public var detail: String

    public init(_ code: IssueCode, at place: SourcePlace, detail: String = "") {
        self.code = code
        self.place = place
        self.detail = detail
    }
}
