/// Another spelling of a word, which may stand for it in the literals of rules. Source: aliases of packs.
public struct OracleAlias: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case slang, recognition, split
        case lookAlike = "look-alike"
    }
    public var of: String
    public var spellings: [String]
    public var kind: Kind
    /// Cues of which one has to stand near the match; nil asks for none.
    public var near: [String]?

    /// Places of a word in a literal that are respelled.
    static let mostPlaces = 3
    /// Characters of a literal in which characters may be split.
    static let shortestSplit = 3

    public init(of: String, as spellings: [String], kind: Kind = .slang, near: [String]? = nil) {
        self.of = of
        self.spellings = spellings
        self.kind = kind
        self.near = near
    }

    /// Every sequence, and every way to spell its literals otherwise.
    static func spelled(_ sequences: [[OracleStep]], with aliases: [OracleAlias]) -> [[OracleStep]] {
        guard !aliases.isEmpty else { return sequences }
        let respelled = sequences.flatMap { sequence in
            sequence.reduce([[]] as [[OracleStep]]) { heads, step in
                let choices = step.literal.map { spellings(of: $0, with: aliases).map(OracleStep.literal) } ?? [step]
                return heads.flatMap { head in choices.map { head + [$0] } }
            }
        }
        let known = Set(sequences)
        return sequences + respelled.filter { !known.contains($0) }
    }

    /// The literal itself first.
    private static func spellings(of literal: OracleLiteral, with aliases: [OracleAlias]) -> [OracleLiteral] {
        let text = Array(literal.written.unicodeScalars)
        // For each alias the first places of its word, of which none overlaps the one before.
        let places = aliases.map { alias in
            let word = Array(alias.of.unicodeScalars)
            guard !word.isEmpty, alias.kind != .split || literal.count >= shortestSplit else { return [Int]() }
            var found: [Int] = []
            for start in text.indices where text[start...].starts(with: word) && found.count < mostPlaces {
                if found.last.map({ $0 + word.count <= start }) ?? true { found.append(start) }
            }
            return found
        }
        func tails(from start: Int) -> [(text: String, aliases: Set<Int>)] {
            guard start < text.count else { return [("", [])] }
            var all = tails(from: start + 1).map { (String(text[start]) + $0.text, $0.aliases) }
            for (index, alias) in aliases.enumerated() where places[index].contains(start) {
                for tail in tails(from: start + alias.of.unicodeScalars.count) {
                    all += alias.spellings.map { ($0 + tail.text, tail.aliases.union([index])) }
                }
            }
            return all
        }
        return tails(from: 0).compactMap { OracleLiteral($0.text, written: literal.written, aliases: $0.aliases) }
    }
}
