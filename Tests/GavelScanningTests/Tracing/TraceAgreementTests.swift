import Foundation
import GavelLexicon
import GavelMatching
import GavelTestSupport
import GavelTranscript
import Testing

@testable import GavelScanning

/// What `why` tells is what the scan did: the same findings, the same outcome of each guard.
@Suite struct TraceAgreementTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Lexicons")

    private static func batch(_ segments: [Segment]) -> SegmentBatch {
        var batch = SegmentBatch()
        for (index, segment) in segments.enumerated() { batch.append(segment, at: SourcePlace(line: index + 1)) }
        return batch
    }

    /// What is wrong with an account of some talk, a line each.
    /// - Parameter whole: whether what is near is asked for too, which is slow.
    private static func faults(_ segments: [Segment], plan: ScanPlan, whole: Bool = false) -> [String] {
        let batch = batch(segments)
        let scanner = TranscriptScanner(plan: plan)
        let written = scanner.scan(batch).findings + scanner.finish().findings
        let expected = FindingComparison.standing(written)
        let trace = TalkTrace(batch, plan: plan, options: ScanOptions(), whole: whole)
        var faults = trace.unexplained.map { "unexplained: \($0.rule) \($0.quote)" }
        func line(_ finding: Finding) -> String {
            "\(ComparableFinding(finding)) \(finding.id) \(finding.also) \(finding.pieces)"
        }
        let told = trace.findings.map(\.finding) + trace.structures
        faults += told.map(line).sorted().difference(from: expected.map(line).sorted()).map {
            "\($0)"
        }
        for told in trace.findings { faults += self.faults(told, plan: plan) }
        for stream in trace.streams { faults += self.faults(stream, plan: plan) }
        return faults
    }

    private static func faults(_ told: FindingTrace, plan: ScanPlan) -> [String] {
        var faults: [String] = []
        let guards = told.chosen.guards.map {
            Finding.GuardOutcome(id: plan.lexicon.guards[$0.index].id, result: $0.result)
        }
        if guards != told.finding.guards { faults.append("guards \(guards) of \(told.finding.guards)") }
        if told.chosen.status != told.finding.status || told.chosen.grade != told.finding.grade
            || told.chosen.decidingGuard != told.finding.decidingGuard
        {
            faults.append("verdict of \(told.finding.quote)")
        }
        if told.chosen.lostBy != nil || told.rivals.contains(where: { $0.lostBy == nil }) {
            faults.append("selection of \(told.finding.quote)")
        }
        for match in [told.chosen.match] + told.rivals.map(\.match) { faults += self.faults(match) }
        return faults
    }

    /// The steps cover the match from end to end, with its gap characters.
    private static func faults(_ match: MatchTrace) -> [String] {
        guard let steps = match.steps else { return ["no steps of \(match)"] }
        let covering = steps.steps.filter { !$0.bytes.isEmpty }
        var faults: [String] = []
        if covering.first?.bytes.lowerBound != match.bytes.lowerBound
            || covering.last?.bytes.upperBound != match.bytes.upperBound
        {
            faults.append("steps \(steps) of \(match.bytes)")
        }
        if steps.gapCount != match.gapCount { faults.append("gaps \(steps) of \(match.gapCount)") }
        return faults
    }

    /// Windows lie beside their match, and cues in their windows.
    private static func faults(_ stream: StreamTrace, plan: ScanPlan) -> [String] {
        var faults: [String] = []
        for told in stream.phrases.flatMap(\.findings) {
            for guardTrace in told.chosen.guards.flatMap({ [$0] + $0.cancellers }) {
                for group in guardTrace.groups {
                    let isBeside =
                        group.side == .left
                        ? group.window.upperBound <= told.chosen.match.bytes.lowerBound
                        : group.window.lowerBound >= told.chosen.match.bytes.upperBound
                    if !isBeside { faults.append("window of \(told.finding.quote)") }
                    for cue in group.cues where cue.bytes.clamped(to: group.window) != cue.bytes {
                        faults.append("cue \(cue.text) of \(told.finding.quote)")
                    }
                }
            }
        }
        for dropped in stream.phrases.flatMap(\.dropped) { faults += self.faults(dropped.match) }
        return faults
    }

    @Test func randomTalk() throws {
        for seed in OracleAgreementTests.seeds.prefix(400) {
            let world = RandomTalk.randomCase(seed: seed)
            let faults = Self.faults(world.segments, plan: ScanPlan(try world.lexicon()), whole: seed % 8 == 0)
            #expect(faults.isEmpty, "\(world)\n\(faults.joined(separator: "\n"))")
            if !faults.isEmpty { break }
        }
    }

    /// Of the packs in force, a twelfth of the rules, because each example needs scanners of its own over a large lexicon.
    @Test func examplesOfThePacks() throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
        let result = LexiconLoader().load(
            files: try files.map { LexiconFile(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) })
        let lexicon = try #require(result.lexicon, "\(result.diagnostics.map(\.message.en))")
        let plan = ScanPlan(lexicon)
        var count = 0
        for (index, rule) in lexicon.rules.enumerated() where index % 12 == 0 {
            for example in rule.examples {
                // In one piece, and cut in three: what is explained does not depend on it.
                let scalars = Array(example.text.unicodeScalars)
                let third = scalars.count / 3
                let pieces = [scalars[..<third], scalars[third..<2 * third], scalars[(2 * third)...]].map { piece in
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: piece)
                    return Segment(speaker: "host", text: String(view))
                }
                for segments in [[Segment(speaker: "host", text: example.text)], pieces] {
                    count += 1
                    let faults = Self.faults(segments, plan: plan)
                    #expect(faults.isEmpty, "\(rule.id): \(example.text)\n\(faults.joined(separator: "\n"))")
                }
            }
        }
        #expect(count > 50)
    }
}
