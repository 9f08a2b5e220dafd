import GavelReporting

/// How far a long scan has come, on one line of the terminal, or nowhere when standard error is none.
struct ProgressLine {
    private let isTerminal = Descriptor.standardError().isTerminal && !Descriptor.standardOutput().isTerminal
    private let language: ReportLanguage
    private var total: Int?
    private var doneBefore = 0
    private var done = 0
    private var nextTime = ContinuousClock.now + .milliseconds(500)
    private var isShown = false

    init(language: ReportLanguage) { self.language = language }

    /// A further input begins.
    /// - Parameter total: its bytes, when they are known.
    mutating func begin(total: Int?) {
        self.total = total
        doneBefore = done
    }

    /// - Parameter done: bytes read of all inputs so far.
    mutating func update(done: Int, findings: Int) {
        self.done = done
        guard isTerminal, ContinuousClock.now >= nextTime else { return }
        nextTime = .now + .milliseconds(200)
        let megabytes = (done - doneBefore) / 1_000_000
        let share = total.map { " / \($0 / 1_000_000) MB (\((done - doneBefore) * 100 / max($0, 1)) %)" } ?? " MB"
        let words =
            language == .zh
            ? "已扫描 \(megabytes)\(share)，\(findings) 条" : "scanned \(megabytes)\(share), \(findings) findings"
        show("\r\u{1B}[K" + words)
        isShown = true
    }

    /// Takes the line away, for something else to be written.
    mutating func clear() {
        guard isShown else { return }
        show("\r\u{1B}[K")
        isShown = false
    }

    private func show(_ text: String) {
        try? Descriptor.standardError().write(Array(text.utf8))
    }
}
