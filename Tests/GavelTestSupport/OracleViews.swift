public import GavelLexicon

/// A pattern of a lexicon and how it is looked for.
public struct OraclePhrase: Sendable {
    public var pattern: OraclePattern
    public var use: Phrase.Use
    /// Looked for without fillers too, if it is long enough.
    public var seesThroughFillers: Bool
    /// Looked for by its sound too.
    public var seesThroughSound: Bool

    public init(
        _ pattern: OraclePattern, use: Phrase.Use, seesThroughFillers: Bool = true, seesThroughSound: Bool = false
    ) {
        self.pattern = pattern
        self.use = use
        self.seesThroughFillers = seesThroughFillers
        self.seesThroughSound = seesThroughSound
    }
}

/// What the views of a text rest on.
public struct OracleViews: Sendable {
    public var fillers: [String]
    public var syllables: OracleSyllables
    /// Those that the patterns were written out with, in the same order.
    public var aliases: [OracleAlias]
    /// Names of the room's viewers.
    public var nicknames: [String]

    /// Content characters between which and a match the cue of an alias has to lie.
    static let cueReach = 12

    public init(
        fillers: [String] = [], syllables: OracleSyllables = OracleSyllables(), aliases: [OracleAlias] = [],
        nicknames: [String] = []
    ) {
        self.fillers = fillers
        self.syllables = syllables
        self.aliases = aliases
        self.nicknames = nicknames
    }

    /// Every match of every pattern in every view of every phrase.
    ///
    /// A span that a pattern matches in a view before is not reported of it again: first the text itself (R), then the
    /// text without fillers (F), then the sound (P).
    public func matches(of patterns: [OraclePhrase], in text: FoldedText) -> [OracleMatch] {
        let known = OracleFolding.known(to: fillers + nicknames).union(patterns.flatMap(\.pattern.knownScalars))
        return text.phrases.indices.flatMap { phraseIndex in
            patterns.indices.flatMap { patternIndex in
                let phrase = patterns[patternIndex]
                var all = plainMatches(of: phrase.pattern, phraseIndex, in: text, known: known)
                if !fillers.isEmpty && phrase.seesThroughFillers && phrase.pattern.isSoughtWithoutFillers {
                    all += fillerMatches(of: phrase.pattern, phraseIndex, in: text, known: known)
                }
                if phrase.seesThroughSound { all += soundMatches(of: phrase.pattern, phraseIndex, in: text) }
                var spans: Set<Range<Int>> = []
                return all.filter { spans.insert($0.scalars).inserted }.map { match in
                    var match = match
                    match.patternIndex = patternIndex
                    return match
                }
            }
        }
    }

    private func plainMatches(
        of pattern: OraclePattern, _ phraseIndex: Int, in text: FoldedText, known: Set<Unicode.Scalar>
    ) -> [OracleMatch] {
        let runs = ClassRun.runs(of: text.phrases[phraseIndex].elements, known: known)
        return search(runs, phraseIndex, in: text).spans(of: pattern.spelledSequences).map {
            match($0, of: runs, phraseIndex)
        }
    }

    private func fillerMatches(
        of pattern: OraclePattern, _ phraseIndex: Int, in text: FoldedText, known: Set<Unicode.Scalar>
    ) -> [OracleMatch] {
        let view = OracleFillerView(of: text.phrases[phraseIndex], fillers: fillers, known: known)
        return search(view.runs, phraseIndex, in: text).spans(of: pattern.spelledSequences).compactMap { span in
            var match = match(span, of: view.runs, phraseIndex)
            guard match.scalars.contains(where: view.removed.contains) else { return nil }
            match.uses.insert(.filler)
            return match
        }
    }

    private func soundMatches(of pattern: OraclePattern, _ phraseIndex: Int, in text: FoldedText) -> [OracleMatch] {
        OracleSoundSearch(in: text.phrases[phraseIndex], syllables: syllables).spans(of: pattern).map { span in
            OracleMatch(
                patternIndex: 0, phraseIndex: phraseIndex, scalars: span.scalars, gapCount: 0,
                isRepeated: span.isRepeated, uses: .sound)
        }
    }

    private func search(_ runs: [ClassRun], _ phraseIndex: Int, in text: FoldedText) -> OracleSearch {
        OracleSearch(
            runs: runs, aliases: aliases,
            nicknames: nicknames.compactMap { OracleFolding.runs(ofLiteral: $0) },
            accepts: { used, range in
                used.allSatisfy { index in
                    guard let cues = aliases[index].near else { return true }
                    return holds(cues, near: scalars(of: range, in: runs), phraseIndex, in: text)
                }
            })
    }

    private func scalars(of range: Range<Int>, in runs: [ClassRun]) -> Range<Int> {
        runs[range.lowerBound].firstScalarIndex..<runs[range.upperBound - 1].lastScalarIndex + 1
    }

    private func match(_ span: OracleSpan, of runs: [ClassRun], _ phraseIndex: Int) -> OracleMatch {
        OracleMatch(
            patternIndex: 0, phraseIndex: phraseIndex, scalars: scalars(of: span.runs, in: runs),
            gapCount: span.gapCount, isRepeated: span.isRepeated, uses: span.uses)
    }

    /// Whether one of the cues stands in the 12 content characters of the phrase before or after.
    private func holds(_ cues: [String], near scalars: Range<Int>, _ phraseIndex: Int, in text: FoldedText) -> Bool {
        let phrase = text.phrases[phraseIndex]
        var start = scalars.lowerBound
        while start > phrase.scalars.lowerBound,
            text.contentCount(start - 1..<scalars.lowerBound) <= OracleViews.cueReach
        {
            start -= 1
        }
        var end = scalars.upperBound
        while end < phrase.scalars.upperBound, text.contentCount(scalars.upperBound..<end + 1) <= OracleViews.cueReach {
            end += 1
        }
        return [start..<scalars.lowerBound, scalars.upperBound..<end].contains { window in
            cues.contains { cue in
                let runs = phrase.runs(in: window)
                return !OracleMatching.occurrences(
                    of: OracleFolding.runs(ofLiteral: cue) ?? [], in: runs, hasEdges: false
                ).isEmpty
            }
        }
    }
}
