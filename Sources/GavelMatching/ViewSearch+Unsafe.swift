/// Finds matches in one view of one segment: filters, verifies literals, checks what stands around anchors.
struct ViewSearch: ~Copyable {
    let patterns: PatternSet
    var candidates: [Int32] = []
    private(set) var matches: [Match] = []
    private var view = Match.View.raw
    private var firstOfRegion = 0
    /// Index of the segment's region.
    var region = 0 {
        didSet { firstOfRegion = matches.count }
    }
    /// Bytes of the stream up to the segment's end.
    var position = 0

    init(_ patterns: PatternSet) { self.patterns = patterns }

    mutating func removeMatches() {
        matches.removeAll(keepingCapacity: true)
        firstOfRegion = 0
    }

    /// The full place of one given modulo 2³²: places in use lie within 2³¹ of the stream's position.
    func absolute(_ place: UInt32) -> Int {
        position + Int(Int32(bitPattern: place &- UInt32(truncatingIfNeeded: position)))
    }

    /// Finds the matches that end in runs from `first` up to, not with, `last`, which may still grow; and those of
    /// anchors heard before whose surroundings are known now.
    mutating func find(
        _ buffer: borrowing RunBuffer, from first: Int, through last: Int, anchors: inout [HeardAnchor],
        in view: Match.View
    ) {
        self.view = view
        if first < last {
            let count = select(buffer, first..<last)
            for candidate in 0..<count {
                verify(Int(candidates[candidate]), in: buffer, last: last, &anchors)
            }
        }
        if !anchors.isEmpty { check(&anchors, in: buffer, last: last) }
        sortMatches()
    }

    /// Puts the region's matches in order.
    mutating func sortMatches() {
        guard matches.count > firstOfRegion + 1 else { return }
        matches[firstOfRegion...].sort { Match.precedes($0, $1) }
        removeDuplicates()
    }

    /// Keeps one of the matches of a pattern that have the same span, the one that overlooks least: two anchors, or two
    /// sequences, can lead there. One that hangs on a condition takes the place of none but those that hang on the same.
    private mutating func removeDuplicates() {
        var kept = firstOfRegion
        var firstOfSpan = firstOfRegion
        for index in firstOfRegion + 1..<matches.count {
            let (match, before) = (matches[index], matches[kept])
            if match.pattern != before.pattern || match.bytes != before.bytes {
                firstOfSpan = kept + 1
            } else {
                let condition = match.respelling.condition
                let isKnown = matches[firstOfSpan...kept].contains {
                    $0.respelling.condition == 0 || $0.respelling.condition == condition
                }
                if isKnown { continue }
            }
            kept += 1
            matches[kept] = match
        }
        matches.removeLast(matches.count - kept - 1)
    }

    /// Writes the runs at which a literal may end to ``candidates`` and returns their number.
    private mutating func select(_ buffer: borrowing RunBuffer, _ range: Range<Int>) -> Int {
        if candidates.count < range.count + 1 {
            candidates.append(contentsOf: repeatElement(0, count: range.count * 2 + 64 - candidates.count))
        }
        let symbols = unsafe buffer.symbols
        let filter = patterns.literals.filter
        let hasSingles = !filter.singles.isEmpty
        let (pairShift, tripleShift) = (filter.pairShift, filter.tripleShift)
        let pairBits = filter.pairBits.span
        let tripleBits = filter.tripleBits.span
        let singles = filter.singles.span
        var output = candidates.mutableSpan
        var found = 0
        // What stands before the first run counts as the end of a phrase.
        var before = range.lowerBound >= 2 ? unsafe symbols[range.lowerBound - 2] : ScalarCode.breakClass
        var previous = range.lowerBound >= 1 ? unsafe symbols[range.lowerBound - 1] : ScalarCode.breakClass
        for index in range {
            // SAFETY: `index` is a run in use; the shifts leave an index below the tables' bit counts (``RunFilter``); the
            // output has room for one candidate a run, ensured above; a symbol is below the class count, which is the
            // size of `singles`.
            let symbol = unsafe symbols[index]
            let pair = RunFilter.pairHash(previous, symbol) &>> pairShift
            let triple = RunFilter.tripleHash(before, previous, symbol) &>> tripleShift
            var hit = unsafe (pairBits[unchecked: Int(pair &>> 6)] &>> (pair & 63)) & 1
            unsafe hit |= (tripleBits[unchecked: Int(triple &>> 6)] &>> (triple & 63)) & 1
            if hasSingles { unsafe hit |= UInt64(singles[unchecked: Int(symbol)]) }
            unsafe output[unchecked: found] = Int32(truncatingIfNeeded: index)
            found &+= Int(hit)
            before = previous
            previous = symbol
        }
        return found
    }

    /// Walks backwards from a candidate and takes up each literal that ends there.
    private mutating func verify(
        _ end: Int, in buffer: borrowing RunBuffer, last: Int, _ anchors: inout [HeardAnchor]
    ) {
        var node = ClassTrie.root
        var start = end
        while start >= 0 {
            // SAFETY: `start` is a run in use.
            node = patterns.literals.suffixes.child(of: node, on: unsafe buffer.symbols[start])
            if node == ClassTrie.none { return }
            for output in patterns.literals.suffixes.outputRange(of: node) {
                let literal = Int(patterns.literals.suffixes.outputs[output])
                guard let isRepeated = fit(patterns.literals, literal, start, in: buffer) else { continue }
                take(literal, start..<end + 1, isRepeated: isRepeated, in: buffer, last: last, &anchors)
            }
            start -= 1
        }
    }

    /// Whether the literal's counts fit the runs, nil when not; and whether a run is longer than the literal's.
    func fit(_ tables: LiteralTables, _ literal: Int, _ start: Int, in buffer: borrowing RunBuffer) -> Bool? {
        let counts = Int(tables.runStart[literal])..<Int(tables.runStart[literal + 1])
        var isRepeated = false
        for place in counts {
            let run = buffer.run(at: start + place - counts.lowerBound)
            let needed = tables.runCounts[place]
            if !PhraseCheck.fits(run, needed) { return nil }
            if run.length > needed { isRepeated = true }
        }
        return isRepeated
    }

    private mutating func take(
        _ literal: Int, _ runs: Range<Int>, isRepeated: Bool, in buffer: borrowing RunBuffer, last: Int,
        _ anchors: inout [HeardAnchor]
    ) {
        let cost = PhraseCheck.Cost(isRepeated: isRepeated)
        for use in patterns.program.uses[literal] {
            switch use {
            case .whole(let phrase, let seesThroughFillers, let respelling):
                guard view == .raw || seesThroughFillers else { continue }
                add(phrase, runs, cost, respelling, view, in: buffer, last: last)
            case .anchor(let number):
                let sequence = patterns.program.sequences[Int(number)]
                guard view == .raw || sequence.seesThroughFillers else { continue }
                if isKnown(sequence, behind: runs.upperBound, in: buffer, last: last) {
                    check(sequence, anchor: runs, cost, in: buffer, last: last)
                } else {
                    anchors.append(
                        HeardAnchor(
                            sequence: number, start: buffer.run(at: runs.lowerBound).start,
                            symbol: buffer.run(at: runs.lowerBound).symbol, runCount: UInt16(runs.count), cost: cost))
                }
            }
        }
    }

    // MARK: Anchors

    /// Whether all that the check can look at behind an anchor has been said.
    private func isKnown(
        _ sequence: PhraseProgram.Sequence, behind end: Int, in buffer: borrowing RunBuffer, last: Int
    ) -> Bool {
        if last - end >= sequence.rightReach { return true }
        var index = end
        while index <= last {
            if buffer.run(at: index).symbol == ScalarCode.breakClass { return true }
            index += 1
        }
        return false
    }

    private mutating func check(_ anchors: inout [HeardAnchor], in buffer: borrowing RunBuffer, last: Int) {
        var kept = 0
        for index in anchors.indices {
            let anchor = anchors[index]
            guard let runs = runs(of: anchor, in: buffer, last: last) else { continue }
            let sequence = patterns.program.sequences[Int(anchor.sequence)]
            if isKnown(sequence, behind: runs.upperBound, in: buffer, last: last) {
                check(sequence, anchor: runs, anchor.cost, in: buffer, last: last)
            } else {
                anchors[kept] = anchor
                kept += 1
            }
        }
        anchors.removeLast(anchors.count - kept)
    }

    private func runs(of anchor: HeardAnchor, in buffer: borrowing RunBuffer, last: Int) -> Range<Int>? {
        let count = Int(anchor.runCount)
        var index = 0
        while index + count <= last + 1 {
            let run = buffer.run(at: index)
            if run.start == anchor.start, run.symbol == anchor.symbol { return index..<index + count }
            index += 1
        }
        return nil
    }

    private mutating func check(
        _ sequence: PhraseProgram.Sequence, anchor: Range<Int>, _ cost: PhraseCheck.Cost,
        in buffer: borrowing RunBuffer,
        last: Int
    ) {
        let bounds = phrase(around: anchor, in: buffer, last: last)
        let check = PhraseCheck(sequence: sequence, bounds: bounds, numerals: patterns.program.numerals)
        for span in check.spans(buffer, anchor: anchor, cost: cost) {
            add(sequence.phrase, span.runs, span.cost, sequence.respelling, view, in: buffer, last: last)
        }
    }

    /// The runs of the phrase that the buffer holds around some of them.
    private func phrase(around runs: Range<Int>, in buffer: borrowing RunBuffer, last: Int) -> Range<Int> {
        var start = runs.lowerBound
        while start > 0, buffer.run(at: start - 1).symbol != ScalarCode.breakClass { start -= 1 }
        var end = runs.upperBound
        while end <= last, buffer.run(at: end).symbol != ScalarCode.breakClass { end += 1 }
        return start..<end
    }

    // MARK: Matches

    mutating func add(
        _ phrase: UInt32, _ runs: Range<Int>, _ cost: PhraseCheck.Cost, _ respelling: Respelling, _ view: Match.View,
        in buffer: borrowing RunBuffer, last: Int
    ) {
        let first = buffer.run(at: runs.lowerBound)
        let end = buffer.run(at: runs.upperBound - 1)
        if patterns.respectsEdges {
            if runs.lowerBound > 0,
                first.isJoined(to: buffer.run(at: runs.lowerBound - 1), Run.exactLastBit)
            {
                return
            }
            if runs.upperBound <= last,
                end.isJoined(to: buffer.run(at: runs.upperBound), Run.exactFirstBit)
            {
                return
            }
        }
        var keptSpaceCount = 0
        for index in runs where buffer.run(at: index).symbol == ScalarCode.keptSpace { keptSpaceCount += 1 }
        matches.append(
            Match(
                pattern: PatternID(rawValue: phrase), region: region, bytes: absolute(first.start)..<absolute(end.end),
                keptSpaceCount: keptSpaceCount, isRepeated: cost.isRepeated, gapCount: cost.gapCount,
                view: view, respelling: respelling))
    }

    /// Of the matches in the filler-free view, keeps those that span a filler: the raw view has the others.
    mutating func dropMatchesWithoutFiller(in buffer: borrowing RunBuffer, through last: Int) {
        guard matches[firstOfRegion...].contains(where: { $0.view == .fillerFree }) else { return }
        var fillers: [Range<Int>] = []
        var spaces: [Int] = []
        for index in 0..<last + 1 {
            let run = buffer.run(at: index)
            if run.count & Run.fillerBit != 0 { fillers.append(absolute(run.start)..<absolute(run.end)) }
            if run.symbol == ScalarCode.keptSpace { spaces.append(absolute(run.start)) }
        }
        var kept = firstOfRegion
        for index in firstOfRegion..<matches.count {
            var match = matches[index]
            if match.view == .fillerFree {
                let spansFiller = fillers.contains {
                    match.bytes.lowerBound <= $0.lowerBound && $0.upperBound <= match.bytes.upperBound
                }
                guard spansFiller else { continue }
                match.keptSpaceCount = spaces.count { match.bytes.contains($0) }
            }
            matches[kept] = match
            kept += 1
        }
        matches.removeLast(matches.count - kept)
    }

    // MARK: What is half said

    /// The earliest run from which the text up to the end may still become a match; `last + 1` when there is none.
    func firstLive(_ buffer: borrowing RunBuffer, through last: Int, anchors: [HeardAnchor]) -> Int {
        guard last >= 0 else { return last + 1 }
        var live = firstLiveLiteral(patterns.literals, buffer, through: last)
        for anchor in anchors {
            guard let runs = runs(of: anchor, in: buffer, last: last) else { continue }
            let reach = patterns.program.sequences[Int(anchor.sequence)].leftReach
            live = min(live, max(phrase(around: runs, in: buffer, last: last).lowerBound, runs.lowerBound - reach))
        }
        live = min(live, firstOpener(buffer, through: last))
        // Whatever was said last may be the {X} that a sequence begins with.
        for _ in 0..<patterns.program.longestLead
        where live > 0 && buffer.run(at: live - 1).symbol != ScalarCode.breakClass {
            live -= 1
        }
        return live
    }

    /// The earliest run at which a sequence may begin that is not over yet.
    private func firstOpener(_ buffer: borrowing RunBuffer, through last: Int) -> Int {
        var start = last + 1
        while start > 0, last + 1 - start < patterns.program.openerReach,
            buffer.run(at: start - 1).symbol != ScalarCode.breakClass
        {
            start -= 1
        }
        for index in start..<last + 1 where opens(buffer, at: index, through: last) { return index }
        return last + 1
    }

    private func opens(_ buffer: borrowing RunBuffer, at start: Int, through last: Int) -> Bool {
        let said = last + 1 - start
        if patterns.program.numberOpenerExtent > 0, patterns.program.numberOpenerExtent + NumberReader.reach >= said,
            patterns.program.numerals?.role(of: buffer.run(at: start).symbol) != .other
        {
            return true
        }
        guard patterns.program.openers != nil else { return false }
        var node = ClassTrie.root
        var index = start
        while index <= last {
            node = patterns.program.openers!.child(of: node, on: buffer.run(at: index).symbol)
            if node == ClassTrie.none { return false }
            let starts = patterns.program.openers!.outputStart
            for output in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) {
                let opener = Int(patterns.program.openers!.outputs[output])
                if patterns.program.openerExtents[opener] + 1 >= said { return true }
            }
            index += 1
        }
        return true
    }

    /// The earliest run from which the text up to the end is the beginning, or the whole, of a literal.
    func firstLiveLiteral(_ tables: LiteralTables, _ buffer: borrowing RunBuffer, through last: Int) -> Int {
        var index = max(0, last + 1 - tables.longestRunCount)
        while index < last {
            // SAFETY: `index` and the one after it are runs in use.
            let (this, next) = unsafe (buffer.symbols[index], buffer.symbols[index &+ 1])
            if tables.filter.mayStart(this, next), isLive(tables, buffer, from: index, through: last) {
                return index
            }
            index &+= 1
        }
        return isLive(tables, buffer, from: last, through: last) ? last : last + 1
    }

    private func isLive(
        _ tables: LiteralTables, _ buffer: borrowing RunBuffer, from first: Int, through last: Int
    ) -> Bool {
        var node = ClassTrie.root
        var index = first
        while index <= last {
            // SAFETY: `index` lies between two runs in use.
            node = tables.prefixes.child(of: node, on: unsafe buffer.symbols[index])
            if node == ClassTrie.none { return false }
            index += 1
        }
        return true
    }
}
