import GavelLexicon
import GavelMatching

/// A match that waits until nothing to come can change what is made of it.
struct PendingMatch: Sendable {
    var pattern: PatternID
    var rule: Int
    /// Bytes of the stream.
    var bytes: Range<Int>
    var keptSpaceCount: Int
    var isRepeated: Bool
    var gapCount: Int
    var isOfFillerFreeView: Bool
    /// The part of the rule's structure that it makes; nil for a match of the rule itself.
    var part: Int?

    init(_ match: Match, of phrase: Phrase, rule: Int) {
        pattern = match.pattern
        self.rule = rule
        bytes = match.bytes
        keptSpaceCount = match.keptSpaceCount
        isRepeated = match.isRepeated
        gapCount = match.gapCount
        isOfFillerFreeView = match.isOfFillerFreeView
        if case .part(_, let part) = phrase.use { self.part = part }
    }

    /// What makes findings, once pass phrases have taken theirs: a span that both views found, or two sequences of a
    /// pattern, is there once; and a match that properly contains one of the same pattern with less of a gap is none.
    /// Source: `docs/SEMANTICS.md`, findings.
    ///
    /// - Complexity: O(n log n + n × matches within the span of one).
    static func withoutNeedless(_ matches: [PendingMatch]) -> [PendingMatch] {
        guard matches.count > 1 else { return matches }
        var spans: [PendingMatch] = []
        for match in matches.sorted(by: { $0.standsBefore($1) })
        where spans.last?.pattern != match.pattern || spans.last?.bytes != match.bytes {
            spans.append(match)
        }
        return spans.indices.compactMap { index in
            let match = spans[index]
            // What lies inside a match ends no later, so it stands before it.
            let isNeedless = spans[..<index].reversed().prefix { $0.bytes.upperBound > match.bytes.lowerBound }
                .contains {
                    $0.pattern == match.pattern && $0.bytes.lowerBound >= match.bytes.lowerBound
                        && $0.gapCount < match.gapCount
                }
            return isNeedless ? nil : match
        }
    }

    /// By end, shorter ones first; of one span and pattern, the raw view's and the one that overlooks less first.
    private func standsBefore(_ other: PendingMatch) -> Bool {
        if bytes.upperBound != other.bytes.upperBound { return bytes.upperBound < other.bytes.upperBound }
        if bytes.lowerBound != other.bytes.lowerBound { return bytes.lowerBound > other.bytes.lowerBound }
        if pattern != other.pattern { return pattern < other.pattern }
        if isOfFillerFreeView != other.isOfFillerFreeView { return other.isOfFillerFreeView }
        return (gapCount, isRepeated ? 1 : 0) < (other.gapCount, other.isRepeated ? 1 : 0)
    }
}

/// Matches that overlap, directly or through others, and settle together: those of one category, which make one finding;
/// or those of one part of a structure, or of one cue, which are each heard by the room.
struct Component {
    var matches: [PendingMatch]
    var bytes: Range<Int>

    /// The components of `matches`, by what they belong to, then start.
    /// - Complexity: O(n log n).
    static func components(of matches: [PendingMatch], in plan: ScanPlan) -> [Component] {
        let ordered = matches.map { (match: $0, owner: Owner($0, in: plan)) }.sorted {
            ($0.owner.order, $0.match.bytes.lowerBound, $0.match.bytes.upperBound, $0.match.pattern)
                < ($1.owner.order, $1.match.bytes.lowerBound, $1.match.bytes.upperBound, $1.match.pattern)
        }
        var result: [Component] = []
        var lastOwner: Owner?
        for (match, owner) in ordered {
            if let last = result.indices.last, owner == lastOwner,
                match.bytes.lowerBound < result[last].bytes.upperBound
            {
                result[last].matches.append(match)
                let end = max(result[last].bytes.upperBound, match.bytes.upperBound)
                result[last].bytes = result[last].bytes.lowerBound..<end
            } else {
                result.append(Component(matches: [match], bytes: match.bytes))
            }
            lastOwner = owner
        }
        return result
    }

    /// Each match by itself when the matches are parts or cues.
    func asHeard(in plan: ScanPlan) -> [Component] {
        if plan.makesFinding(matches[0]) { return [self] }
        return matches.map { Component(matches: [$0], bytes: $0.bytes) }
    }

    /// What matches have to have in common to be one component.
    private struct Owner: Equatable {
        /// Category; or rule and part.
        var category: Int
        var rule: Int
        var part: Int

        init(_ match: PendingMatch, in plan: ScanPlan) {
            category = plan.categoryOfRule[match.rule]
            let isFinding = plan.makesFinding(match)
            rule = isFinding ? -1 : match.rule
            part = isFinding ? -1 : match.part ?? -1
        }

        var order: Int { ((category + 1) << 20 | (rule + 1)) << 8 | (part + 1) }
    }
}
