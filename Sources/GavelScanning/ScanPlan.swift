import GavelLexicon
import GavelMatching

/// A lexicon with what scanning derives from it once: guards' cues compiled, categories numbered, dates as times.
/// Immutable, shared by all scanners of a run.
public struct ScanPlan: Sendable {
    public let lexicon: Lexicon
    let guards: CompiledGuards
    let sectors: CompiledSectors
    /// Per rule: index into the lexicon's categories.
    let categoryOfRule: [Int]
    /// Per rule: the right window that has to be full before a match is settled, in content characters.
    let rightNeedOfRule: [Int]
    /// What rooms listen for beyond single matches.
    let room: RoomPlan
    /// Per rule: whether a match is nothing by itself.
    private let isCueRule: [Bool]
    /// Per rule: the times between which its law holds, in milliseconds since 1970.
    let validityOfRule: [Range<Int64>?]
    /// What phrases are for where it is not what the lexicon says; nil where they are for nothing.
    private var changedUses: [PatternID: Phrase.Use?] = [:]

    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        let guards = CompiledGuards(lexicon.guards)
        self.guards = guards
        sectors = CompiledSectors(lexicon.sectors)
        let categoryIndex = Dictionary(uniqueKeysWithValues: lexicon.categories.enumerated().map { ($1.id, $0) })
        categoryOfRule = lexicon.rules.map { categoryIndex[$0.category] ?? -1 }
        rightNeedOfRule = lexicon.rules.map { rule in
            rule.guards.reduce(ScanLimit.contextAfterCount) { max($0, guards.rightReach(of: $1)) }
        }
        isCueRule = lexicon.rules.map { $0.structure == .cue }
        room = RoomPlan(structures: lexicon.rules.map(\.structure), categories: lexicon.rules.map(\.category))
        validityOfRule = lexicon.rules.map { rule in
            guard rule.since != nil || rule.until != nil else { return nil }
            let since = rule.since.flatMap(CalendarDay.init).map(\.startMilliseconds) ?? .min
            let until = rule.until.flatMap(CalendarDay.init).map { $0.startMilliseconds + 86_400_000 } ?? .max
            return since..<max(since, until)
        }
    }

    /// What a match of the phrase is for; nil when it counts for nothing.
    func use(of pattern: PatternID) -> Phrase.Use? {
        if !changedUses.isEmpty, let changed = changedUses[pattern] { return changed }
        return lexicon.phrases[Int(pattern.rawValue)].use
    }

    /// The plan as it were if a pattern or pass phrase were not written: what it matches counts for nothing, unless another
    /// pattern has the same form. Nothing is compiled anew.
    ///
    /// The characters of the pattern stay known. That makes a difference only where an `{X}` meets one of them repeated, and no
    /// other pattern holds it.
    /// - Parameters:
    ///   - pattern: index into ``Lexicon/written``.
    ///   - phrases: those that come from it.
    package func omitting(_ pattern: Int, phrases: [Int]) -> ScanPlan {
        var plan = self
        for phrase in phrases {
            let others = lexicon.origins[phrase].filter { $0 != pattern }
            var rules: Set<Int> = []
            for case .pass(let concerned) in others.map({ lexicon.written[$0].use }) { rules.formUnion(concerned) }
            let id = PatternID(rawValue: UInt32(phrase))
            if others.isEmpty {
                plan.changedUses.updateValue(nil, forKey: id)
            } else if !rules.isEmpty {
                plan.changedUses.updateValue(.pass(rules: rules.sorted()), forKey: id)
            }
        }
        return plan
    }

    /// Whether a match of the rule is nothing by itself.
    func isCue(_ rule: Int) -> Bool { isCueRule[rule] }

    /// Whether a match is a finding by itself, and neither a cue nor a part of something.
    func makesFinding(_ match: PendingMatch) -> Bool { match.part == nil && !isCue(match.rule) }

    /// Whether the rule's law is in force for words said at `startMilliseconds`.
    ///
    /// Only a start that is a date (2000-01-01 or later) can be outside; a time since the room opened cannot.
    func isInForce(rule: Int, atMilliseconds startMilliseconds: Int64?) -> Bool {
        guard let validity = validityOfRule[rule], let start = startMilliseconds,
            start >= CalendarDay.year2000.startMilliseconds
        else { return true }
        return validity.contains(start)
    }
}

/// A day in China's time zone, UTC+8, where the law holds.
struct CalendarDay {
    let startMilliseconds: Int64
    static let year2000 = CalendarDay("2000-01-01")!

    /// - Parameter text: `YYYY-MM-DD`.
    init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 3 else { return nil }
        // Days from 1970 in the proleptic Gregorian calendar, counting years from March.
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let monthFromMarch = (parts[1] + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + parts[2] - 1
        let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
        startMilliseconds = days * 86_400_000 - 8 * 3_600_000
    }
}
