/// A pattern written out to its sequences. Source: the notation of patterns.
///
/// Nothing is shared among the sequences: each is matched by itself.
public struct OraclePattern: Sendable {
    /// As the pack has it: the canonical form.
    public var text: String
    /// As written, without aliases; each once.
    public var sequences: [[OracleStep]]
    /// With the aliases put in; the sequences as written come first.
    public var spelledSequences: [[OracleStep]]

    static let mostSequences = 4_096
    static let longestExtent = 64
    static let mostRuns = 48

    /// A pattern that is one literal, whatever notation its characters look like.
    ///
    /// A literal that folds to nothing, or that crosses a phrase's end, has no sequence and matches nothing.
    public init(literal: String) {
        text = literal
        sequences = OracleLiteral(literal).map { [[.literal($0)]] } ?? []
        spelledSequences = sequences
    }

    /// - Parameter slots: the patterns of each name; concepts too.
    public init(
        _ text: String, slots: [String: [String]] = [:], aliases: [OracleAlias] = []
    ) throws(OraclePatternError) {
        self.text = text
        sequences = try OraclePattern.writtenOut(text, slots: slots)
        spelledSequences = OracleAlias.spelled(sequences, with: aliases)
    }

    /// A pattern of nothing but literals is as many patterns as it has forms; any other is one.
    ///
    /// - Throws: ``OraclePatternError`` for a pattern that is refused.
    static func patterns(
        _ text: String, slots: [String: [String]], aliases: [OracleAlias] = []
    ) throws(OraclePatternError) -> [OraclePattern] {
        let pattern = try OraclePattern(text, slots: slots, aliases: aliases)
        guard pattern.sequences.allSatisfy({ $0.count == 1 && $0[0].literal != nil }) else { return [pattern] }
        return pattern.sequences.map { sequence in
            var form = pattern
            form.text = sequence[0].literal!.text
            form.sequences = [sequence]
            form.spelledSequences = OracleAlias.spelled([sequence], with: aliases)
            return form
        }
    }

    /// What two forms share that match the same texts; nil when the pattern is none.
    var formKey: [ClassRun]? {
        guard sequences.count == 1, sequences[0].count == 1, let literal = sequences[0][0].literal else { return nil }
        return ClassRun.runs(
            of: literal.runs.flatMap(\.elements).map { ClassElement($0.identity, kind: .content, scalarIndex: 0) })
    }

    /// Whether the pattern is looked for without fillers too: every sequence has three classes of literals.
    public var isSoughtWithoutFillers: Bool {
        !sequences.isEmpty
            && sequences.allSatisfy { sequence in sequence.reduce(0) { $0 + ($1.literal?.count ?? 0) } >= 3 }
    }

    /// The literals of all sequences, aliases put in.
    var literals: [OracleLiteral] { spelledSequences.flatMap { $0.compactMap(\.literal) } }

    /// The texts that it holds, those of tests too, for the limit on runs.
    var knownScalars: Set<Unicode.Scalar> {
        var known = OracleFolding.known(to: literals.map(\.text))
        for step in spelledSequences.joined() {
            switch step {
            case .notBehind(let words), .notBefore(let words): known.formUnion(words.joined().map(\.identity))
            case .number: known.formUnion("0123456789十百千万亿两几半俩点块元毛分之%".unicodeScalars)
            default: break
            }
        }
        return known
    }
}

extension OraclePattern {
    /// The sequences as the tables of tests write them: `全网 ~4 最低`.
    public var descriptions: [String] { describe(sequences) }

    /// The sequences with the aliases put in.
    public var spelledDescriptions: [String] { describe(spelledSequences) }

    private func describe(_ sequences: [[OracleStep]]) -> [String] {
        sequences.map { $0.map(\.description).joined(separator: " ") }
    }
}

extension OracleStep: CustomStringConvertible {
    public var description: String {
        func words(_ words: [[ClassRun]]) -> String {
            let texts = words.map { runs in
                runs.map { String(repeating: String($0.identity), count: $0.count) }.joined()
            }
            return "(" + texts.joined(separator: "|") + ")"
        }
        switch self {
        case .literal(let literal): return literal.text
        case .gap(let count): return "~\(count)"
        case .number(let test):
            return "{N\(test.isPercent ? "%" : "")\(test.comparison.map { "\($0.rawValue)\(test.bound)" } ?? "")}"
        case .anyCharacter: return "{X}"
        case .nickname: return "{NICK}"
        case .notBehind(let inside): return "!<" + words(inside)
        case .notBefore(let inside): return "!>" + words(inside)
        }
    }
}
