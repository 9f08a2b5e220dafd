/// A step before neighbouring texts are joined.
private enum OracleAtom: Hashable {
    case text(String)
    case step(OracleStep)
}

extension OraclePattern {
    static func writtenOut(
        _ pattern: String, slots: [String: [String]]
    ) throws(OraclePatternError) -> [[OracleStep]] {
        let node = try OraclePatternParser.parse(pattern)
        if case .sequence(let parts) = node {
            let parts = parts.filter {
                if case .notBehind = $0 { false } else if case .notBefore = $0 { false } else { true }
            }
            for part in [parts.first, parts.last] {
                if case .gap = part { throw OraclePatternError("a gap at an end of the pattern") }
            }
        }
        var sequences: [[OracleStep]] = []
        var seen: Set<[OracleStep]> = []
        for atoms in try atoms(of: node, slots: slots, path: []) {
            let sequence = trimmed(try joined(atoms))
            try check(sequence)
            if seen.insert(sequence).inserted { sequences.append(sequence) }
        }
        return sequences
    }

    private static func atoms(
        of node: OraclePatternNode, slots: [String: [String]], path: [String]
    ) throws(OraclePatternError) -> [[OracleAtom]] {
        switch node {
        case .text(let text): return [[.text(text)]]
        case .slot(let name):
            guard let patterns = slots[name] else { throw OraclePatternError("unknown slot \(name)") }
            guard !path.contains(name) else { throw OraclePatternError("slot \(name) holds itself") }
            var all: [[OracleAtom]] = []
            for pattern in patterns {
                all += try atoms(of: OraclePatternParser.parse(pattern), slots: slots, path: path + [name])
            }
            return all
        case .choice(let choices):
            var all: [[OracleAtom]] = []
            for choice in choices { all += try atoms(of: choice, slots: slots, path: path) }
            return all
        case .optional(let inside):
            return try [[]] + atoms(of: inside, slots: slots, path: path)
        case .sequence(let parts):
            var all: [[OracleAtom]] = [[]]
            for part in parts {
                let tails = try atoms(of: part, slots: slots, path: path)
                guard all.count * tails.count <= mostSequences else { throw OraclePatternError("too many sequences") }
                all = all.flatMap { head in tails.map { head + $0 } }
            }
            return all
        case .gap(let count): return [[.step(.gap(count))]]
        case .number(let test): return [[.step(.number(test))]]
        case .anyCharacter: return [[.step(.anyCharacter)]]
        case .nickname: return [[.step(.nickname)]]
        case .notBehind(let inside):
            return [[.step(.notBehind(try words(of: inside, slots: slots, path: path)))]]
        case .notBefore(let inside):
            return [[.step(.notBefore(try words(of: inside, slots: slots, path: path)))]]
        }
    }

    /// The literals inside a test.
    private static func words(
        of node: OraclePatternNode, slots: [String: [String]], path: [String]
    ) throws(OraclePatternError) -> [[ClassRun]] {
        var words: [[ClassRun]] = []
        for atoms in try atoms(of: node, slots: slots, path: path) {
            var text = ""
            for atom in atoms {
                guard case .text(let part) = atom else { throw OraclePatternError("a test holds literals only") }
                text += part
            }
            guard let runs = OracleFolding.runs(ofLiteral: text) else {
                throw OraclePatternError("a test's word cannot be matched")
            }
            words.append(runs)
        }
        return words
    }

    /// Neighbouring texts become one literal. One that folds to nothing beside other steps is invisible.
    private static func joined(_ atoms: [OracleAtom]) throws(OraclePatternError) -> [OracleStep] {
        var steps: [OracleStep] = []
        var text = ""
        func literal() throws(OraclePatternError) -> [OracleStep] {
            if text.unicodeScalars.allSatisfy({ OracleFolding.runs(ofLiteral: String($0)) == nil }) { return [] }
            guard let literal = OracleLiteral(text) else {
                throw OraclePatternError("a literal crosses a phrase's end")
            }
            return [.literal(literal)]
        }
        for atom in atoms {
            switch atom {
            case .text(let part): text += part
            case .step(let step):
                steps += try literal() + [step]
                text = ""
            }
        }
        return try steps + literal()
    }

    /// Without gaps at the ends, which change nothing, whatever tests stand there; neighbouring gaps as one.
    private static func trimmed(_ sequence: [OracleStep]) -> [OracleStep] {
        guard let first = sequence.firstIndex(where: { !$0.isTest && !$0.isGap }),
            let last = sequence.lastIndex(where: { !$0.isTest && !$0.isGap })
        else { return sequence }
        var result = sequence[..<first].filter(\.isTest)
        for step in sequence[first...last] {
            if case .gap(let count) = step, case .gap(let before) = result.last {
                result[result.count - 1] = .gap(before + count)
            } else {
                result.append(step)
            }
        }
        return result + sequence[(last + 1)...].filter(\.isTest)
    }

    private static func check(_ sequence: [OracleStep]) throws(OraclePatternError) {
        let literals = sequence.compactMap(\.literal)
        guard !literals.isEmpty else { throw OraclePatternError("no literal") }
        guard literals.allSatisfy({ $0.runs.count <= mostRuns }),
            sequence.reduce(0, { $0 + extent(of: $1) }) <= longestExtent
        else { throw OraclePatternError("the pattern is too long") }
    }

    /// Runs that a step covers at most.
    private static func extent(of step: OracleStep) -> Int {
        switch step {
        case .literal(let literal): literal.runs.count
        case .gap(let count): count
        case .number, .nickname: OracleNumbers.longestNumber
        case .anyCharacter: 1
        case .notBehind, .notBefore: 0
        }
    }
}
