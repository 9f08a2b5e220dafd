import GavelFolding
import GavelLexicon
import GavelMatching

/// The speaker's words around a match, within its phrase.
struct Surroundings {
    /// Up to the match, at most ``ScanLimit/leftWindowByteCount`` bytes.
    var left: ArraySlice<UInt8>
    /// From the match on, as far as it is known.
    var right: ArraySlice<UInt8>
}

/// Tries guards on the words around a match. Source: `docs/SEMANTICS.md`, guards.
struct GuardEvaluator: ~Copyable {
    enum Side: Hashable { case left, right }
    struct WindowKey: Hashable {
        var side: Side
        var within: Int
        var scope: Guard.Scope
    }
    /// A window and the cues that stand in it; their places count from the window's first byte.
    struct Window {
        var text: ArraySlice<UInt8>
        var cues: [(pattern: PatternID, bytes: Range<Int>)]
    }

    let plan: ScanPlan
    private var matcher: Matcher
    private var windows: [WindowKey: Window] = [:]
    /// Cues and immune words in the words that matched, which the pattern itself holds.
    private(set) var cuesInPattern: Set<PatternID> = []
    /// By pattern and cue, for those that met so far: a pattern can have thousands of literals to look into.
    private var isCueInPattern: [UInt64: Bool] = [:]

    init(_ plan: ScanPlan) {
        self.plan = plan
        matcher = Matcher(patterns: plan.guards.cues)
    }

    /// The outcome of every guard that the rule names, in its order, and what they decide.
    ///
    /// - Parameter quote: the words that matched, which tell of several literals of the pattern those that did; nil when
    ///   they are others than the pattern has, and any of its literals counts.
    mutating func evaluate(
        rule: Rule, pattern: PatternID, quote: ArraySlice<UInt8>?, around surroundings: Surroundings
    ) -> (status: Finding.Status, deciding: String?, isLowered: Bool, outcomes: [Finding.GuardOutcome]) {
        begin(pattern: pattern, quote: quote)
        var outcomes: [Finding.GuardOutcome] = []
        var exempting: String?
        var asking: String?
        var lowering: String?
        for index in rule.guards {
            let result = outcome(of: index, around: surroundings)
            let id = plan.lexicon.guards[index].id
            outcomes.append(Finding.GuardOutcome(id: id, result: result))
            guard result == .holds else { continue }
            switch plan.guards.guards[index].effect {
            case .exempt: exempting = exempting ?? id
            case .needsProof: asking = asking ?? id
            case .lower: lowering = lowering ?? id
            case .cancel: break
            }
        }
        if let exempting { return (.exempt, exempting, false, outcomes) }
        if let asking { return (.needsProof, asking, false, outcomes) }
        return (.violation, lowering, lowering != nil, outcomes)
    }

    /// Forgets the windows: the next match stands elsewhere.
    mutating func forgetWindows() { windows.removeAll(keepingCapacity: true) }

    mutating func begin(pattern: PatternID, quote: ArraySlice<UInt8>?) {
        let possible = quote.map { Set(cues(in: $0).map(\.pattern)) } ?? plan.guards.immune
        cuesInPattern = possible.filter { holds(pattern, cue: $0) }
    }

    /// Whether a literal of the pattern holds the cue, after folding.
    private mutating func holds(_ pattern: PatternID, cue: PatternID) -> Bool {
        let key = UInt64(pattern.rawValue) << 32 | UInt64(cue.rawValue)
        if let known = isCueInPattern[key] { return known }
        let holds = plan.lexicon.phrases[Int(pattern.rawValue)].holds(plan.guards.cueTexts[Int(cue.rawValue)])
        isCueInPattern[key] = holds
        return holds
    }

    /// - Parameter path: guards under trial, so that a circle of cancelling ends.
    private mutating func outcome(
        of index: Int, around surroundings: Surroundings, path: Set<Int> = []
    ) -> Finding.GuardOutcome.Result {
        let compiled = plan.guards.guards[index]
        if !compiled.immune.isDisjoint(with: cuesInPattern) { return .immune }
        guard holds(compiled, around: surroundings) else { return .fails }
        let path = path.union([index])
        for canceller in compiled.cancelledBy where !path.contains(canceller) {
            if outcome(of: canceller, around: surroundings, path: path) == .holds { return .cancelled }
        }
        return .holds
    }

    private mutating func holds(_ compiled: CompiledGuards.Compiled, around surroundings: Surroundings) -> Bool {
        for group in compiled.left where holds(group, of: compiled, on: .left, around: surroundings) { return true }
        for group in compiled.right where holds(group, of: compiled, on: .right, around: surroundings) { return true }
        return false
    }

    private mutating func holds(
        _ group: CompiledGuards.Group, of compiled: CompiledGuards.Compiled, on side: Side,
        around surroundings: Surroundings
    ) -> Bool {
        let window = window(WindowKey(side: side, within: group.within, scope: compiled.scope), surroundings)
        let cues = window.cues.filter { group.cues.contains($0.pattern) }
        guard !cues.isEmpty else { return false }
        let base = window.text.startIndex
        func contentCount(_ range: Range<Int>) -> Int {
            TextWindow.contentCount(window.text[base + range.lowerBound..<base + range.upperBound])
        }
        let openers = window.cues.filter { compiled.after.contains($0.pattern) }
        return cues.contains { cue in
            if group.isTouching {
                let between =
                    side == .left ? cue.bytes.upperBound..<window.text.count : 0..<cue.bytes.lowerBound
                guard contentCount(between) == 0 else { return false }
            }
            guard !compiled.after.isEmpty else { return true }
            return openers.contains { opener in
                opener.bytes.upperBound <= cue.bytes.lowerBound
                    && contentCount(opener.bytes.upperBound..<cue.bytes.lowerBound) <= compiled.gap
            }
        }
    }

    // MARK: Windows

    mutating func window(_ key: WindowKey, _ surroundings: Surroundings) -> Window {
        if let known = windows[key] { return known }
        let text =
            key.side == .left
            ? TextWindow.trailing(surroundings.left, contentCount: key.within)
            : TextWindow.leading(surroundings.right, contentCount: key.within)
        var window = Window(text: text, cues: cues(in: text))
        if key.scope == .clause, let clause = clause(of: window, side: key.side) {
            window = Window(text: clause, cues: cues(in: clause))
        }
        windows[key] = window
        return window
    }

    /// The part of the window that belongs to the match's clause; nil when all of it does.
    private func clause(of window: Window, side: Side) -> ArraySlice<UInt8>? {
        let base = window.text.startIndex
        let ends = clauseEnds(in: window)
        switch side {
        case .left: return ends.map(\.upperBound).max().map { window.text[(base + $0)...] }
        case .right: return ends.map(\.lowerBound).min().map { window.text[..<(base + $0)] }
        }
    }

    /// The marks and words that end a clause; their places count from the window's first byte.
    func clauseEnds(in window: Window) -> [Range<Int>] {
        let base = window.text.startIndex
        var ends = window.cues.filter { plan.guards.clauseWords.contains($0.pattern) }.map(\.bytes)
        var index = base
        while index < window.text.endIndex {
            let (scalar, next) = TextWindow.scalar(in: window.text, at: index)
            switch FoldTable.standard.kind(of: scalar) {
            case .softMark, .hardMark: ends.append(index - base..<next - base)
            default: break
            }
            index = next
        }
        return ends
    }

    private mutating func cues(in text: ArraySlice<UInt8>) -> [(pattern: PatternID, bytes: Range<Int>)] {
        guard !text.isEmpty else { return [] }
        var state = FoldState()
        matcher.begin()
        matcher.append(text.span, to: &state)
        matcher.end(&state)
        return matcher.matches.map { ($0.pattern, $0.bytes) }
    }
}
