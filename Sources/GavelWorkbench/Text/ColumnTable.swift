import GavelDiagnostics
import GavelReporting

/// Cells in columns, aligned by terminal columns. Wide tables are not wrapped: who reads them can scroll.
struct ColumnTable {
    enum Alignment { case left, right }
    struct Cell {
        var text: String
        var ink: Ink
        init(_ text: String, _ ink: Ink = .plain) {
            self.text = SafeText.terminal(text)
            self.ink = ink
        }
    }

    private static let gap = 2

    private let alignments: [Alignment]
    private var rows: [[Cell]] = []

    /// - Parameter head: titles of the columns, with how their cells are aligned.
    init(_ head: [(title: String, alignment: Alignment)]) {
        alignments = head.map(\.alignment)
        rows = [head.map { Cell($0.title, .faint) }]
    }

    /// - Precondition: as many cells as columns.
    mutating func add(_ cells: [Cell]) {
        precondition(cells.count == alignments.count)
        rows.append(cells)
    }

    /// A line across all columns that holds a title.
    mutating func addTitle(_ title: String) { rows.append([Cell(title, .heading)]) }

    /// Lines with their ends.
    func text(_ palette: Palette, indent: Int = 0) -> String {
        let whole = rows.filter { $0.count == alignments.count }
        let widths = alignments.indices.map { column in
            whole.map { DisplayWidth.columns(of: $0[column].text) }.max() ?? 0
        }
        let margin = String(repeating: " ", count: indent)
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = row.count == alignments.count ? widths[column] - DisplayWidth.columns(of: cell.text) : 0
                let isLast = column == row.count - 1
                return ColumnTable.aligned(cell, alignments[column], padding: padding, isLast: isLast, palette)
            }
            return margin + cells.joined(separator: String(repeating: " ", count: ColumnTable.gap)) + "\n"
        }.joined()
    }

    private static func aligned(
        _ cell: Cell, _ alignment: Alignment, padding: Int, isLast: Bool, _ palette: Palette
    ) -> String {
        let inked = cell.text.isEmpty ? "" : palette.start(cell.ink) + cell.text + palette.end(cell.ink)
        let space = String(repeating: " ", count: padding)
        switch alignment {
        case .left: return isLast ? inked : inked + space
        case .right: return space + inked
        }
    }
}
