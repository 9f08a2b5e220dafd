/// A stretch of a case's talk, which may go over several segments.
public struct TalkPlace: Sendable, Hashable {
    /// The share of one segment.
    public struct Part: Sendable, Hashable {
        /// Index of the segment in its case.
        public var segment: Int
        /// Half-open, into the scalars of the segment's text; never empty.
        public var scalars: Range<Int>

        public init(segment: Int, scalars: Range<Int>) {
            self.segment = segment
            self.scalars = scalars
        }
    }

    /// In the order of the segments, one for each at most.
    public var parts: [Part]

    public init(parts: [Part]) {
        self.parts = parts
    }

    /// Whether the two share a scalar.
    public func overlaps(_ other: TalkPlace) -> Bool {
        parts.contains { part in
            other.parts.contains { $0.segment == part.segment && $0.scalars.overlaps(part.scalars) }
        }
    }
}
