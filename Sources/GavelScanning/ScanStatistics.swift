/// Counts of a scan, findings aside: whoever writes those counts them.
public struct ScanStatistics: Sendable, Hashable {
    public var segments = 0
    public var sellerSegments = 0
    public var viewerSegments = 0
    /// Content characters of the seller side.
    public var characters = 0
    /// Bytes of the seller side's text.
    public var bytes = 0
    public var rooms = 0
    public var streams = 0
    /// Matches dropped because they lie inside a pass phrase.
    public var droppedByPassPhrase = 0

    public init() {}
}
