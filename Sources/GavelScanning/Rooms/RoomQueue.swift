import GavelLexicon

/// The words of a hit as they would be quoted if they were a finding of their own.
final class HitEvidence: Sendable {
    let finding: Finding
    /// What names the place of the first word for good; see ``FindingBuilder/id(identity:speaker:rule:anchor:)``.
    let anchor: String

    init(finding: Finding, anchor: String) {
        self.finding = finding
        self.anchor = anchor
    }
}

/// Brings a session's hits into the order of the room, and holds what they complete until nothing can stand before it.
///
/// Matches settle when their own stream has gone on far enough; of two streams one may be behind. So a hit waits until
/// every stream is settled up to where it begins. That makes what is found independent of batches, cuts and threads.
struct RoomQueue: Sendable {
    typealias Hit = RoomHit<HitEvidence>
    typealias Match = StructuralMatch<HitEvidence>

    private struct Waiting: Sendable {
        var event: Event
        /// Segments of its stream so far when it was settled; a segment that is replaced takes its hits with it.
        var ordinal: Int
    }

    enum Event: Sendable {
        case hear(Hit)
        case speak(RoomUtterance<HitEvidence>)

        var position: Int {
            switch self {
            case .hear(let hit): hit.position.lowerBound
            case .speak(let utterance): utterance.position.lowerBound
            }
        }

        var stream: Int {
            switch self {
            case .hear(let hit): hit.stream
            case .speak(let utterance): utterance.stream
            }
        }

        /// The order of calls that ``RoomMemory`` asks for.
        fileprivate var order: (Int, Int, Int, Int, Int) {
            switch self {
            case .speak(let utterance): (utterance.position.lowerBound, 0, 0, 0, 0)
            case .hear(let hit): (hit.position.lowerBound, 1, hit.position.upperBound, hit.rule, hit.part)
            }
        }
    }

    /// A finding of a match rule, for structures that stand at the same words.
    private struct Written: Sendable {
        var position: Range<Int>
        var category: Int
        var grade: Grade
        var stream: Int
        var ordinal: Int
    }

    private var memory = RoomMemory<HitEvidence>()
    /// In the order of calls.
    private var waiting: [Waiting] = []
    /// Complete, but a finding of a match rule at the same words may still come.
    private var complete: [Match] = []
    private var written: [Written] = []

    /// Whether nothing waits to be heard, and little to be forgotten.
    var isIdle: Bool { waiting.isEmpty && complete.isEmpty && written.count < 64 }

    mutating func add(_ event: Event, ordinal: Int) {
        let index = waiting.lastIndex { $0.event.order <= event.order }.map { $0 + 1 } ?? 0
        waiting.insert(Waiting(event: event, ordinal: ordinal), at: index)
    }

    /// Notes a finding of a match rule.
    mutating func note(_ position: Range<Int>, category: Int, grade: Grade, stream: Int, ordinal: Int) {
        written.append(
            Written(position: position, category: category, grade: grade, stream: stream, ordinal: ordinal))
    }

    /// Takes back what came of a stream's segments from this one on.
    mutating func forget(stream: Int, fromOrdinal ordinal: Int) {
        waiting.removeAll { $0.event.stream == stream && $0.ordinal > ordinal }
        written.removeAll { $0.stream == stream && $0.ordinal > ordinal }
    }

    /// Hears what begins before a position, and gives the structures that hold, when no finding of their category with
    /// at least their grade stands at the words that completed them. A burst is always given: it counts findings.
    ///
    /// - Parameters:
    ///   - position: nothing to come begins before it; nil when nothing is to come.
    mutating func take(before position: Int?, plan: ScanPlan) -> [Match] {
        let limit = position ?? .max
        var heard = 0
        while heard < waiting.count, waiting[heard].event.position < limit {
            switch waiting[heard].event {
            case .hear(let hit): complete += memory.hear(hit, plan: plan.room)
            case .speak(let utterance): complete += memory.speak(utterance, plan: plan.room)
            }
            heard += 1
        }
        waiting.removeFirst(heard)
        if position == nil { complete += memory.finish(plan: plan.room) }
        let ready = complete.filter { RoomQueue.end(of: $0) <= limit }
        complete.removeAll { RoomQueue.end(of: $0) <= limit }
        let kept = ready.filter { !isSaid($0, plan) }
        let earliest =
            (waiting.map(\.event.position) + complete.map { $0.parts[$0.parts.count - 1].position.lowerBound })
            .min() ?? limit
        written.removeAll { $0.position.upperBound <= min(earliest, limit) }
        return kept
    }

    private static func end(of match: Match) -> Int { match.parts[match.parts.count - 1].position.upperBound }

    private func isSaid(_ match: Match, _ plan: ScanPlan) -> Bool {
        let rule = plan.lexicon.rules[match.rule]
        if case .burst = rule.structure { return false }
        guard let last = match.parts.last else { return false }
        let grade = match.lowered > 0 ? rule.grade.lowered : rule.grade
        return match.status == .violation
            && written.contains {
                $0.category == plan.categoryOfRule[match.rule] && $0.grade >= grade
                    && $0.position.overlaps(last.position)
            }
    }
}
