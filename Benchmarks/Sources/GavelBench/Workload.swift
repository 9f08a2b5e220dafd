/// What a round counted: the proof that the work was done, and the same work as ever.
struct Tally: Equatable {
    var count = 0
    /// Over what was found and where, whatever the order.
    var checksum: UInt64 = 0

    /// Adds one thing found, known by these numbers.
    mutating func add(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) {
        count += 1
        var mixed = UInt64(bitPattern: Int64(first)) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ UInt64(bitPattern: Int64(second))) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ UInt64(bitPattern: Int64(third))) &* 0x94D0_49BB_1331_11EB
        mixed = (mixed ^ UInt64(bitPattern: Int64(fourth))) &* 0x9E37_79B9_7F4A_7C15
        checksum &+= mixed ^ (mixed >> 29)
    }
}

/// One round's time and count.
struct Round {
    var nanoseconds: Int
    var tally: Tally
}

/// Something to measure, its set-up done.
protocol Workload {
    var name: WorkloadName { get }
    /// Bytes of text that a round reads.
    var byteCount: Int { get }
    /// Digest of the lexicon, where there is one.
    var lexiconDigest: String? { get }

    /// Does all the work once, from fresh state.
    /// - Parameters:
    ///   - isEmpty: sets up and reads nothing.
    ///   - slowdown: how much of the work to do twice.
    func round(isEmpty: Bool, slowdown: Slowdown) -> Round
}

extension Workload {
    var lexiconDigest: String? { nil }
}

/// What a row of the table is called.
struct WorkloadName {
    var suite: BenchOptions.Suite
    var mode: BenchOptions.Mode
    /// Of the pattern set; empty where there is none to choose.
    var size: String

    var key: String { "\(suite.rawValue)/\(mode.rawValue)/\(size.isEmpty ? "-" : size)" }
}

/// Repeats a share of the work, so that a gate can be shown to notice.
///
/// The variable `GAVEL_BENCH_SLOWDOWN` gives the share in percent.
struct Slowdown {
    let percent: Int
    private var credit = 0

    /// - Throws: ``BenchFailure`` when the value is no number from 0 to 100.
    init(_ value: String?) throws(BenchFailure) {
        guard let value else {
            percent = 0
            return
        }
        guard let number = Int(value), (0...100).contains(number) else {
            throw BenchFailure(.usage, "GAVEL_BENCH_SLOWDOWN is \"\(value)\", expected 0 to 100")
        }
        percent = number
    }

    /// Whether the batch that was just worked off is to be worked off again.
    mutating func isDue() -> Bool {
        credit += percent
        guard credit >= 100 else { return false }
        credit -= 100
        return true
    }
}
