/// One scalar of a stream's text and the place where it was said.
public struct StreamScalar: Sendable, Hashable {
    public var scalar: Unicode.Scalar
    /// Place of its segment in the stream, from 0.
    public var segmentIndex: Int
    /// In scalars, from the start of the segment's text.
    public var scalarOffset: Int
    /// In UTF-8 bytes, from the start of the segment's text.
    public var byteOffset: Int
    /// Start of its segment in milliseconds, nil when the segment has no times.
    public var segmentStart: Int64?

    public init(
        _ scalar: Unicode.Scalar, segmentIndex: Int, scalarOffset: Int, byteOffset: Int, segmentStart: Int64? = nil
    ) {
        self.scalar = scalar
        self.segmentIndex = segmentIndex
        self.scalarOffset = scalarOffset
        self.byteOffset = byteOffset
        self.segmentStart = segmentStart
    }

    /// Length in UTF-8.
    public var byteCount: Int { UTF8.width(scalar) }

    /// The scalars of one segment's text, in order.
    public static func scalars(of text: String, segmentIndex: Int = 0, segmentStart: Int64? = nil) -> [StreamScalar] {
        var result: [StreamScalar] = []
        var byteOffset = 0
        for scalar in text.unicodeScalars {
            let place = StreamScalar(
                scalar, segmentIndex: segmentIndex, scalarOffset: result.count, byteOffset: byteOffset,
                segmentStart: segmentStart)
            byteOffset += place.byteCount
            result.append(place)
        }
        return result
    }
}
