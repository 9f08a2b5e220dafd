import Testing

@testable import GavelMatching

/// Guarantee 1 in the small, for phrases: every short sequence of steps over two characters in every short text, whole
/// and a character at a time, none left out.
@Suite struct SmallPhraseWorldTests {
    typealias Step = PhraseDefinition.Step
    typealias Runs = [(letter: Character, count: Int, start: Int)]

    /// A gap, any one character, and a test of either kind.
    static let others: [Step] = [.gap(1), .gap(2), .any, .notBefore(["低"]), .notAfter(["价"]), .notAfter(["价低"])]

    /// All sequences of two literals with other steps before, between and behind them.
    static func sequences() -> [[Step]] {
        let literals = ["低", "价", "低价", "低低"].map { Step.literals([$0]) }
        let edges = [[]] + others.filter { !$0.isGap }.map { [$0] }
        let between = others.map { [$0] } + others.flatMap { first in others.map { [first, $0] } }
        var all: [[Step]] = []
        for literal in literals {
            for before in edges { for after in edges { all.append(before + [literal] + after) } }
            for next in literals { for steps in between { all.append([literal] + steps + [next]) } }
        }
        return all
            + between.prefix(4).flatMap { steps in
                edges.map { $0 + [literals[0]] + steps + [literals[3]] + steps + [literals[1]] }
            }
    }

    struct Way: Hashable {
        var end: Int
        var gapCount = 0
    }

    static func stands(_ literal: String, in text: Runs, at start: Int) -> Int? {
        let wanted = SmallWorldTests.runs(literal)
        guard start >= 0, start + wanted.count <= text.count else { return nil }
        let fits = zip(wanted, text[start..<start + wanted.count]).allSatisfy {
            $0.letter == $1.letter && $0.count <= $1.count
        }
        return fits ? start + wanted.count : nil
    }

    /// All ways to take a step from a place.
    static func ways(_ step: Step, in text: Runs, from way: Way) -> [Way] {
        switch step {
        case .literals(let literals):
            return literals.compactMap {
                stands($0, in: text, at: way.end).map { Way(end: $0, gapCount: way.gapCount) }
            }
        case .gap(let most):
            return (way.end...text.count).compactMap { end in
                let count = text[way.end..<end].reduce(0) { $0 + $1.count }
                return count <= most ? Way(end: end, gapCount: way.gapCount + count) : nil
            }
        case .any:
            guard way.end < text.count, text[way.end].count == 1 else { return [] }
            return [Way(end: way.end + 1, gapCount: way.gapCount)]
        case .notBefore(let literals):
            let isBarred = literals.contains {
                stands($0, in: text, at: way.end - SmallWorldTests.runs($0).count) == way.end
            }
            return isBarred ? [] : [way]
        case .notAfter(let literals):
            return literals.contains { stands($0, in: text, at: way.end) != nil } ? [] : [way]
        case .number: return []
        }
    }

    struct Found: Hashable {
        var bytes: Range<Int>
        var gapCount: Int
    }

    static func naive(_ steps: [Step], in text: Runs) -> Set<Found> {
        var least: [Range<Int>: Int] = [:]
        for start in text.indices {
            var ways: Set = [Way(end: start)]
            for step in steps { ways = Set(ways.flatMap { Self.ways(step, in: text, from: $0) }) }
            for way in ways where way.end > start {
                let last = text[way.end - 1]
                // Both characters take three bytes.
                let bytes = text[start].start * 3..<(last.start + last.count) * 3
                least[bytes] = min(least[bytes] ?? .max, way.gapCount)
            }
        }
        return Set(least.map { Found(bytes: $0.key, gapCount: $0.value) })
    }

    static func scan(_ matcher: inout Matcher, _ pieces: [[UInt8]]) -> [Found] {
        var stream = FoldState()
        var found: [Found] = []
        for piece in pieces {
            matcher.begin()
            matcher.append(piece.span, to: &stream)
            found += Self.found(matcher.matches)
        }
        matcher.begin()
        matcher.end(&stream)
        return found + Self.found(matcher.matches)
    }

    /// The sequence as pattern 0, beside one that holds both characters, so that neither is unknown.
    static func patterns(_ steps: [Step]) throws -> PatternSet {
        try PatternSet(phrases: [PhraseDefinition(sequences: [steps]), PhraseDefinition(literal: "低价低价低价低价")])
    }

    static func found(_ matches: [Match]) -> [Found] {
        matches.filter { $0.pattern.rawValue == 0 }.map { Found(bytes: $0.bytes, gapCount: $0.gapCount) }
    }

    @Test func everySequenceInEveryText() throws {
        let texts = SmallWorldTests.strings(upTo: 6).map { text in
            (
                text: text, runs: SmallWorldTests.runs(text),
                arrivals: [[Array(text.utf8)], text.map { Array(String($0).utf8) }]
            )
        }
        var failures: [String] = []
        for steps in Self.sequences() {
            var matcher = Matcher(patterns: try Self.patterns(steps))
            for (text, runs, arrivals) in texts {
                let expected = Self.naive(steps, in: runs)
                for pieces in arrivals where Set(Self.scan(&matcher, pieces)) != expected {
                    failures.append("\(steps) in \(text), \(pieces.count) pieces")
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(5))")
    }

    /// What has not been said to its end begins no earlier than what is called live.
    @Test func noMatchBeginsBeforeWhatIsLive() throws {
        let texts = SmallWorldTests.strings(upTo: 5)
        var failures: [String] = []
        for steps in Self.sequences() {
            var matcher = Matcher(patterns: try Self.patterns(steps))
            for text in texts {
                var stream = FoldState()
                var live = 0
                for piece in text.map({ Array(String($0).utf8) }) + [[]] {
                    matcher.begin()
                    if piece.isEmpty { matcher.end(&stream) } else { matcher.append(piece.span, to: &stream) }
                    if matcher.matches.contains(where: { $0.bytes.lowerBound < live }) {
                        failures.append("\(steps) in \(text)")
                    }
                    live = stream.liveStart
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(5))")
    }
}
