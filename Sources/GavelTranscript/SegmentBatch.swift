/// Many segments in one buffer, as the readers fill it and the scanner reads it.
///
/// All strings of all segments lie in ``bytes``; a ``Header`` names its own by ranges. A batch is refilled, not
/// rebuilt (``removeAll()`` keeps the storage), so that reading a line allocates nothing once the buffer has grown.
public struct SegmentBatch: Sendable {
    /// One segment's numbers, and where its strings lie in ``SegmentBatch/bytes``.
    public struct Header: Sendable {
        public var room: Range<Int> = 0..<0
        /// Nil when the input names no session.
        public var session: Range<Int>?
        public var speaker: Range<Int> = 0..<0
        /// Empty when unknown.
        public var merchant: Range<Int> = 0..<0
        /// Members of a JSON object, without braces, that go through to findings; empty when none.
        public var carried: Range<Int> = 0..<0
        /// Valid UTF-8, always.
        public var text: Range<Int> = 0..<0
        public var role: Role = .host
        /// Whether no field named a role.
        public var isRoleAssumed = false
        public var sequence: Int64?
        public var revision: Int32 = 0
        /// Whether the input gave a `rev` or `final` field at all: only then can the segment be replaced later.
        public var isRevisable = false
        public var isFinal = true
        public var startMilliseconds: Int64?
        public var endMilliseconds: Int64?
        /// Index of the input among the run's inputs.
        public var sourceIndex: Int32 = 0
        /// One-based line in that input.
        public var line: Int = 0
        /// Byte offset of the line's start in that input.
        public var lineByteOffset: Int = 0

        public init() {}
    }

    public private(set) var bytes: [UInt8] = []
    public private(set) var headers: [Header] = []

    public init() {}

    public var count: Int { headers.count }
    public var isEmpty: Bool { headers.isEmpty }

    /// Empties the batch and keeps its storage.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        headers.removeAll(keepingCapacity: true)
    }

    /// Copies `content` into the buffer and returns where it lies.
    /// - Complexity: O(length of `content`), amortised.
    public mutating func store(_ content: some Sequence<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: content)
        return start..<bytes.count
    }

    /// Adds a segment whose strings were stored before.
    /// - Precondition: every range lies within ``bytes``, and `header.text` is valid UTF-8.
    public mutating func append(_ header: Header) {
        headers.append(header)
    }

    /// Adds one segment from its convenient form.
    public mutating func append(_ segment: Segment, at place: SourcePlace = SourcePlace()) {
        var header = Header()
        header.room = store(segment.room.utf8)
        header.session = segment.session.map { store($0.utf8) }
        header.speaker = store(segment.speaker.utf8)
        header.merchant = store((segment.merchant ?? "").utf8)
        header.carried = store((segment.carried ?? "").utf8)
        header.text = store(segment.text.utf8)
        header.role = segment.role ?? .host
        header.isRoleAssumed = segment.role == nil
        header.sequence = segment.sequence
        header.revision = segment.revision
        header.isRevisable = segment.revision != 0 || !segment.isFinal
        header.isFinal = segment.isFinal
        header.startMilliseconds = segment.startMilliseconds
        header.endMilliseconds = segment.endMilliseconds
        header.sourceIndex = place.sourceIndex
        header.line = place.line
        header.lineByteOffset = place.byteOffset
        append(header)
    }
}
