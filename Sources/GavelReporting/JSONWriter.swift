/// Writes JSON (RFC 8259) to the end of a byte buffer, in the order of the calls.
///
/// Idea: one growing buffer and one bit of state (whether a comma is due), so that a record costs no allocation but the
/// buffer's own growth. A caller lends its buffer with ``init(taking:)`` and gets it back from ``finish()``; no byte is
/// copied. Strings without anything to escape, which is nearly all of them, are appended whole.
///
/// The writer puts the commas and colons; that braces are balanced and that an object's values have keys is the
/// caller's affair.
public struct JSONWriter: ~Copyable {
    private var bytes: [UInt8] = []
    private var isCommaDue = false

    /// Takes over `buffer`, which is empty until ``finish()`` gives the bytes back.
    public init(taking buffer: inout [UInt8]) {
        swap(&bytes, &buffer)
    }

    /// The buffer that was taken, with all that was written behind it.
    public consuming func finish() -> [UInt8] { bytes }

    /// An object, as an array's element or as the whole.
    public mutating func object(_ content: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        content(&self)
        close(UInt8(ascii: "}"))
    }

    /// An array, as an array's element or as the whole.
    public mutating func array(_ content: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        content(&self)
        close(UInt8(ascii: "]"))
    }

    /// An object's key; its value has to follow.
    /// - Precondition: `name` holds nothing that has to be escaped.
    public mutating func key(_ name: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        isCommaDue = false
    }

    public mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        JSONEscape.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    public mutating func integer(_ value: some BinaryInteger) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = UInt64(value.magnitude)
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    public mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Members of an object that are JSON already (`"a":1,"b":[2]`), kept as they are but for characters that would
    /// break the line or drive a terminal.
    public mutating func rawMembers(_ members: String) {
        guard !members.isEmpty else { return }
        separate()
        JSONEscape.appendRaw(members, to: &bytes)
    }

    /// Ends a record of a file that holds one a line.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isCommaDue = false
    }

    private mutating func separate() {
        if isCommaDue { bytes.append(UInt8(ascii: ",")) }
        isCommaDue = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        isCommaDue = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        isCommaDue = true
    }
}

/// Members of an object: a key and its value in one call.
extension JSONWriter {
    public mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    public mutating func member(_ name: String, _ value: some BinaryInteger) {
        key(name)
        integer(value)
    }

    public mutating func member(_ name: String, _ value: Bool) {
        key(name)
        boolean(value)
    }

    public mutating func member(_ name: String, _ values: [String]) {
        key(name)
        array { json in
            for value in values { json.string(value) }
        }
    }

    /// Writes null for nil.
    public mutating func member(orNull name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// Writes null for nil.
    public mutating func member(orNull name: String, _ value: Int64?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    public mutating func memberObject(_ name: String, _ content: (inout JSONWriter) -> Void) {
        key(name)
        object(content)
    }

    public mutating func memberArray(_ name: String, _ content: (inout JSONWriter) -> Void) {
        key(name)
        array(content)
    }
}
