public import GavelIngest
public import GavelLexicon
public import GavelReporting
public import GavelScanning

/// All that a run of `gavel scan` is told.
public struct ScanConfiguration: Sendable {
    public enum OutputKind: String, Sendable, CaseIterable { case text, ndjson }

    /// One report and where it goes; nil is standard output.
    public struct Output: Sendable, Hashable {
        public var kind: OutputKind
        public var path: String?
        public init(kind: OutputKind, path: String? = nil) {
            self.kind = kind
            self.path = path
        }
    }

    /// When findings that are not settled yet are written.
    public enum Settling: Sendable {
        /// From a pipe, what is open 1 s after its stream's last segment.
        case automatic
        /// Never.
        case atEnd
    }

    /// How often a summary is repeated.
    public enum SummaryInterval: Sendable, Hashable {
        case segments(Int)
        case seconds(Int)
    }

    /// Paths; `-` is standard input, and so is nothing at all.
    public var inputs: [String] = []
    /// Empty: text on a terminal, NDJSON elsewhere.
    public var outputs: [Output] = []
    public var reader = ReaderOptions()
    public var scan = ScanOptions()
    public var settling = Settling.automatic
    public var showsExempt = false
    public var isStrict = false
    public var showsInput = false
    /// Nil: as the terminal is.
    public var usesColour: Bool?
    public var language = ReportLanguage.zh
    /// A violation of this grade or above makes the exit code 1; nil never does.
    public var failureGrade: Grade? = .notice
    /// Whether what needs proof counts for ``failureGrade`` too.
    public var failsOnProof = false
    public var printsStatistics = false
    public var summaryInterval: SummaryInterval?
    public var version = ""

    public init() {}
}

/// How a run ended; the raw value is the exit code.
public enum ScanOutcome: Int32, Sendable {
    /// Complete, and nothing at or above the grade asked for.
    case clean = 0
    /// Complete, and something was.
    case found = 1
    /// An error, or not everything was scanned as it was said. Wins over ``found``.
    case incomplete = 2
}
