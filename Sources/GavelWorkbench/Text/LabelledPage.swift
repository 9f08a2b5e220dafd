import GavelDiagnostics
import GavelLexicon
import GavelReporting

/// A page of labelled paragraphs under a title; a label that comes again is not repeated.
struct LabelledPage {
    private var block: TextBlock
    private let labelColumns: Int
    private var lastLabel: String?

    init(_ options: ReportOptions, labelColumns: Int) {
        let width = max(options.width, ReportOptions.minimumWidth)
        block = TextBlock(bar: nil, width: width, palette: Palette(isColoured: options.isColoured))
        self.labelColumns = labelColumns
    }

    var text: String { block.text }

    mutating func title(_ title: String, grade: Grade? = nil) {
        line(title, grade.map { .grade($0) } ?? .heading)
    }

    mutating func line(_ text: String, _ ink: Ink = .plain) {
        var line = InkedText()
        line.append(text, ink)
        block.line(line)
        lastLabel = nil
    }

    mutating func blank() {
        block.blank()
        lastLabel = nil
    }

    /// Nothing for an empty text.
    mutating func entry(_ label: String, _ text: String) {
        guard !text.isEmpty else { return }
        block.labelled(label == lastLabel ? "" : label, text, labelColumns: labelColumns)
        lastLabel = label
    }
}
