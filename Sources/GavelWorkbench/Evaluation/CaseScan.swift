import GavelScanning
import GavelTranscript

/// Scans a case as a room of its own.
enum CaseScan {
    /// The findings that stand at the end of the talk, in the order of the output.
    /// - Complexity: that of the scan, and of setting a scanner up.
    static func findings(of evaluationCase: EvaluationCase, plan: ScanPlan) -> [Finding] {
        let scanner = TranscriptScanner(plan: plan)
        var batch = SegmentBatch()
        // The line numbers the segments, so that a finding's pieces name theirs.
        for (index, segment) in evaluationCase.segments.enumerated() {
            batch.append(segment, at: SourcePlace(line: index + 1))
        }
        var standing: [Finding] = []
        for finding in scanner.scan(batch).findings + scanner.finish().findings {
            // A correction takes the place of what it corrects.
            standing.removeAll { $0.id == finding.id }
            if finding.status != .withdrawn { standing.append(finding) }
        }
        return standing
    }
}

extension Finding {
    /// Where it stands in the case that was scanned: all its parts, when it is made of several things said.
    var talkPlace: TalkPlace {
        let pieces = parts.isEmpty ? pieces : parts.flatMap(\.pieces)
        return TalkPlace(
            parts: pieces.filter { !$0.scalars.isEmpty }.map {
                TalkPlace.Part(segment: $0.place.line - 1, scalars: $0.scalars)
            })
    }
}
