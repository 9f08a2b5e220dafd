import GavelFolding

/// What is looked for in the view of sound. Immutable, shared; a class, because every segment asks for it.
final class SoundProgram: Sendable {
    /// What an occurrence of a literal means.
    struct Use: Sendable {
        var phrase: UInt32
        /// By run: the classes that the phrase has there in the raw view.
        var classes: [[UInt16]]
        /// How many of them have to stand in the text.
        var literalCount: Int
    }

    let literals: LiteralTables
    let filter: SoundFilter
    /// By literal.
    let uses: [[Use]]
    /// Class of the view by class of the raw view: that of its syllable, or itself.
    let sounds: [UInt16]
    /// Class by syllable; "other" where no literal has it.
    let syllables: [UInt16]
    /// The first class of a syllable.
    let firstSyllable: UInt16

    init(_ literals: [LiteralRuns], uses: [[Use]], _ map: ClassMap) {
        self.literals = LiteralTables(literals, classCount: map.classCount)
        filter = SoundFilter(literals.map(\.symbols))
        self.uses = uses
        firstSyllable = map.firstSyllable
        var sounds = (0..<UInt16(map.classCount)).map(\.self)
        for (scalar, number) in map.classes {
            if let syllable = SyllableTable.standard.primary(of: scalar), let sound = map.syllables[syllable] {
                sounds[Int(number)] = sound
            }
        }
        self.sounds = sounds
        var syllables = [UInt16](repeating: ScalarCode.other, count: SyllableTable.standard.count)
        for (syllable, number) in map.syllables { syllables[Int(syllable.rawValue)] = number }
        self.syllables = syllables
    }
}

/// Compiles the literals of phrases that ask for the view of sound, in all their readings.
enum SoundCompiler {
    /// The syllables that need a class.
    static func syllables(of phrases: [PhraseDefinition]) -> Set<Syllable> {
        var syllables: Set<Syllable> = []
        for literal in phrases.lazy.flatMap(literals) {
            for reading in SoundLiteral.readings(of: literal) {
                syllables.formUnion(reading.elements.compactMap(\.syllable))
            }
        }
        return syllables
    }

    /// - Parameter map: one with classes for ``syllables(of:)``.
    /// - Returns: nil when no phrase asks for the view.
    static func program(of phrases: [PhraseDefinition], _ map: ClassMap) -> SoundProgram? {
        var numbers: [LiteralRuns: Int] = [:]
        var all: [LiteralRuns] = []
        var uses: [[SoundProgram.Use]] = []
        for (index, phrase) in phrases.enumerated() {
            for reading in Set(literals(of: phrase).flatMap(SoundLiteral.readings)) {
                let (runs, classes) = runs(of: reading, map)
                let number = numbers[runs] ?? all.count
                if number == all.count {
                    numbers[runs] = number
                    all.append(runs)
                    uses.append([])
                }
                uses[number].append(
                    SoundProgram.Use(phrase: UInt32(index), classes: classes, literalCount: reading.literalCount))
            }
        }
        guard !all.isEmpty else { return nil }
        return SoundProgram(all, uses: uses, map)
    }

    /// The literals of a phrase without gaps, if it asks for the view.
    private static func literals(of phrase: PhraseDefinition) -> [String] {
        guard phrase.seesThroughSound else { return [] }
        return phrase.sequences.flatMap { steps in
            guard steps.count == 1, case .literals(let literals) = steps[0] else { return [String]() }
            return literals
        }
    }

    private static func runs(
        of reading: SoundLiteral, _ map: ClassMap
    ) -> (runs: LiteralRuns, classes: [[UInt16]]) {
        var runs = LiteralRuns(symbols: [], counts: [])
        var classes: [[UInt16]] = []
        for element in reading.elements {
            let own = element.characters.map { map.classOf(folded: $0) }
            let symbol = element.syllable.flatMap { map.syllables[$0] } ?? own[0]
            if runs.symbols.last == symbol {
                runs.counts[runs.counts.count - 1] += 1
                classes[classes.count - 1] += own
            } else {
                runs.symbols.append(symbol)
                runs.counts.append(1)
                classes.append(own)
            }
        }
        return (runs, classes)
    }
}
