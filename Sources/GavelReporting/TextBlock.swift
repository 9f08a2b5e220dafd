import GavelDiagnostics

/// Wrapped lines behind a bar.
package struct TextBlock {
    package private(set) var text = ""
    private let prefix: String
    private let width: Int
    private let palette: Palette

    /// - Parameter bar: the ink of the bar; nil for a block without one.
    package init(bar: Ink?, width: Int, palette: Palette) {
        prefix = bar.map { palette.start($0) + "┃" + palette.end($0) } ?? ""
        self.width = bar == nil ? width : width - 2
        self.palette = palette
    }

    package mutating func blank() { text += prefix + "\n" }

    /// A paragraph, each of its lines set in by `indent` columns.
    package mutating func line(_ content: InkedText, indent: Int = 0) {
        for line in content.lines(columns: width - indent, palette: palette) {
            emit(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
        }
    }

    /// A paragraph with a label beside its first line.
    package mutating func labelled(_ label: String, _ content: String, labelColumns: Int) {
        var inked = InkedText()
        inked.append(content)
        let hang = labelColumns + 2
        var lead = palette.start(.faint) + label + palette.end(.faint)
        lead += String(repeating: " ", count: max(1, hang - DisplayWidth.columns(of: label)))
        for line in inked.lines(columns: width - hang, palette: palette) {
            emit(lead + line)
            lead = String(repeating: " ", count: hang)
        }
    }

    private mutating func emit(_ line: String) {
        text += prefix.isEmpty || line.isEmpty ? prefix + line + "\n" : prefix + " " + line + "\n"
    }
}
