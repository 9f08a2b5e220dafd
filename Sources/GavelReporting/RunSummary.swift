public import GavelScanning

/// The counts of a run, so far or at its end. It holds no clock, so that the same input gives the same summary.
public struct RunSummary: Sendable {
    /// All segments that were read, duplicates and held ones among them.
    public var segments = 0
    public var sellerSegments = 0
    public var viewerSegments = 0
    /// Records other than segments (`"type":"item"` and so on).
    public var contextRecords = 0
    /// Content characters of the seller side.
    public var characters = 0
    /// Bytes of input.
    public var bytes = 0
    public var rooms = 0
    public var streams = 0
    public var findings = FindingCounts()
    /// Exempt findings that were not written.
    public var suppressedExempt = 0
    /// Matches dropped because they lay in a pass phrase.
    public var suppressedByPassPhrase = 0
    public var issues = IssueLog()
    /// Whether anomalies count as faults.
    public var isStrict: Bool
    /// Whether a signal ended the run before its input did.
    public var isInterrupted = false
    /// False for the summaries of `--summary-every`.
    public var isFinal = true
    public var lexiconDigest: String
    /// Month of the state of the law, such as `2026-10`.
    public var lawDate: String
    /// Version of the program.
    public var version: String

    public init(lexiconDigest: String, lawDate: String, version: String, isStrict: Bool = false) {
        self.lexiconDigest = lexiconDigest
        self.lawDate = lawDate
        self.version = version
        self.isStrict = isStrict
    }

    /// Takes over the counts of a scan so far.
    public mutating func take(_ statistics: ScanStatistics) {
        segments = statistics.segments
        sellerSegments = statistics.sellerSegments
        viewerSegments = statistics.viewerSegments
        characters = statistics.characters
        rooms = statistics.rooms
        streams = statistics.streams
        suppressedByPassPhrase = statistics.droppedByPassPhrase
    }

    /// Issues that make the run incomplete.
    public var faults: [IssueLog.Tally] { issues.tallies.filter { isStrict || $0.code.isFault } }
    /// Issues that are only counted.
    public var anomalies: [IssueLog.Tally] { issues.tallies.filter { !isStrict && !$0.code.isFault } }
    /// Why the run is not complete: codes of faults, and `interrupted`. Empty when it is.
    public var reasons: [String] { faults.map(\.code.rawValue) + (isInterrupted ? ["interrupted"] : []) }
    /// Whether everything that was said was scanned as it was said.
    public var isComplete: Bool { reasons.isEmpty }
}
