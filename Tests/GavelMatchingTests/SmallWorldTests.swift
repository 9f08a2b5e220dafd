import Testing

@testable import GavelMatching

/// Guarantee 1 in the small: every pair of short patterns over two characters in every short text, none left out.
@Suite struct SmallWorldTests {
    static let letters: [Character] = ["低", "价"]

    /// All strings over the two characters, from one to `length` of them.
    static func strings(upTo length: Int) -> [String] {
        var all: [String] = []
        var last = [""]
        for _ in 0..<length {
            last = last.flatMap { prefix in letters.map { prefix + String($0) } }
            all += last
        }
        return all
    }

    struct Found: Hashable {
        var pattern: Int
        var bytes: Range<Int>
    }

    /// Equal characters in a row, with their place in characters.
    static func runs(_ text: String) -> [(letter: Character, count: Int, start: Int)] {
        var runs: [(letter: Character, count: Int, start: Int)] = []
        for (index, letter) in text.enumerated() {
            if runs.last?.letter == letter {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((letter, 1, index))
            }
        }
        return runs
    }

    /// What the semantics say, place by place.
    static func naive(_ patterns: [String], in text: String) -> Set<Found> {
        let textRuns = runs(text)
        var found: Set<Found> = []
        for (number, pattern) in patterns.enumerated() {
            let patternRuns = runs(pattern)
            guard textRuns.count >= patternRuns.count else { continue }
            for start in 0...(textRuns.count - patternRuns.count) {
                let part = textRuns[start..<start + patternRuns.count]
                guard zip(patternRuns, part).allSatisfy({ $0.letter == $1.letter && $0.count <= $1.count }) else {
                    continue
                }
                // Both characters take three bytes.
                found.insert(
                    Found(pattern: number, bytes: part.first!.start * 3..<(part.last!.start + part.last!.count) * 3))
            }
        }
        return found
    }

    /// - Parameter pieces: the text as it arrives.
    static func scan(_ matcher: inout Matcher, _ pieces: [[UInt8]]) -> [Found] {
        var stream = FoldState()
        var found: [Found] = []
        func take() { found += matcher.matches.map { Found(pattern: Int($0.pattern.rawValue), bytes: $0.bytes) } }
        for piece in pieces {
            matcher.begin()
            matcher.append(piece.span, to: &stream)
            take()
        }
        matcher.begin()
        matcher.end(&stream)
        take()
        return found
    }

    @Test func everyPairOfPatternsInEveryText() throws {
        let patterns = Self.strings(upTo: 3)
        let texts = Self.strings(upTo: 8).map { text in
            (text: text, whole: [Array(text.utf8)], pieces: text.map { Array(String($0).utf8) })
        }
        var failures: [String] = []
        for first in patterns {
            // A pair in either order, and a pattern with itself.
            for second in patterns {
                var matcher = Matcher(patterns: try PatternSet([first, second]))
                for (text, whole, pieces) in texts {
                    let expected = Self.naive([first, second], in: text)
                    for arrival in [whole, pieces] {
                        let found = Self.scan(&matcher, arrival)
                        if found.count != expected.count || Set(found) != expected {
                            failures.append("\(first) \(second) in \(text), \(arrival.count) pieces")
                        }
                    }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    /// Segments of many streams in one batch are as good as each alone.
    @Test func aBatchOfStreamsIsEachStreamAlone() throws {
        let patterns = ["低价", "价低价", "低低"]
        let set = try PatternSet(patterns)
        let texts = Self.strings(upTo: 6)
        var matcher = Matcher(patterns: set)
        var streams = texts.map { _ in FoldState() }
        var found = texts.map { _ in [Found]() }
        for column in 0..<7 {
            matcher.begin()
            for (index, text) in texts.enumerated() {
                if column == 6 {
                    matcher.end(&streams[index])
                } else {
                    let piece = Array(String(text.dropFirst(column).prefix(1)).utf8)
                    matcher.append(piece.span, to: &streams[index])
                }
            }
            for match in matcher.matches {
                found[match.region].append(Found(pattern: Int(match.pattern.rawValue), bytes: match.bytes))
            }
        }
        for (index, text) in texts.enumerated() {
            #expect(Set(found[index]) == Self.naive(patterns, in: text), "\(text)")
        }
    }
}
