/// A stretch of one line of a text file that people edit.
///
/// Not for transcripts, whose places are bytes of a stream (`SourcePlace`).
public struct TextPlace: Sendable, Hashable {
    /// The file as the caller named it.
    public var file: String
    /// One-based; 0 when the place is the file as a whole.
    public var line: Int
    /// One-based, in characters (Unicode scalars); 0 when the place is the file as a whole.
    public var column: Int
    /// In characters, within the line; at least 1.
    public var length: Int

    public init(file: String, line: Int, column: Int, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
    }

    /// The file as a whole.
    public init(file: String) {
        self.init(file: file, line: 0, column: 0)
    }

    /// `file:line:column`, or the file alone. Controls are not yet made safe to print (see ``SafeText``).
    public var description: String {
        line == 0 ? file : "\(file):\(line):\(column)"
    }
}

extension TextPlace: Comparable {
    /// By file, line, column.
    public static func < (left: TextPlace, right: TextPlace) -> Bool {
        (left.file, left.line, left.column, left.length) < (right.file, right.line, right.column, right.length)
    }
}
