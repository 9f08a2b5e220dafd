import GavelDiagnostics
import GavelLexicon
public import GavelReporting

/// An evaluation for people: the figures in a table, then the worst false alarms and misses with their words marked.
///
/// Worst first means gravest first, and in the order of the cases among equals.
public struct EvaluationTextReport {
    /// False alarms, and misses, that are shown unless another number is asked for.
    public static let usualWorstCount = 10

    private let evaluation: Evaluation
    private let verdicts: [Threshold.Verdict]
    private let options: ReportOptions
    private let worstCount: Int
    private let wording: EvaluationWording
    private let palette: Palette

    public init(
        _ evaluation: Evaluation, verdicts: [Threshold.Verdict], options: ReportOptions,
        worstCount: Int = usualWorstCount
    ) {
        self.evaluation = evaluation
        self.verdicts = verdicts
        self.options = options
        self.worstCount = worstCount
        wording = EvaluationWording(language: options.language)
        palette = Palette(isColoured: options.isColoured)
    }

    /// All of it; ends with a line end.
    public var text: String {
        let parts = [head, table, rates, falseAlarms, misses, gate]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func say(_ zh: String, _ en: String) -> String { wording.say(zh, en) }

    // MARK: Figures

    private var head: String {
        let overall = evaluation.overall
        let cases = Count.text(overall.caseCount)
        let clean = Count.text(overall.cleanCaseCount)
        var line = InkedText()
        line.append(
            say(
                "评测用例 \(cases) 个，其中正常的话 \(clean) 个。",
                "\(Count.of(overall.caseCount, "case")) evaluated, \(clean) of lawful talk."), .heading)
        line.append(
            say("词典 ", " lexicon ") + evaluation.lexiconDigest.prefix(12)
                + say("，法律截至 \(evaluation.lawDate)", ", law as of \(evaluation.lawDate)"), .faint)
        return paragraph(line)
    }

    private var table: String {
        let titles = [
            say("应查", "expected"), say("查到", "met"), say("漏查", "missed"), say("误报", "false"),
            say("精确率", "precision"), say("召回率", "recall"), "F1",
        ]
        var table = ColumnTable([("", .left)] + titles.map { ($0, .right) })
        table.add(row(say("合计", "all"), evaluation.overall, .heading))
        let categories = evaluation.byCategory.filter { !$0.tally.holdsNoFigure }
        if !categories.isEmpty { table.addTitle(say("按类别", "by category")) }
        for (category, tally) in categories { table.add(row(name(of: category), tally)) }
        // A tag of lawful talk alone has figures only when something went wrong.
        let tags = evaluation.byTag.filter { !$0.tally.holdsNoFigure }
        if !tags.isEmpty { table.addTitle(say("按标签", "by tag")) }
        for (tag, tally) in tags { table.add(row(tag, tally)) }
        return table.text(palette)
    }

    private func name(of category: Category) -> String {
        options.language == .zh ? "\(category.id) \(category.name.zh)" : category.id
    }

    private func row(_ name: String, _ tally: Tally, _ ink: Ink = .plain) -> [ColumnTable.Cell] {
        let counts = [tally.expectedCount, tally.metCount, tally.missCount].map { ColumnTable.Cell(Count.text($0)) }
        let figures = [tally.precision, tally.recall, tally.f1].map { ColumnTable.Cell(wording.figure($0), ink) }
        return [ColumnTable.Cell(name, ink)] + counts + [ColumnTable.Cell(tally.alarmText)] + figures
    }

    /// Where doubt could hide, and what is left out.
    private var rates: String {
        let overall = evaluation.overall
        func share(_ ratio: Ratio) -> String { "\(ratio.part)/\(ratio.whole) = \(wording.figure(ratio))" }
        let violating = share(overall.proofRateOfViolations)
        let clean = share(overall.proofRateOfCleanCases)
        var text = paragraph(
            say(
                "要求举证的比率：应查的话里 \(violating)（都算漏查），正常的用例里 \(clean)（每处算半个误报）",
                "asked for proof: \(violating) of what was expected (each a miss), in \(clean) of lawful cases "
                    + "(each time half a false alarm)"))
        if overall.notCoveredCount > 0 {
            let categories = evaluation.byCategory.filter { $0.tally.notCoveredCount > 0 }
                .map { "\($0.category.id) \($0.tally.notCoveredCount)" }.joined(separator: say("，", ", "))
            text += paragraph(
                say(
                    "未涵盖：\(overall.notCoveredCount) 处，没有规则的类别，不计入召回率（\(categories)）",
                    "not covered: \(overall.notCoveredCount), of categories without any rule, left out of recall "
                        + "(\(categories))"))
        }
        return text
    }

    private var gate: String {
        verdicts.map { verdict in
            var line = InkedText()
            line.append(wording.verdict(verdict), verdict.holds ? .good : .alarm)
            return paragraph(line)
        }.joined()
    }

    // MARK: What went wrong

    private var falseAlarms: String {
        let all = evaluation.outcomes.flatMap { outcome in
            outcome.falseAlarms.map { (case: outcome.evaluationCase, alarm: $0) }
        }
        let worst = all.enumerated().sorted { left, right in
            let (one, other) = (left.element.alarm, right.element.alarm)
            return (one.isHalf ? 0 : 1, one.finding.grade.rawValue, -left.offset)
                > (other.isHalf ? 0 : 1, other.finding.grade.rawValue, -right.offset)
        }.map(\.element)
        return section(say("误报", "false alarms"), count: all.count) {
            worst.prefix(worstCount).map { entry in
                let finding = entry.alarm.finding
                let remarks = [wording.reason(of: entry.alarm), wording.tried(finding)].compactMap(\.self)
                return block(
                    entry.case, "\(finding.rule) · \(wording.grade(finding.grade))", finding.grade,
                    MarkedTalk(finding.talkPlace, in: entry.case), remarks)
            }
        }
    }

    private var misses: String {
        let all = evaluation.outcomes.flatMap { outcome in
            outcome.misses.map { (case: outcome.evaluationCase, miss: $0) }
        }
        let worst = all.enumerated().sorted { left, right in
            (left.element.miss.expectation.minimumGrade.rawValue, -left.offset)
                > (right.element.miss.expectation.minimumGrade.rawValue, -right.offset)
        }.map(\.element)
        return section(say("漏查", "misses"), count: all.count) {
            worst.prefix(worstCount).map { entry in
                let expectation = entry.miss.expectation
                let remarks = [
                    wording.reason(of: entry.miss), entry.miss.finding.flatMap(wording.tried),
                ].compactMap(\.self)
                let grade = wording.grade(expectation.minimumGrade)
                return block(
                    entry.case, expectation.category + say("，至少\(grade)", ", \(grade) at least"),
                    expectation.minimumGrade,
                    MarkedTalk(expectation.places[0], in: entry.case), remarks)
            }
        }
    }

    private func section(_ title: String, count: Int, _ blocks: () -> [String]) -> String {
        guard count > 0, worstCount > 0 else { return "" }
        let shown = min(count, worstCount)
        var line = InkedText()
        line.append(title, .heading)
        line.append(
            shown < count
                ? say("（最重的 \(shown) 处，共 \(count) 处）", " (the worst \(shown) of \(count))")
                : say("（\(count) 处）", " (\(count))"), .faint)
        return ([paragraph(line)] + blocks()).joined(separator: "\n")
    }

    private func block(
        _ evaluationCase: EvaluationCase, _ title: String, _ grade: Grade, _ talk: MarkedTalk, _ remarks: [String]
    ) -> String {
        var block = TextBlock(bar: nil, width: width - 2, palette: palette)
        var head = InkedText()
        head.append(evaluationCase.id, .grade(grade))
        head.append("  \(evaluationCase.place.file):\(evaluationCase.place.line)  ", .faint)
        head.append(title)
        block.line(head)
        var words = InkedText()
        for (text, isMarked) in talk.stretches {
            let brackets = palette.isColoured || !isMarked ? ("", "") : ("【", "】")
            words.append(brackets.0 + text + brackets.1, isMarked ? .quote(grade) : .plain)
        }
        block.line(words, indent: 2)
        for remark in remarks {
            var line = InkedText()
            line.append(remark, .faint)
            block.line(line, indent: 2)
        }
        return block.text
    }

    private var width: Int { max(options.width, ReportOptions.minimumWidth) }

    private func paragraph(_ text: String) -> String {
        var line = InkedText()
        line.append(text)
        return paragraph(line)
    }

    private func paragraph(_ line: InkedText) -> String {
        var block = TextBlock(bar: nil, width: width, palette: palette)
        block.line(line)
        return block.text
    }
}

extension Tally {
    /// Whether there is nothing to show in a row of the table.
    fileprivate var holdsNoFigure: Bool { expectedCount + falseAlarmCount + halfAlarmCount == 0 }
}
