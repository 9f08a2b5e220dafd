import GavelFolding

/// Compiles phrases: numbers their literals, chooses each sequence's anchor, measures how far a check has to see.
struct PhraseCompiler: ~Copyable {
    private let map: ClassMap
    private var folder: LiteralFolder
    /// A slot's literals come again in each sequence that holds the slot.
    private var sets: [[String]: LiteralSet] = [:]
    private var numbers: [LiteralRuns: Int] = [:]
    private var openerNumbers: [LiteralRuns: Int] = [:]
    private var openers: [LiteralRuns] = []
    private var usesNumbers = false

    private(set) var literals: [LiteralRuns] = []
    private(set) var program = PhraseProgram()

    init(_ map: ClassMap) {
        self.map = map
        folder = LiteralFolder(map)
    }

    /// Every folded character that needs a class.
    static func scalars(of phrases: [PhraseDefinition], _ fillers: [String]) -> Set<Unicode.Scalar> {
        var scalars: Set<Unicode.Scalar> = []
        // Of the basic plane: the same few thousand come again and again.
        var isKnown = [Bool](repeating: false, count: 1 << 16)
        func add(_ literal: String) {
            for scalar in literal.unicodeScalars {
                if scalar.value < isKnown.count {
                    if isKnown[Int(scalar.value)] { continue }
                    isKnown[Int(scalar.value)] = true
                }
                scalars.formUnion(FoldTable.standard.fold(scalar).scalars)
            }
        }
        fillers.forEach(add)
        for step in phrases.lazy.flatMap({ $0.sequences + $0.respelled.map(\.steps) }).joined() {
            switch step {
            case .literals(let literals), .notBefore(let literals), .notAfter(let literals): literals.forEach(add)
            case .number: scalars.formUnion(NumeralClasses.characters)
            case .gap, .any: break
            }
        }
        return scalars
    }

    mutating func add(_ phrase: PhraseDefinition, index: Int) throws(PatternError) {
        for steps in phrase.sequences { try add(steps, of: phrase, index: index, .none) }
        for sequence in phrase.respelled { try add(sequence.steps, of: phrase, index: index, sequence.respelling) }
    }

    private mutating func add(
        _ steps: [PhraseDefinition.Step], of phrase: PhraseDefinition, index: Int, _ respelling: Respelling
    ) throws(PatternError) {
        guard steps.count == 1, case .literals(let literals) = steps[0] else {
            return try addSequence(steps, of: phrase, index: index, respelling)
        }
        for literal in literals {
            let number = number(of: try runs(literal, index))
            program.uses[number].append(
                .whole(phrase: UInt32(index), seesThroughFillers: phrase.seesThroughFillers, respelling))
        }
    }

    /// Makes the tables that all sequences share.
    mutating func finish(fillers: [String], phraseCount: Int) throws(PatternError) {
        if usesNumbers { program.numerals = NumeralClasses(map) }
        if !fillers.isEmpty {
            program.fillers = FillerSet(try all(fillers, phraseCount), classCount: map.classCount)
        }
        if !openers.isEmpty { program.openers = ClassTrie(openers.map(\.symbols), classCount: map.classCount) }
        // One run more, because the last one may still grow or its neighbour decide; and a number is read whole.
        program.openerReach = (program.openerExtents.max() ?? -1) + 1
        if program.numberOpenerExtent > 0 {
            program.openerReach = max(program.openerReach, program.numberOpenerExtent + NumberReader.reach)
        }
    }

    private mutating func runs(_ literal: String, _ index: Int) throws(PatternError) -> LiteralRuns {
        do {
            let runs = try folder.runs(of: literal)
            return LiteralRuns(symbols: runs.map(\.symbol), counts: runs.map(\.length))
        } catch {
            throw PatternError(error, index: index)
        }
    }

    private mutating func number(of runs: LiteralRuns) -> Int {
        if let known = numbers[runs] { return known }
        numbers[runs] = literals.count
        literals.append(runs)
        program.uses.append([])
        return literals.count - 1
    }

    private mutating func addSequence(
        _ steps: [PhraseDefinition.Step], of phrase: PhraseDefinition, index: Int, _ respelling: Respelling
    ) throws(PatternError) {
        var compiled: [PhraseProgram.Step] = []
        var anchor: (step: Int, score: Double)?
        for (place, step) in steps.enumerated() {
            switch step {
            case .literals(let literals):
                compiled.append(.literals(try set(literals, index)))
                let score = score(literals)
                if anchor.map({ score > $0.score }) ?? true { anchor = (place, score) }
            case .gap(let count): compiled.append(.gap(count))
            case .number(let test):
                usesNumbers = true
                compiled.append(.number(test))
            case .any: compiled.append(.any)
            case .notBefore(let literals): compiled.append(.notBefore(try set(literals, index)))
            case .notAfter(let literals): compiled.append(.notAfter(try set(literals, index)))
            }
        }
        guard let anchor else { throw PatternError(.foldsToNothing, index: index) }
        let extent = compiled.reduce(0) { $0 + $1.cover }
        guard extent <= PatternSet.maximumExtent else { throw PatternError(.tooLong, index: index) }
        // A test looks past the end of the match, and one more run tells whether a word or number is cut.
        var left = compiled[..<anchor.step].reduce(1) { $0 + $1.reach }
        // A number right behind the anchor still asks what stands before it.
        if compiled.contains(where: { if case .number = $0 { true } else { false } }) {
            left = max(left, NumberReader.lookBack)
        }
        let right = compiled[(anchor.step + 1)...].reduce(1) { $0 + $1.reach }
        let sequence = PhraseProgram.Sequence(
            phrase: UInt32(index), steps: compiled, anchor: anchor.step, leftReach: left, rightReach: right,
            seesThroughFillers: phrase.seesThroughFillers, respelling: respelling, extent: extent)
        let number = UInt32(program.sequences.count)
        program.sequences.append(sequence)
        program.longestExtent = max(program.longestExtent, left + compiled[anchor.step].cover + right + 1)
        if case .literals(let set) = compiled[anchor.step] {
            for literal in set.literals { program.uses[self.number(of: literal)].append(.anchor(sequence: number)) }
        }
        noteOpener(compiled, extent: extent)
    }

    private mutating func set(_ literals: [String], _ index: Int) throws(PatternError) -> LiteralSet {
        if let known = sets[literals] { return known }
        let set = LiteralSet(try all(literals, index))
        sets[literals] = set
        return set
    }

    private mutating func all(_ literals: [String], _ index: Int) throws(PatternError) -> [LiteralRuns] {
        var all: [LiteralRuns] = []
        for literal in literals { all.append(try runs(literal, index)) }
        return all
    }

    private mutating func noteOpener(_ steps: [PhraseProgram.Step], extent: Int) {
        var lead = 0
        defer { program.longestLead = max(program.longestLead, lead) }
        for step in steps {
            switch step {
            case .literals(let set):
                for literal in set.literals { noteOpener(literal, extent: extent) }
                return
            case .number:
                program.numberOpenerExtent = max(program.numberOpenerExtent, extent)
                return
            case .any: lead += 1
            case .gap, .notBefore, .notAfter: continue
            }
        }
    }

    private mutating func noteOpener(_ literal: LiteralRuns, extent: Int) {
        if let known = openerNumbers[literal] {
            program.openerExtents[known] = max(program.openerExtents[known], extent)
        } else {
            openerNumbers[literal] = openers.count
            openers.append(literal)
            program.openerExtents.append(extent)
        }
    }

    /// How seldom a step's literals can be expected: their length counts, and their number costs.
    private func score(_ literals: [String]) -> Double {
        var commonness = 0.0
        for literal in literals {
            let length = literal.unicodeScalars.count { FoldTable.standard.isContent($0) }
            commonness += 1 / Double(1 + 64 * length * length * length)
        }
        return 1 / commonness
    }
}
