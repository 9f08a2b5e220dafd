import GavelTranscript

/// A fault or anomaly and the input segment that showed it.
public struct OracleIssue: Sendable, Hashable, CustomStringConvertible {
    public var code: IssueCode
    /// Index into the segments given; nil when the issue belongs to a whole room.
    public var segmentIndex: Int?

    public init(_ code: IssueCode, at segmentIndex: Int?) {
        self.code = code
        self.segmentIndex = segmentIndex
    }

    public var description: String { "\(code.rawValue)@\(segmentIndex.map(String.init) ?? "-")" }
}

/// Which segments stand in which stream once everything was said.
/// Source: `docs/SEMANTICS.md`, section 1 (sessions, sequence numbers, provisional segments, revisions).
public struct OracleTranscript: Sendable {
    public struct StreamKey: Sendable, Hashable {
        public var room: String
        public var session: String
        public var speaker: String
    }

    public struct Standing: Sendable {
        /// The version that stands.
        public var segment: Segment
        /// Index of that version among the segments given.
        public var inputIndex: Int
        /// Index of the first version, which gives the place.
        public var placeIndex: Int
        /// Index of the first final version; nil when none is.
        public var finalIndex: Int?

        mutating func replaceInput(by segment: Segment, at index: Int) {
            inputIndex = index
            if segment.isFinal, finalIndex == nil { finalIndex = index }
        }
    }

    public struct Stream: Sendable {
        public var key: StreamKey
        public var segments: [Standing] = []
    }

    /// In order of their first segments, viewers' streams among them.
    public private(set) var streams: [Stream] = []
    public private(set) var issues: [OracleIssue] = []

    private var rooms: [String: Room] = [:]
    private var sessions: [SessionKey: Session] = [:]

    public init(_ segments: [Segment]) {
        for (index, segment) in segments.enumerated() { take(segment, at: index) }
        let names = segments.map(\.room)
        var reported: Set<String> = []
        for name in names where rooms[name]?.hasSeller == false && reported.insert(name).inserted {
            issues.append(OracleIssue(.roomWithoutSeller, at: nil))
        }
    }

    /// The segments that stand, in the order of their places over all streams.
    public var standing: [Segment] {
        streams.flatMap(\.segments).sorted { $0.placeIndex < $1.placeIndex }.map(\.segment)
    }

    private mutating func take(_ segment: Segment, at index: Int) {
        let name = sessionName(of: segment)
        if segment.role?.isSellerSide ?? true { rooms[segment.room, default: Room()].hasSeller = true }
        let key = SessionKey(room: segment.room, session: name)
        let streamIndex = streamIndex(of: StreamKey(room: segment.room, session: name, speaker: segment.speaker))
        var session = sessions[key] ?? Session()
        if let number = segment.sequence, let known = session.numbers.firstIndex(where: { $0.number == number }) {
            repeatNumber(segment, of: &session.numbers[known], in: streamIndex, at: index)
        } else if segment.sequence == nil, let last = streams[streamIndex].segments.last?.segment,
            last.sequence == nil, !last.isFinal
        {
            let place = streams[streamIndex].segments.count - 1
            streams[streamIndex].segments[place].segment = segment
            streams[streamIndex].segments[place].replaceInput(by: segment, at: index)
        } else {
            if let number = segment.sequence { judgeNumber(number, after: session.latestNumber, at: index) }
            judgeTime(segment.startMilliseconds, after: session.latestStart, at: index)
            let place = streams[streamIndex].segments.count
            streams[streamIndex].segments.append(
                Standing(
                    segment: segment, inputIndex: index, placeIndex: index, finalIndex: segment.isFinal ? index : nil))
            session.remember(segment, streamIndex: streamIndex, place: place)
        }
        session.advance(to: segment.startMilliseconds)
        sessions[key] = session
    }

    private mutating func streamIndex(of key: StreamKey) -> Int {
        if let index = streams.firstIndex(where: { $0.key == key }) { return index }
        streams.append(Stream(key: key))
        return streams.count - 1
    }

    private mutating func judgeNumber(_ number: Int64, after latest: Int64?, at index: Int) {
        guard let latest else { return }
        if number < latest {
            issues.append(OracleIssue(.sequenceBackward, at: index))
        } else if number != latest + 1 {
            issues.append(OracleIssue(.missingSequence, at: index))
        }
    }

    private mutating func judgeTime(_ start: Int64?, after latest: Int64?, at index: Int) {
        if let start, let latest, start < latest { issues.append(OracleIssue(.backwardTime, at: index)) }
    }

    /// A number that was seen before: a new version of a held segment, a revision, a repetition or a conflict.
    private mutating func repeatNumber(_ segment: Segment, of known: inout Number, in streamIndex: Int, at index: Int) {
        let isLast = known.streamIndex == streamIndex && known.place == streams[streamIndex].segments.count - 1
        let isHeld = isLast && !known.segment.isFinal
        let isSameText = segment.text == known.segment.text
        guard segment.role?.isSellerSide ?? true else {
            // Viewers are not scanned: of their words nothing can be lost.
            if isSameText, segment.revision == known.segment.revision {
                issues.append(OracleIssue(.duplicateSegment, at: index))
            }
            return
        }
        let isReplacing: Bool
        var issue = IssueCode.lateRevision
        if segment.revision < known.segment.revision {
            isReplacing = false
        } else if segment.revision == known.segment.revision {
            isReplacing = isHeld && (!isSameText || segment.isFinal)
            issue = isSameText ? .duplicateSegment : .sequenceConflict
        } else {
            isReplacing = isHeld || (isLast && known.isRevisable)
        }
        guard isReplacing else { return issues.append(OracleIssue(issue, at: index)) }
        known.segment = segment
        streams[streamIndex].segments[known.place].segment = segment
        streams[streamIndex].segments[known.place].replaceInput(by: segment, at: index)
    }

    /// The session that a segment belongs to; opens a room's next one after a backward jump of over 60 s.
    private mutating func sessionName(of segment: Segment) -> String {
        var room = rooms[segment.room] ?? Room()
        if let session = segment.session {
            rooms[segment.room] = room
            return session
        }
        if let start = segment.startMilliseconds {
            if let latest = room.latestStart, start < latest - 60_000 {
                room.sessionNumber += 1
                room.latestStart = start
            } else {
                room.latestStart = max(start, room.latestStart ?? start)
            }
        }
        rooms[segment.room] = room
        return room.sessionNumber == 1 ? "" : "#\(room.sessionNumber)"
    }
}

extension OracleTranscript {
    private struct SessionKey: Hashable {
        var room: String
        var session: String
    }

    private struct Room {
        /// Number of its latest session without a name, from 1.
        var sessionNumber = 1
        /// Latest start within that session, in milliseconds.
        var latestStart: Int64?
        var hasSeller = false
    }

    /// A sequence number and the version of its segment that stands.
    private struct Number {
        var number: Int64
        var segment: Segment
        var streamIndex: Int
        var place: Int
        /// Whether the state before it is kept, so that it can be replaced when final.
        var isRevisable: Bool
    }

    private struct Session {
        /// How many numbers are remembered.
        static let memory = 16

        var latestStart: Int64?
        /// The highest.
        var latestNumber: Int64?
        /// The last ones that took a place, oldest first.
        var numbers: [Number] = []

        mutating func advance(to start: Int64?) {
            if let start { latestStart = max(start, latestStart ?? start) }
        }

        mutating func remember(_ segment: Segment, streamIndex: Int, place: Int) {
            guard let number = segment.sequence else { return }
            latestNumber = max(number, latestNumber ?? number)
            numbers.append(
                Number(
                    number: number, segment: segment, streamIndex: streamIndex, place: place,
                    isRevisable: segment.revision != 0 || !segment.isFinal))
            if numbers.count > Session.memory { numbers.removeFirst() }
        }
    }
}
