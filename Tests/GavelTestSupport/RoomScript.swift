package import GavelScanning

/// What happens in a session of a room, in the order in which it is told to a ``RoomMemory``.
package struct RoomScript: Sendable {
    package typealias Hit = RoomHit<Int>
    package typealias Utterance = RoomUtterance<Int>

    package struct Bid: Sendable {
        package var viewer: Int
        package var value: Double
        package var milliseconds: Int64?
        package var position: Int

        package init(viewer: Int, value: Double, milliseconds: Int64?, position: Int) {
            self.viewer = viewer
            self.value = value
            self.milliseconds = milliseconds
            self.position = position
        }
    }

    package enum Call: Sendable {
        case viewer
        case bid(Bid)
        case speak(Utterance)
        case hear(Hit)

        /// Where it stands, and the order of those that stand alike.
        var order: (Int, Int, Int, Int, Int) {
            switch self {
            case .viewer: (0, -1, 0, 0, 0)
            case .bid(let bid): (bid.position, 0, 0, 0, 0)
            case .speak(let utterance): (utterance.position.lowerBound, 1, 0, 0, 0)
            case .hear(let hit): (hit.position.lowerBound, 2, hit.position.upperBound, hit.rule, hit.part)
            }
        }
    }

    package var calls: [Call]

    /// Puts the calls into the order of the room; those that stand alike keep theirs.
    package init(_ calls: [Call]) {
        self.calls = calls.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }

    /// What a room makes of it.
    package func matches(_ plan: RoomPlan) -> [StructuralMatch<Int>] {
        var memory = RoomMemory<Int>()
        var matches: [StructuralMatch<Int>] = []
        for call in calls {
            switch call {
            case .viewer: memory.hearViewer()
            case .bid(let bid):
                memory.bid(
                    viewer: bid.viewer, value: bid.value, milliseconds: bid.milliseconds, position: bid.position)
            case .speak(let utterance): matches += memory.speak(utterance, plan: plan)
            case .hear(let hit): matches += memory.hear(hit, plan: plan)
            }
        }
        return matches + memory.finish(plan: plan)
    }
}

extension RoomScript: CustomStringConvertible {
    /// A line for each call, for a failure report.
    package var description: String {
        calls.map { call in
            switch call {
            case .viewer: "  viewer"
            case .bid(let bid): "  bid \(bid.viewer) \(bid.value) @\(bid.position) \(time(bid.milliseconds))"
            case .hear(let hit):
                "  hear \(hit.rule)/\(hit.part) @\(hit.position) \(time(hit.milliseconds)) \(hit.status) -\(hit.lowered) "
                    + "\(hit.wordingKey) \(hit.figures.map { "\($0.value)\($0.unitKey)" })"
            case .speak(let said):
                "  speak \(said.stream) @\(said.position) \(time(said.startMilliseconds))…\(time(said.endMilliseconds)) "
                    + "! \(said.marks.map(\.position)) dB \(said.decibels ?? 0) "
                    + "shouts \(said.shouts.map { "\($0.key)\($0.characters)@\($0.position)" })"
            }
        }.joined(separator: "\n")
    }

    private func time(_ milliseconds: Int64?) -> String { milliseconds.map { "\($0)" } ?? "-" }
}

/// A structure that held, as text that can be compared and read.
package func described(_ match: StructuralMatch<Int>) -> String {
    let parts = match.parts.map { "\($0.part)@\($0.position.lowerBound)..<\($0.position.upperBound)/\($0.bytes)" }
    return "rule \(match.rule) \(match.status) -\(match.lowered): \(parts.joined(separator: " "))"
}

private func < (left: ((Int, Int, Int, Int, Int), Int), right: ((Int, Int, Int, Int, Int), Int)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
