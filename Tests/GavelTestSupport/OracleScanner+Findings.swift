import GavelDigest
import GavelScanning
import GavelTranscript

extension OracleScanner {
    /// Writes a chosen match out. Source: `docs/SEMANTICS.md`, section 6.
    func finding(_ chosen: ChosenMatch, in reading: OracleStream) -> Finding {
        let text = reading.text
        let judged = chosen.winner
        let match = judged.match
        let pieces = pieces(of: match, in: reading)
        let first = reading.stream.segments[pieces[0].ordinal].segment
        let guards = OracleGuards(lexicon: lexicon, text: text, match: match, pattern: judged.pattern)
        let key = reading.stream.key
        return Finding(
            id: id(rule: judged.rule.id, piece: pieces[0], in: reading.stream), revision: 1, isSettled: true,
            status: judged.status, room: key.room, session: key.session, merchant: first.merchant ?? "",
            speaker: key.speaker, isRoleAssumed: first.role == nil, ruleIndex: judged.ruleIndex, rule: judged.rule.id,
            category: judged.rule.category, grade: judged.grade, quote: text.text(match.scalars),
            canonical: judged.pattern.text, via: match.via(of: judged.pattern, in: text),
            startMilliseconds: first.startMilliseconds, endMilliseconds: reading.end(of: pieces.last!.ordinal),
            pieces: pieces, contextBefore: guards.contextBefore(), contextAfter: guards.contextAfter(),
            decidingGuard: judged.deciding, guards: judged.outcomes, also: chosen.also, carried: first.carried ?? "")
    }

    /// The parts of a match in each of its segments.
    private func pieces(of match: OracleMatch, in reading: OracleStream) -> [Finding.Piece] {
        var pieces: [Finding.Piece] = []
        for scalar in reading.text.scalars[match.scalars] {
            let byteEnd = scalar.byteOffset + scalar.byteCount
            if let last = pieces.last, last.ordinal == scalar.segmentIndex {
                pieces[pieces.count - 1].bytes = last.bytes.lowerBound..<byteEnd
                pieces[pieces.count - 1].scalars = last.scalars.lowerBound..<scalar.scalarOffset + 1
            } else {
                pieces.append(
                    Finding.Piece(
                        sequence: reading.stream.segments[scalar.segmentIndex].segment.sequence,
                        ordinal: scalar.segmentIndex, bytes: scalar.byteOffset..<byteEnd,
                        scalars: scalar.scalarOffset..<scalar.scalarOffset + 1, place: SourcePlace()))
            }
        }
        return pieces
    }

    private func id(rule: String, piece: Finding.Piece, in stream: OracleTranscript.Stream) -> String {
        let (segment, key) = (stream.segments[piece.ordinal].segment, stream.key)
        func earlier(startingAt start: Int64) -> Int {
            stream.segments[..<piece.ordinal].reversed().prefix { $0.segment.startMilliseconds == start }.count
        }
        let anchor =
            if let number = segment.sequence {
                "seq:\(number)"
            } else if let start = segment.startMilliseconds {
                earlier(startingAt: start) == 0 ? "start:\(start)" : "start:\(start)/\(earlier(startingAt: start))"
            } else {
                "ordinal:\(piece.ordinal)"
            }
        let content = "\(key.room)\0\(key.session)\0\(key.speaker)\0\(rule)\0\(anchor)\0\(piece.scalars.lowerBound)"
        return Digest(of: Array(content.utf8)).hexadecimal(byteCount: 16)
    }
}

extension Finding {
    /// The order in which findings are compared: place, then rule.
    public static func precedesInOracle(_ left: Finding, _ right: Finding) -> Bool {
        if left.room != right.room { return left.room < right.room }
        if left.session != right.session { return left.session < right.session }
        if left.speaker != right.speaker { return left.speaker < right.speaker }
        let (leftPiece, rightPiece) = (left.pieces.first, right.pieces.first)
        if leftPiece?.ordinal != rightPiece?.ordinal { return (leftPiece?.ordinal ?? 0) < (rightPiece?.ordinal ?? 0) }
        if leftPiece?.bytes != rightPiece?.bytes {
            return (leftPiece?.bytes.lowerBound ?? 0) < (rightPiece?.bytes.lowerBound ?? 0)
        }
        return left.rule < right.rule
    }
}
