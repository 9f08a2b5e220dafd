import GavelTranscript

/// The end of a stream's text, as far as something to come may still need it, and the segments it came from.
///
/// Places are bytes of the stream.
struct EvidenceTail: Sendable {
    /// One segment's share of the tail.
    struct Piece: Sendable {
        var sequence: Int64?
        /// Place of the segment in its stream, from 0.
        var ordinal: Int
        var startMilliseconds: Int64?
        /// Segments of the stream directly before this one with the same start.
        var sameStart: Int
        var endMilliseconds: Int64?
        var isEndEstimated: Bool
        var place: SourcePlace
        var carried: String
        /// Where the segment begins.
        var start: Int
        /// A place in the segment that is still in the tail, or its start…
        var anchor: Int
        /// …and the number of the segment's scalars before it.
        var anchorScalars: Int
        /// Content characters that the room's seller side had said before that place.
        var anchorPosition: Int
    }

    private(set) var bytes: [UInt8] = []
    /// Where ``bytes`` begins.
    private(set) var start = 0
    /// Where the phrase begins that is being said.
    private(set) var phraseStart = 0
    private(set) var pieces: [Piece] = []

    var end: Int { start + bytes.count }

    /// The text of a range that is still held.
    subscript(range: Range<Int>) -> ArraySlice<UInt8> {
        bytes[range.lowerBound - start..<range.upperBound - start]
    }

    /// Adds a segment's text.
    mutating func append(_ text: ArraySlice<UInt8>, piece: Piece) {
        bytes.append(contentsOf: text)
        pieces.append(piece)
    }

    /// Lowers the estimated end of the segment said last to the start of the next.
    mutating func nextSegment(startsAt milliseconds: Int64?) {
        guard let milliseconds, let last = pieces.indices.last, pieces[last].isEndEstimated,
            let end = pieces[last].endMilliseconds, milliseconds < end
        else { return }
        pieces[last].endMilliseconds = max(milliseconds, pieces[last].startMilliseconds ?? milliseconds)
    }

    /// The phrase ended; the next begins at `place`.
    mutating func endPhrase(at place: Int) { phraseStart = place }

    /// Forgets what nothing to come can need.
    /// - Parameter needed: the earliest place at which a match to come, or one that waits, may begin.
    mutating func trim(needed: Int) {
        let context = max(phraseStart, needed - ScanLimit.leftWindowByteCount, start)
        // The next scalar boundary: a window never begins inside a character.
        var keep = min(context, end)
        while keep < end, bytes[keep - start] & 0xC0 == 0x80 { keep += 1 }
        // The last segment's piece stays: the next segment may still lower its end.
        while pieces.count > 1, pieces[1].start <= needed { pieces.removeFirst() }
        if let piece = pieces.first, piece.anchor < keep {
            let from = max(piece.anchor, start)
            pieces[0].anchorScalars += TextWindow.scalarCount(self[from..<keep])
            pieces[0].anchorPosition += TextWindow.contentCount(self[from..<keep])
            pieces[0].anchor = keep
        }
        if keep > start {
            bytes.removeFirst(keep - start)
            start = keep
        }
    }

    /// Counts scalars once up to `place`, so that quotes further on need not count from the segment's start again.
    /// - Precondition: nothing that begins before `place` will be asked for.
    mutating func advanceAnchor(to place: Int) {
        guard let index = pieces.lastIndex(where: { $0.start <= place }), pieces[index].anchor < place else { return }
        pieces[index].anchorScalars += TextWindow.scalarCount(self[pieces[index].anchor..<place])
        pieces[index].anchorPosition += TextWindow.contentCount(self[pieces[index].anchor..<place])
        pieces[index].anchor = place
    }

    /// Up to the place, back to the phrase's beginning, at most ``ScanLimit/leftWindowByteCount`` bytes.
    func left(of place: Int) -> ArraySlice<UInt8> {
        TextWindow.trailing(self[max(phraseStart, start)..<place], byteCount: ScanLimit.leftWindowByteCount)
    }

    /// Content characters that the room's seller side had said before a place that is still held.
    func position(of place: Int) -> Int {
        guard let piece = pieces.last(where: { $0.start < place }) ?? pieces.first else { return 0 }
        return piece.anchorPosition + TextWindow.contentCount(self[min(piece.anchor, place)..<place])
    }

    /// The segments that share in a range, with the shares.
    func pieces(of range: Range<Int>) -> [(piece: Piece, bytes: Range<Int>, scalars: Range<Int>)] {
        var result: [(piece: Piece, bytes: Range<Int>, scalars: Range<Int>)] = []
        for (index, piece) in pieces.enumerated() {
            let pieceEnd = index + 1 < pieces.count ? pieces[index + 1].start : end
            let low = max(range.lowerBound, piece.start)
            let high = min(range.upperBound, pieceEnd)
            guard low < high else { continue }
            let before = piece.anchorScalars + TextWindow.scalarCount(self[piece.anchor..<low])
            let count = TextWindow.scalarCount(self[low..<high])
            result.append((piece, low - piece.start..<high - piece.start, before..<before + count))
        }
        return result
    }
}
