import GavelFolding
import GavelLexicon
import GavelMatching
import GavelScanning
import GavelTranscript

/// All that a report of `gavel why` tells.
struct WhyAccount {
    let source: WhySource
    let trace: TalkTrace
    let lexicon: Lexicon

    var issues: [Issue] { source.issues + trace.issues }

    var fileName: String? { if case .file(let path, _) = source.subject { path } else { nil } }

    /// The line that was asked for.
    var line: Int? { if case .file(_, let line) = source.subject { line } else { nil } }

    /// What became of the segment of that line.
    var fate: TalkTrace.Fate? { source.focus.map { trace.fates[$0] } }

    var isEmpty: Bool { trace.findings.isEmpty && trace.structures.isEmpty }

    /// Lines of the segments that share in some bytes of a stream.
    func lines(_ bytes: Range<Int>, of stream: StreamTrace) -> [Int] {
        stream.pieces.filter { $0.bytes.overlaps(bytes) }.map { source.batch.headers[$0.segment].line }
    }

    func rule(_ index: Int) -> Rule { lexicon.rules[index] }

    func guardRule(_ trace: GuardTrace) -> Guard { lexicon.guards[trace.index] }

    /// The step of a pattern that was followed.
    func definition(of match: MatchTrace, step: Int) -> PhraseDefinition.Step? {
        guard let steps = match.steps else { return nil }
        return lexicon.phrases[match.phrase].definition.sequences[steps.sequence][step]
    }
}

/// Text as patterns see it.
enum PatternText {
    /// Whether nothing in it could ever be matched.
    static func isEmpty(_ text: String) -> Bool {
        !text.unicodeScalars.contains { FoldTable.standard.isContent($0) }
    }

    /// Characters that are matched, from one place of a literal to another.
    static func folded(_ literal: String, _ range: Range<Int>) -> String {
        let scalars = Array(PatternSet.foldedKey(literal).unicodeScalars)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return String(view)
    }

    /// A number that is given in ten thousandths.
    static func number(_ tenThousandths: Int) -> String {
        let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
        guard rest != 0 else { return String(whole) }
        var digits = String(rest + 10_000).dropFirst()
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
