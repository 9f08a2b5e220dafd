public import GavelTranscript

/// Cuts segments elsewhere, which must change no finding. Source: `docs/SEMANTICS.md`, section 7.
///
/// It cuts the segments that stand in the end, without numbers, each piece carrying its parent's start and end. An end
/// that is not given is written out as it would be estimated, because a piece's own estimate would differ.
public struct CutHarness: Sendable {
    /// The segments that stand, uncut, without numbers, with written ends.
    public let segments: [Segment]

    public init(_ segments: [Segment]) {
        let transcript = OracleTranscript(segments)
        self.segments =
            transcript.streams.enumerated().flatMap { index, stream in
                stream.segments.enumerated().map { ordinal, standing in
                    var segment = standing.segment
                    segment.endMilliseconds = OracleStream.end(of: ordinal, in: stream)
                    // The order of scanning is not that of arrival, which sessions without a name go by.
                    segment.session = stream.key.session
                    segment.sequence = nil
                    segment.revision = 0
                    segment.isFinal = true
                    return (transcript.scanned(ordinal, of: index), segment)
                }
            }
            .sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// All places where a cut can lie: the segment, and the scalar before which to cut.
    public var places: [(segmentIndex: Int, scalarOffset: Int)] {
        segments.indices.flatMap { index in
            (1..<max(1, segments[index].text.unicodeScalars.count)).map { (index, $0) }
        }
    }

    /// The segments with one cut, for every place.
    public func singleCuts() -> [[Segment]] {
        places.map { place in cut { $0 == place.segmentIndex && $1 == place.scalarOffset } }
    }

    /// So many ways that cut each place once among them, with the next cut as many characters away.
    public func everyPlace(inWays count: Int) -> [[Segment]] {
        (0..<count).map { way in cut { $1 % count == ($0 + way) % count } }
    }

    /// One scalar a segment.
    public func oneScalarEach() -> [Segment] {
        cut { _, _ in true }
    }

    /// Cuts at random places; the same seed cuts the same.
    public func randomCuts(seed: UInt64) -> [Segment] {
        var random = SplitMix64(seed: seed)
        let oneIn = Int.random(in: 1...6, using: &random)
        return cut { _, _ in random.oneIn(oneIn) }
    }

    /// Cuts before each scalar for which `isCut(segment index, scalar offset)` holds.
    public func cut(where isCut: (Int, Int) -> Bool) -> [Segment] {
        var result: [Segment] = []
        for (index, segment) in segments.enumerated() {
            var piece = segment
            piece.text = ""
            for (offset, scalar) in segment.text.unicodeScalars.enumerated() {
                if offset > 0, isCut(index, offset) {
                    result.append(piece)
                    piece.text = ""
                }
                piece.text.unicodeScalars.append(scalar)
            }
            result.append(piece)
        }
        return result
    }
}
