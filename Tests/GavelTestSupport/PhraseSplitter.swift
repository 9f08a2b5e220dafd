import GavelFolding

/// Walks a stream's scalars once, decides what each is in its place, and closes phrases at breaks.
struct PhraseSplitter {
    let folded: [FoldedScalar]
    let breaks: Set<Int>
    let known: Set<Unicode.Scalar>
    var appearances: [Appearance]
    var phrases: [TextPhrase] = []
    var limitBreaks: [Int] = []

    // The open phrase.
    private var start = 0
    private var elements: [ClassElement] = []
    /// Characters of the word that the walk stands in or just behind; 0 after anything that is no word.
    private var wordLength = 0
    /// Spaces since that word.
    private var pendingSpaces: [Int] = []
    private var contentSinceMark = 0
    private var invisibleSinceContent = 0
    /// Scalars in the last run.
    private var lastRunLength = 0

    init(folded: [FoldedScalar], breaks: Set<Int>, known: Set<Unicode.Scalar>) {
        self.folded = folded
        self.breaks = breaks
        self.known = known
        appearances = Array(repeating: .dropped, count: folded.count)
    }

    mutating func run() {
        for index in folded.indices {
            if breaks.contains(index) { closePhrase(before: index) }
            take(index)
        }
        closePhrase(before: folded.count)
    }

    private mutating func take(_ index: Int) {
        switch folded[index].kind {
        case .content, .letter, .digit, .percent:
            takeContent(index)
        case .separator where standsBetweenDigits(index):
            takeSeparator(index)
        case .separator, .noise:
            takeInvisible(index, as: .dropped)
        case .space:
            takeInvisible(index, as: .dropped)
            if wordLength > 0 { pendingSpaces.append(index) }
        case .hardMark where contentSinceMark >= OracleFolding.contentBeforeHardMark:
            appearances[index] = .phraseEnd
            closePhrase(before: index + 1)
        case .hardMark, .softMark:
            takeInvisible(index, as: .clauseEnd)
            contentSinceMark = 0
        }
    }

    /// Whether the scalars directly before and after are digits, without a pause between.
    private func standsBetweenDigits(_ index: Int) -> Bool {
        index > 0 && index + 1 < folded.count && !breaks.contains(index) && !breaks.contains(index + 1)
            && folded[index - 1].kind == .digit && folded[index + 1].kind == .digit
    }

    private mutating func takeInvisible(_ index: Int, as appearance: Appearance) {
        if !elements.isEmpty, invisibleSinceContent == OracleFolding.longestRun { breakAtLimit(before: index) }
        appearances[index] = appearance
        invisibleSinceContent += 1
    }

    private mutating func takeSeparator(_ index: Int) {
        appearances[index] = .keptSeparator
        append(ClassElement(folded[index].first, kind: .separator, scalarIndex: index))
        pendingSpaces = []
        wordLength = 0
        invisibleSinceContent = 0
    }

    private mutating func takeContent(_ index: Int) {
        let isWordCharacter = folded[index].kind == .letter || folded[index].kind == .digit
        let keepsSpace = isWordCharacter && !pendingSpaces.isEmpty && wordLength >= 2
        let joinsLastRun = !keepsSpace && elements.last?.identity == folded[index].first
        if joinsLastRun, lastRunLength == OracleFolding.longestRun, hasLimit(folded[index].first) {
            breakAtLimit(before: index)
        }
        if keepsSpace {
            for space in pendingSpaces { appearances[space] = .keptSpace }
            append(ClassElement(" ", kind: .space, scalarIndex: pendingSpaces[0]))
        }
        if !isWordCharacter {
            wordLength = 0
        } else {
            wordLength = pendingSpaces.isEmpty ? wordLength + 1 : 1
        }
        pendingSpaces = []
        appearances[index] = .content
        for element in OracleFolding.elements(of: folded[index], at: index) { append(element) }
        contentSinceMark += 1
        invisibleSinceContent = 0
    }

    private func hasLimit(_ identity: Unicode.Scalar) -> Bool {
        known.contains(identity) || ("a"..."z").contains(identity) || ("0"..."9").contains(identity) || identity == "%"
    }

    private mutating func append(_ element: ClassElement) {
        if let last = elements.last, last.identity == element.identity {
            if last.scalarIndex != element.scalarIndex { lastRunLength += 1 }
        } else {
            lastRunLength = 1
        }
        elements.append(element)
    }

    private mutating func breakAtLimit(before index: Int) {
        limitBreaks.append(index)
        closePhrase(before: index)
    }

    private mutating func closePhrase(before index: Int) {
        if index > start { phrases.append(TextPhrase(scalars: start..<index, elements: elements)) }
        start = index
        elements = []
        wordLength = 0
        pendingSpaces = []
        contentSinceMark = 0
        invisibleSinceContent = 0
        lastRunLength = 0
    }
}
