/// What the viewers of a session bid lately.
struct BidBoard: Sendable {
    /// Most bids remembered; older ones are forgotten.
    static let maximum = 64

    struct Bid: Sendable {
        var viewer: Int
        var value: Double
        var milliseconds: Int64?
        /// Content characters of the seller side before it.
        var position: Int
        /// The how manieth of the session, from 0.
        var ordinal: Int
    }

    /// Whether viewers are heard at all. A transcript without them says nothing about who bid.
    private(set) var hasViewers = false
    /// In order of arrival.
    private(set) var bids: [Bid] = []
    private(set) var count = 0

    mutating func hearViewer() { hasViewers = true }

    mutating func add(viewer: Int, value: Double, milliseconds: Int64?, position: Int) {
        hasViewers = true
        if bids.count == BidBoard.maximum { bids.removeFirst() }
        bids.append(
            Bid(viewer: viewer, value: value, milliseconds: milliseconds, position: position, ordinal: count))
        count += 1
    }
}
