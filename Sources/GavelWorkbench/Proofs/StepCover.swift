import GavelMatching

/// Whether one sequence matches everything that another one does, with the same span: step by step it asks no more.
struct StepCover {
    private let wider: Row
    private let narrower: Row

    init(of wider: [PhraseDefinition.Step], over narrower: [PhraseDefinition.Step]) {
        self.wider = Row(wider)
        self.narrower = Row(narrower)
    }

    /// - Parameter withGaps: whether the narrower one may have gaps; where it has none, none of the wider one counts.
    func holds(withGaps: Bool) -> Bool {
        guard wider.covers.count == narrower.covers.count else { return false }
        for (wide, narrow) in zip(wider.gaps, narrower.gaps) where narrow > (withGaps ? wide : 0) { return false }
        // On which side of a gap a test stands makes a difference.
        for (tests, gap) in zip(wider.tests, narrower.gaps) where gap > 0 && !tests.isEmpty { return false }
        for (wide, narrow) in zip(wider.tests, narrower.tests) where !wide.allSatisfy({ $0.isImplied(by: narrow) }) {
            return false
        }
        return zip(wider.covers, narrower.covers).allSatisfy { StepCover.covers($0, $1) }
    }

    private static func covers(_ wide: PhraseDefinition.Step, _ narrow: PhraseDefinition.Step) -> Bool {
        switch (wide, narrow) {
        case (.literals(let all), .literals(let some)): Set(all.keys).isSuperset(of: some.keys)
        case (.number(let wide), .number(let narrow)):
            wide == narrow || (wide.isPercent == narrow.isPercent && wide.isWeaker(than: narrow))
        case (.any, .any): true
        default: false
        }
    }

    /// A sequence with what covers text apart from gaps and tests; these stand before a step, or behind the last.
    private struct Row {
        struct Test {
            var isBefore: Bool
            var words: [String]

            func isImplied(by others: [Test]) -> Bool {
                others.contains { $0.isBefore == isBefore && Set($0.words.keys).isSuperset(of: words.keys) }
            }
        }
        var covers: [PhraseDefinition.Step] = []
        var gaps = [0]
        var tests: [[Test]] = [[]]

        init(_ steps: [PhraseDefinition.Step]) {
            for step in steps {
                switch step {
                case .gap(let count): gaps[gaps.count - 1] += count
                case .notBefore(let words): tests[tests.count - 1].append(Test(isBefore: true, words: words))
                case .notAfter(let words): tests[tests.count - 1].append(Test(isBefore: false, words: words))
                case .literals, .number, .any:
                    covers.append(step)
                    gaps.append(0)
                    tests.append([])
                }
            }
        }
    }
}

extension [String] {
    /// What tells literals apart in matching.
    fileprivate var keys: [String] { map(PatternSet.foldedKey) }
}

extension NumberTest {
    /// Whether every number that passes `other` passes this.
    fileprivate func isWeaker(than other: NumberTest) -> Bool {
        switch (comparison, other.comparison) {
        case (nil, _): true
        case (_, nil): false
        case (.equal, _): other.comparison == .equal && bound == other.bound
        case (_, .equal): accepts(other.bound)
        case (.less, .less), (.lessOrEqual, .lessOrEqual), (.lessOrEqual, .less): bound >= other.bound
        case (.less, .lessOrEqual): bound > other.bound
        case (.greater, .greater), (.greaterOrEqual, .greaterOrEqual), (.greaterOrEqual, .greater): bound <= other.bound
        case (.greater, .greaterOrEqual): bound < other.bound
        default: false
        }
    }
}
