import GavelLexicon
import GavelScanning

/// What happens in a room, one thing after the other, with the segments taken apart.
enum OracleEvent {
    enum SpeechKind {
        case mark
        case shout(characters: Int)
        case interval(end: Int64?, decibels: Double?)
    }

    struct Speech {
        var kind: SpeechKind
        var hit: RoomHit<Int>
    }

    case viewer
    case bid(RoomScript.Bid)
    case speech(Speech)
    case hear(RoomHit<Int>)

    /// A script's events: each at its place, speech before the hits that begin there.
    static func inOrder(_ script: RoomScript) -> [OracleEvent] {
        // By where it is known; bids, speech, hits; and speech by its place, its segment, and clauses, marks, the whole.
        var events: [(known: Int, rank: Int, position: Int, segment: Int, kind: Int, event: OracleEvent)] = []
        var marks: Set<Int> = []
        let utterances = script.calls.compactMap { call in
            if case .speak(let utterance) = call { utterance } else { nil }
        }
        for (index, utterance) in utterances.enumerated() {
            func add(_ kind: SpeechKind, _ position: Range<Int>, _ bytes: Range<Int>, _ time: Int64?, _ key: String) {
                let hit = RoomHit(
                    rule: 0, part: 0, stream: utterance.stream, bytes: bytes, position: position, milliseconds: time,
                    status: .violation, wordingKey: key, evidence: utterance.evidence)
                let known = max(position.upperBound, utterance.position.lowerBound)
                let rank =
                    switch kind {
                    case .shout: 0
                    case .mark: 1
                    case .interval: 2
                    }
                events.append((known, 1, position.upperBound, index, rank, .speech(Speech(kind: kind, hit: hit))))
            }
            for mark in utterance.marks where marks.insert(mark.position).inserted {
                add(.mark, mark.position..<mark.position, mark.bytes, utterance.startMilliseconds, "")
            }
            for shout in utterance.shouts {
                add(.shout(characters: shout.characters), shout.position, shout.bytes, shout.milliseconds, shout.key)
            }
            guard utterance.startMilliseconds != nil else { continue }
            func isSame(_ other: RoomUtterance<Int>) -> Bool {
                other.stream == utterance.stream && other.startMilliseconds == utterance.startMilliseconds
                    && other.endMilliseconds == utterance.endMilliseconds
            }
            // The last piece stands for all.
            if index + 1 < utterances.count, isSame(utterances[index + 1]) { continue }
            let first = utterances[...index].lastIndex { !isSame($0) }.map { utterances[$0 + 1] } ?? utterances[0]
            add(
                .interval(end: utterance.endMilliseconds, decibels: first.decibels),
                first.position.lowerBound..<utterance.position.upperBound,
                first.bytes.lowerBound..<utterance.bytes.upperBound, utterance.startMilliseconds, "")
        }
        for call in script.calls {
            switch call {
            case .viewer: events.append((0, -1, 0, 0, 0, .viewer))
            case .bid(let bid): events.append((bid.position, 0, 0, 0, 0, .bid(bid)))
            case .speak: break
            case .hear(let hit): events.append((hit.position.lowerBound, 2, 0, 0, 0, .hear(hit)))
            }
        }
        return events.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            return (left.known, left.rank, left.position, left.segment, left.kind, $0.offset)
                < (right.known, right.rank, right.position, right.segment, right.kind, $1.offset)
        }.map(\.element.event)
    }
}
