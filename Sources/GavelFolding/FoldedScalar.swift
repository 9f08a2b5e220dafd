/// What a scalar is to the scanner, before any pattern is known.
///
/// Source: `docs/SEMANTICS.md`, characters.
public enum ScalarKind: UInt8, Sendable, Hashable {
    /// Symbols, punctuation, emoji, controls, format characters, combining marks: invisible.
    case noise
    /// Letters and ideographs outside the kinds below.
    case content
    /// A Latin letter after folding: matches have word edges there.
    case letter
    /// A digit that is not an ideograph: matches have number edges there.
    case digit
    case percent
    /// `.` `·` `-` `_` `~` `*` `/` `|` `+` `…`: content between two digits, noise elsewhere.
    case separator
    case space
    case softMark
    case hardMark

    /// Whether windows count a scalar of this kind.
    public var isContent: Bool {
        switch self {
        case .content, .letter, .digit, .percent: true
        default: false
        }
    }
}

/// Why a scalar and its folded form differ.
public struct FoldReasons: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Traditional to simplified, or a look-alike of another script.
    public static let script = FoldReasons(rawValue: 1)
    /// A compatibility form: full or half width, circled, squared, superscript, ligature.
    public static let width = FoldReasons(rawValue: 2)
    /// A numeral in another form: 壹, 一, ①, Ⅷ for a digit.
    public static let digit = FoldReasons(rawValue: 4)
}

/// A scalar after folding: its kind and the zero to three scalars that stand for its classes.
public struct FoldedScalar: Sendable, Hashable {
    public var kind: ScalarKind
    public var reasons: FoldReasons
    /// How many of the three below count; 0 for everything invisible.
    public var count: UInt8
    public var first: Unicode.Scalar
    public var second: Unicode.Scalar
    public var third: Unicode.Scalar

    public init(kind: ScalarKind, reasons: FoldReasons = [], scalars: [Unicode.Scalar] = []) {
        precondition(scalars.count <= 3, "a scalar folds to at most three classes")
        self.kind = kind
        self.reasons = reasons
        self.count = UInt8(scalars.count)
        self.first = scalars.first ?? "\0"
        self.second = scalars.count > 1 ? scalars[1] : "\0"
        self.third = scalars.count > 2 ? scalars[2] : "\0"
    }

    /// The folded scalars, in order.
    public var scalars: [Unicode.Scalar] { Array([first, second, third].prefix(Int(count))) }
}
