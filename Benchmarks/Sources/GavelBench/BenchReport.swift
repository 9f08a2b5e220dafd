import Foundation

/// Prints what was measured: first where and on what, then a row a workload.
struct BenchReport {
    struct Row {
        var name: WorkloadName
        var byteCount: Int
        var rounds: [Round]
        /// Whether the count was compared with a kept one.
        var isAsserted: Bool
        var lexiconDigest: String?

        var tally: Tally { rounds[0].tally }
        /// Slowest first, in 10⁹ bytes a second.
        var speeds: [Double] { rounds.map { Double(byteCount) / Double(max($0.nanoseconds, 1)) }.sorted() }
        var median: Double {
            let speeds = speeds
            return (speeds[(speeds.count - 1) / 2] + speeds[speeds.count / 2]) / 2
        }
    }

    var machine: Machine
    var options: BenchOptions
    var talk: Talk
    var rows: [Row]

    func table() -> String {
        var text = """
            machine  \(machine.model), \(machine.coreCount) cores, one thread, thread processor time
            commit   \(machine.commit)
            text     \(talk.name), \(talk.bytes.count) bytes, \(talk.segments.count) segments, \(talk.roomCount) rooms
            seed     \(options.seed)

            """
        if let digest = rows.lazy.compactMap(\.lexiconDigest).first { text += "lexicon  \(digest)\n" }
        if rows.contains(where: { !$0.isAsserted }) {
            text += "counts marked * are not kept for this text: only rounds and the plain slice were compared\n"
        }
        text += "\n"
        let header = ["suite", "mode", "size", "GB/s", "min", "max", "count", "per 1,000 bytes"]
        let cells = rows.map { row in
            [
                row.name.suite.rawValue, row.name.mode.rawValue, row.name.size.isEmpty ? "-" : row.name.size,
                decimal(row.median), decimal(row.speeds[0]), decimal(row.speeds[row.speeds.count - 1]),
                "\(row.tally.count)\(row.isAsserted ? "" : "*")",
                decimal(Double(row.tally.count) * 1000 / Double(row.byteCount)),
            ]
        }
        for line in [header] + cells {
            var padded = ""
            for (column, cell) in line.enumerated() {
                let width = ([header] + cells).map { $0[column].count }.max()!
                let padding = String(repeating: " ", count: width - cell.count)
                padded += column < 3 ? cell + padding + "  " : padding + cell + "  "
            }
            while padded.last == " " { padded.removeLast() }
            text += padded + "\n"
        }
        return text
    }

    func json() -> String {
        let entries = rows.map { row in
            let nanoseconds = row.rounds.map { "\($0.nanoseconds)" }.joined(separator: ",")
            let digest = row.lexiconDigest.map { ",\"lexicon\":\(quoted($0))" } ?? ""
            return "{\"suite\":\"\(row.name.suite.rawValue)\",\"mode\":\"\(row.name.mode.rawValue)\","
                + "\"size\":\(quoted(row.name.size)),\"bytes\":\(row.byteCount),"
                + "\"gb_per_s\":{\"median\":\(decimal(row.median)),\"min\":\(decimal(row.speeds[0])),"
                + "\"max\":\(decimal(row.speeds[row.speeds.count - 1]))},\"nanoseconds\":[\(nanoseconds)],"
                + "\"count\":\(row.tally.count),\"checksum\":\"\(hexadecimal(row.tally.checksum))\","
                + "\"asserted\":\(row.isAsserted)\(digest)}"
        }
        return "{\"machine\":\(quoted(machine.model)),\"cores\":\(machine.coreCount),"
            + "\"commit\":\(quoted(machine.commit)),\"text\":\(quoted(talk.name)),\"seed\":\(options.seed),"
            + "\"rooms\":\(talk.roomCount),\"segments\":\(talk.segments.count),"
            + "\"rows\":[\(entries.joined(separator: ","))]}\n"
    }

    private func decimal(_ number: Double) -> String { String(format: "%.3f", number) }

    /// A JSON string.
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
        }
        return quoted + "\""
    }
}
