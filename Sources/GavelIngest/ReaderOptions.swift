/// How one input is read.
public struct ReaderOptions: Sendable, Hashable {
    /// What the lines are.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// NDJSON when the first byte that is not blank is `{`, plain text otherwise.
        case auto
        case ndjson
        /// A segment a line.
        case text
    }

    /// How the characters are written. A byte order mark at the start of the input is dropped.
    public enum Encoding: String, Sendable, Hashable, CaseIterable {
        case utf8 = "utf-8"
        /// GB 18030, of which GBK and GB 2312 are parts.
        case gb18030
        /// The byte order mark tells the order; little-endian without one.
        case utf16 = "utf-16"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"

        /// The encoding of that name in any case, with the aliases `utf8`, `gbk`, `gb2312`, `cp936` and `utf16…`.
        public init?(name: String) {
            let lowercased = name.lowercased()
            switch lowercased {
            case "utf8": self = .utf8
            case "gbk", "gb2312", "cp936", "gb-18030": self = .gb18030
            case "utf16", "utf16le", "utf16be": self.init(rawValue: "utf-" + lowercased.dropFirst(3))
            default: self.init(rawValue: lowercased)
            }
        }

        var isUTF16: Bool { self == .utf16 || self == .utf16LittleEndian || self == .utf16BigEndian }
    }

    public var format = Format.auto
    public var encoding = Encoding.utf8
    public var fieldMap = FieldMap()
    /// Dotted paths of the values that go through to findings, in the order in which they are written there.
    public var carry: [String] = []
    /// The room of plain text, and of objects that name none.
    public var room = ""
    /// Longest line that is read, counted before its newline in bytes of the input; at least 1.
    public var maximumLineByteCount = 1 << 20

    /// Longest `room`, `session`, `speaker` and `merchant`.
    public static let maximumIdentifierByteCount = 256

    public init() {}
}
