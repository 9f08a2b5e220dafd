import GavelTranscript

/// From a line's bytes to a segment.
extension TranscriptReader {
    /// Reads one line, which lies in `range` of `buffer`. What lies behind it there may serve the parser as padding.
    mutating func read(
        _ line: LineSplitter.Line, in buffer: Span<UInt8>, _ range: Range<Int>, into batch: inout SegmentBatch,
        issues: inout [Issue]
    ) {
        let markByteCount = line.number == 1 ? byteOrderMarkByteCount(in: buffer, range) : 0
        var range = range.lowerBound + markByteCount..<range.upperBound
        var header = SegmentBatch.Header()
        header.sourceIndex = sourceIndex
        header.line = line.number
        header.lineByteOffset = line.byteOffset + markByteCount
        if line.isTooLong {
            return skip(line, in: buffer, range, header: header, issues: &issues)
        }
        guard let transcoder else {
            if line.hasNewline, !range.isEmpty, buffer[range.upperBound - 1] == 0x0D {
                range = range.lowerBound..<range.upperBound - 1
            }
            let firstIssue = issues.count
            let repair = readUTF8(buffer, range, header: header, into: &batch, issues: &issues)
            settlePlaces(of: &issues, from: firstIssue, header: header) { repair?.originalOffset(of: $0) ?? $0 }
            return
        }

        var decoded = transcoder.decode(buffer, range)
        if let first = decoded.badOffsets.first {
            let place = place(of: header, byteOffset: header.lineByteOffset + first)
            let detail = "\(decoded.badOffsets.count) bad parts replaced, expected \(options.encoding.rawValue)"
            issues.append(Issue(.invalidEncoding, at: place, detail: detail))
        }
        if line.hasNewline, decoded.bytes.last == 0x0D { decoded.bytes.removeLast() }
        let firstIssue = issues.count
        _ = readUTF8(
            decoded.bytes.span, 0..<decoded.bytes.count, header: header, into: &batch, issues: &issues)
        // Decoding again up to an output length tells how much input it takes; only faults pay for it.
        settlePlaces(of: &issues, from: firstIssue, header: header) { offset in
            transcoder.decode(buffer, range, outputLimit: offset).consumedByteCount
        }
    }

    /// Reads a line of UTF-8, or of what should be. Places of new issues are left within the line as it was parsed.
    ///
    /// - Returns: the repair, when the line was parsed in a repaired form.
    private mutating func readUTF8(
        _ bytes: Span<UInt8>, _ range: Range<Int>, header: SegmentBatch.Header, into batch: inout SegmentBatch,
        issues: inout [Issue]
    ) -> UTF8Repair? {
        guard let first = firstNonBlank(bytes, range) else { return nil }
        decideFormat(first)
        if format == .ndjson {
            if readObject(bytes, range, header: header, into: &batch, issues: &issues) { return nil }
        } else if isUTF8(bytes, range) {
            appendText(bytes, range, header: header, into: &batch)
            return nil
        }
        return readBroken(bytes, range, header: header, into: &batch, issues: &issues)
    }

    /// The slow way, for lines that were refused: says why, and saves what can be.
    private mutating func readBroken(
        _ bytes: Span<UInt8>, _ range: Range<Int>, header: SegmentBatch.Header, into batch: inout SegmentBatch,
        issues: inout [Issue]
    ) -> UTF8Repair? {
        var original: [UInt8] = []
        original.append(bytes, range)
        let repair = UTF8Repair(original)
        let suggestion = guess.name(for: original, repair: repair).map { ", try --encoding \($0)" } ?? ""
        if let first = repair.replaced.first {
            let place = place(of: header, byteOffset: first.lowerBound)
            let detail = "\(repair.replaced.count) bad parts replaced, expected utf-8\(suggestion)"
            issues.append(Issue(.invalidUTF8, at: place, detail: detail))
            let repaired = repair.bytes
            if format != .ndjson {
                appendText(repaired.span, 0..<repaired.count, header: header, into: &batch)
                return repair
            }
            if readObject(repaired.span, 0..<repaired.count, header: header, into: &batch, issues: &issues) {
                return repair
            }
        }
        let error = JSONGrammar.firstError(in: repair.bytes)
        let isObject = repair.bytes.first { !isBlank($0) } == UInt8(ascii: "{")
        let issue =
            if error == nil, !isObject {
                Issue(.notAnObject, at: place(of: header, byteOffset: 0), detail: "expected an object")
            } else {
                Issue(
                    .invalidJSON, at: place(of: header, byteOffset: error ?? 0),
                    detail: "line of \(original.count) bytes is lost\(suggestion)")
            }
        issues.append(issue)
        return repair
    }

    private mutating func readObject(
        _ bytes: Span<UInt8>, _ range: Range<Int>, header: SegmentBatch.Header, into batch: inout SegmentBatch,
        issues: inout [Issue]
    ) -> Bool {
        if objects == nil { objects = ObjectReader(options: options) }
        return objects!.read(bytes, range, header: header, into: &batch, issues: &issues)
    }

    private func appendText(
        _ bytes: Span<UInt8>, _ range: Range<Int>, header base: SegmentBatch.Header, into batch: inout SegmentBatch
    ) {
        var header = base
        header.isRoleAssumed = true
        header.room = batch.store(defaultRoom.span, defaultRoom.indices)
        header.text = batch.store(bytes, range)
        batch.append(header)
    }

    /// A line that is too long still tells the format when it is the first.
    private mutating func skip(
        _ line: LineSplitter.Line, in buffer: Span<UInt8>, _ range: Range<Int>, header: SegmentBatch.Header,
        issues: inout [Issue]
    ) {
        if format == nil, let transcoder {
            let decoded = transcoder.decode(buffer, range).bytes
            if let first = firstNonBlank(decoded.span, 0..<decoded.count) { decideFormat(first) }
        } else if let first = firstNonBlank(buffer, range) {
            decideFormat(first)
        }
        issues.append(
            Issue(
                .lineTooLong, at: place(of: header, byteOffset: header.lineByteOffset),
                detail: "found \(line.byteCount) bytes, expected at most \(options.maximumLineByteCount)"))
    }

    private mutating func decideFormat(_ firstByte: UInt8) {
        if format == nil { format = firstByte == UInt8(ascii: "{") ? .ndjson : .text }
    }

    private func byteOrderMarkByteCount(in buffer: Span<UInt8>, _ range: Range<Int>) -> Int {
        let marks: [[UInt8]] =
            switch options.encoding {
            case .utf8: [[0xEF, 0xBB, 0xBF]]
            case .gb18030: [[0x84, 0x31, 0x95, 0x33]]
            case .utf16: [[0xFF, 0xFE], [0xFE, 0xFF]]
            case .utf16LittleEndian: [[0xFF, 0xFE]]
            case .utf16BigEndian: [[0xFE, 0xFF]]
            }
        let mark = marks.first { mark in
            mark.count <= range.count && mark.indices.allSatisfy { mark[$0] == buffer[range.lowerBound + $0] }
        }
        return mark?.count ?? 0
    }

    private func place(of header: SegmentBatch.Header, byteOffset: Int) -> SourcePlace {
        SourcePlace(sourceIndex: sourceIndex, line: header.line, byteOffset: byteOffset)
    }

    /// Turns places within the parsed line into places in the input.
    private func settlePlaces(
        of issues: inout [Issue], from first: Int, header: SegmentBatch.Header, original: (Int) -> Int
    ) {
        for index in first..<issues.count {
            issues[index].place.byteOffset = header.lineByteOffset + original(issues[index].place.byteOffset)
        }
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// The first byte that is not white space; nil when the line is blank.
private func firstNonBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8? {
    for index in range where !isBlank(bytes[index]) { return bytes[index] }
    return nil
}
