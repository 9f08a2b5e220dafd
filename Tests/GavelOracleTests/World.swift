import GavelLexicon
import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

/// A small world: what one speaker says, what is looked for, and what must be found.
///
/// In the text `|` is the boundary of two segments and `⏸` one with a pause over the gap.
struct World: Sendable, CustomTestStringConvertible {
    var text: String
    var patterns: [String]
    /// Quotes in order, each followed by ` ~` and the members of `via` if there are any.
    var expected: [String]

    init(_ text: String, _ patterns: [String], _ expected: [String]) {
        self.text = text
        self.patterns = patterns
        self.expected = expected
    }

    var testDescription: String { "\(text.debugDescription) \(patterns)" }

    static func segments(_ text: String) -> [Segment] {
        var segments: [Segment] = []
        var clock: Int64 = 0
        for (index, part) in text.split(separator: "⏸", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { clock += 3_001 }
            for piece in part.split(separator: "|", omittingEmptySubsequences: false) {
                segments.append(
                    Segment(
                        room: "甲", speaker: "host", startMilliseconds: clock, endMilliseconds: clock + 500,
                        text: String(piece)))
                clock += 500
            }
        }
        return segments
    }

    /// A finding as the tables write it.
    static func brief(_ finding: Finding) -> String {
        let via = finding.via.names
        return finding.quote + (via.isEmpty ? "" : " ~" + via.joined(separator: ","))
    }

    func found() throws -> [String] {
        let scanner = OracleScanner(lexicon: try TestLexicon.make(patterns))
        return scanner.scan(World.segments(text)).findings.map(World.brief)
    }
}

extension CutHarness {
    /// Scans every single cut and one scalar a segment.
    /// - Returns: the cuttings whose findings differ from those of the segments uncut, as text.
    func variances(lexicon: Lexicon) -> [String] {
        let scanner = OracleScanner(lexicon: lexicon)
        let expected = scanner.scan(segments).findings.map(ComparableFinding.init)
        return (singleCuts() + [oneScalarEach()]).compactMap { pieces in
            let found = scanner.scan(pieces).findings.map(ComparableFinding.init)
            return found == expected ? nil : "\(pieces.map(\.text)): \(found) instead of \(expected)"
        }
    }
}
