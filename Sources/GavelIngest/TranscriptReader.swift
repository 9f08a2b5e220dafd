public import GavelTranscript

/// Reads one input as its bytes arrive, and appends segments to a batch and issues to a list, in input order.
///
/// The result does not depend on how the bytes are cut into chunks. No input stops the reading: what cannot be read is
/// reported with its line and byte, and the next line is read as usual. Memory is bounded by the longest line
/// allowed, by a factor of about 16.
///
/// Lines and byte offsets are those of the original bytes, in every encoding. A byte order mark counts as bytes but is
/// no part of the first line.
///
/// Not for several threads at once; each input has its own reader.
public struct TranscriptReader: ~Copyable {
    /// Lines that held an item, a price, a bid or a correction, which are no segments.
    public var contextRecordCount: Int { objects.map(\.contextRecordCount) ?? 0 }

    let options: ReaderOptions
    let sourceIndex: Int32
    /// Nil until the first byte that is not blank, when the format is to be found out.
    var format: ReaderOptions.Format?
    /// Nil for UTF-8.
    var transcoder: Transcoder?
    /// Made at the first line of JSON.
    var objects: ObjectReader?
    var guess = EncodingGuess()
    let defaultRoom: [UInt8]
    private var splitter: LineSplitter
    /// The first byte of UTF-16 whose order is still to be seen.
    private var orderBytes: [UInt8] = []
    private var isOrderKnown: Bool
    private var isUnreadable = false
    private var hasReportedUnreadable = false

    /// - Parameter sourceIndex: index of the input among the run's inputs, for headers and places.
    public init(options: ReaderOptions = ReaderOptions(), sourceIndex: Int32 = 0) {
        self.options = options
        self.sourceIndex = sourceIndex
        format = options.format == .auto ? nil : options.format
        splitter = LineSplitter(maximumLineByteCount: options.maximumLineByteCount)
        defaultRoom = Array(options.room.utf8)
        isOrderKnown = options.encoding != .utf16
        if isOrderKnown { use(options.encoding) }
    }

    /// Consumes the next bytes of the input.
    ///
    /// - Complexity: O(n); a usual line allocates nothing once the batch has grown.
    public mutating func read(
        _ chunk: Span<UInt8>, into batch: inout SegmentBatch, issues: inout [Issue]
    ) {
        guard !isOrderKnown else { return readLines(of: chunk, into: &batch, issues: &issues) }
        let count = min(2 - orderBytes.count, chunk.count)
        orderBytes.append(chunk, 0..<count)
        guard orderBytes.count == 2 else { return }
        settleOrder(into: &batch, issues: &issues)
        readLines(of: chunk.extracting(count..<chunk.count), into: &batch, issues: &issues)
    }

    /// Consumes the next bytes of the input.
    public mutating func read(_ chunk: [UInt8], into batch: inout SegmentBatch, issues: inout [Issue]) {
        read(chunk.span, into: &batch, issues: &issues)
    }

    /// The input has ended: reads what stands after its last newline. Nothing may be read afterwards.
    public mutating func finish(into batch: inout SegmentBatch, issues: inout [Issue]) {
        if !isOrderKnown { settleOrder(into: &batch, issues: &issues) }
        guard let line = splitter.rest() else { return }
        readPending(line, into: &batch, issues: &issues)
    }

    /// Sets up splitting and decoding. An encoding that the system cannot convert is reported at the first line.
    private mutating func use(_ encoding: ReaderOptions.Encoding) {
        isOrderKnown = true
        guard encoding != .utf8 else { return }
        transcoder = Transcoder(encoding)
        isUnreadable = transcoder == nil
        if encoding.isUTF16 {
            splitter.newline = encoding == .utf16BigEndian ? .bigEndian16 : .littleEndian16
        }
    }

    private mutating func settleOrder(into batch: inout SegmentBatch, issues: inout [Issue]) {
        use(orderBytes == [0xFE, 0xFF] ? .utf16BigEndian : .utf16LittleEndian)
        let first = orderBytes
        orderBytes = []
        readLines(of: first.span, into: &batch, issues: &issues)
    }

    private mutating func readLines(
        of chunk: Span<UInt8>, into batch: inout SegmentBatch, issues: inout [Issue]
    ) {
        if isUnreadable { return reportUnreadable(&issues) }
        var position = 0
        while let line = splitter.next(in: chunk, from: &position) {
            switch line.content {
            case .chunk(let range): read(line, in: chunk, range, into: &batch, issues: &issues)
            case .pending: readPending(line, into: &batch, issues: &issues)
            }
        }
    }

    private mutating func readPending(
        _ line: LineSplitter.Line, into batch: inout SegmentBatch, issues: inout [Issue]
    ) {
        let bytes = splitter.takePending()
        read(line, in: bytes.span, 0..<bytes.count, into: &batch, issues: &issues)
        splitter.reuse(bytes)
    }

    private mutating func reportUnreadable(_ issues: inout [Issue]) {
        guard !hasReportedUnreadable else { return }
        hasReportedUnreadable = true
        issues.append(
            Issue(
                .unreadable, at: SourcePlace(sourceIndex: sourceIndex),
                detail: "the system cannot convert from \(options.encoding.rawValue)"))
    }
}
