import GavelTranscript

/// One stream's seller-side text, folded, with its times.
struct OracleStream {
    /// Milliseconds that a content character is taken to last where an end is not given.
    static let millisecondsPerCharacter: Int64 = 250

    let stream: OracleTranscript.Stream
    let text: FoldedText

    /// Content characters that others may say before a silent stream's phrase is over.
    static let othersContentCount = 200

    init(
        _ stream: OracleTranscript.Stream, in transcript: OracleTranscript, gapMilliseconds: Int64,
        known: Set<Unicode.Scalar>
    ) {
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
            if let previous {
                let others = transcript.scannedByOthers(of: stream, between: previous, and: ordinal)
                let latest = others.compactMap(\.startMilliseconds).max()
                if let latest, let end = OracleStream.end(of: previous, in: stream), latest - end > gapMilliseconds {
                    breaks.insert(scalars.count)
                }
                let said = others.reduce(0) { $0 + OracleFolding.contentCount(of: $1.text) }
                if said > OracleStream.othersContentCount { breaks.insert(scalars.count) }
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

extension OracleTranscript {
    /// When a segment is first scanned, in input order: when a final version arrives, else when its stream goes on, and
    /// at the very end, stream by stream, when it never does. What replaces it stands in its place.
    func scanned(_ ordinal: Int, of index: Int) -> Int {
        let segments = streams[index].segments
        if let index = segments[ordinal].finalIndex { return index }
        return ordinal + 1 < segments.count ? segments[ordinal + 1].placeIndex : Int.max / 2 + index
    }

    /// What others of the seller side of the stream's session said between two of its segments.
    fileprivate func scannedByOthers(of stream: Stream, between first: Int, and second: Int) -> [Segment] {
        let own = streams.firstIndex { $0.key == stream.key }!
        let range = (scanned(first, of: own), scanned(second, of: own))
        return streams.indices.filter { other in
            let key = streams[other].key
            return other != own && key.room == stream.key.room && key.session == stream.key.session
        }.flatMap { other in
            streams[other].segments.indices.filter {
                let place = scanned($0, of: other)
                return range.0 < place && place < range.1
            }.map { streams[other].segments[$0].segment }
        }.filter { $0.role?.isSellerSide ?? true }
    }
}
