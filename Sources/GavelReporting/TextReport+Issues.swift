import GavelTranscript

/// The part of the closing account that says what could not be relied on.
extension TextReport {
    func issues(_ summary: RunSummary, in block: inout TextBlock) {
        if !summary.isComplete {
            block.blank()
            var line = InkedText()
            line.append(say("扫描不完整。", "Incomplete. "), .alarm)
            line.append(
                say(
                    "下列之处未能按原话检查；那里没有查出，不等于那里没有。",
                    "What is listed here was not checked as it was said: "
                        + "that nothing was found there does not mean that nothing is there."))
            block.line(line)
            if summary.isInterrupted {
                var line = InkedText()
                line.append(
                    say("运行被信号中断，其后的内容没有读。", "The run was interrupted; what came after was not read."))
                block.line(line, indent: 2)
            }
            tallies(summary.faults, ink: .alarm, in: &block)
        }
        if !summary.anomalies.isEmpty {
            block.blank()
            var line = InkedText()
            line.append(
                say("另有异常，不影响完整：", "Odd, but nothing was lost:"), .heading)
            block.line(line)
            tallies(summary.anomalies, ink: .heading, in: &block)
        }
        if !summary.isComplete || !summary.anomalies.isEmpty { block.blank() }
    }

    private func tallies(_ tallies: [IssueLog.Tally], ink: Ink, in block: inout TextBlock) {
        for tally in tallies {
            var line = InkedText()
            line.append(tally.code.rawValue, ink)
            line.append(" × \(Count.text(tally.count))  ")
            line.append(IssueWording.meaning(of: tally.code).text(in: options.language), .faint)
            block.line(line, indent: 2)
            for issue in tally.first { block.line(place(of: issue), indent: 4) }
            let rest = tally.count - tally.first.count
            guard rest > 0 else { continue }
            var more = InkedText()
            more.append(say("另有 \(Count.text(rest)) 处", "and \(Count.text(rest)) more"), .faint)
            block.line(more, indent: 4)
        }
    }

    private func place(of issue: Issue) -> InkedText {
        let source = options.sourceName(issue.place.sourceIndex)
        let lineNumber = issue.place.line > 0 ? "\(issue.place.line)" : nil
        var parts: [String] = []
        switch (source, lineNumber) {
        case (let source?, let line?): parts.append("\(source):\(line)")
        case (let source?, nil): parts.append(source)
        case (nil, let line?): parts.append(say("第 \(line) 行", "line \(line)"))
        case (nil, nil): break
        }
        parts.append(say("字节 \(issue.place.byteOffset)", "byte \(issue.place.byteOffset)"))
        if !issue.detail.isEmpty { parts.append(issue.detail) }
        var line = InkedText()
        line.append(parts.joined(separator: "  "))
        return line
    }
}
