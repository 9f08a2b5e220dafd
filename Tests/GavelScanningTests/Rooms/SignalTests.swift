import GavelLexicon
import GavelTestSupport
import Testing

@testable import GavelScanning

/// Signals of speech. A room here is a list of segments, each `stream start-end text`; `!` is an exclamation mark and
/// every clause between `!` and `，` is a shout when it is short.
@Suite struct SignalTests {
    private static func burst(_ signals: [BurstSpec.Signal], need: Int = 2, seconds: Int64 = 30) -> Structure {
        .burst(BurstSpec(.signals(signals, need: need), window: RoomWindow(milliseconds: seconds * 1000)))
    }

    private static let rate = BurstSpec.Signal.rate(charactersPerSecond: 7.5, milliseconds: 2000)
    private static let marks = BurstSpec.Signal.exclamations(count: 2, characters: 5)
    private static let shout = BurstSpec.Signal.shout(longest: 4, count: 3, milliseconds: 20_000)
    private static let louder = BurstSpec.Signal.louder(decibels: 10)

    static let rows: [(Structure, [String], [String])] = [
        // Two of three.
        (burst([rate, marks, shout]), ["0 0-9 抢!抢!抢!"], ["1@1 2@2"]),
        (burst([rate, marks, shout]), ["0 0-9 抢!冲!拍!"], []),
        (burst([rate, marks, shout]), ["0 0-9 抢，抢，抢，"], []),
        (burst([rate, shout]), ["0 0-2 抢，抢，抢，你们都去抢抢抢抢抢抢抢抢抢"], ["1@2 0@0"]),
        (burst([rate, shout]), ["0 0-2 抢，抢，抢，你们都去抢抢抢抢抢抢抢抢"], []),
        // A speaker's time is the union of the segments; a second speaker's talk is not his.
        (burst([rate, marks]), ["0 0-1 一二三四五六七八", "0 1-2 一二三四五六七!八!", "0 5-6 一"], ["1@15 0@8"]),
        (burst([rate, marks]), ["0 0-1 一二三四五六七八", "1 1-2 一二三四五六七!八!", "0 5-6 一"], []),
        (burst([rate, marks]), ["0 0-2 一二三四五六七八", "0 0-2 一二三四五六七!八!", "0 5-6 一"], ["1@15 0@0"]),
        // An end that was not given, or a room without times, says nothing about tempo.
        (burst([rate, marks]), ["0 0- 一二三四五六七八一二三四五六七!八!"], []),
        (burst([rate, marks]), ["0 - 一二三四五六七八一二三四五六七!八!"], []),
        (burst([marks, shout]), ["0 - 抢!抢!抢!"], ["0@1 1@2"]),
        // Marks in a row are one, and they lie close together.
        (burst([marks, shout]), ["0 0-9 抢，抢，抢!!!"], []),
        (burst([marks, shout]), ["0 0-9 抢!现在就抢，抢，抢!"], []),
        // A segment far louder than what came before.
        (
            burst([louder, marks]), ["0 0-1 一/50", "0 1-2 二/50", "0 2-3 三/52", "0 3-4 四/48", "0 4-5 五!六!/60"],
            ["1@5 0@4"]
        ),
        (burst([louder, marks]), ["0 0-1 一/50", "0 1-2 二/50", "0 2-3 三/52", "0 3-4 四/48", "0 4-5 五!六!/59"], []),
        (burst([louder, marks]), ["0 0-1 一/50", "0 1-2 二/50", "0 2-3 三/52", "0 4-5 五!六!/90"], []),
        // Within the window.
        (burst([marks, shout]), ["0 0-1 快!来!", "0 20-21 抢，抢，抢，"], ["0@1 1@4"]),
        (burst([marks, shout]), ["0 0-1 快!来!", "0 31-32 抢，抢，抢，"], []),
        // Firing forgets what it was made of.
        (burst([marks, shout]), ["0 0-9 抢!抢!抢!抢!"], ["0@1 1@2"]),
        (burst([marks, shout]), ["0 0-9 抢!抢!抢!抢!抢!抢!"], ["0@1 1@2", "0@4 1@5"]),
    ]

    @Test(arguments: rows)
    func holds(burst: Structure, said: [String], expected: [String]) {
        let plan = RoomPlan(structures: [burst], categories: ["a"])
        let whole = Self.segments(said)
        let found = Self.script(whole).matches(plan).map(RoomNotation.described)
        #expect(found.map { Set($0.split(separator: " ")) } == expected.map { Set($0.split(separator: " ")) })
        // One character a segment: the same.
        let pieces = Self.segments(said, isCut: true)
        #expect(Self.script(pieces).matches(plan).map(described) == Self.script(whole).matches(plan).map(described))
        #expect(pieces.count > whole.count)
    }

    /// Rule 0 is the burst, 1 a match rule that is one of its signals.
    @Test(arguments: [
        ("0@3-5 1s r1", ["1@1 0@3"]), ("0@3-5 1s r1 ?", ["1@1 0@3 ?"]), ("0@3-5 32s r1", []),
        ("0@0-2 0s r1", ["0@0 1@1"]),
        ("0@0-2 0s r1 ?; 0@4-6 0s r1", ["0@0 1@1 ?"]),
    ])
    func countsFindings(said: String, expected: [String]) {
        let plan = RoomPlan(
            structures: [Self.burst([.rules([1], count: 1), Self.marks]), nil], categories: ["a", "a"])
        let talk = Self.segments(["0 0-1 快!来!", "0 1-2 一二三四五六七八"]).map { RoomScript.Call.speak($0) }
        let hits = said.split(separator: ";").map { RoomNotation.call($0) }
        let found = RoomScript(talk + hits).matches(plan).map(RoomNotation.described)
        #expect(found == expected)
    }

    private static func script(_ segments: [RoomUtterance<Int>]) -> RoomScript {
        RoomScript(segments.map { .speak($0) })
    }

    /// Segments, or pieces of one character each.
    private static func segments(_ lines: [String], isCut: Bool = false) -> [RoomUtterance<Int>] {
        var segments: [RoomUtterance<Int>] = []
        var position = 0
        for line in lines {
            let words = line.split(separator: " ")
            let times = words[1].split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
            let body = words[2].split(separator: "/")
            var clause = ""
            var piece = RoomUtterance<Int>(
                stream: Int(words[0])!, bytes: position..<position, position: position..<position,
                startMilliseconds: times[0].map { $0 * 1000 }, endMilliseconds: times[1].map { $0 * 1000 },
                decibels: body.count > 1 ? Double(body[1]) : nil, evidence: 0)
            for character in body[0] {
                let isMark = character == "!" || character == "，"
                if isCut, !isMark, !piece.position.isEmpty {
                    segments.append(piece)
                    piece.position = position..<position
                    piece.bytes = piece.position
                    (piece.marks, piece.shouts) = ([], [])
                }
                if character == "!" {
                    piece.marks.append(.init(position: position, bytes: position..<position + 1))
                }
                if isMark, (1...4).contains(clause.count) {
                    let place = position - clause.count..<position
                    piece.shouts.append(
                        .init(
                            key: clause, characters: clause.count, position: place, bytes: place,
                            milliseconds: piece.startMilliseconds))
                }
                clause = isMark ? "" : clause + String(character)
                if !isMark { position += 1 }
                piece.position = piece.position.lowerBound..<position
                piece.bytes = piece.position
            }
            segments.append(piece)
        }
        return segments
    }
}
