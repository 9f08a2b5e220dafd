import GavelLexicon
public import GavelScanning

/// What a scan made of a case, held against what was expected.
public struct CaseOutcome: Sendable {
    /// An expectation that no finding met, and what was there instead.
    public struct Miss: Sendable {
        public enum Reason: String, Sendable, Hashable, CaseIterable {
            /// A finding of its category, of a lower grade.
            case gradeTooLow = "grade-too-low"
            /// A finding of its category that asks for proof.
            case needsProof = "needs-proof"
            /// A finding of its category that a guard exempted.
            case exempt
            /// A finding of a category that the expectation does not accept.
            case anotherCategory = "another-category"
            case noFinding = "no-finding"
        }
        public var expectation: EvaluationCase.Expectation
        public var reason: Reason
        /// What was there; nil when nothing was.
        public var finding: Finding?
    }

    /// A finding that nothing expected.
    public struct FalseAlarm: Sendable {
        public enum Reason: String, Sendable, Hashable, CaseIterable {
            /// Nothing at all was expected of the case.
            case cleanCase = "clean-case"
            /// Something was expected there, of another category.
            case anotherCategory = "another-category"
            /// What was expected stands elsewhere.
            case elsewhere
        }
        public var finding: Finding
        public var reason: Reason
        /// Whether it only asks for proof, and counts half.
        public var isHalf: Bool { finding.status == .needsProof }
    }

    public var evaluationCase: EvaluationCase
    public var met: [EvaluationCase.Expectation]
    public var misses: [Miss]
    public var falseAlarms: [FalseAlarm]
    /// Expectations that are not counted, because no rule is of their category.
    public var notCovered: [EvaluationCase.Expectation] = []

    /// Holds `findings` against the case's expectations.
    ///
    /// A finding that meets an expectation, be it not the first to do so, or that stands at one of its category but falls
    /// short in grade, is no false alarm.
    /// - Complexity: O(expectations × findings).
    public init(_ evaluationCase: EvaluationCase, findings: [Finding]) {
        self.evaluationCase = evaluationCase
        met = []
        misses = []
        for expectation in evaluationCase.expectations {
            let there = findings.filter { expectation.isAt($0) }
            if there.contains(where: expectation.isMet) {
                met.append(expectation)
            } else {
                misses.append(CaseOutcome.miss(of: expectation, among: there))
            }
        }
        falseAlarms = findings.compactMap { CaseOutcome.falseAlarm($0, in: evaluationCase) }
    }

    /// - Parameter there: the findings at the expectation's place.
    private static func miss(of expectation: EvaluationCase.Expectation, among there: [Finding]) -> Miss {
        let own = there.filter { expectation.accepts($0.category) }
        func first(_ findings: [Finding], _ status: Finding.Status) -> Finding? {
            findings.filter { $0.status == status }.max { $0.grade < $1.grade }
        }
        let candidates: [(Miss.Reason, Finding?)] = [
            (.gradeTooLow, first(own, .violation)), (.needsProof, first(own, .needsProof)),
            (.exempt, first(own, .exempt)), (.anotherCategory, first(there, .violation)),
            (.anotherCategory, first(there, .needsProof)), (.anotherCategory, first(there, .exempt)),
        ]
        for (reason, finding) in candidates {
            if let finding { return Miss(expectation: expectation, reason: reason, finding: finding) }
        }
        return Miss(expectation: expectation, reason: .noFinding, finding: nil)
    }

    private static func falseAlarm(_ finding: Finding, in evaluationCase: EvaluationCase) -> FalseAlarm? {
        switch finding.status {
        case .exempt, .withdrawn: return nil
        case .needsProof where !evaluationCase.refusesProof: return nil
        case .needsProof, .violation: break
        }
        let there = evaluationCase.expectations.filter { $0.isAt(finding) }
        if there.contains(where: { $0.accepts(finding.category) }) { return nil }
        let reason: FalseAlarm.Reason =
            evaluationCase.isClean ? .cleanCase : there.isEmpty ? .elsewhere : .anotherCategory
        return FalseAlarm(finding: finding, reason: reason)
    }
}

extension EvaluationCase.Expectation {
    fileprivate func isAt(_ finding: Finding) -> Bool {
        let place = finding.talkPlace
        return places.contains { $0.overlaps(place) }
    }

    /// - Precondition: the finding is at the expectation's place.
    fileprivate func isMet(by finding: Finding) -> Bool {
        finding.status == .violation && accepts(finding.category) && finding.grade >= minimumGrade
    }
}
