public import GavelLexicon
public import GavelScanning

/// What is looked at in an evaluation.
public struct EvaluationOptions: Sendable, Hashable {
    /// Only findings and expectations of these; all when empty.
    public var categories: Set<String> = []
    /// Only cases with one of these tags; all when empty.
    public var tags: Set<String> = []
    /// Whether expectations of categories without a rule count as missed.
    public var countsAllCategories = false

    public init() {}
}

/// Scans cases and counts how right the lexicon was.
///
/// Nothing in it depends on the order in which a set is walked: cases keep the order of the files, categories that of the
/// lexicon, tags that of their names.
public struct Evaluation: Sendable {
    /// Those of the cases looked at, in their order. What is filtered out or not covered is not in them.
    public private(set) var outcomes: [CaseOutcome] = []
    public private(set) var overall = Tally()
    /// Of the categories in which anything was expected or reported.
    public private(set) var byCategory: [(category: Category, tally: Tally)] = []
    public private(set) var byTag: [(tag: String, tally: Tally)] = []
    public let lexiconDigest: String
    public let lawDate: String

    /// - Complexity: that of scanning every case.
    public init(_ cases: [EvaluationCase], plan: ScanPlan, options: EvaluationOptions = EvaluationOptions()) {
        let lexicon = plan.lexicon
        lexiconDigest = lexicon.digest
        lawDate = lexicon.lawDate
        let filter = EvaluationFilter(options, covered: Set(lexicon.rules.map(\.category)))
        var categories: [String: Tally] = [:]
        var tags: [String: Tally] = [:]
        for evaluationCase in cases where filter.includes(evaluationCase) {
            let outcome = filter.counted(
                CaseOutcome(evaluationCase, findings: CaseScan.findings(of: evaluationCase, plan: plan)))
            outcomes.append(outcome)
            overall.add(outcome)
            for tag in evaluationCase.tags { tags[tag, default: Tally()].add(outcome) }
            for category in lexicon.categories.map(\.id) where filter.includes(category) {
                categories[category, default: Tally()].add(outcome.of(category))
            }
        }
        byCategory = lexicon.categories.compactMap { category in
            guard let tally = categories[category.id], tally.holdsAnything else { return nil }
            return (category, tally)
        }
        byTag = tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The tally of a category's id; nil when nothing was expected or reported of it.
    public func tally(of category: String) -> Tally? { byCategory.first { $0.category.id == category }?.tally }
}

/// What counts.
private struct EvaluationFilter {
    let options: EvaluationOptions
    /// Categories with a rule.
    let covered: Set<String>

    init(_ options: EvaluationOptions, covered: Set<String>) {
        self.options = options
        self.covered = covered
    }

    func includes(_ evaluationCase: EvaluationCase) -> Bool {
        options.tags.isEmpty || evaluationCase.tags.contains(where: options.tags.contains)
    }

    func includes(_ category: String) -> Bool { options.categories.isEmpty || options.categories.contains(category) }

    private func isCovered(_ expectation: EvaluationCase.Expectation) -> Bool {
        options.countsAllCategories || covered.contains(expectation.category)
    }

    /// The part of an outcome that counts.
    func counted(_ outcome: CaseOutcome) -> CaseOutcome {
        var outcome = outcome
        outcome.met.removeAll { !includes($0.category) || !isCovered($0) }
        outcome.misses.removeAll { !includes($0.expectation.category) || !isCovered($0.expectation) }
        outcome.falseAlarms.removeAll { !includes($0.finding.category) }
        outcome.notCovered = outcome.evaluationCase.expectations.filter { includes($0.category) && !isCovered($0) }
        return outcome
    }
}

extension CaseOutcome {
    /// The part that is about one category.
    fileprivate func of(_ category: String) -> CaseOutcome {
        var part = self
        part.met.removeAll { $0.category != category }
        part.misses.removeAll { $0.expectation.category != category }
        part.falseAlarms.removeAll { $0.finding.category != category }
        part.notCovered.removeAll { $0.category != category }
        return part
    }
}

extension Tally {
    fileprivate var holdsAnything: Bool {
        expectedCount + falseAlarmCount + halfAlarmCount + notCoveredCount > 0
    }
}
