/// What the command line asks for.
struct BenchOptions {
    static let usage = """
        usage: gavel-bench [options]
          --suite match|scan|fold|all   what to measure (all)
          --size 1k|10k|100k|hit1k|all  size of the pattern set of the suite match (all)
          --mode rooms|block|all        a segment a write over many rooms, or one long text (rooms)
          --megabytes N                 text, in 10^6 bytes (8)
          --rooms N                     rooms that speak in turn (1000)
          --seed N                      of text and patterns (20261)
          --rounds N                    measured rounds after one that is not (5)
          --text PATH                   real text, a segment a line; its counts are printed and not asserted
          --json                        one JSON object instead of the table
          --once                        one round and no warm-up, for callgrind
          --baseline                    with --once: the whole set-up, and nothing measured
          --record PATH                 add this run's counts to the file of expected counts
        exit: 0 done, 3 a count is wrong, 64 usage, 66 unreadable text
        """

    enum Mode: String, CaseIterable { case rooms, block }
    enum Suite: String, CaseIterable { case fold, match, scan }

    var suites = Suite.allCases
    var sizes = PatternSize.allCases
    var modes = [Mode.rooms]
    var megabytes = 8
    var roomCount = 1000
    var seed: UInt64 = 20261
    var roundCount = 5
    var textPath: String?
    var isJSON = false
    var isOnce = false
    var isBaseline = false
    var recordPath: String?
    var wantsHelp = false

    /// - Throws: ``BenchFailure`` with the code `usage`.
    init(_ arguments: [String]) throws(BenchFailure) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--json": isJSON = true
            case "--once": isOnce = true
            case "--baseline": isBaseline = true
            case "--help", "-h": wantsHelp = true
            default:
                guard let value = rest.popFirst() else { throw BenchOptions.refuse(option) }
                try set(option, to: value)
            }
        }
        if isBaseline, !isOnce { throw BenchFailure(.usage, "--baseline goes with --once only") }
        if recordPath != nil, textPath != nil { throw BenchFailure(.usage, "--record goes with generated text only") }
    }

    private mutating func set(_ option: String, to value: String) throws(BenchFailure) {
        switch option {
        case "--suite": suites = try BenchOptions.choices(value, of: option)
        case "--size": sizes = try BenchOptions.choices(value, of: option)
        case "--mode": modes = try BenchOptions.choices(value, of: option)
        case "--megabytes": megabytes = try BenchOptions.number(value, 1...4000, of: option)
        case "--rooms": roomCount = try BenchOptions.number(value, 1...1_000_000, of: option)
        case "--rounds": roundCount = try BenchOptions.number(value, 1...1000, of: option)
        case "--seed": seed = UInt64(try BenchOptions.number(value, 0...Int.max, of: option))
        case "--text": textPath = value
        case "--record": recordPath = value
        default: throw BenchOptions.refuse(option)
        }
    }

    private static func choices<Choice: RawRepresentable & CaseIterable>(
        _ value: String, of option: String
    ) throws(BenchFailure) -> [Choice] where Choice.RawValue == String {
        if value == "all" { return Array(Choice.allCases) }
        guard let choice = Choice(rawValue: value) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw BenchFailure(.usage, "\(option) got \"\(value)\", expected one of \(known), all")
        }
        return [choice]
    }

    private static func number(
        _ value: String, _ range: ClosedRange<Int>, of option: String
    ) throws(BenchFailure) -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw BenchFailure(
                .usage, "\(option) got \"\(value)\", expected \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func refuse(_ option: String) -> BenchFailure {
        BenchFailure(.usage, "unknown option, or one without its value: \(option)")
    }
}
