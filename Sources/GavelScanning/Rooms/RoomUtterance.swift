/// A segment of the seller side as the signals of a burst need it.
///
/// Pieces of one segment carry its start and end, and together give what the whole one gives.
package struct RoomUtterance<Evidence: Sendable>: Sendable {
    /// An exclamation mark.
    package struct Mark: Sendable {
        /// Content characters of the room before it.
        package var position: Int
        /// Of the stream.
        package var bytes: Range<Int>

        package init(position: Int, bytes: Range<Int>) {
            self.position = position
            self.bytes = bytes
        }
    }

    /// A short clause between two marks (hard or soft) or pauses; given with the segment in which its end is known.
    package struct Shout: Sendable {
        /// The clause, folded.
        package var key: String
        /// Its content characters.
        package var characters: Int
        package var position: Range<Int>
        /// Of the stream.
        package var bytes: Range<Int>
        package var milliseconds: Int64?

        package init(
            key: String, characters: Int, position: Range<Int>, bytes: Range<Int>, milliseconds: Int64?
        ) {
            self.key = key
            self.characters = characters
            self.position = position
            self.bytes = bytes
            self.milliseconds = milliseconds
        }
    }

    package var stream: Int
    /// Of the stream.
    package var bytes: Range<Int>
    /// Its content characters, of the room; may be empty.
    package var position: Range<Int>
    package var startMilliseconds: Int64?
    /// Nil when it was not given: an estimated end says nothing about how fast somebody spoke.
    package var endMilliseconds: Int64?
    /// In order of position.
    package var marks: [Mark]
    /// In order of their ends.
    package var shouts: [Shout]
    /// Loudness in dB, when the input has it.
    package var decibels: Double?
    package var evidence: Evidence

    package init(
        stream: Int, bytes: Range<Int>, position: Range<Int>, startMilliseconds: Int64?, endMilliseconds: Int64?,
        marks: [Mark] = [], shouts: [Shout] = [], decibels: Double? = nil, evidence: Evidence
    ) {
        self.stream = stream
        self.bytes = bytes
        self.position = position
        self.startMilliseconds = startMilliseconds
        self.endMilliseconds = endMilliseconds
        self.marks = marks
        self.shouts = shouts
        self.decibels = decibels
        self.evidence = evidence
    }
}
