import GavelMatching

/// A count of matches that anybody can see is right, for plain talk: at each place, look up every length.
///
/// It knows nothing of the fold but that equal characters in a row are one run, which the page on semantics asks for; so
/// it needs talk in which each character is its own class (``GeneratedTalk/Style/plain``).
enum NaiveCount {
    private struct Runs {
        var characters: [Unicode.Scalar] = []
        var counts: [Int] = []

        init(_ text: some Sequence<Unicode.Scalar>) {
            for character in text {
                if characters.last == character {
                    counts[counts.count - 1] += 1
                } else {
                    characters.append(character)
                    counts.append(1)
                }
            }
        }
    }

    /// Compares the matcher with the naive count on a small slice of plain talk.
    /// - Throws: ``BenchFailure`` with both counts when they differ.
    static func check(
        _ patterns: PatternSet, of literals: [String], vocabulary: Vocabulary, seed: UInt64, name: String
    ) throws(BenchFailure) {
        let talk = GeneratedTalk.talk(
            seed: seed, vocabulary: vocabulary, roomCount: 8, byteCount: 60_000, style: .plain)
        var pass = MatchPass(patterns, streamCount: talk.roomCount)
        pass.work(off: talk.segments[...], bytes: talk.bytes)
        pass.endStreams()
        let expected = count(literals, in: talk)
        guard pass.tally.count == expected, expected > 0 else {
            throw BenchFailure(
                .wrongCount, "\(name): \(pass.tally.count) matches in the plain slice, the naive count is \(expected)")
        }
    }

    /// - Complexity: O(characters × longest literal), and slow.
    static func count(_ literals: [String], in talk: Talk) -> Int {
        var countsOf: [[Unicode.Scalar]: [[Int]]] = [:]
        var longest = 0
        for literal in literals {
            let runs = Runs(literal.unicodeScalars)
            countsOf[runs.characters, default: []].append(runs.counts)
            longest = max(longest, runs.characters.count)
        }
        var texts = Array(repeating: "", count: talk.roomCount)
        for segment in talk.segments {
            texts[segment.room] += String(decoding: talk.bytes[segment.text], as: UTF8.self)
        }
        var count = 0
        for text in texts {
            let runs = Runs(text.unicodeScalars)
            for start in runs.characters.indices {
                for end in start..<min(start + longest, runs.characters.count) {
                    let said = runs.counts[start...end]
                    count += countsOf[Array(runs.characters[start...end]), default: []].count { needed in
                        zip(said, needed).allSatisfy { $0 >= $1 }
                    }
                }
            }
        }
        return count
    }
}
