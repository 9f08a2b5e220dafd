import ArgumentParser
import GavelIngest
import GavelLexicon
import GavelPipeline
import GavelReporting
import GavelScanning

/// `gavel scan`
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Scan transcripts for unlawful selling talk. 扫描直播文字稿。",
        discussion: """
            Input is NDJSON, one segment a line ({"room":"a","t":12.5,"speaker":"host","text":"…"}), or plain text, a \
            segment a line. Rooms may be mixed as they come. With no FILE, or with -, standard input is read.

              gavel scan Samples/room.jsonl
              asr | gavel scan --output ndjson --output text=findings.txt
              gavel scan --map text=result.text --map room=live_id < stream.ndjson
            """)

    @Argument(help: ArgumentHelp("Transcripts to scan; - is standard input.", valueName: "file"))
    var files: [String] = []

    @OptionGroup var lexicon: LexiconOptions

    @Option(help: ArgumentHelp("Input format: auto, ndjson or text.", valueName: "format"))
    var format: ReaderOptions.Format = .auto

    @Option(
        help: ArgumentHelp(
            "Report to write: text or ndjson, to standard output or =PATH. May be repeated. Default: text on a terminal, "
                + "ndjson elsewhere.", valueName: "kind[=path]"))
    var output: [OutputArgument] = []

    @Option(
        help: ArgumentHelp(
            "Exit with 1 when a violation of this grade or above is found: notice, warning, serious, critical, never.",
            valueName: "grade"))
    var failOn: FailureGrade = .notice

    @Flag(help: "Let what needs proof count for --fail-on too.")
    var failOnProof = false

    @Flag(help: "Write exempt findings too, with the guard that exempts them.")
    var showExempt = false

    @Option(
        help: ArgumentHelp(
            "Read a field from another place, such as text=result.text. May be repeated.", valueName: "field=path"))
    var map: [String] = []

    @Option(
        help: ArgumentHelp(
            "Fields of the input to pass through to findings, separated by commas.", valueName: "a,b"))
    var carry: String?

    @Option(help: ArgumentHelp("Room of segments that name none.", valueName: "name"))
    var room: String = ""

    @Option(
        help: ArgumentHelp(
            "Encoding of the input: utf-8, gb18030, gbk, utf-16, utf-16le, utf-16be.", valueName: "encoding"))
    var encoding: ReaderOptions.Encoding = .utf8

    @Option(help: ArgumentHelp("A pause longer than this ends a phrase.", valueName: "ms"))
    var gap: Int64 = 3000

    @Option(
        help: ArgumentHelp(
            "When to write a finding: settled (nothing to come can change it) or immediate (corrected later).",
            valueName: "when"))
    var emit: ScanOptions.Emission = .settled

    @Option(
        help: ArgumentHelp(
            "auto writes what is open after a second of silence in a live input; end waits.", valueName: "when"))
    var settle: SettlingArgument = .auto

    @Option(help: ArgumentHelp("Longest line read, in bytes.", valueName: "bytes"))
    var maxLine: Int = 1 << 20

    @Flag(help: "Let anomalies (a missing number, a late revision…) make the run incomplete.")
    var strict = false

    @Flag(help: "Show the faulty line with each fault. It may hold what customers and hosts said.")
    var showInput = false

    @OptionGroup var display: DisplayOptions

    @Flag(help: "Print throughput to standard error at the end.")
    var stats = false

    @Option(
        help: ArgumentHelp(
            "Repeat the summary every N segments, or every N seconds (10s).", valueName: "n"))
    var summaryEvery: SummaryArgument?

    func validate() throws {
        guard gap >= 0 else { throw ValidationError("--gap is \(gap): a pause cannot be shorter than 0 ms") }
        guard maxLine >= 64 else { throw ValidationError("--max-line is \(maxLine): at least 64 bytes are needed") }
        _ = try fieldMap()
        for path in carriedPaths where !FieldMap.isPath(path) {
            throw ValidationError("--carry: “\(path)” is no field path: names joined by dots are, such as replay.url")
        }
        if output.filter({ $0.value.path == nil }).count > 1 {
            throw ValidationError("two --output go to standard output: give one of them a path, as in text=report.txt")
        }
    }

    func run() throws {
        let loaded = try lexicon.load(display)
        var configuration = ScanConfiguration()
        configuration.inputs = files
        configuration.outputs = output.map(\.value)
        configuration.reader.format = format
        configuration.reader.fieldMap = try fieldMap()
        configuration.reader.carry = carriedPaths
        configuration.reader.room = room
        configuration.reader.encoding = encoding
        configuration.reader.maximumLineByteCount = maxLine
        configuration.scan.gapMilliseconds = gap
        configuration.scan.emission = emit
        configuration.settling = settle == .auto ? .automatic : .atEnd
        configuration.showsExempt = showExempt
        configuration.isStrict = strict
        configuration.showsInput = showInput
        configuration.usesColour = display.usesColour
        configuration.language = display.language
        configuration.failureGrade = failOn.grade
        configuration.failsOnProof = failOnProof
        configuration.printsStatistics = stats
        configuration.summaryInterval = summaryEvery?.value
        configuration.version = VersionText.number
        do {
            throw ExitCode(try ScanRun(configuration, lexicon: loaded).run().rawValue)
        } catch let failure as ScanFailure {
            Message.print("cannot \(failure.action) \(failure.path): \(failure.reason)")
            throw ExitCode(2)
        }
    }

    private var carriedPaths: [String] {
        carry?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    }

    private func fieldMap() throws -> FieldMap {
        var result = FieldMap()
        for assignment in map {
            do { try result.add(assignment) } catch { throw ValidationError("--map \(assignment): \(error)") }
        }
        return result
    }
}
