import GavelFolding

/// The view of sound of one segment, built from raw runs: each Han class as the class of its syllable, each word of
/// letters that is pinyin as those of its syllables.
///
/// It leaves nothing out, so that a run's bytes tell which raw classes it stands for.
@safe struct SoundView: ~Copyable {
    private(set) var runs = RunBuffer()
    /// The letters of the word at hand, as ASCII, and their places.
    private var letters: [UInt8] = []
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []

    /// Builds the view of the raw runs from `first` on.
    ///
    /// - Parameters:
    ///   - startsInWord: whether the first raw run goes on with a word whose beginning is gone.
    ///   - seams: those of the raw runs' letters.
    /// - Returns: the first raw run of a word that is not over yet, if it may be pinyin; else the number of raw runs.
    /// - Complexity: O(raw runs).
    mutating func build(
        _ raw: borrowing RunBuffer, from first: Int, startsInWord: Bool, seams: [LetterSeam], _ program: SoundProgram
    ) -> Int {
        runs.count = 0
        var index = first
        while true {
            index = appendCharacters(raw, from: index, program)
            guard index < raw.count else { return index }
            let end = endOfWord(raw, from: index)
            if startsInWord, index == first {
                appendRest(raw, index..<end)
            } else {
                let count = letterCount(raw, index..<end)
                if end == raw.count, count <= PinyinWord.letterLimit { return index }
                appendWord(raw, index..<end, letterCount: count, seams, program)
            }
            index = end
        }
    }

    /// Appends what stands before the next word of letters, and returns where that begins.
    private mutating func appendCharacters(
        _ raw: borrowing RunBuffer, from first: Int, _ program: SoundProgram
    ) -> Int {
        let end = raw.count
        runs.reserve(end - first)
        let classes = program.sounds
        let sounds = classes.span
        let firstSyllable = program.firstSyllable
        // SAFETY: `reserve` made room for one run a raw run, so the columns do not move.
        let (symbols, counts) = unsafe (runs.symbols, runs.counts)
        let (starts, ends) = unsafe (runs.starts, runs.ends)
        let (rawSymbols, rawCounts) = unsafe (raw.symbols, raw.counts)
        let (rawStarts, rawEnds) = unsafe (raw.starts, raw.ends)
        var runCount = runs.count
        var previous = unsafe runCount > 0 ? symbols[runCount - 1] : ScalarCode.breakClass
        var index = first
        while index < end {
            // SAFETY: `index` is a raw run in use, and its class is below the class count, the size of `sounds`;
            // `runCount` is below the capacity, as above.
            let symbol = unsafe rawSymbols[index]
            if ScalarCode.isLetter(symbol) { break }
            let sound = unsafe sounds[unchecked: Int(symbol)]
            if sound != previous || sound < firstSyllable {
                unsafe symbols[runCount] = sound
                unsafe counts[runCount] = rawCounts[index] & ~Run.fillerBit
                unsafe starts[runCount] = rawStarts[index]
                unsafe ends[runCount] = rawEnds[index]
                runCount &+= 1
                previous = sound
            } else {
                runs.count = runCount
                runs.join(SoundView.unmarked(raw.run(at: index)))
            }
            index &+= 1
        }
        runs.count = runCount
        return index
    }

    /// Fillers are of another view.
    private static func unmarked(_ run: Run) -> Run {
        var run = run
        run.count &= ~Run.fillerBit
        return run
    }

    // MARK: Words of letters

    private func endOfWord(_ raw: borrowing RunBuffer, from start: Int) -> Int {
        var end = start
        while end < raw.count, ScalarCode.isLetter(raw.run(at: end).symbol) { end += 1 }
        return end
    }

    private func letterCount(_ raw: borrowing RunBuffer, _ word: Range<Int>) -> Int {
        var count = 0
        for index in word { count += Int(raw.run(at: index).length) }
        return count
    }

    /// Appends the end of a word whose beginning is gone: no match begins in it, and what it was does not matter.
    private mutating func appendRest(_ raw: borrowing RunBuffer, _ rest: Range<Int>) {
        for index in rest {
            var run = SoundView.unmarked(raw.run(at: index))
            run.symbol = ScalarCode.other
            runs.append(run)
        }
    }

    /// Appends the syllables of a word; its letters when it is no pinyin.
    private mutating func appendWord(
        _ raw: borrowing RunBuffer, _ word: Range<Int>, letterCount: Int, _ seams: [LetterSeam], _ program: SoundProgram
    ) {
        guard letterCount <= PinyinWord.letterLimit, let pinyin = read(raw, word, seams) else {
            for index in word { runs.append(SoundView.unmarked(raw.run(at: index))) }
            return
        }
        for part in pinyin {
            let run = Run(
                symbol: program.syllables[Int(part.syllable.rawValue)], count: 1,
                start: starts[part.letters.lowerBound],
                end: ends[part.letters.upperBound - 1])
            if run.symbol >= program.firstSyllable, runs.count > 0, runs.run(at: runs.count - 1).symbol == run.symbol {
                runs.join(run)
            } else {
                runs.append(run)
            }
        }
    }

    /// Reads a word, and notes where each of its letters stands.
    private mutating func read(
        _ raw: borrowing RunBuffer, _ word: Range<Int>, _ seams: [LetterSeam]
    ) -> PinyinWord? {
        letters.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for index in word {
            let run = raw.run(at: index)
            let letter = UInt8(ascii: "a") + UInt8(run.symbol - ScalarCode.firstLetter)
            starts.append(run.start)
            for seam in SoundView.seams(of: run, among: seams) {
                letters.append(letter)
                ends.append(seam.end)
                starts.append(seam.start)
            }
            letters.append(letter)
            ends.append(run.end)
        }
        return PinyinWord(letters)
    }

    /// The seams between the letters of one run, in order.
    private static func seams(of run: Run, among seams: [LetterSeam]) -> ArraySlice<LetterSeam> {
        guard run.length > 1 else { return [] }
        // Letters can share a scalar: then the start of the seam, or of another run's, is the start of this run.
        let first =
            seams.firstIndex { $0.symbol == run.symbol && Int32(bitPattern: $0.start &- run.start) >= 0 } ?? seams.count
        return seams[first...].prefix(Int(run.length) - 1)
    }

    // MARK: What stands there literally

    /// How many of the classes that a phrase has at a run of the view stand there in the raw view.
    /// - Complexity: O(raw runs of the run × `classes`).
    func literalCount(
        of classes: [UInt16], at index: Int, in raw: borrowing RunBuffer, seams: [LetterSeam]
    ) -> Int {
        let run = runs.run(at: index)
        var missing = classes
        var place = raw.firstIndex(endingBehind: run.start)
        while place < raw.count, Int32(bitPattern: raw.run(at: place).start &- run.end) < 0 {
            let source = raw.run(at: place)
            var count = SoundView.count(of: source, from: run.start, to: run.end, seams)
            while count > 0, let found = missing.firstIndex(of: source.symbol) {
                missing.remove(at: found)
                count -= 1
            }
            place += 1
        }
        return classes.count - missing.count
    }

    /// How many characters of a raw run lie between two places; only words of letters are ever cut.
    private static func count(of run: Run, from start: UInt32, to end: UInt32, _ seams: [LetterSeam]) -> Int {
        guard ScalarCode.isLetter(run.symbol) else { return Int(run.length) }
        let inner = SoundView.seams(of: run, among: seams)
        let letterStarts = [run.start] + inner.map(\.start)
        return letterStarts.count {
            Int32(bitPattern: $0 &- start) >= 0 && Int32(bitPattern: $0 &- end) < 0
        }
    }
}
