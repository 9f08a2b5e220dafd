import GavelDiagnostics

/// Counts under two titles, aligned by terminal columns.
struct TextTable {
    struct Row {
        var name: String
        var ink: Ink
        var counts: FindingCounts.Open
    }
    var violationsTitle: String
    var proofTitle: String
    var rows: [Row]
    /// Index of the row that stands below an empty line.
    var separatorBefore: Int

    private static let gap = 3

    /// The table's lines; names give way when `columns` are few.
    func lines(columns: Int) -> [InkedText] {
        let counts = rows.flatMap { [Count.text($0.counts.violations), Count.text($0.counts.needingProof)] }
        let titles = [violationsTitle, proofTitle].map { DisplayWidth.columns(of: $0) }
        let countColumns = max(titles.max()!, counts.map(\.count).max() ?? 0)
        let room = columns - 2 * (countColumns + TextTable.gap)
        let nameColumns = min(rows.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0, room)

        var lines: [InkedText] = []
        var head = InkedText()
        head.append(String(repeating: " ", count: nameColumns))
        for title in [violationsTitle, proofTitle] { head.append(TextTable.right(title, countColumns), .faint) }
        lines.append(head)
        for (index, row) in rows.enumerated() {
            var line = InkedText()
            if index == separatorBefore {
                line.append(" ")
                lines.append(line)
                line = InkedText()
            }
            let name = TextTable.cut(row.name, to: nameColumns)
            line.append(name, row.ink)
            line.append(String(repeating: " ", count: nameColumns - DisplayWidth.columns(of: name)))
            for count in [row.counts.violations, row.counts.needingProof] {
                line.append(TextTable.right(Count.text(count), countColumns), count == 0 ? .faint : .heading)
            }
            lines.append(line)
        }
        return lines
    }

    private static func right(_ text: String, _ columns: Int) -> String {
        String(repeating: " ", count: gap + columns - DisplayWidth.columns(of: text)) + text
    }

    private static func cut(_ name: String, to columns: Int) -> String {
        var used = 0
        return String(
            name.prefix { character in
                used += DisplayWidth.columns(of: character)
                return used <= columns
            })
    }
}
