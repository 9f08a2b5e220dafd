import GavelFolding

/// Compiles phrases: numbers their literals, chooses each sequence's anchor, measures how far a check has to see.
struct PhraseCompiler: ~Copyable {
    private let map: ClassMap
    private let rarity: (Unicode.Scalar) -> Int
    private var folder: LiteralFolder
    private var numbers: [LiteralRuns: Int] = [:]
    private var openers: [LiteralRuns: Int] = [:]
    private var usesNumbers = false

    private(set) var literals: [LiteralRuns] = []
    private(set) var program = PhraseProgram()

    init(_ map: ClassMap, rarity: @escaping (Unicode.Scalar) -> Int) {
        self.map = map
        self.rarity = rarity
        folder = LiteralFolder(map)
    }

    /// Every folded character that needs a class.
    static func scalars(of phrases: [PhraseDefinition], _ fillers: [String]) -> Set<Unicode.Scalar> {
        var scalars: Set<Unicode.Scalar> = []
        func add(_ literal: String) {
            for scalar in literal.unicodeScalars {
                let folded = FoldTable.standard.fold(scalar)
                if folded.count > 0 { scalars.formUnion(folded.scalars) }
            }
        }
        fillers.forEach(add)
        for step in phrases.lazy.flatMap(\.sequences).joined() {
            switch step {
            case .literals(let literals): for literal in literals { add(literal.text) }
            case .notBefore(let literals), .notAfter(let literals): literals.forEach(add)
            case .number: scalars.formUnion(NumeralClasses.characters)
            case .gap, .any: break
            }
        }
        return scalars
    }

    mutating func add(_ phrase: PhraseDefinition, index: Int) throws(PatternError) {
        for steps in phrase.sequences {
            if steps.count == 1, case .literals(let choices) = steps[0] {
                for choice in choices {
                    let number = number(of: try runs(choice.text, index))
                    program.uses[number].append(
                        .whole(
                            phrase: UInt32(index), alteration: choice.alteration,
                            seesThroughFillers: phrase.seesThroughFillers))
                }
            } else {
                try addSequence(steps, of: phrase, index: index)
            }
        }
    }

    /// Makes the tables that all sequences share.
    mutating func finish(fillers: [String], phraseCount: Int) throws(PatternError) {
        if usesNumbers { program.numerals = NumeralClasses(map) }
        if !fillers.isEmpty {
            var compiled: [LiteralRuns] = []
            for filler in fillers { compiled.append(try runs(filler, phraseCount)) }
            program.fillers = FillerSet(compiled, classCount: map.classCount)
        }
        let sorted = openers.sorted {
            ($0.key.symbols.count, $0.key.symbols[0], $0.value) < ($1.key.symbols.count, $1.key.symbols[0], $1.value)
        }
        if !sorted.isEmpty {
            program.openers = ClassTrie(sorted.map(\.key.symbols), classCount: map.classCount)
            program.openerExtents = sorted.map(\.value)
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
        _ steps: [PhraseDefinition.Step], of phrase: PhraseDefinition, index: Int
    ) throws(PatternError) {
        var compiled: [PhraseProgram.Step] = []
        var anchor: (step: Int, score: Double)?
        for (place, step) in steps.enumerated() {
            switch step {
            case .literals(let choices):
                var all: [PhraseProgram.Choice] = []
                for choice in choices {
                    all.append(PhraseProgram.Choice(runs: try runs(choice.text, index), alteration: choice.alteration))
                }
                let score = score(choices)
                if anchor.map({ score > $0.score }) ?? true { anchor = (place, score) }
                compiled.append(.literals(all))
            case .gap(let count): compiled.append(.gap(count))
            case .number(let test):
                usesNumbers = true
                compiled.append(.number(test))
            case .any: compiled.append(.any)
            case .notBefore(let literals): compiled.append(.notBefore(try all(literals, index)))
            case .notAfter(let literals): compiled.append(.notAfter(try all(literals, index)))
            }
        }
        guard let anchor else { throw PatternError(.foldsToNothing, index: index) }
        let extent = compiled.reduce(0) { $0 + $1.cover }
        guard extent <= PatternSet.maximumExtent else { throw PatternError(.tooLong, index: index) }
        // A test looks past the end of the match, and one more run tells whether a word or number is cut.
        let left = compiled[..<anchor.step].reduce(1) { $0 + $1.reach }
        let right = compiled[(anchor.step + 1)...].reduce(1) { $0 + $1.reach }
        let sequence = PhraseProgram.Sequence(
            phrase: UInt32(index), steps: compiled, anchor: anchor.step, leftReach: left, rightReach: right,
            seesThroughFillers: phrase.seesThroughFillers, extent: extent)
        let number = UInt32(program.sequences.count)
        program.sequences.append(sequence)
        program.longestExtent = max(program.longestExtent, left + compiled[anchor.step].cover + right + 1)
        if case .literals(let choices) = compiled[anchor.step] {
            for choice in choices {
                let literal = self.number(of: choice.runs)
                program.uses[literal].append(.anchor(sequence: number, alteration: choice.alteration))
            }
        }
        noteOpener(compiled, extent: extent)
    }

    private mutating func all(_ literals: [String], _ index: Int) throws(PatternError) -> [LiteralRuns] {
        var all: [LiteralRuns] = []
        for literal in literals { all.append(try runs(literal, index)) }
        return all
    }

    private mutating func noteOpener(_ steps: [PhraseProgram.Step], extent: Int) {
        for step in steps {
            switch step {
            case .literals(let choices):
                for choice in choices { openers[choice.runs] = max(openers[choice.runs] ?? 0, extent) }
                return
            case .number:
                program.numberOpenerExtent = max(program.numberOpenerExtent, extent)
                return
            case .gap, .any, .notBefore, .notAfter: continue
            }
        }
    }

    /// How seldom a step's literals can be expected: their rarest characters count, and their number costs.
    private func score(_ choices: [PhraseDefinition.Literal]) -> Double {
        var commonness = 0.0
        for choice in choices {
            var bits = 0.0
            for scalar in choice.text.unicodeScalars where FoldTable.standard.isContent(scalar) {
                bits += 4 + Double(rarity(FoldTable.standard.fold(scalar).first)) / 2
            }
            commonness += 1 / (1 + bits * bits * bits)
        }
        return 1 / commonness
    }
}
