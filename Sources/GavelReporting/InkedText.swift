import GavelDiagnostics

/// Text in several inks that can be wrapped at a width.
///
/// Lines break at spaces and beside wide characters, as Chinese is set, but not before closing punctuation nor behind
/// an opening one; a word longer than a line is cut. Widths are those of a terminal (``DisplayWidth``), and inks are
/// closed at each line's end, so that a cut-off line colours nothing else.
package struct InkedText {
    private struct Cell {
        var character: Character
        var ink: Ink
        var columns: Int
    }
    private var cells: [Cell] = []

    package init() {}

    /// Adds the program's own words or a lexicon's or a transcript's; the latter two go through ``SafeText`` here, so
    /// nothing can be added raw.
    package mutating func append(_ text: String, _ ink: Ink = .plain) {
        for character in SafeText.terminal(text) {
            cells.append(Cell(character: character, ink: ink, columns: DisplayWidth.columns(of: character)))
        }
    }

    package var isEmpty: Bool { cells.isEmpty }

    /// The text as lines of at most `columns` columns (a single character may be wider), without line ends.
    /// - Complexity: O(length of the text).
    package func lines(columns: Int, palette: Palette) -> [String] {
        var lines: [String] = []
        var start = 0
        while start < cells.count {
            let end = lineEnd(from: start, columns: columns)
            lines.append(render(start..<end, palette: palette))
            start = end
        }
        return lines
    }

    /// Where the line that begins at `start` ends; spaces at its end may hang over.
    private func lineEnd(from start: Int, columns: Int) -> Int {
        var used = 0
        var lastBreak: Int?
        for index in start..<cells.count {
            if index > start, canBreak(before: index) { lastBreak = index }
            let cell = cells[index]
            if cell.character != " ", used + cell.columns > columns { return max(lastBreak ?? index, start + 1) }
            used += cell.columns
        }
        return cells.count
    }

    private func canBreak(before index: Int) -> Bool {
        let previous = cells[index - 1]
        let next = cells[index]
        if next.character == " " || InkedText.closing.contains(next.character) { return false }
        if InkedText.opening.contains(previous.character) { return false }
        return previous.character == " " || previous.columns == 2 || next.columns == 2
    }

    private func render(_ range: Range<Int>, palette: Palette) -> String {
        let end = cells[range].lastIndex { $0.character != " " }.map { $0 + 1 } ?? range.lowerBound
        var line = ""
        var ink = Ink.plain
        for cell in cells[range.lowerBound..<end] {
            if cell.ink != ink {
                line += palette.end(ink) + palette.start(cell.ink)
                ink = cell.ink
            }
            line.append(cell.character)
        }
        return line + palette.end(ink)
    }

    private static let closing = Set<Character>("，。、；：！？）】》”’…,.;:!?)]}")
    private static let opening = Set<Character>("（【《“‘([{")
}
