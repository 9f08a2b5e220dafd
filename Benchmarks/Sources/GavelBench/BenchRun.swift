import Foundation
import GavelMatching

/// One run of the command.
struct BenchRun {
    private let options: BenchOptions
    private let slowdown: Slowdown
    private let vocabulary: Vocabulary
    private let talk: Talk
    private let talkDigest: String
    private var expected: ExpectedCounts

    init(_ options: BenchOptions) throws(BenchFailure) {
        self.options = options
        slowdown = try Slowdown(ProcessInfo.processInfo.environment["GAVEL_BENCH_SLOWDOWN"])
        vocabulary = Vocabulary(seed: options.seed)
        let byteCount = options.megabytes * 1_000_000
        if let path = options.textPath {
            talk = try Talk.reading(path, roomCount: options.roomCount, byteCount: byteCount)
        } else {
            talk = GeneratedTalk.talk(
                seed: options.seed, vocabulary: vocabulary, roomCount: options.roomCount, byteCount: byteCount)
        }
        talkDigest = talk.digest
        expected = try ExpectedCounts(PackageResources.counts_tsv)
    }

    consuming func run() throws(BenchFailure) {
        var rows: [BenchReport.Row] = []
        for name in names {
            let row = try measure(workload(name))
            rows.append(row)
        }
        if options.isBaseline { return }
        if let path = options.recordPath { return try record(rows, in: path) }
        let machine = options.isOnce ? Machine(model: "", coreCount: 1, commit: "") : Machine.current()
        let report = BenchReport(machine: machine, options: options, talk: talk, rows: rows)
        print(options.isJSON ? report.json() : report.table(), terminator: "")
    }

    private var names: [WorkloadName] {
        options.suites.flatMap { suite in
            switch suite {
            case .fold: options.modes.map { WorkloadName(suite: .fold, mode: $0, size: "") }
            case .match:
                options.modes.flatMap { mode in
                    options.sizes.map { WorkloadName(suite: .match, mode: mode, size: $0.rawValue) }
                }
            case .scan: [WorkloadName(suite: .scan, mode: .rooms, size: "")]
            }
        }
    }

    private func workload(_ name: WorkloadName) throws(BenchFailure) -> any Workload {
        if name.suite == .scan { return try ScanWorkload(name, talk: talk) }
        let literals = PatternSize(rawValue: name.size)?.literals(seed: options.seed, vocabulary: vocabulary) ?? []
        let patterns: PatternSet
        do {
            patterns = try PatternSet(literals)
        } catch {
            throw BenchFailure(.wrongCount, "\(name.key): literal \(error.index) is refused: \(error.code.rawValue)")
        }
        if !literals.isEmpty {
            try NaiveCount.check(
                patterns, of: literals, vocabulary: vocabulary, seed: options.seed, name: name.key)
        }
        return MatchWorkload(name, patterns: patterns, talk: talk)
    }

    private func measure(_ workload: any Workload) throws(BenchFailure) -> BenchReport.Row {
        if !options.isOnce { _ = workload.round(isEmpty: false, slowdown: slowdown) }
        let rounds = (0..<(options.isOnce ? 1 : options.roundCount)).map { _ in
            workload.round(isEmpty: options.isBaseline, slowdown: slowdown)
        }
        let key = workload.name.key
        guard rounds.allSatisfy({ $0.tally == rounds[0].tally }) else {
            throw BenchFailure(.wrongCount, "\(key): two rounds over the same text differ")
        }
        var isAsserted = false
        if options.textPath == nil, options.recordPath == nil, !options.isBaseline {
            isAsserted = try expected.check(
                expectedKey(key), ExpectedCounts.Value(talkDigest: talkDigest, tally: rounds[0].tally))
        }
        return BenchReport.Row(
            name: workload.name, byteCount: workload.byteCount, rounds: rounds, isAsserted: isAsserted,
            lexiconDigest: workload.lexiconDigest)
    }

    private func expectedKey(_ workload: String) -> ExpectedCounts.Key {
        ExpectedCounts.Key(
            workload: workload, seed: options.seed, megabytes: options.megabytes, roomCount: options.roomCount)
    }

    private mutating func record(_ rows: [BenchReport.Row], in path: String) throws(BenchFailure) {
        for row in rows {
            expected.keep(
                ExpectedCounts.Value(talkDigest: talkDigest, tally: row.tally), for: expectedKey(row.name.key))
        }
        do {
            try Data(expected.text.utf8).write(to: URL(filePath: path))
        } catch {
            throw BenchFailure(.unreadable, "cannot write \(path): \(error.localizedDescription)")
        }
        print("recorded \(rows.count) counts in \(path); the program knows them once it is built again")
    }
}
