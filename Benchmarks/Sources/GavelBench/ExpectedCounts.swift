import Foundation

/// The counts that runs on generated talk must reach, kept in `Expected/counts.tsv` and built into the program.
struct ExpectedCounts {
    /// What a count belongs to: any other seed or volume is another text.
    struct Key: Hashable, Comparable {
        var workload: String
        var seed: UInt64
        var megabytes: Int
        var roomCount: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.workload, left.seed, left.megabytes, left.roomCount)
                < (right.workload, right.seed, right.megabytes, right.roomCount)
        }
    }
    struct Value: Equatable {
        /// SHA-256 of the talk.
        var talkDigest: String
        var tally: Tally
    }

    private(set) var values: [Key: Value] = [:]

    /// - Throws: ``BenchFailure`` for a line that is not of the file's form.
    init(_ content: [UInt8]) throws(BenchFailure) {
        for line in String(decoding: content, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 7, let seed = UInt64(fields[1]), let megabytes = Int(fields[2]),
                let roomCount = Int(fields[3]), let count = Int(fields[5]),
                let checksum = UInt64(fields[6], radix: 16)
            else { throw BenchFailure(.wrongCount, "expected counts: not a line of 7 fields: \(line)") }
            let key = Key(workload: fields[0], seed: seed, megabytes: megabytes, roomCount: roomCount)
            values[key] = Value(talkDigest: fields[4], tally: Tally(count: count, checksum: checksum))
        }
    }

    /// Compares what a run found with what is kept.
    /// - Returns: false when nothing is kept for `key`.
    /// - Throws: ``BenchFailure`` with both when they differ.
    func check(_ key: Key, _ found: Value) throws(BenchFailure) -> Bool {
        guard let expected = values[key] else { return false }
        guard expected.talkDigest == found.talkDigest else {
            throw BenchFailure(
                .wrongCount, "\(key.workload): the talk has digest \(found.talkDigest), expected \(expected.talkDigest)"
            )
        }
        guard expected.tally == found.tally else {
            throw BenchFailure(
                .wrongCount,
                "\(key.workload): count \(found.tally.count), checksum \(hexadecimal(found.tally.checksum)); "
                    + "expected \(expected.tally.count), \(hexadecimal(expected.tally.checksum))")
        }
        return true
    }

    mutating func keep(_ value: Value, for key: Key) { values[key] = value }

    /// The file's text, sorted.
    var text: String {
        var text = "# workload\tseed\tmegabytes\trooms\ttalk (SHA-256)\tcount\tchecksum\n"
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            text += "\(key.workload)\t\(key.seed)\t\(key.megabytes)\t\(key.roomCount)\t\(value.talkDigest)"
            text += "\t\(value.tally.count)\t\(hexadecimal(value.tally.checksum))\n"
        }
        return text
    }
}

/// 16 hexadecimal digits.
func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
