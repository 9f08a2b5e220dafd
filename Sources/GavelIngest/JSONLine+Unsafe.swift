import CSimdJSON
import GavelTranscript

/// What a path held in a line. The bytes of a string stay in the parser: see ``JSONLine``.
struct JSONValue {
    enum Kind {
        /// Also for `null`.
        case absent
        case boolean
        case string
        case integer
        /// An integer of over 18 digits.
        case bigInteger
        /// A number with a fraction or an exponent, infinite when outside a double's range.
        case number
        case object
        case array
        /// A carried value's JSON.
        case raw
    }

    var kind: Kind
    /// Where the value's first byte stands in the line.
    var offset: Int
    /// Exact, for `integer` only.
    var integer: Int64
    /// For all kinds of numbers.
    var number: Double
    /// For `boolean` only.
    var isTrue: Bool

    static let absent = JSONValue(kind: .absent, offset: 0, integer: 0, number: 0, isTrue: false)
}

/// A parser of JSON objects that finds the values of paths named beforehand, in one pass over each line.
///
/// Values stay readable until the next ``parse(_:_:)``. Not thread-safe: one reader owns one.
@safe final class JSONLine {
    enum Outcome {
        case parsed
        /// Not JSON, not an object, or nested too deeply.
        case refused
    }

    /// Objects and arrays may nest this deeply.
    static let maximumDepth = Int(gavel_json_maximum_depth)

    private let parser: OpaquePointer
    private let slotCount: Int
    /// Which of the first 64 slots hold a value: most fields are missing from most lines, and this is cheap to ask.
    private var present: UInt64 = 0

    /// - Parameter paths: dotted paths of values to be read; slots count from 0.
    /// - Parameter rawPaths: dotted paths of values wanted as JSON; their slots follow.
    init(paths: [String], rawPaths: [String]) {
        guard let created = unsafe gavel_json_parser_create() else { preconditionFailure("out of memory") }
        // SAFETY: this object alone owns the parser, from here to `deinit`.
        unsafe parser = created
        slotCount = paths.count + rawPaths.count
        for (index, path) in (paths + rawPaths).enumerated() {
            // SAFETY: the path is copied by the callee.
            let slot = unsafe Array(path.utf8).withUnsafeBufferPointer { bytes in
                unsafe gavel_json_register(created, bytes.baseAddress, bytes.count, index >= paths.count)
            }
            precondition(Int(slot) == index, "out of memory, or over 255 keys at one level")
        }
    }

    deinit {
        // SAFETY: no value is read after the owner is gone.
        unsafe gavel_json_parser_destroy(parser)
    }

    /// Parses the line that lies in `range` of `bytes`; what lies behind it there serves as padding.
    func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Outcome {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
        // SAFETY: the line and all that may be read after it lie within the span. The values
        // that come out of it point into the parser's own buffers only.
        let status = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe gavel_json_parse(
                parser, buffer.baseAddress! + range.lowerBound, range.count, buffer.count - range.lowerBound)
        }
        precondition(status != gavel_json_out_of_memory, "out of memory")
        guard status == gavel_json_ok else { return .refused }
        unsafe present = gavel_json_present(parser)
        return .parsed
    }

    /// - Precondition: the last parse succeeded and `slot` is a registered path's.
    @inline(__always)
    func value(_ slot: Int) -> JSONValue {
        slot < 64 && present >> UInt64(slot) & 1 == 0 ? JSONValue.absent : foundValue(slot)
    }

    private func foundValue(_ slot: Int) -> JSONValue {
        // SAFETY: `cValue` checks the slot; only numbers are copied.
        let found = unsafe cValue(slot)
        let kind: JSONValue.Kind =
            switch unsafe found.kind {
            case gavel_json_absent, gavel_json_null: .absent
            case gavel_json_true, gavel_json_false: .boolean
            case gavel_json_string: .string
            case gavel_json_integer: .integer
            case gavel_json_big_integer: .bigInteger
            case gavel_json_number: .number
            case gavel_json_object: .object
            case gavel_json_array: .array
            default: .raw
            }
        return unsafe JSONValue(
            kind: kind, offset: found.offset, integer: found.integer, number: found.number,
            isTrue: found.kind == gavel_json_true)
    }

    /// Gives the content of a string, the digits of a long integer or the JSON of a raw value to `body`; of any other
    /// kind, nothing.
    ///
    /// - Precondition: as for ``value(_:)``.
    func withBytes<Result>(_ slot: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        // SAFETY: all bytes lie in the parser until the next parse, and this object lives that long.
        let found = unsafe cValue(slot)
        let buffer = unsafe UnsafeBufferPointer(start: found.bytes, count: found.length)
        return withExtendedLifetime(self) { unsafe body(buffer.span) }
    }

    /// Copies what ``withBytes(_:_:)`` gives into the batch.
    ///
    /// - Precondition: as for ``withBytes(_:_:)``.
    func store(_ slot: Int, into batch: inout SegmentBatch) -> Range<Int> {
        // SAFETY: as in `withBytes`; the buffer is copied at once.
        let found = unsafe cValue(slot)
        let buffer = unsafe UnsafeBufferPointer(start: found.bytes, count: found.length)
        return withExtendedLifetime(self) { unsafe batch.store(buffer.span, 0..<buffer.count) }
    }

    @inline(__always)
    private func cValue(_ slot: Int) -> gavel_json_value {
        precondition(slot >= 0 && slot < slotCount)
        // SAFETY: the parser holds `slotCount` values, the same from registration on.
        return unsafe gavel_json_values(parser)[slot]
    }
}
