import GavelLexicon
import GavelReporting
import GavelScanning

/// The words in which an evaluation is told.
struct EvaluationWording {
    let language: ReportLanguage

    func say(_ zh: String, _ en: String) -> String { language.say(zh, en) }

    /// Why an expectation was missed: what was there instead.
    func reason(of miss: CaseOutcome.Miss) -> String {
        guard let finding = miss.finding else { return say("这里什么也没查到", "no finding at all") }
        switch miss.reason {
        case .gradeTooLow:
            let found = grade(finding.grade)
            let wanted = grade(miss.expectation.minimumGrade)
            return say(
                "等级偏低：\(finding.rule) 报的是\(found)，至少应为\(wanted)",
                "grade too low: \(finding.rule) says \(found), expected \(wanted) at least")
        case .needsProof:
            return say("只要求举证：", "needs proof: ") + decided(finding)
        case .exempt:
            return say("被语境豁免：", "exempted: ") + decided(finding)
        case .anotherCategory:
            let status = FindingWording.status(finding.status).text(in: language)
            return say(
                "另一类别：\(finding.rule)（\(status)）", "another category: \(finding.rule) (\(status))")
        case .noFinding: return say("这里什么也没查到", "no finding at all")
        }
    }

    /// Why a finding is a false alarm.
    func reason(of alarm: CaseOutcome.FalseAlarm) -> String {
        let reason =
            switch alarm.reason {
            case .cleanCase: say("正常的话，不该查到什么", "lawful talk, nothing was expected")
            case .anotherCategory: say("这里应查到的是另一类别", "another category was expected here")
            case .elsewhere: say("应查到的在别处", "what was expected stands elsewhere")
            }
        return alarm.isHalf ? reason + say("（要求举证，计半个）", " (asks for proof, counts half)") : reason
    }

    /// The rule, and the guard that decided.
    private func decided(_ finding: Finding) -> String {
        guard let by = finding.decidingGuard else { return finding.rule }
        return say("\(finding.rule)，语境 \(by)", "\(finding.rule), guard \(by)")
    }

    /// The guards that were tried, with what came of each; nil when none was.
    func tried(_ finding: Finding) -> String? {
        guard !finding.guards.isEmpty else { return nil }
        let outcomes = finding.guards.map { "\($0.id) \(outcome($0.result))" }.joined(separator: say("，", ", "))
        return say("试过的语境：", "guards tried: ") + outcomes
    }

    private func outcome(_ result: Finding.GuardOutcome.Result) -> String {
        language == .en ? result.rawValue : EvaluationWording.outcomes[result.rawValue] ?? result.rawValue
    }

    private static let outcomes = ["holds": "成立", "fails": "不成立", "immune": "不适用", "cancelled": "被取消"]

    func grade(_ grade: Grade) -> String { FindingWording.grade(grade).text(in: language) }

    /// A ratio in figures, a dash when there is nothing to measure.
    func figure(_ ratio: Ratio) -> String { ratio.text ?? "–" }

    /// One line about a threshold.
    func verdict(_ verdict: Threshold.Verdict) -> String {
        let text = verdict.threshold.text
        guard let figure = verdict.ratio?.text else {
            return say("\(text)：没有可量的，不成立", "\(text): nothing to measure, does not hold")
        }
        return verdict.holds
            ? say("\(text)：实为 \(figure)，成立", "\(text): is \(figure), holds")
            : say("\(text)：实为 \(figure)，不成立", "\(text): is \(figure), does not hold")
    }
}
