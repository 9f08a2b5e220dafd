import GavelDiagnostics
import GavelReporting
import GavelScanning

/// An evaluation as one JSON object, `gavel.evaluation/1`, on one line.
public enum EvaluationJSONReport {
    /// Ends with a line end.
    public static func text(_ evaluation: Evaluation, verdicts: [Threshold.Verdict]) -> String {
        var buffer: [UInt8] = []
        var json = JSONWriter(taking: &buffer)
        json.object { json in
            json.member("schema", "gavel.evaluation/1")
            json.member("lexicon", evaluation.lexiconDigest)
            json.member("law_date", evaluation.lawDate)
            json.memberObject("overall") { write(evaluation.overall, &$0) }
            json.memberArray("categories") { json in
                for (category, tally) in evaluation.byCategory {
                    json.object { json in
                        json.member("category", category.id)
                        write(tally, &json)
                    }
                }
            }
            json.memberArray("tags") { json in
                for (tag, tally) in evaluation.byTag {
                    json.object { json in
                        json.member("tag", tag)
                        write(tally, &json)
                    }
                }
            }
            json.memberArray("thresholds") { json in
                for verdict in verdicts { write(verdict, &json) }
            }
            json.memberArray("false_alarms") { json in
                for outcome in evaluation.outcomes {
                    for alarm in outcome.falseAlarms { write(alarm, in: outcome.evaluationCase, &json) }
                }
            }
            json.memberArray("misses") { json in
                for outcome in evaluation.outcomes {
                    for miss in outcome.misses { write(miss, in: outcome.evaluationCase, &json) }
                }
            }
        }
        json.endLine()
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private static func write(_ tally: Tally, _ json: inout JSONWriter) {
        json.member("cases", tally.caseCount)
        json.member("clean_cases", tally.cleanCaseCount)
        json.member("expected", tally.expectedCount)
        json.member("met", tally.metCount)
        json.member("missed", tally.missCount)
        json.member("missed_needing_proof", tally.proofMissCount)
        json.member("false_alarms", tally.falseAlarmCount)
        json.member("half_alarms", tally.halfAlarmCount)
        json.member("not_covered", tally.notCoveredCount)
        member("precision", tally.precision, &json)
        member("recall", tally.recall, &json)
        member("f1", tally.f1, &json)
        member("proof_rate_violating", tally.proofRateOfViolations, &json)
        member("proof_rate_clean", tally.proofRateOfCleanCases, &json)
    }

    private static func member(_ name: String, _ ratio: Ratio, _ json: inout JSONWriter) {
        json.rawMembers("\"\(name)\":\(ratio.text ?? "null")")
    }

    private static func write(_ verdict: Threshold.Verdict, _ json: inout JSONWriter) {
        json.object { json in
            json.member("threshold", verdict.threshold.text)
            json.rawMembers("\"value\":\(verdict.ratio?.text ?? "null")")
            json.member("holds", verdict.holds)
        }
    }

    private static func write(
        _ alarm: CaseOutcome.FalseAlarm, in evaluationCase: EvaluationCase, _ json: inout JSONWriter
    ) {
        json.object { json in
            write(evaluationCase, &json)
            json.member("reason", alarm.reason.rawValue)
            json.member("half", alarm.isHalf)
            json.member("talk", MarkedTalk(alarm.finding.talkPlace, in: evaluationCase).text)
            json.memberObject("finding") { write(alarm.finding, &$0) }
        }
    }

    private static func write(_ miss: CaseOutcome.Miss, in evaluationCase: EvaluationCase, _ json: inout JSONWriter) {
        json.object { json in
            write(evaluationCase, &json)
            json.member("category", miss.expectation.category)
            json.member("quote", Masking.phoneNumbers(in: miss.expectation.quote))
            json.member("grade_min", miss.expectation.minimumGrade.rawValue)
            json.member("reason", miss.reason.rawValue)
            json.member("talk", MarkedTalk(miss.expectation.places[0], in: evaluationCase).text)
            json.key("finding")
            if let finding = miss.finding { json.object { write(finding, &$0) } } else { json.null() }
        }
    }

    private static func write(_ evaluationCase: EvaluationCase, _ json: inout JSONWriter) {
        json.member("case", evaluationCase.id)
        json.member("file", evaluationCase.place.file)
        json.member("line", evaluationCase.place.line)
    }

    private static func write(_ finding: Finding, _ json: inout JSONWriter) {
        json.member("rule", finding.rule)
        json.member("category", finding.category)
        json.member("status", finding.status.rawValue)
        json.member("grade", finding.grade.rawValue)
        json.member("quote", Masking.phoneNumbers(in: finding.quote))
        json.member("canonical", finding.canonical)
        json.member(orNull: "guard", finding.decidingGuard)
        json.memberArray("guards") { json in
            for outcome in finding.guards {
                json.object { json in
                    json.member("guard", outcome.id)
                    json.member("result", outcome.result.rawValue)
                }
            }
        }
    }
}
