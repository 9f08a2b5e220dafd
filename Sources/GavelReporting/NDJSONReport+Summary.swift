import GavelLexicon
import GavelScanning

extension NDJSONReport {
    public mutating func summary(_ summary: RunSummary, into output: inout [UInt8]) {
        var json = JSONWriter(taking: &output)
        json.object { json in
            json.member("schema", NDJSONReport.summarySchema)
            json.member("final", summary.isFinal)
            json.member("complete", summary.isComplete)
            json.member("reasons", summary.reasons)
            json.member("segments", summary.segments)
            json.member("seller_segments", summary.sellerSegments)
            json.member("viewer_segments", summary.viewerSegments)
            json.member("context_records", summary.contextRecords)
            json.member("characters", summary.characters)
            json.member("bytes", summary.bytes)
            json.member("rooms", summary.rooms)
            json.member("streams", summary.streams)
            json.memberObject("findings") { json in NDJSONReport.counts(summary.findings, to: &json) }
            json.memberObject("suppressed") { json in
                json.member("exempt", summary.suppressedExempt)
                json.member("pass_phrase", summary.suppressedByPassPhrase)
            }
            json.memberArray("faults") { json in tallies(summary.faults, to: &json) }
            json.memberArray("anomalies") { json in tallies(summary.anomalies, to: &json) }
            json.member("lexicon", summary.lexiconDigest)
            json.member("law_date", summary.lawDate)
            json.member("version", summary.version)
        }
        json.endLine()
        output = json.finish()
    }

    private static func counts(_ counts: FindingCounts, to json: inout JSONWriter) {
        json.memberArray("by_status") { json in
            for status in Finding.Status.allCases {
                json.object { json in
                    json.member("status", status.rawValue)
                    json.member("count", counts[status])
                }
            }
        }
        json.memberArray("by_grade") { json in
            for grade in Grade.allCases {
                json.object { json in
                    json.member("grade", grade.rawValue)
                    json.member("grade_name", grade.name)
                    open(counts[grade], to: &json)
                }
            }
        }
        json.memberArray("by_category") { json in
            for (category, counts) in counts.byCategory {
                json.object { json in
                    json.member("category", category)
                    open(counts, to: &json)
                }
            }
        }
    }

    private static func open(_ counts: FindingCounts.Open, to json: inout JSONWriter) {
        json.member("violations", counts.violations)
        json.member("needs_proof", counts.needingProof)
    }

    private func tallies(_ tallies: [IssueLog.Tally], to json: inout JSONWriter) {
        for tally in tallies {
            json.object { json in
                json.member("code", tally.code.rawValue)
                json.member("count", tally.count)
                json.memberArray("places") { json in
                    for issue in tally.first {
                        json.object { json in
                            place(issue.place, to: &json)
                            json.member("detail", issue.detail)
                        }
                    }
                }
            }
        }
    }
}
