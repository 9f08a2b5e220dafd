import GavelTranscript

/// One stream's seller-side text, folded, with its times.
struct OracleStream {
    /// Milliseconds that a content character is taken to last where an end is not given.
    static let millisecondsPerCharacter: Int64 = 250

    let stream: OracleTranscript.Stream
    let text: FoldedText

    init(_ stream: OracleTranscript.Stream, gapMilliseconds: Int64, known: Set<Unicode.Scalar>) {
        self.stream = stream
        var scalars: [StreamScalar] = []
        var breaks: Set<Int> = []
        var previous: Int?
        for (ordinal, standing) in stream.segments.enumerated() where standing.segment.role?.isSellerSide ?? true {
            let segment = standing.segment
            if let previous, let start = segment.startMilliseconds,
                let end = OracleStream.end(of: previous, in: stream), start - end > gapMilliseconds
            {
                breaks.insert(scalars.count)
            }
            scalars += StreamScalar.scalars(
                of: segment.text, segmentIndex: ordinal, segmentStart: segment.startMilliseconds)
            previous = ordinal
        }
        text = OracleFolding.fold(scalars, breaksBefore: breaks, known: known)
    }

    /// When a segment ends: as given, or estimated and lowered to the stream's next start.
    static func end(of ordinal: Int, in stream: OracleTranscript.Stream) -> Int64? {
        let segment = stream.segments[ordinal].segment
        if let end = segment.endMilliseconds { return end }
        guard let start = segment.startMilliseconds else { return nil }
        let estimate = start + millisecondsPerCharacter * Int64(OracleFolding.contentCount(of: segment.text))
        let next = stream.segments.dropFirst(ordinal + 1).lazy.compactMap(\.segment.startMilliseconds).first
        return max(start, min(estimate, next ?? estimate))
    }

    func end(of ordinal: Int) -> Int64? { OracleStream.end(of: ordinal, in: stream) }

    /// The ends that may be written for a segment whose end is estimated: lowered or, when the finding was written
    /// before the stream went on, not. Nil when the end is given.
    func estimatedEnds(of ordinal: Int) -> Set<Int64>? {
        let segment = stream.segments[ordinal].segment
        guard segment.endMilliseconds == nil, let start = segment.startMilliseconds, let lowered = end(of: ordinal)
        else { return nil }
        let characters = Int64(OracleFolding.contentCount(of: segment.text))
        return [lowered, start + OracleStream.millisecondsPerCharacter * characters]
    }
}
