/// What is counted of an evaluation, or of a category or tag in it.
///
/// Source: `docs/WORKBENCH.md`, figures.
public struct Tally: Sendable, Hashable {
    /// Cases looked at.
    public var caseCount = 0
    /// Of them, those of lawful talk.
    public var cleanCaseCount = 0
    /// Expectations met.
    public var metCount = 0
    /// Expectations missed.
    public var missCount = 0
    /// Of them, those for which proof was asked.
    public var proofMissCount = 0
    /// Violations that nothing expected.
    public var falseAlarmCount = 0
    /// Askings for proof that nothing expected; each is half a false alarm.
    public var halfAlarmCount = 0
    /// Lawful cases in which asking for proof is a false alarm…
    public var strictCleanCaseCount = 0
    /// …and those of them in which it was asked for.
    public var proofCleanCaseCount = 0
    /// Expectations of categories without a rule, left out of everything above.
    public var notCoveredCount = 0

    public init() {}

    /// Expectations that count.
    public var expectedCount: Int { metCount + missCount }

    /// False alarms, in halves.
    private var alarmHalves: Int { 2 * falseAlarmCount + halfAlarmCount }

    /// Of what was reported, the share that was right.
    public var precision: Ratio { Ratio(2 * metCount, of: 2 * metCount + alarmHalves) }
    /// Of what was expected, the share that was found.
    public var recall: Ratio { Ratio(metCount, of: expectedCount) }
    /// The harmonic mean of the two.
    public var f1: Ratio { Ratio(4 * metCount, of: 4 * metCount + alarmHalves + 2 * missCount) }
    /// Of what was expected, the share for which proof was asked instead.
    public var proofRateOfViolations: Ratio { Ratio(proofMissCount, of: expectedCount) }
    /// Of the lawful cases, the share in which proof was asked for without need.
    public var proofRateOfCleanCases: Ratio { Ratio(proofCleanCaseCount, of: strictCleanCaseCount) }

    /// False alarms as people read them: `12`, `0.5`.
    var alarmText: String { "\(alarmHalves / 2)" + (alarmHalves.isMultiple(of: 2) ? "" : ".5") }

    mutating func add(_ outcome: CaseOutcome) {
        caseCount += 1
        if outcome.evaluationCase.isClean { cleanCaseCount += 1 }
        if outcome.evaluationCase.refusesProof {
            strictCleanCaseCount += 1
            if outcome.falseAlarms.contains(where: \.isHalf) { proofCleanCaseCount += 1 }
        }
        metCount += outcome.met.count
        missCount += outcome.misses.count
        proofMissCount += outcome.misses.count { $0.reason == .needsProof }
        falseAlarmCount += outcome.falseAlarms.count { !$0.isHalf }
        halfAlarmCount += outcome.falseAlarms.count(where: \.isHalf)
        notCoveredCount += outcome.notCovered.count
    }
}
