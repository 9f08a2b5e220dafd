import GavelFolding

// The fold of view R, a segment at a time.
//
// One table look-up takes a scalar to a code (``ScalarCode``). A plain character's code is its class, and the loop
// does no more than compare it with the last run's class and write; everything that has to think (letters, digits,
// spaces, separators, marks, noise, expansions) is behind one branch. What has to be remembered between two scalars
// lies in ``FoldState``, so that a segment's end is no different from any other place between two scalars.

/// The places in a segment that ended a phrase.
struct PhraseBreak: Sendable {
    /// Bytes of the stream, modulo 2³²: where the phrase ended and where the next begins.
    var start: UInt32
    var end: UInt32
    /// Whether it was not the speaker but ``Run/maximumLength`` that ended it.
    var isLimit: Bool
}

struct FoldKernel: ~Copyable {
    let map: ClassMap
    var buffer = RunBuffer()
    /// Breaks of all segments since the last ``removeBreaks()``.
    private(set) var breaks: [PhraseBreak] = []
    /// Content characters of the segment folded last.
    private(set) var contentCount = 0
    /// Where equal letters of this and earlier segments meet, when the map has syllables.
    var seams: [LetterSeam] = []
    /// First run of the segment being folded; nothing before it is touched.
    private var regionStart = 0

    init(map: ClassMap) { self.map = map }

    mutating func removeBreaks() {
        if !breaks.isEmpty { breaks.removeAll(keepingCapacity: true) }
    }

    /// Ends the phrase before anything of the next segment, as a pause does.
    mutating func pause(_ state: inout FoldState, regionStart: Int) {
        self.regionStart = regionStart
        buffer.reserve(1)
        let place = UInt32(truncatingIfNeeded: state.position)
        endPhrase(&state.memory, start: place, end: place, isLimit: false)
    }

    /// Folds `text` behind the runs that the stream's state carried into the buffer at `regionStart`.
    /// - Precondition: `text` is valid UTF-8.
    /// - Complexity: O(length of `text`).
    mutating func fold(_ text: Span<UInt8>, _ state: inout FoldState, regionStart: Int) {
        self.regionStart = regionStart
        contentCount = 0
        // A two-byte scalar can expand to three runs, and a mark or space adds one: two a byte is more than enough.
        buffer.reserve(text.count * 2 + 4)
        var memory = state.memory
        let base = UInt32(truncatingIfNeeded: state.position)
        let basicPlane = map.basicPlane
        unsafe text.withUnsafeBufferPointer { bytes in
            unsafe basicPlane.withUnsafeBufferPointer { plane in
                unsafe fold(bytes, plane: plane, base: base, &memory)
            }
        }
        state.memory = memory
        state.position += text.count
    }

    /// The loop. Plain characters stay in it, with everything they need in registers; for all others the kernel's and
    /// the memory's fields are brought up to date, and ``special(_:_:_:start:end:)`` thinks.
    private mutating func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, plane: UnsafeBufferPointer<UInt16>, base: UInt32,
        _ memory: inout FoldMemory
    ) {
        // SAFETY: `fold(_:_:regionStart:)` reserved room for whatever the text can make, so the columns do not move.
        let (symbols, counts) = unsafe (buffer.symbols, buffer.counts)
        let (starts, ends) = unsafe (buffer.starts, buffer.ends)
        var runCount = buffer.count
        var open = openSymbol
        let firstSyllable = map.firstSyllable
        // Plain characters since the fields were brought up to date.
        var plainCount = 0
        var index = 0
        let byteCount = bytes.count
        while index < byteCount {
            // SAFETY: `index` is below `byteCount`; valid UTF-8 has its continuation bytes within the text, and a scalar
            // of up to three bytes is below 65,536, the size of `plane`.
            let lead = unsafe bytes[index]
            let code: UInt16
            var length = 3
            var value: UInt32
            if lead >= 0xE0, lead < 0xF0 {
                let second = unsafe UInt32(bytes[index &+ 1] & 0x3F)
                let third = unsafe UInt32(bytes[index &+ 2] & 0x3F)
                value = UInt32(lead & 0x0F) &<< 12 | second &<< 6 | third
                code = unsafe plane[Int(value)]
            } else if lead < 0x80 {
                value = UInt32(lead)
                code = unsafe plane[Int(lead)]
                length = 1
            } else if lead < 0xE0 {
                value = unsafe UInt32(lead & 0x1F) &<< 6 | UInt32(bytes[index &+ 1] & 0x3F)
                code = unsafe plane[Int(value)]
                length = 2
            } else {
                unsafe value = UInt32(lead & 0x07) &<< 18 | UInt32(bytes[index &+ 1] & 0x3F) &<< 12
                unsafe value |= UInt32(bytes[index &+ 2] & 0x3F) &<< 6 | UInt32(bytes[index &+ 3] & 0x3F)
                let page = map.pageIndex[Int(value &>> 8) - 256]
                code = map.pages[Int(page) << 8 | Int(value & 255)]
                length = 4
            }
            let start = base &+ UInt32(truncatingIfNeeded: index)
            let end = start &+ UInt32(truncatingIfNeeded: length)
            index &+= length
            if code >= ScalarCode.other, code != open || code == ScalarCode.other || code >= firstSyllable {
                // SAFETY: `runCount` is below the capacity, as above.
                unsafe symbols[runCount] = code
                unsafe counts[runCount] = 1
                unsafe starts[runCount] = start
                unsafe ends[runCount] = end
                runCount &+= 1
                plainCount &+= 1
                open = code
            } else {
                buffer.count = runCount
                countPlain(plainCount, &memory)
                plainCount = 0
                if code >= ScalarCode.other {
                    plain(code, &memory, start: start, end: end)
                } else {
                    special(code, value, &memory, start: start, end: end)
                }
                runCount = buffer.count
                open = openSymbol
            }
        }
        buffer.count = runCount
        countPlain(plainCount, &memory)
    }

    /// The class of the run that is being said; a phrase's end when there is none.
    private var openSymbol: UInt16 {
        // SAFETY: the last run of a region that has one.
        unsafe buffer.count > regionStart ? buffer.symbols[buffer.count - 1] : ScalarCode.breakClass
    }

    /// What the loop left to be noted of plain characters: they end every word, space and separator.
    private mutating func countPlain(_ count: Int, _ memory: inout FoldMemory) {
        guard count > 0 else { return }
        contentCount += count
        memory = FoldMemory(contentSinceMark: UInt8(min(4, Int(memory.contentSinceMark) + count)))
    }

    // MARK: Content

    @inline(__always)
    private mutating func plain(_ symbol: UInt16, _ memory: inout FoldMemory, start: UInt32, end: UInt32) {
        memory.wordLength = 0
        forgetInvisible(&memory)
        countContent(&memory)
        emit(symbol, exact: 0, &memory, start: start, end: end)
    }

    @inline(__always)
    private func forgetInvisible(_ memory: inout FoldMemory) {
        memory.isSpacePending = false
        memory.followsDigit = false
        memory.pendingSeparator = 0
        memory.invisibleCount = 0
    }

    @inline(__always)
    private mutating func countContent(_ memory: inout FoldMemory) {
        contentCount += 1
        if memory.contentSinceMark < 4 { memory.contentSinceMark += 1 }
    }

    /// Adds one class: to the open run, or as a new one.
    @inline(__always)
    private mutating func emit(_ symbol: UInt16, exact: UInt16, _ memory: inout FoldMemory, start: UInt32, end: UInt32)
    {
        let last = buffer.count - 1
        // SAFETY: `last` is a run of this region, and `fold` reserved room for whatever its text can make.
        if last >= regionStart, unsafe buffer.symbols[last] == symbol, map.joins(symbol) {
            let count = unsafe buffer.counts[last]
            guard count & Run.lengthMask < Run.maximumLength else {
                endPhrase(&memory, start: start, end: start, isLimit: true)
                return emit(symbol, exact: exact, &memory, start: start, end: end)
            }
            if map.firstSyllable != .max, ScalarCode.isLetter(symbol) {
                unsafe seams.append(LetterSeam(symbol: symbol, end: buffer.ends[last], start: start))
            }
            let lastBit = exact != 0 ? Run.exactLastBit : 0
            unsafe buffer.counts[last] = ((count & ~Run.exactLastBit) + 1) | exact | lastBit
            unsafe buffer.ends[last] = end
        } else {
            unsafe buffer.symbols[last + 1] = symbol
            let ends = exact != 0 ? Run.exactFirstBit | Run.exactLastBit : 0
            unsafe buffer.counts[last + 1] = 1 | exact | ends
            unsafe buffer.starts[last + 1] = start
            unsafe buffer.ends[last + 1] = end
            buffer.count = last + 2
        }
    }

    private mutating func special(
        _ code: UInt16, _ scalarValue: UInt32, _ memory: inout FoldMemory, start: UInt32, end: UInt32
    ) {
        switch code {
        case ScalarCode.firstLetter...ScalarCode.lastLetter:
            wordCharacter(code, exact: 0, &memory, start: start, end: end)
        case ScalarCode.firstDigit...ScalarCode.lastDigit:
            digit(code + (ScalarCode.firstDigitClass - ScalarCode.firstDigit), &memory, start: start, end: end)
        case ScalarCode.noise: invisible(&memory, start: start)
        case ScalarCode.space:
            if !memory.isSpacePending {
                memory.isSpacePending = true
                memory.spaceStart = start
            }
            invisible(&memory, start: start)
        case ScalarCode.softMark:
            memory.contentSinceMark = 0
            invisible(&memory, start: start)
        case ScalarCode.hardMark:
            if memory.contentSinceMark < 4 {
                memory.contentSinceMark = 0
                invisible(&memory, start: start)
            } else {
                endPhrase(&memory, start: start, end: end, isLimit: false)
            }
        case ScalarCode.percent:
            plainExact(ScalarCode.percentClass, &memory, start: start, end: end)
        case ScalarCode.firstSeparator...ScalarCode.lastSeparator:
            let followsDigit = memory.followsDigit
            invisible(&memory, start: start)
            if followsDigit {
                memory.pendingSeparator = code - (ScalarCode.firstSeparator - ScalarCode.firstSeparatorClass)
                memory.pendingSeparatorStart = start
            }
        default: expand(scalarValue, &memory, start: start, end: end)
        }
    }

    private mutating func plainExact(_ symbol: UInt16, _ memory: inout FoldMemory, start: UInt32, end: UInt32) {
        memory.wordLength = 0
        forgetInvisible(&memory)
        countContent(&memory)
        emit(symbol, exact: Run.exactBit, &memory, start: start, end: end)
    }

    /// A letter or digit: a space before it is kept when the word before that has two characters or more.
    private mutating func wordCharacter(
        _ symbol: UInt16, exact: UInt16, _ memory: inout FoldMemory, start: UInt32, end: UInt32
    ) {
        if memory.isSpacePending {
            if memory.wordLength >= 2 {
                emit(ScalarCode.keptSpace, exact: 0, &memory, start: memory.spaceStart, end: memory.spaceStart &+ 1)
            }
            memory.wordLength = 0
        }
        memory.wordLength = min(memory.wordLength + 1, 2)
        forgetInvisible(&memory)
        countContent(&memory)
        emit(symbol, exact: exact, &memory, start: start, end: end)
    }

    private mutating func digit(_ symbol: UInt16, _ memory: inout FoldMemory, start: UInt32, end: UInt32) {
        if memory.pendingSeparator != 0 {
            // The separator was the scalar directly before, so it ends where this one starts.
            emit(memory.pendingSeparator, exact: 0, &memory, start: memory.pendingSeparatorStart, end: start)
            memory.wordLength = 0
        }
        wordCharacter(symbol, exact: Run.exactBit, &memory, start: start, end: end)
        memory.followsDigit = true
    }

    /// Two or three classes that share one source scalar, which counts as one content character.
    private mutating func expand(_ scalarValue: UInt32, _ memory: inout FoldMemory, start: UInt32, end: UInt32) {
        let contentBefore = memory.contentSinceMark
        let countBefore = contentCount
        let wordBefore = memory.isSpacePending ? 0 : memory.wordLength
        let whole = FoldTable.standard.fold(Unicode.Scalar(scalarValue)!)
        for folded in whole.scalars {
            let symbol = map.classOf(folded: folded)
            if ("0"..."9").contains(folded) {
                digit(symbol, &memory, start: start, end: end)
            } else if ScalarCode.isLetter(symbol) {
                wordCharacter(symbol, exact: 0, &memory, start: start, end: end)
            } else {
                plain(symbol, &memory, start: start, end: end)
            }
        }
        memory.contentSinceMark = min(contentBefore + 1, 4)
        contentCount = countBefore + 1
        let isWordCharacter = whole.kind == .letter || whole.kind == .digit
        memory.wordLength = isWordCharacter ? min(wordBefore + 1, 2) : 0
    }

    // MARK: What is not content

    private mutating func invisible(_ memory: inout FoldMemory, start: UInt32) {
        memory.followsDigit = false
        memory.pendingSeparator = 0
        if memory.invisibleCount <= Run.maximumLength { memory.invisibleCount += 1 }
        // At a phrase's start there is nothing for the noise to stand between.
        if memory.invisibleCount > Run.maximumLength, holdsContent {
            endPhrase(&memory, start: start, end: start, isLimit: true)
        }
    }

    /// Whether the phrase being folded has any content.
    private var holdsContent: Bool {
        let last = buffer.count - 1
        // SAFETY: `last` is a run of this region.
        return unsafe last >= regionStart && buffer.symbols[last] != ScalarCode.breakClass
    }

    private mutating func endPhrase(_ memory: inout FoldMemory, start: UInt32, end: UInt32, isLimit: Bool) {
        forgetInvisible(&memory)
        memory.wordLength = 0
        memory.contentSinceMark = 0
        breaks.append(PhraseBreak(start: start, end: end, isLimit: isLimit))
        let last = buffer.count - 1
        // SAFETY: `last` is a run of this region; every caller reserved room for one more.
        if !holdsContent, last >= regionStart { return }
        unsafe buffer.symbols[last + 1] = ScalarCode.breakClass
        unsafe buffer.counts[last + 1] = 1
        unsafe buffer.starts[last + 1] = start
        unsafe buffer.ends[last + 1] = end
        buffer.count = last + 2
    }
}
