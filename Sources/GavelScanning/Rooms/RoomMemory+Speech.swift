import GavelLexicon

/// How the seller side speaks: tempo, exclamations, shouts, loudness.
extension RoomMemory {
    /// Takes a segment of the seller side, or a piece of one, when it begins.
    /// - Returns: the bursts of signals that what came before it completes.
    /// - Precondition: the order of calls, see ``RoomMemory``.
    package mutating func speak(_ utterance: RoomUtterance<Evidence>, plan: RoomPlan) -> [Match] {
        advance(to: utterance.position.lowerBound)
        guard plan.hearsSpeech else { return [] }
        speech.endInterval(before: utterance)
        let matches = drainSpeech(upTo: utterance.position.lowerBound, plan)
        speech.add(utterance)
        return matches
    }

    /// Ends the session: what was said last is whole now.
    package mutating func finish(plan: RoomPlan) -> [Match] {
        speech.endInterval(before: nil)
        return drainSpeech(upTo: .max, plan)
    }

    mutating func drainSpeech(upTo position: Int, _ plan: RoomPlan) -> [Match] {
        var matches: [Match] = []
        for event in speech.take(upTo: position) {
            for rule in plan.signalRules {
                guard case .burst(let burst) = plan.structures[rule], case .signals(let list, let need) = burst.measure
                else { continue }
                let parts = signals[rule, default: SignalMemory()].take(
                    event, rule: rule, list, need: need, burst.window)
                if let parts { matches.append(Match(rule: rule, parts: parts)) }
            }
        }
        return matches
    }
}
