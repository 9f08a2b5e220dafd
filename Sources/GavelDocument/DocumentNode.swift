public import GavelDiagnostics

/// A value of a YAML file, and where it stands.
///
/// Scalars stay the text that was written; what they mean is up to the typed readers (``MappingReader``), so that
/// `no` is never silently false, nor `2015-09-01` a date.
public struct DocumentNode: Sendable {
    public enum Content: Sendable {
        case scalar(DocumentScalar)
        case sequence([DocumentNode])
        /// In the order of the file; no key twice.
        case mapping([DocumentEntry])
    }

    public var content: Content
    /// A scalar's text; the first character of a list or a mapping.
    public var place: TextPlace

    public init(content: Content, place: TextPlace) {
        self.content = content
        self.place = place
    }
}

/// A key and its value.
public struct DocumentEntry: Sendable {
    public var key: String
    public var keyPlace: TextPlace
    public var value: DocumentNode

    public init(key: String, keyPlace: TextPlace, value: DocumentNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}

/// Text as a YAML file holds it.
public struct DocumentScalar: Sendable {
    public enum Style: Sendable, Hashable { case plain, singleQuoted, doubleQuoted, literal, folded }

    /// Without quotes, escapes undone.
    public var text: String
    public var style: Style
    /// Columns of the characters of ``text``; nil when it spans lines, so that they have no single line.
    var columns: Columns?
    /// Of the scalar with its quotes.
    public var place: TextPlace

    /// Where in its line each character of a scalar stands.
    enum Columns: Sendable, Hashable {
        /// One after another from this column on.
        case consecutive(from: Int)
        /// One column for each character, and one for the end.
        case listed([Int])
    }

    /// Whether nothing was written: `key:`, `~` or `null` without quotes.
    public var isNothing: Bool {
        style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The place of some characters of ``text``; the whole scalar when it spans lines.
    /// - Parameter offsets: half-open, in Unicode scalars of ``text``; an empty range is taken as one character.
    public func place(of offsets: Range<Int>) -> TextPlace {
        let column: Int
        let end: Int
        switch columns {
        case nil: return place
        case .consecutive(let first): (column, end) = (first + offsets.lowerBound, first + offsets.upperBound)
        case .listed(let list):
            guard offsets.upperBound < list.count else { return place }
            (column, end) = (list[offsets.lowerBound], list[offsets.upperBound])
        }
        return TextPlace(file: place.file, line: place.line, column: column, length: end - column)
    }
}
