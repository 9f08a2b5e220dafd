import GavelDiagnostics
import GavelLexicon
import GavelScanning

extension TextReport {
    public mutating func summary(_ summary: RunSummary, into output: inout [UInt8]) {
        var block = TextBlock(bar: nil, width: width, palette: palette)
        var rule = InkedText()
        rule.append(String(repeating: "─", count: ReportOptions.minimumWidth / 2), .faint)
        block.line(rule)
        block.line(verdict(summary))
        block.line(extent(summary))
        if summary.findings.open > 0 {
            block.blank()
            table(summary.findings, in: &block)
        }
        if let suppressed = suppressed(summary) { block.line(suppressed) }
        issues(summary, in: &block)
        block.line(basis(summary))
        output.append(contentsOf: block.text.utf8)
    }

    /// What was found, in one sentence.
    private func verdict(_ summary: RunSummary) -> InkedText {
        let counts = summary.findings
        var line = InkedText()
        if !summary.isFinal { line.append(say("截至目前：", "So far: ")) }
        if counts.open == 0 {
            let isPartial = !summary.isComplete
            line.append(
                isPartial
                    ? say("已扫描的部分没有查出问题用语。", "Nothing found in what was scanned.")
                    : say("没有查出问题用语。", "Nothing found."), isPartial ? .heading : .good)
            return line
        }
        let open = Count.text(counts.open)
        let violations = Count.text(counts[.violation])
        let proof = Count.text(counts[.needsProof])
        line.append(
            say(
                "查出 \(open) 处：广告中不得使用的 \(violations) 处，须有依据的 \(proof) 处。",
                "\(Count.of(counts.open, "finding")): \(violations) not allowed in advertising, "
                    + "\(proof) in need of proof."
            ), .heading)
        return line
    }

    private func extent(_ summary: RunSummary) -> InkedText {
        var text = say(
            "扫描 \(Count.text(summary.segments)) 段（卖方 \(Count.text(summary.sellerSegments))，"
                + "观众 \(Count.text(summary.viewerSegments))），\(Count.text(summary.characters)) 字；"
                + "直播间 \(Count.text(summary.rooms)) 个，语流 \(Count.text(summary.streams)) 条。",
            "Scanned \(Count.of(summary.segments, "segment")) (\(Count.text(summary.sellerSegments)) of sellers, "
                + "\(Count.text(summary.viewerSegments)) of viewers), \(Count.of(summary.characters, "character")), "
                + "in \(Count.of(summary.rooms, "room")) and \(Count.of(summary.streams, "stream")).")
        if summary.contextRecords > 0 {
            text += say(
                "另读资料记录 \(Count.text(summary.contextRecords)) 条。",
                " \(Count.of(summary.contextRecords, "context record")) read.")
        }
        var line = InkedText()
        line.append(text)
        return line
    }

    /// Counts by grade, gravest first, then by category.
    private func table(_ counts: FindingCounts, in block: inout TextBlock) {
        var rows: [TextTable.Row] = Grade.allCases.reversed().map { grade in
            TextTable.Row(
                name: FindingWording.grade(grade).text(in: options.language),
                ink: counts[grade].total > 0 ? .grade(grade) : .faint, counts: counts[grade])
        }
        rows += counts.byCategory.map { category, counts in
            TextTable.Row(
                name: categoryNames[category]?.text(in: options.language) ?? category, ink: .plain, counts: counts)
        }
        let table = TextTable(
            violationsTitle: FindingWording.status(.violation).text(in: options.language),
            proofTitle: FindingWording.status(.needsProof).text(in: options.language), rows: rows,
            separatorBefore: Grade.allCases.count)
        for line in table.lines(columns: width - 2) { block.line(line, indent: 2) }
        block.blank()
    }

    private func suppressed(_ summary: RunSummary) -> InkedText? {
        guard summary.suppressedExempt + summary.suppressedByPassPhrase > 0 else { return nil }
        let exempt = Count.text(summary.suppressedExempt)
        let pass = Count.text(summary.suppressedByPassPhrase)
        var line = InkedText()
        line.append(
            say(
                "未列出：按例外不计的 \(exempt) 处，属寻常说法的 \(pass) 处。",
                "Not shown: \(exempt) exempt, \(pass) that only looked alike."), .faint)
        return line
    }

    private func basis(_ summary: RunSummary) -> InkedText {
        var line = InkedText()
        line.append(
            say("词典", "lexicon") + " \(summary.lexiconDigest.prefix(12)) · " + say("法律截至", "law as of")
                + " \(summary.lawDate) · gavel \(summary.version)", .faint)
        return line
    }
}
