import GavelDiagnostics

/// Finds how far a scalar reaches in its line, and where each of its characters stands.
///
/// The parser tells where a scalar begins and what it says, no more; a caret inside a quoted pattern needs the rest.
/// Scalars are asked for in the order of the file, so a cursor walks each line once however many it holds.
struct ScalarLocator {
    private let source: SourceText
    private var line = 1
    private var column = 1
    private var byteOffset = 0

    init(source: SourceText) {
        self.source = source
    }

    /// The scalar that begins at a one-based line and column.
    mutating func locate(_ text: String, _ style: DocumentScalar.Style, line: Int, column: Int) -> DocumentScalar {
        let start = TextPlace(file: source.name, line: line, column: column)
        var scalar = DocumentScalar(text: text, style: style, columns: nil, place: start)
        guard style != .literal, style != .folded, let end = moveTo(line: line, column: column) else { return scalar }
        let rest = source.bytes[byteOffset..<end]
        switch style {
        case .plain:
            guard rest.starts(with: text.utf8) else { return scalar }
            scalar.columns = .consecutive(from: column)
            scalar.place.length = max(1, text.unicodeScalars.count)
        default:
            guard let columns = quotedColumns(rest, style, column: column) else { return scalar }
            guard columns.count == text.unicodeScalars.count + 1 else { return scalar }
            scalar.place.length = columns[columns.count - 1] + 1 - column
            let isConsecutive = columns[columns.count - 1] - columns[0] == columns.count - 1
            scalar.columns = isConsecutive ? .consecutive(from: columns[0]) : .listed(columns)
        }
        return scalar
    }

    /// Puts the cursor at a place; returns the end of its line in bytes, nil when there is no such line.
    private mutating func moveTo(line: Int, column: Int) -> Int? {
        guard let range = source.byteRange(ofLine: line) else { return nil }
        if line != self.line || column < self.column || self.column == 1 {
            self.line = line
            self.column = 1
            byteOffset = range.lowerBound
        }
        while self.column < column, byteOffset < range.upperBound {
            byteOffset += 1
            while byteOffset < range.upperBound, source.bytes[byteOffset] & 0xC0 == 0x80 { byteOffset += 1 }
            self.column += 1
        }
        return range.upperBound
    }

    /// The column of each character between the quotes, and that of the closing quote.
    /// - Returns: nil when the scalar does not end in this line.
    private func quotedColumns(_ rest: ArraySlice<UInt8>, _ style: DocumentScalar.Style, column: Int) -> [Int]? {
        let quote = UInt8(ascii: style == .singleQuoted ? "'" : "\"")
        var columns: [Int] = []
        var column = column
        var index = rest.startIndex
        guard index < rest.endIndex, rest[index] == quote else { return nil }
        index += 1
        column += 1
        while index < rest.endIndex {
            var length = 1
            switch rest[index] {
            case quote:
                let isDoubled = style == .singleQuoted && index + 1 < rest.endIndex && rest[index + 1] == quote
                guard isDoubled else { return columns + [column] }
                length = 2
            case UInt8(ascii: "\\") where style == .doubleQuoted:
                guard index + 1 < rest.endIndex else { return nil }
                length = escapeLength(rest[index + 1])
            default: break
            }
            columns.append(column)
            for _ in 0..<length where index < rest.endIndex {
                index += 1
                while index < rest.endIndex, rest[index] & 0xC0 == 0x80 { index += 1 }
                column += 1
            }
        }
        return nil
    }

    /// Characters of an escape in double quotes, the backslash included (YAML 1.1, 5.6).
    private func escapeLength(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: 2
        }
    }
}
