import GavelDiagnostics
import GavelReporting

/// What became of the words of a list, for the editor who brings it in.
struct ImportReport {
    /// Pass phrases that are named for one word.
    static let passPhraseLimit = 3

    let list: WordList
    let result: WordImport
    let origin: String
    let language: ReportLanguage

    private func say(_ zh: String, _ en: String) -> String { language.say(zh, en) }

    /// Ends with a line end; safe to print.
    var text: String {
        let sections = [
            section(say("折叠后相同", "folded together")) { index in
                guard case .folded(let word, let line) = result.fates[index] else { return nil }
                return say("同第 \(line) 行的 \(word)", "the same as \(word) on line \(line)")
            },
            section(say("重复", "duplicates")) { index in
                guard case .duplicate(let line) = result.fates[index] else { return nil }
                return say("同第 \(line) 行", "the same as line \(line)")
            },
            section(say("已有规则能查到，不再收", "found already, left out")) { index in
                guard case .known(let rule) = result.fates[index] else { return nil }
                return rule
            },
            section(say("收不了", "refused")) { index in
                guard case .refused(let code, let title) = result.fates[index] else { return nil }
                return "\(code) \(title.text(in: language.ofMessages))"
            },
            wordless,
            section(say("收了，但只有一个字，会误报", "kept, but of one character, which stands in many innocent words")) { index in
                result.fates[index] == .kept && result.remarks[index].isOneCharacter ? "" : nil
            },
            section(say("收了，但在放行词里，那里不会报", "kept, but inside pass phrases, where it will not be found")) { index in
                let phrases = result.remarks[index].passPhrases
                guard result.fates[index] == .kept, !phrases.isEmpty else { return nil }
                let shown = phrases.prefix(ImportReport.passPhraseLimit).joined(separator: say("、", ", "))
                let rest = phrases.count - ImportReport.passPhraseLimit
                return rest > 0 ? shown + say("，另有 \(rest) 个", " and \(rest) more") : shown
            },
            section(say("收了，别的类别或语境也管到它", "kept, though findings of other categories or exempt ones touch it")) {
                index in
                let findings = result.remarks[index].findings
                guard result.fates[index] == .kept, !findings.isEmpty else { return nil }
                return findings.map(touching).joined(separator: say("；", "; "))
            },
        ]
        return head + sections.joined()
    }

    private func touching(_ finding: WordImport.Touching) -> String {
        let status = FindingWording.status(finding.status).text(in: language)
        let by = finding.decidingGuard.map { say("，语境 \($0)", ", guard \($0)") } ?? ""
        return say("\(finding.rule)（\(status)\(by)）", "\(finding.rule) (\(status)\(by))")
    }

    private var head: String {
        let all = result.entries.count
        let kept = result.kept.count
        return SafeText.terminal(
            say(
                "\(origin)：词 \(all) 个，收 \(kept) 个，不收 \(all - kept) 个",
                "\(origin): \(all) words, \(kept) kept, \(all - kept) left out")) + "\n"
    }

    private var wordless: String {
        guard !list.wordlessLines.isEmpty else { return "" }
        let lines = list.wordlessLines.map { String($0) }.joined(separator: say("、", ", "))
        return "\n"
            + say(
                "第一栏没有词的行（\(list.wordlessLines.count)）",
                "lines without a word in the first column (\(list.wordlessLines.count))")
            + "\n  \(lines)\n"
    }

    /// Those of the words of which there is something to say; empty when there are none.
    private func section(_ title: String, _ remark: (Int) -> String?) -> String {
        var rows: [(entry: WordList.Entry, remark: String)] = []
        for (index, entry) in result.entries.enumerated() {
            if let remark = remark(index) { rows.append((entry, remark)) }
        }
        guard !rows.isEmpty else { return "" }
        let digits = rows.map { String($0.entry.line).count }.max() ?? 1
        var lines = [say("\(title)（\(rows.count)）", "\(title) (\(rows.count))")]
        for (entry, remark) in rows {
            let number = String(entry.line)
            let margin = String(repeating: " ", count: digits - number.count)
            lines.append("  \(margin)\(number)  \(entry.word)" + (remark.isEmpty ? "" : "  \(remark)"))
        }
        return "\n" + lines.map { SafeText.terminal($0) + "\n" }.joined()
    }
}
