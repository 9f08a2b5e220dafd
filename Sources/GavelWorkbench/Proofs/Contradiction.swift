import GavelMatching

/// Why no text whatever can be matched by a sequence of steps.
enum Contradiction: Sendable, Equatable {
    /// No number is below nothing.
    case bound(NumberTest)
    /// What a test bars is what the pattern itself has at that place.
    case barred
    /// Two parts of a pattern with nothing but a test between meet in equal characters, which are one run of the text.
    case sameRun
    /// A number is read whole: no numeral touches it, and no percent sign stands behind a plain one.
    case touchedNumber

    /// The first contradiction in a sequence; nil when none can be proved.
    ///
    /// Each proof looks at neighbouring steps alone, so a sequence that is contradictory in a wider way gets by.
    /// - Complexity: O(steps × literals), and no more literals than it takes to find one that can be said.
    static func first(in steps: [PhraseDefinition.Step]) -> Contradiction? {
        for step in steps {
            if case .number(let test) = step, isUnmet(test) { return .bound(test) }
        }
        for (index, step) in steps.enumerated() {
            guard case .literals(let literals) = step else { continue }
            if let found = first(of: literals, in: Neighbours(of: index, in: steps)) { return found }
        }
        return nil
    }

    private static func isUnmet(_ test: NumberTest) -> Bool { test.comparison == .less && test.bound == 0 }

    /// What stands beside a step of literals without a gap.
    private struct Neighbours {
        /// Barred directly before the literal's end, which is where what follows begins.
        var barredAtEnd: [FoldedRuns] = []
        /// Barred from the literal's start on.
        var barredAtStart: [FoldedRuns] = []
        var numberBefore: NumberTest?
        var numberBehind: NumberTest?
        var literalsBehind: [String]?

        init(of index: Int, in steps: [PhraseDefinition.Step]) {
            behind: for step in steps[(index + 1)...] {
                switch step {
                case .notBefore(let words): barredAtEnd += words.map(FoldedRuns.init)
                case .notAfter: continue
                case .number(let test):
                    numberBehind = test
                    break behind
                case .literals(let literals):
                    literalsBehind = literals
                    break behind
                case .gap, .any: break behind
                }
            }
            before: for step in steps[..<index].reversed() {
                switch step {
                case .notAfter(let words): barredAtStart += words.map(FoldedRuns.init)
                case .notBefore: continue
                case .number(let test):
                    numberBefore = test
                    break before
                case .literals, .gap, .any: break before
                }
            }
        }

        var areNone: Bool {
            barredAtEnd.isEmpty && barredAtStart.isEmpty && numberBefore == nil && numberBehind == nil
                && literalsBehind == nil
        }
    }

    private static func first(of literals: [String], in neighbours: Neighbours) -> Contradiction? {
        guard !neighbours.areNone else { return nil }
        let openers = neighbours.literalsBehind.map { Set($0.compactMap { FoldedRuns($0).runs.first?.character }) }
        var found: Contradiction?
        for literal in literals {
            let folded = FoldedRuns(literal)
            guard let contradiction = contradiction(of: folded, in: neighbours, openers: openers) else { return nil }
            found = found ?? contradiction
        }
        return found
    }

    private static func contradiction(
        of literal: FoldedRuns, in neighbours: Neighbours, openers: Set<Unicode.Scalar>?
    ) -> Contradiction? {
        guard let start = literal.runs.first?.character, let end = literal.runs.last?.character else { return nil }
        if neighbours.barredAtEnd.contains(where: literal.endsWith) { return .barred }
        if neighbours.barredAtStart.contains(where: literal.beginsWith) { return .barred }
        if neighbours.numberBehind != nil, isNumeral(end) { return .touchedNumber }
        // Behind a percentage anything may follow.
        if let number = neighbours.numberBefore, !number.isPercent, isNumeral(start) || start == "%" {
            return .touchedNumber
        }
        return openers == [end] ? .sameRun : nil
    }

    /// Whether a character takes part in every number that it touches. Source: `docs/NUMBERS.md`.
    private static func isNumeral(_ character: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(character) || ["十", "百", "千", "万", "亿", "两", "几"].contains(character)
    }
}
