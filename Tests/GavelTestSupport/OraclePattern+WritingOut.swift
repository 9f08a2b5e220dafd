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
        var sequences: [[OracleStep]] = []
        var seen: Set<[OracleStep]> = []
        for atoms in try atoms(of: node, slots: slots, path: []) {
            let sequence = try joined(atoms)
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

    private static func check(_ sequence: [OracleStep]) throws(OraclePatternError) {
        let steps = sequence.filter { !$0.isTest }
        guard steps.contains(where: { $0.literal != nil }) else { throw OraclePatternError("no literal") }
        guard !steps[0].isGap, !steps[steps.count - 1].isGap else {
            throw OraclePatternError("a gap at an end of the pattern")
        }
        guard !zip(steps, steps.dropFirst()).contains(where: { $0.isGap && $1.isGap }) else {
            throw OraclePatternError("two gaps side by side")
        }
        guard steps.reduce(0, { $0 + ($1.literal?.runs.count ?? 0) }) <= mostRuns,
            steps.reduce(0, { $0 + extent(of: $1) }) <= longestExtent
        else { throw OraclePatternError("the pattern is too long") }
    }

    private static func extent(of step: OracleStep) -> Int {
        switch step {
        case .literal(let literal): literal.count
        case .gap(let count): count
        case .number, .nickname: OracleNumbers.longestNumber
        case .anyCharacter: 1
        case .notBehind, .notBefore: 0
        }
    }
}
