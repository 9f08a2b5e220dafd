import GavelDiagnostics

/// One line of a file of cases, which knows its places.
struct CaseLine {
    var file: String
    /// One-based.
    var number: Int
    var bytes: ArraySlice<UInt8>

    /// The place of a range of the line's bytes; columns count characters.
    /// - Complexity: O(length of the line up to the range's end).
    func place(of range: Range<Int>) -> TextPlace {
        let column = count(bytes.startIndex..<range.lowerBound) + 1
        return TextPlace(file: file, line: number, column: column, length: max(1, count(range)))
    }

    private func count(_ range: Range<Int>) -> Int {
        bytes[range.clamped(to: bytes.indices)].count { $0 & 0xC0 != 0x80 }
    }

    /// Where the first byte stands that is not UTF-8; nil when all is.
    /// - Complexity: O(length of the line).
    func firstInvalidByte() -> Int? {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded): offset += encoded.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}
