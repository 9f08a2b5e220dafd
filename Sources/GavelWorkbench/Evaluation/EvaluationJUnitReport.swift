import GavelReporting

/// An evaluation as JUnit XML, for build servers: a suite of the thresholds, and one of the cases.
///
/// A case with a miss or a false alarm is a failure there, whether the thresholds hold or not; the exit status goes by the
/// thresholds alone.
public struct EvaluationJUnitReport {
    private let evaluation: Evaluation
    private let verdicts: [Threshold.Verdict]
    private let wording: EvaluationWording

    public init(_ evaluation: Evaluation, verdicts: [Threshold.Verdict], language: ReportLanguage) {
        self.evaluation = evaluation
        self.verdicts = verdicts
        wording = EvaluationWording(language: language)
    }

    /// Ends with a line end.
    public var text: String {
        let failedCases = evaluation.outcomes.count { !$0.isAsExpected }
        let failedThresholds = verdicts.count { !$0.holds }
        let skippedCases = evaluation.outcomes.count(where: \.isSkipped)
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuites name=\"gavel lexicon evaluate\" tests=\"\(evaluation.outcomes.count + verdicts.count)\" "
                + "failures=\"\(failedCases + failedThresholds)\">",
        ]
        if !verdicts.isEmpty {
            lines.append(suite("thresholds", tests: verdicts.count, failures: failedThresholds, skipped: 0))
            for verdict in verdicts {
                let failures = verdict.holds ? [] : [("threshold", wording.verdict(verdict), "")]
                lines += testCase(verdict.threshold.text, className: "gavel.thresholds", failures)
            }
            lines.append("  </testsuite>")
        }
        lines.append(suite("cases", tests: evaluation.outcomes.count, failures: failedCases, skipped: skippedCases))
        for outcome in evaluation.outcomes {
            let place = outcome.evaluationCase.place
            lines += testCase(
                outcome.evaluationCase.id, className: "gavel.cases",
                place: " file=\"\(xml(place.file))\" line=\"\(place.line)\"", failures(outcome),
                isSkipped: outcome.isSkipped)
        }
        lines += ["  </testsuite>", "</testsuites>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func suite(_ name: String, tests: Int, failures: Int, skipped: Int) -> String {
        "  <testsuite name=\"\(name)\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">"
    }

    private typealias Failure = (type: String, message: String, text: String)

    private func failures(_ outcome: CaseOutcome) -> [Failure] {
        let evaluationCase = outcome.evaluationCase
        let alarms = outcome.falseAlarms.map { alarm -> Failure in
            (
                "false-alarm", "\(alarm.finding.rule): \(wording.reason(of: alarm))",
                MarkedTalk(alarm.finding.talkPlace, in: evaluationCase).text
            )
        }
        let misses = outcome.misses.map { miss -> Failure in
            (
                "miss", "\(miss.expectation.category): \(wording.reason(of: miss))",
                MarkedTalk(miss.expectation.places[0], in: evaluationCase).text
            )
        }
        return alarms + misses
    }

    /// One test; its failures go into one element, since a test fails but once.
    /// - Parameter place: attributes of the place, with a space before them.
    private func testCase(
        _ name: String, className: String, place: String = "", _ failures: [Failure], isSkipped: Bool = false
    ) -> [String] {
        let attributes = "name=\"\(xml(name))\" classname=\"\(className)\"" + place
        if isSkipped {
            let reason = wording.say("未涵盖：类别没有规则", "not covered: no rule is of the category")
            return ["    <testcase \(attributes)>", "      <skipped message=\"\(reason)\"/>", "    </testcase>"]
        }
        guard let first = failures.first else { return ["    <testcase \(attributes)/>"] }
        let text = failures.map { $0.text.isEmpty ? $0.message : "\($0.message)\n\($0.text)" }.joined(separator: "\n")
        return [
            "    <testcase \(attributes)>",
            "      <failure type=\"\(first.type)\" message=\"\(xml(first.message))\">\(xml(text))</failure>",
            "    </testcase>",
        ]
    }

    /// Characters that XML 1.0 does not have become U+FFFD.
    private func xml(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "\n"
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}

extension CaseOutcome {
    fileprivate var isAsExpected: Bool { misses.isEmpty && falseAlarms.isEmpty }
    /// Whether all that was expected is not covered, and nothing went wrong either.
    fileprivate var isSkipped: Bool { isAsExpected && met.isEmpty && !notCovered.isEmpty }
}
