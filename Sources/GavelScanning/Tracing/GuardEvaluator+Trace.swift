import GavelLexicon
import GavelMatching

// The guards once more, saying what they see. Apart from the scan's own evaluation, whose windows it shares; a test holds
// the two to the same outcomes.
extension GuardEvaluator {
    /// What each guard of the rule sees around a match, in the rule's order.
    mutating func trace(
        rule: Rule, pattern: PatternID, quote: ArraySlice<UInt8>?, around surroundings: Surroundings
    ) -> [GuardTrace] {
        forgetWindows()
        begin(pattern: pattern, quote: quote)
        return rule.guards.map { trace(of: $0, around: surroundings, path: []) }
    }

    private mutating func trace(of index: Int, around surroundings: Surroundings, path: Set<Int>) -> GuardTrace {
        let compiled = plan.guards.guards[index]
        var trace = GuardTrace(
            index: index, effect: compiled.effect, scope: compiled.scope, result: .fails, groups: [], cancellers: [])
        if let word = compiled.immune.intersection(cuesInPattern).min() {
            trace.result = .immune
            trace.immuneWord = plan.guards.cueTexts[Int(word.rawValue)]
            return trace
        }
        for group in compiled.left { trace.groups.append(self.trace(group, of: compiled, on: .left, surroundings)) }
        for group in compiled.right { trace.groups.append(self.trace(group, of: compiled, on: .right, surroundings)) }
        guard trace.groups.contains(where: \.holds) else { return trace }
        trace.result = .holds
        let path = path.union([index])
        for canceller in compiled.cancelledBy where !path.contains(canceller) {
            trace.cancellers.append(self.trace(of: canceller, around: surroundings, path: path))
        }
        if trace.canceller != nil { trace.result = .cancelled }
        return trace
    }

    private mutating func trace(
        _ group: CompiledGuards.Group, of compiled: CompiledGuards.Compiled, on side: Side, _ surroundings: Surroundings
    ) -> GuardTrace.Group {
        let window = window(WindowKey(side: side, within: group.within, scope: compiled.scope), surroundings)
        let openers = window.cues.filter { compiled.after.contains($0.pattern) }
        let cues = window.cues.filter { group.cues.contains($0.pattern) }.map { cue in
            var trace = GuardTrace.Cue(
                text: text(of: cue.pattern), bytes: place(cue.bytes, in: window), verdict: .counts)
            if group.isTouching {
                let between = side == .left ? cue.bytes.upperBound..<window.text.count : 0..<cue.bytes.lowerBound
                let characters = contentCount(between, in: window)
                if characters > 0 {
                    trace.verdict = .apart(characters: characters)
                    return trace
                }
            }
            guard !compiled.after.isEmpty else { return trace }
            let before = openers.filter { $0.bytes.upperBound <= cue.bytes.lowerBound }
            guard let opener = before.max(by: { $0.bytes.upperBound < $1.bytes.upperBound }) else {
                trace.verdict = .withoutOpener
                return trace
            }
            trace.opener = GuardTrace.Word(text: text(of: opener.pattern), bytes: place(opener.bytes, in: window))
            let characters = contentCount(opener.bytes.upperBound..<cue.bytes.lowerBound, in: window)
            if characters > compiled.gap { trace.verdict = .openerTooFar(characters: characters) }
            return trace
        }
        return GuardTrace.Group(
            side: side == .left ? .left : .right, within: group.within, isTouching: group.isTouching,
            window: window.text.startIndex..<window.text.endIndex,
            cut: compiled.scope == .clause ? cut(side, group.within, surroundings) : nil, cues: cues)
    }

    /// The clause end that a window of scope `clause` ends at.
    private mutating func cut(_ side: Side, _ within: Int, _ surroundings: Surroundings) -> GuardTrace.Word? {
        let whole = window(WindowKey(side: side, within: within, scope: .phrase), surroundings)
        let ends = clauseEnds(in: whole)
        let end: Range<Int>?
        switch side {
        case .left: end = ends.max { ($0.upperBound, -$0.lowerBound) < ($1.upperBound, -$1.lowerBound) }
        case .right: end = ends.min { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        }
        return end.map { end in
            let bytes = place(end, in: whole)
            return GuardTrace.Word(text: String(decoding: whole.text[bytes], as: UTF8.self), bytes: bytes)
        }
    }

    private func text(of cue: PatternID) -> String { plan.guards.cueTexts[Int(cue.rawValue)] }

    private func place(_ bytes: Range<Int>, in window: Window) -> Range<Int> {
        let base = window.text.startIndex
        return base + bytes.lowerBound..<base + bytes.upperBound
    }

    private func contentCount(_ bytes: Range<Int>, in window: Window) -> Int {
        TextWindow.contentCount(window.text[place(bytes, in: window)])
    }
}
