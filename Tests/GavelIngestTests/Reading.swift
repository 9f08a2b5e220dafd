import GavelIngest
import GavelTranscript

/// One segment as it was read, in a form that can be compared.
struct ReadSegment: Hashable {
    var room = ""
    var session: String?
    var speaker = ""
    var merchant = ""
    var carried = ""
    var text = ""
    var role = Role.host
    var isRoleAssumed = true
    var sequence: Int64?
    var revision: Int32 = 0
    var isRevisable = false
    var isFinal = true
    var start: Int64?
    var end: Int64?
    var line = 1
    var lineByteOffset = 0
}

/// All that came of an input.
struct Reading: Hashable {
    var segments: [ReadSegment] = []
    var issues: [Issue] = []
    var contextRecordCount = 0

    var texts: [String] { segments.map(\.text) }
    var codes: [IssueCode] { issues.map(\.code) }
    /// Line and byte of each issue.
    var places: [[Int]] { issues.map { [$0.place.line, $0.place.byteOffset] } }

    /// Reads `bytes` in chunks of `chunkByteCounts`, and what is left over in one more.
    init(_ bytes: [UInt8], _ options: ReaderOptions = ReaderOptions(), chunkByteCounts: some Sequence<Int>) {
        var reader = TranscriptReader(options: options, sourceIndex: 7)
        var batch = SegmentBatch()
        var position = 0
        for count in chunkByteCounts where position < bytes.count {
            let end = min(position + count, bytes.count)
            reader.read(Array(bytes[position..<end]), into: &batch, issues: &issues)
            position = end
        }
        reader.read(bytes.span.extracting(position..<bytes.count), into: &batch, issues: &issues)
        reader.finish(into: &batch, issues: &issues)
        contextRecordCount = reader.contextRecordCount
        segments = batch.headers.map { header in
            let text = { (range: Range<Int>) in String(validating: batch.bytes[range], as: UTF8.self) ?? "(not UTF-8)" }
            return ReadSegment(
                room: text(header.room), session: header.session.map(text), speaker: text(header.speaker),
                merchant: text(header.merchant), carried: text(header.carried), text: text(header.text),
                role: header.role, isRoleAssumed: header.isRoleAssumed, sequence: header.sequence,
                revision: header.revision, isRevisable: header.isRevisable, isFinal: header.isFinal,
                start: header.startMilliseconds, end: header.endMilliseconds, line: header.line,
                lineByteOffset: header.lineByteOffset)
        }
    }

    init(_ bytes: [UInt8], _ options: ReaderOptions = ReaderOptions()) {
        self.init(bytes, options, chunkByteCounts: EmptyCollection())
    }

    init(_ text: String, _ options: ReaderOptions = ReaderOptions()) {
        self.init(Array(text.utf8), options)
    }
}

extension ReaderOptions {
    static func with(_ change: (inout ReaderOptions) throws -> Void) rethrows -> ReaderOptions {
        var options = ReaderOptions()
        try change(&options)
        return options
    }

    static let ndjson = with { $0.format = .ndjson }
    static let text = with { $0.format = .text }
}

/// Text as UTF-16 bytes.
func utf16Bytes(_ text: String, isBigEndian: Bool = false, hasMark: Bool = false) -> [UInt8] {
    (Array(hasMark ? "\u{FEFF}".utf16 : "".utf16) + Array(text.utf16)).flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBigEndian ? bytes : bytes.reversed()
    }
}

/// 家人们, 微信 and 最低价 in GB 18030.
let gbFamily: [UInt8] = [0xBC, 0xD2, 0xC8, 0xCB, 0xC3, 0xC7]
let gbWeChat: [UInt8] = [0xCE, 0xA2, 0xD0, 0xC5]
let gbLowest: [UInt8] = [0xD7, 0xEE, 0xB5, 0xCD, 0xBC, 0xDB]

/// A small repeatable generator, xorshift64*.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
