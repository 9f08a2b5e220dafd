/// A whole stream in the views through which a scan sees it, to explain afterwards what was found and what was not.
///
/// Slow, and apart from the scan: all runs of a stream are kept. The runs are those of ``Matcher``, made by the same
/// fold.
package final class StreamViews {
    package enum View: String, Sendable, Hashable, CaseIterable { case raw, fillerFree }

    let patterns: PatternSet
    private var kernel: FoldKernel
    private var state = FoldState()
    private var fillerFree = RunBuffer()
    private var sequencesByPhrase: [UInt32: [PhraseProgram.Sequence]] = [:]
    private var folder: LiteralFolder
    /// Folded scalar of each class that patterns hold.
    private var scalars: [UInt16: Unicode.Scalar] = [:]

    package init(_ patterns: PatternSet) {
        self.patterns = patterns
        kernel = FoldKernel(map: patterns.map)
        folder = LiteralFolder(patterns.map)
        for sequence in patterns.program.sequences { sequencesByPhrase[sequence.phrase, default: []].append(sequence) }
        for (scalar, symbol) in patterns.map.classes { scalars[symbol] = scalar }
    }

    /// Whether the lexicon has fillers, and so a view without them.
    package var hasFillerFreeView: Bool { patterns.program.fillers != nil }

    /// Adds a segment.
    package func append(_ text: ArraySlice<UInt8>, afterPause: Bool) {
        if afterPause { kernel.pause(&state, regionStart: 0) }
        kernel.fold(text.span, &state, regionStart: 0)
    }

    /// The stream is complete.
    package func finish() {
        kernel.pause(&state, regionStart: 0)
        let count = kernel.buffer.count
        if let fillers = patterns.program.fillers {
            var followsWord = false
            _ = fillers.mark(&kernel.buffer, from: 0, end: count, followsWord: &followsWord)
        }
        fillerFree.append(kernel.buffer, through: count - 1, patterns.map)
    }

    // MARK: What stands in a view

    /// The characters of a view in a range of the stream, as they are matched.
    /// - Parameter text: the stream's text.
    package func folded(_ view: View, _ bytes: Range<Int>, of text: [UInt8], fold: (ArraySlice<UInt8>) -> String)
        -> String
    {
        let runs = runs(view, bytes)
        var result = String.UnicodeScalarView()
        for index in runs {
            let run = run(view, index)
            if let scalar = scalars[run.symbol] {
                for _ in 0..<run.length { result.append(scalar) }
            } else {
                result.append(contentsOf: fold(text[Int(run.start)..<Int(run.end)]).unicodeScalars)
            }
        }
        return String(result)
    }

    /// The runs of a view that begin in a range of the stream, without breaks.
    func runs(_ view: View, _ bytes: Range<Int>) -> Range<Int> {
        var start = firstRun(view, from: bytes.lowerBound)
        while start < count(view), isBreak(view, start) { start += 1 }
        var end = start
        while end < count(view), Int(run(view, end).start) < bytes.upperBound, !isBreak(view, end) { end += 1 }
        return start..<end
    }

    private func firstRun(_ view: View, from place: Int) -> Int {
        var (low, high) = (0, count(view))
        while low < high {
            let middle = (low + high) / 2
            if Int(run(view, middle).start) < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isBreak(_ view: View, _ index: Int) -> Bool { run(view, index).symbol == ScalarCode.breakClass }

    func count(_ view: View) -> Int { view == .raw ? kernel.buffer.count : fillerFree.count }

    func run(_ view: View, _ index: Int) -> Run {
        view == .raw ? kernel.buffer.run(at: index) : fillerFree.run(at: index)
    }

    /// The places that a step reaches from another, by the very check that the scan makes.
    func reached(
        _ view: View, _ check: PhraseCheck, _ step: PhraseProgram.Step, from place: PhraseCheck.Place,
        _ direction: PhraseCheck.Direction
    ) -> [PhraseCheck.Place] {
        view == .raw
            ? check.reached(kernel.buffer, step, from: [place], direction)
            : check.reached(fillerFree, step, from: [place], direction)
    }

    func stands(_ view: View, _ check: PhraseCheck, _ literal: LiteralRuns, at start: Int) -> Bool {
        view == .raw
            ? check.stands(kernel.buffer, literal, at: start) : check.stands(fillerFree, literal, at: start)
    }

    func readings(_ view: View, _ reader: NumberReader, at start: Int, _ test: NumberTest) -> [NumberReader.Reading] {
        view == .raw
            ? reader.readings(kernel.buffer, at: start, test) : reader.readings(fillerFree, at: start, test)
    }

    // MARK: What a phrase looks for

    /// The compiled sequences of a phrase, in the order of its definition; what is a literal alone is one step.
    /// - Precondition: `definition` is that of `pattern` in the set, which was compiled.
    func sequences(of pattern: PatternID, _ definition: PhraseDefinition) -> [PhraseProgram.Sequence] {
        var compiled = sequencesByPhrase[pattern.rawValue, default: []][...]
        return definition.sequences.map { steps in
            guard steps.count == 1, case .literals(let literals) = steps[0] else { return compiled.removeFirst() }
            return PhraseProgram.Sequence(
                phrase: pattern.rawValue, steps: [.literals(LiteralSet(literals.map(runs(ofLiteral:))))], anchor: 0,
                leftReach: 0,
                rightReach: 0, seesThroughFillers: definition.seesThroughFillers, respelling: .none,
                extent: 0)
        }
    }

    private func runs(ofLiteral literal: String) -> LiteralRuns {
        guard let runs = try? folder.runs(of: literal) else {
            preconditionFailure("the set holds a literal that cannot be folded")
        }
        return LiteralRuns(symbols: runs.map(\.symbol), counts: runs.map(\.length))
    }
}
