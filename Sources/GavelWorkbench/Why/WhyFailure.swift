import GavelDiagnostics
import GavelReporting

/// Why nothing can be explained.
enum WhyFailure: Error, Sendable, Hashable {
    case noFile(String)
    case unreadable(String, Message)
    /// The file has no segments at all.
    case noSegments(String)
    /// The line holds none; the nearest that does, and the last.
    case noSegmentAt(line: Int, of: String, nearest: Int, last: Int)

    /// One line with what to do, without its end; safe to print.
    func text(in language: ReportLanguage) -> String {
        let text =
            switch self {
            case .noFile(let path):
                language.say(
                    "没有文件“\(path)”；要解释这几个字本身，就在后面加一个句号",
                    "no such file \"\(path)\"; to explain these very words, put a full stop behind them")
            case .unreadable(let path, let reason):
                language.say("读不了“\(path)”：\(reason.zh)", "cannot read \"\(path)\": \(reason.en)")
            case .noSegments(let path):
                language.say(
                    "“\(path)”里没有一段话；gavel scan \(path) 会说每一行错在哪里",
                    "\"\(path)\" holds no segment; gavel scan \(path) says what is wrong with its lines")
            case .noSegmentAt(let line, let path, let nearest, let last):
                line > last
                    ? language.say(
                        "“\(path)”没有第 \(line) 行的话；最后一段在第 \(last) 行",
                        "\"\(path)\" has no segment on line \(line); the last one is on line \(last)")
                    : language.say(
                        "“\(path)”第 \(line) 行没有话；最近的一段在第 \(nearest) 行",
                        "line \(line) of \"\(path)\" holds no segment; the nearest one is on line \(nearest)")
            }
        return SafeText.terminal(text)
    }
}
