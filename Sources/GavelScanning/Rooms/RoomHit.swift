/// Something that a structure can be made of: a match of one of its parts, or the finding of a rule.
///
/// `Evidence` is what the caller needs to quote the hit; it is kept as long as the hit can still become a part, and
/// never looked at.
package struct RoomHit<Evidence: Sendable>: Sendable {
    /// Whether it stands by itself; exempt hits are never heard.
    package enum Status: Int, Sendable, Hashable, Comparable {
        case violation
        case needsProof

        package static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
    }

    /// A number in the match.
    package struct Figure: Sendable, Hashable {
        package var value: Double
        /// The folded text behind the number, inside the match.
        package var unitKey: String

        package init(value: Double, unitKey: String) {
            self.value = value
            self.unitKey = unitKey
        }
    }

    /// The structural rule that it is a part of, or the match rule that made the finding.
    package var rule: Int
    /// Index of the part, see ``Structure``; 0 for a finding. In a match, the part that the hit fills.
    package var part: Int
    package var stream: Int
    /// Of the stream.
    package var bytes: Range<Int>
    /// From its first to its last content character in the seller side's order of arrival; not empty.
    package var position: Range<Int>
    /// Start of the segment that holds the first character; nil when unknown.
    package var milliseconds: Int64?
    package var status: Status
    /// By how much guards lower the grade.
    package var lowered: Int
    /// The quote, folded.
    package var wordingKey: String
    package var figures: [Figure]
    package var evidence: Evidence

    package init(
        rule: Int, part: Int, stream: Int, bytes: Range<Int>, position: Range<Int>, milliseconds: Int64?,
        status: Status, lowered: Int = 0, wordingKey: String = "", figures: [Figure] = [], evidence: Evidence
    ) {
        self.rule = rule
        self.part = part
        self.stream = stream
        self.bytes = bytes
        self.position = position
        self.milliseconds = milliseconds
        self.status = status
        self.lowered = lowered
        self.wordingKey = wordingKey
        self.figures = figures
        self.evidence = evidence
    }

    /// Whether both hold a content character of the room.
    func overlaps(_ other: RoomHit) -> Bool { position.overlaps(other.position) }

    /// Whether it takes the place of an earlier one of the same part that it overlaps.
    func isBetter(than other: RoomHit) -> Bool {
        if status != other.status { return status < other.status }
        if lowered != other.lowered { return lowered < other.lowered }
        return position.count > other.position.count
    }
}

/// A structure that holds.
package struct StructuralMatch<Evidence: Sendable>: Sendable {
    package typealias Hit = RoomHit<Evidence>

    package var rule: Int
    /// In order of position; the finding stands at the last one.
    package var parts: [Hit]
    /// `needsProof` when one of the parts is.
    package var status: Hit.Status
    /// The most that a part is lowered by.
    package var lowered: Int

    package init(rule: Int, parts: [Hit], status: Hit.Status, lowered: Int) {
        self.rule = rule
        self.parts = parts
        self.status = status
        self.lowered = lowered
    }

    /// - Precondition: there is a part.
    init(rule: Int, parts: [Hit]) {
        self.rule = rule
        self.parts = parts.sorted {
            ($0.position.lowerBound, $0.position.upperBound, $0.part)
                < ($1.position.lowerBound, $1.position.upperBound, $1.part)
        }
        status = parts.map(\.status).max()!
        lowered = parts.map(\.lowered).max()!
    }
}
