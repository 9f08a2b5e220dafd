import GavelTranscript

/// Turns lines of JSON into segments.
///
/// Places of issues are given within the line, as `byteOffset` of the text that was parsed; the caller knows where
/// that stands in the input.
struct ObjectReader {
    /// Lines that held an item, a price, a bid or a correction.
    private(set) var contextRecordCount = 0
    private let fields: FieldReader
    private let defaultRoom: [UInt8]
    /// `"name":` of each carried value.
    private let carriedNames: [[UInt8]]
    private var roles = RoleCache()

    init(options: ReaderOptions) {
        fields = FieldReader(
            json: JSONLine(paths: Field.allCases.map(options.fieldMap.path(of:)), rawPaths: options.carry),
            map: options.fieldMap)
        defaultRoom = Array(options.room.utf8)
        carriedNames = options.carry.map { Array("\(JSONText.quoted($0)):".utf8) }
    }

    /// Reads the object that lies in `range`, and appends a segment when it is one.
    ///
    /// - Parameter header: what is known of the line already.
    /// - Returns: false when the bytes are refused; nothing was appended then.
    mutating func read(
        _ bytes: Span<UInt8>, _ range: Range<Int>, header base: SegmentBatch.Header, into batch: inout SegmentBatch,
        issues: inout [Issue]
    ) -> Bool {
        guard fields.json.parse(bytes, range) == .parsed else { return false }
        if isContextRecord() {
            contextRecordCount += 1
            return true
        }
        var header = base
        let place = SourcePlace(sourceIndex: base.sourceIndex, line: base.line)
        let text = fields.json.value(Field.text.slot)
        guard text.kind == .string else {
            if text.kind == .absent {
                issues.append(Issue(.missingText, at: place, detail: "found no \"\(fields.map.path(of: .text))\""))
            } else {
                fields.report(.text, text, expected: "string", at: place, &issues)
            }
            return true
        }
        header.text = fields.json.store(Field.text.slot, into: &batch)
        header.room =
            fields.identifier(.room, at: place, into: &batch, &issues)
            ?? batch.store(defaultRoom.span, defaultRoom.indices)
        header.session = fields.identifier(.session, at: place, into: &batch, &issues)
        header.speaker = fields.identifier(.speaker, at: place, into: &batch, &issues) ?? 0..<0
        header.merchant = fields.identifier(.merchant, at: place, into: &batch, &issues) ?? 0..<0
        readRole(into: &header, at: place, &issues)
        readTimes(into: &header, at: place, &issues)
        readVersion(into: &header, at: place, &issues)
        header.carried = carried(into: &batch)
        batch.append(header)
        return true
    }

    private func isContextRecord() -> Bool {
        guard fields.json.value(Field.type.slot).kind == .string else { return false }
        return fields.json.withBytes(Field.type.slot) { name in
            equals(name, "item") || equals(name, "price") || equals(name, "bid") || equals(name, "correction")
        }
    }

    private mutating func readRole(
        into header: inout SegmentBatch.Header, at place: SourcePlace, _ issues: inout [Issue]
    ) {
        let named = fields.json.value(Field.role.slot)
        var role: Role?
        switch named.kind {
        case .string:
            role = fields.json.withBytes(Field.role.slot) { roles.role(naming: $0) }
            if role == nil {
                let place = SourcePlace(sourceIndex: place.sourceIndex, line: place.line, byteOffset: named.offset)
                issues.append(
                    Issue(.unknownRole, at: place, detail: "field \"\(fields.map.path(of: .role))\" names no role"))
            }
        case .absent:
            role = speakerRole()
        default:
            fields.report(.role, named, expected: "string", at: place, &issues)
            role = speakerRole()
        }
        header.role = role ?? .host
        header.isRoleAssumed = role == nil
    }

    private mutating func speakerRole() -> Role? {
        guard fields.json.value(Field.speaker.slot).kind == .string else { return nil }
        return fields.json.withBytes(Field.speaker.slot) { roles.role(naming: $0) }
    }

    /// Every time given is checked; `start_ms` counts before `ts`, and that before `t`.
    private func readTimes(into header: inout SegmentBatch.Header, at place: SourcePlace, _ issues: inout [Issue]) {
        _ = fields.timestamp(.sessionStart, acceptsMilliseconds: true, at: place, &issues)
        let start = fields.milliseconds(.startMilliseconds, at: place, &issues)
        let timestamp = fields.timestamp(.timestamp, acceptsMilliseconds: false, at: place, &issues)
        let startSeconds = fields.seconds(.startSeconds, at: place, &issues)
        let end = fields.milliseconds(.endMilliseconds, at: place, &issues)
        let endSeconds = fields.seconds(.endSeconds, at: place, &issues)
        let otherEnd = fields.seconds(.end, at: place, &issues)
        header.startMilliseconds = start ?? timestamp ?? startSeconds
        header.endMilliseconds = end ?? endSeconds ?? otherEnd
    }

    private func readVersion(into header: inout SegmentBatch.Header, at place: SourcePlace, _ issues: inout [Issue]) {
        header.sequence = fields.integer(.sequence, in: FieldReader.exactIntegers, at: place, &issues)
        if let revision = fields.integer(.revision, in: 0...1_000_000_000, at: place, &issues) {
            header.revision = Int32(revision)
            header.isRevisable = true
        }
        if let isFinal = fields.boolean(.isFinal, at: place, &issues) {
            header.isFinal = isFinal
            header.isRevisable = true
        }
    }

    /// The carried values that the line has, as members of an object.
    private func carried(into batch: inout SegmentBatch) -> Range<Int> {
        var members = 0..<0
        for (index, name) in carriedNames.enumerated() {
            let slot = Field.allCases.count + index
            guard fields.json.value(slot).kind == .raw else { continue }
            if members.isEmpty {
                members = batch.store(name.span, name.indices)
            } else {
                _ = batch.store(CollectionOfOne(UInt8(ascii: ",")))
                _ = batch.store(name.span, name.indices)
            }
            members = members.lowerBound..<fields.json.store(slot, into: &batch).upperBound
        }
        return members
    }
}

/// Whether the bytes are those of `word`.
private func equals(_ bytes: Span<UInt8>, _ word: StaticString) -> Bool {
    let expected = word.description.utf8
    guard bytes.count == expected.count else { return false }
    return zip(bytes.indices, expected).allSatisfy { bytes[$0] == $1 }
}
