public import GavelLexicon
public import GavelScanning
public import GavelTranscript

/// What the oracle says of an input.
public struct OracleResult: Sendable {
    /// The findings as they stand in the end, ordered by room, session, speaker, first segment, byte and rule. Their
    /// `revision` is 1 and their places are empty: an oracle that sees all at once knows neither.
    public var findings: [Finding]
    /// Those of the transcript in input order, then `room-without-seller`, then `limit-run` by stream.
    public var issues: [OracleIssue]
    /// For a finding (by id) whose end is estimated: every end that the time of writing allows.
    public var estimatedEnds: [String: Set<Int64>]
}

/// The scanner as `docs/SEMANTICS.md` means it: the whole input at once, in memory, slow and obvious.
///
/// Not for use outside tests: its cost grows with text length × patterns, and worse within a phrase.
public struct OracleScanner: Sendable {
    public struct Options: Sendable {
        /// A pause over this ends the phrase.
        public var gapMilliseconds: Int64
        public init(gapMilliseconds: Int64 = 3_000) { self.gapMilliseconds = gapMilliseconds }
    }

    /// Its rules, guards and categories count; its phrases only where no patterns are given.
    public let lexicon: Lexicon
    /// What is looked for.
    public let phrases: [OraclePhrase]
    public let views: OracleViews
    public let options: Options

    /// Looks for the lexicon's phrases, each a literal, in the text itself.
    public init(lexicon: Lexicon, options: Options = Options()) {
        self.init(
            lexicon: lexicon,
            phrases: lexicon.phrases.map { OraclePhrase(OraclePattern(literal: $0.text), use: $0.use) },
            options: options)
    }

    /// Looks for patterns, in all views.
    public init(
        lexicon: Lexicon, phrases: [OraclePhrase], views: OracleViews = OracleViews(), options: Options = Options()
    ) {
        self.lexicon = lexicon
        self.phrases = phrases
        self.views = views
        self.options = options
    }

    /// Scans an input to its end.
    public func scan(_ segments: [Segment]) -> OracleResult {
        let transcript = OracleTranscript(segments)
        let known = OracleFolding.known(to: views.fillers).union(phrases.flatMap(\.pattern.knownScalars))
        var result = OracleResult(findings: [], issues: transcript.issues, estimatedEnds: [:])
        for stream in transcript.streams {
            let reading = OracleStream(
                stream, in: transcript, gapMilliseconds: options.gapMilliseconds, known: known)
            for index in reading.text.limitBreaks {
                let place = stream.segments[reading.text.scalars[index].segmentIndex]
                result.issues.append(OracleIssue(.limitRun, at: place.inputIndex))
            }
            for chosen in select(judge(OracleMatch.undominated(passed(in: reading.text)), in: reading.text)) {
                let finding = finding(chosen, in: reading)
                result.findings.append(finding)
                let last = finding.pieces[finding.pieces.count - 1].ordinal
                if let ends = reading.estimatedEnds(of: last) {
                    result.estimatedEnds[finding.id, default: []].formUnion(ends)
                }
            }
        }
        result.findings.sort(by: Finding.precedesInOracle)
        return result
    }

    /// The matches of rules that no pass phrase covers.
    private func passed(in text: FoldedText) -> [OracleMatch] {
        let matches = views.matches(of: phrases, in: text)
        return matches.filter { match in
            guard case .match(let rule) = phrases[match.patternIndex].use else { return false }
            return !matches.contains { other in
                guard case .pass(let rules) = phrases[other.patternIndex].use else { return false }
                return rules.contains(rule) && other.scalars.lowerBound <= match.scalars.lowerBound
                    && match.scalars.upperBound <= other.scalars.upperBound
            }
        }
    }

    private func judge(_ matches: [OracleMatch], in text: FoldedText) -> [JudgedMatch] {
        matches.map { match in
            guard case .match(let rule) = phrases[match.patternIndex].use else {
                preconditionFailure("only matches of rules are judged")
            }
            let pattern = phrases[match.patternIndex].pattern
            let verdict = OracleGuards(lexicon: lexicon, text: text, match: match, pattern: pattern)
                .judge(lexicon.rules[rule])
            return JudgedMatch(
                match: match, ruleIndex: rule, rule: lexicon.rules[rule], pattern: pattern,
                contentCount: text.contentCount(match.scalars), status: verdict.status, deciding: verdict.deciding,
                outcomes: verdict.outcomes)
        }
    }
}
