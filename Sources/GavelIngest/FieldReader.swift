import GavelTranscript

/// Reads the known fields of a parsed line, each as what it should be.
///
/// A field of the wrong type is reported and then counts as absent, so that its line is still scanned.
struct FieldReader {
    let json: JSONLine
    let map: FieldMap

    /// What doubles, and so most writers of JSON, hold exactly. Times and numbers outside would be of no room on earth.
    static let exactIntegers: ClosedRange<Int64> = -(1 << 53)...(1 << 53)

    /// A string, or an integer as written in decimal; cut when it is too long. Nil when absent.
    func identifier(
        _ field: Field, at place: SourcePlace, into batch: inout SegmentBatch, _ issues: inout [Issue]
    ) -> Range<Int>? {
        let value = json.value(field.slot)
        switch value.kind {
        case .absent: return nil
        case .integer: return batch.store(String(value.integer).utf8)
        case .string, .bigInteger: break
        default:
            report(field, value, expected: "string or integer", at: place, &issues)
            return nil
        }
        let byteCount = json.withBytes(field.slot) { $0.count }
        guard byteCount > ReaderOptions.maximumIdentifierByteCount else {
            return json.store(field.slot, into: &batch)
        }
        issues.append(
            Issue(
                .limitIdentifier, at: place.moved(to: value.offset),
                detail: "field \"\(map.path(of: field))\": found \(byteCount) bytes, expected at most "
                    + "\(ReaderOptions.maximumIdentifierByteCount)"))
        return batch.store(json.withBytes(field.slot) { Identifier.shortened($0) })
    }

    func boolean(_ field: Field, at place: SourcePlace, _ issues: inout [Issue]) -> Bool? {
        let value = json.value(field.slot)
        if value.kind == .boolean { return value.isTrue }
        if value.kind != .absent { report(field, value, expected: "boolean", at: place, &issues) }
        return nil
    }

    func integer(
        _ field: Field, in range: ClosedRange<Int64>, at place: SourcePlace, _ issues: inout [Issue]
    ) -> Int64? {
        let value = json.value(field.slot)
        if value.kind == .absent { return nil }
        if value.kind == .integer, range.contains(value.integer) { return value.integer }
        let expected = "integer in \(range.lowerBound)...\(range.upperBound)"
        report(field, value, expected: expected, at: place, &issues)
        return nil
    }

    /// Whole milliseconds; a fraction is rounded.
    func milliseconds(_ field: Field, at place: SourcePlace, _ issues: inout [Issue]) -> Int64? {
        time(field, millisecondsPerUnit: 1, acceptsString: false, at: place, &issues)
    }

    /// Seconds, as a number or a string holding one, in milliseconds.
    func seconds(_ field: Field, at place: SourcePlace, _ issues: inout [Issue]) -> Int64? {
        time(field, millisecondsPerUnit: 1000, acceptsString: true, at: place, &issues)
    }

    /// Milliseconds since 1970 of an RFC 3339 time.
    func timestamp(
        _ field: Field, acceptsMilliseconds: Bool, at place: SourcePlace, _ issues: inout [Issue]
    ) -> Int64? {
        let value = json.value(field.slot)
        if value.kind == .absent { return nil }
        if acceptsMilliseconds, value.kind == .integer { return value.integer }
        if value.kind == .string,
            let milliseconds = json.withBytes(field.slot, { RFC3339.milliseconds($0) })
        {
            return milliseconds
        }
        let expected = "RFC 3339 time with an offset" + (acceptsMilliseconds ? " or integer" : "")
        report(field, value, expected: expected, at: place, &issues)
        return nil
    }

    /// Adds a fault that names the field, what was found and what was expected.
    func report(
        _ field: Field, _ value: JSONValue, expected: String, at place: SourcePlace, _ issues: inout [Issue]
    ) {
        let detail = "field \"\(map.path(of: field))\": found \(value.kind.name), expected \(expected)"
        issues.append(Issue(.wrongType, at: place.moved(to: value.offset), detail: detail))
    }

    private func time(
        _ field: Field, millisecondsPerUnit: Double, acceptsString: Bool, at place: SourcePlace,
        _ issues: inout [Issue]
    ) -> Int64? {
        let value = json.value(field.slot)
        let number: Double?
        switch value.kind {
        case .absent: return nil
        case .integer, .bigInteger, .number: number = value.number
        case .string where acceptsString: number = json.withBytes(field.slot) { JSONText.number($0) }
        default: number = nil
        }
        if let milliseconds = number.map({ ($0 * millisecondsPerUnit).rounded() }),
            abs(milliseconds) <= Double(FieldReader.exactIntegers.upperBound)
        {
            return Int64(milliseconds)
        }
        let kinds = acceptsString ? "number or numeric string" : "number"
        let limit = FieldReader.exactIntegers.upperBound
        report(field, value, expected: "\(kinds) of at most \(limit) ms", at: place, &issues)
        return nil
    }
}

extension SourcePlace {
    /// The same line, another byte.
    func moved(to byteOffset: Int) -> SourcePlace {
        SourcePlace(sourceIndex: sourceIndex, line: line, byteOffset: byteOffset)
    }
}

extension JSONValue.Kind {
    /// The kind's name in a message.
    var name: String {
        switch self {
        case .absent: "nothing"
        case .boolean: "boolean"
        case .string: "string"
        case .integer: "integer"
        case .bigInteger: "integer of over 18 digits"
        case .number: "number"
        case .object: "object"
        case .array: "array"
        case .raw: "JSON"
        }
    }
}
