import GavelIngest
import GavelTranscript
import Testing

@Suite struct ObjectFieldTests {
    @Test(arguments: [
        (#"{"text":"好"}"#, ReadSegment(text: "好")),
        (#" { "text" : "好" } "#, ReadSegment(text: "好")),
        (#"{"text":""}"#, ReadSegment(text: "")),
        (#"{"text":"a","text":"b"}"#, ReadSegment(text: "b")),
        (#"{"te\u0078t":"转义"}"#, ReadSegment(text: "转义")),
        (#"{"text":"\u6700\u4f4e \ud83d\ude00\n\t\"\\\/"}"#, ReadSegment(text: "最低 😀\n\t\"\\/")),
        (
            #"{"text":"a","room":"r1","session":"s","merchant":"m"}"#,
            ReadSegment(room: "r1", session: "s", merchant: "m", text: "a")
        ),
        (
            #"{"text":"a","room":17,"session":-3,"merchant":12345678901234567890123}"#,
            ReadSegment(room: "17", session: "-3", merchant: "12345678901234567890123", text: "a")
        ),
        (
            #"{"text":"a","room":null,"session":null,"speaker":null,"t":null,"seq":null,"rev":null,"final":null}"#,
            ReadSegment(text: "a")
        ),
        (#"{"text":"a","session":"s","session":null}"#, ReadSegment(text: "a")),
        (
            #"{"text":"a","speaker":"viewer:小雨"}"#,
            ReadSegment(speaker: "viewer:小雨", text: "a", role: .viewer, isRoleAssumed: false)
        ),
        (
            #"{"text":"a","speaker":"场控"}"#,
            ReadSegment(speaker: "场控", text: "a", role: .operator, isRoleAssumed: false)
        ),
        (
            #"{"text":"a","speaker":"viewer","role":"owner"}"#,
            ReadSegment(speaker: "viewer", text: "a", role: .owner, isRoleAssumed: false)
        ),
        (#"{"text":"a","speaker":"小雨"}"#, ReadSegment(speaker: "小雨", text: "a")),
        (#"{"text":"a","seq":5,"rev":2}"#, ReadSegment(text: "a", sequence: 5, revision: 2, isRevisable: true)),
        (#"{"text":"a","rev":0}"#, ReadSegment(text: "a", isRevisable: true)),
        (#"{"text":"a","final":false}"#, ReadSegment(text: "a", isRevisable: true, isFinal: false)),
        (#"{"text":"a","final":true}"#, ReadSegment(text: "a", isRevisable: true)),
        (#"{"text":"a","start_ms":1500,"end_ms":2500.5}"#, ReadSegment(text: "a", start: 1500, end: 2501)),
        (#"{"text":"a","start_ms":1.4e3}"#, ReadSegment(text: "a", start: 1400)),
        (#"{"text":"a","t":12.3456,"t_end":13}"#, ReadSegment(text: "a", start: 12346, end: 13000)),
        (#"{"text":"a","t":"7.25","end":"8"}"#, ReadSegment(text: "a", start: 7250, end: 8000)),
        (#"{"text":"a","t_end":1,"end":2,"end_ms":3}"#, ReadSegment(text: "a", end: 3)),
        (#"{"text":"a","t_end":1,"end":2}"#, ReadSegment(text: "a", end: 1000)),
        (#"{"text":"a","ts":"1970-01-01T08:00:01.5+08:00","t":9}"#, ReadSegment(text: "a", start: 1500)),
        (#"{"text":"a","ts":"1970-01-01T00:00:01Z","start_ms":9,"t":8}"#, ReadSegment(text: "a", start: 9)),
        (#"{"text":"a","session_start":"2025-01-01T00:00:00Z","t":1}"#, ReadSegment(text: "a", start: 1000)),
        (#"{"text":"a","type":"segment"}"#, ReadSegment(text: "a")),
        (#"{"text":"a","type":"chat"}"#, ReadSegment(text: "a")),
        (#"{"text":"a","type":3}"#, ReadSegment(text: "a")),
        (
            #"{"text":"a","x":{"text":"b","y":[1,{"text":"c"},-0.5e+3]},"z":123456789012345678901234567890,"w":1e999}"#,
            ReadSegment(text: "a")
        ),
    ])
    func fieldsAreRead(line: String, expected: ReadSegment) {
        let reading = Reading(line)
        #expect(reading.issues.isEmpty)
        #expect(reading.segments == [expected])
    }

    @Test(arguments: [
        (#"{"text":"a","room":true}"#, "room", "boolean", 19),
        (#"{"text":"a","room":1.5}"#, "room", "number", 19),
        (#"{"text":"a","speaker":{}}"#, "speaker", "object", 22),
        (#"{"text":"a","role":[1]}"#, "role", "array", 19),
        (#"{"text":"a","session_start":"today"}"#, "session_start", "string", 28),
        (#"{"text":"a","start_ms":"5"}"#, "start_ms", "string", 23),
        (#"{"text":"a","start_ms":1e300}"#, "start_ms", "number", 23),
        (#"{"text":"a","end_ms":9223372036854775807}"#, "end_ms", "integer of over 18 digits", 21),
        (#"{"text":"a","t":"nan"}"#, "t", "string", 16),
        (#"{"text":"a","t":"0x10"}"#, "t", "string", 16),
        (#"{"text":"a","t_end":true}"#, "t_end", "boolean", 20),
        (#"{"text":"a","ts":"2025-01-01T00:00:00"}"#, "ts", "string", 17),
        (#"{"text":"a","ts":5}"#, "ts", "integer", 17),
        (#"{"text":"a","seq":1.0}"#, "seq", "number", 18),
        (#"{"text":"a","seq":"1"}"#, "seq", "string", 18),
        (#"{"text":"a","seq":99999999999999999}"#, "seq", "integer", 18),
        (#"{"text":"a","rev":-1}"#, "rev", "integer", 18),
        (#"{"text":"a","final":"no"}"#, "final", "string", 20),
    ])
    func wrongTypeCostsTheFieldOnly(line: String, field: String, found: String, offset: Int) {
        let reading = Reading("{\"text\":\"前\"}\n" + line + "\n{\"text\":\"后\"}")
        #expect(reading.texts == ["前", "a", "后"])
        var bare = ReadSegment(text: "a", line: 2, lineByteOffset: 15)
        bare.line = 2
        #expect(reading.segments[1] == bare)
        #expect(reading.codes == [.wrongType])
        #expect(reading.places == [[2, 15 + offset]])
        #expect(reading.issues[0].detail.hasPrefix("field \"\(field)\": found \(found), expected "))
        #expect(reading.issues[0].place.sourceIndex == 7)
    }

    @Test func wrongTimeFallsBackToTheNext() {
        let reading = Reading(#"{"text":"a","start_ms":"x","ts":"y","t":2}"#)
        #expect(reading.codes == [.wrongType, .wrongType])
        #expect(reading.segments[0].start == 2000)
    }

    @Test(arguments: [
        (#"{"room":"r"}"#, IssueCode.missingText, 0),
        (#"{"text":null}"#, .missingText, 0),
        (#"{}"#, .missingText, 0),
        (#"{"text":5}"#, .wrongType, 8),
        (#"{"text":["a"]}"#, .wrongType, 8),
        (#"[1,2]"#, .notAnObject, 0),
        (#""text""#, .notAnObject, 0),
        (#"12"#, .notAnObject, 0),
        (#"null"#, .notAnObject, 0),
        (#"[1,"#, .invalidJSON, 3),
        (#"hello"#, .invalidJSON, 0),
        (#"{"text":"a""#, .invalidJSON, 11),
        (#"{"text":"a"} x"#, .invalidJSON, 13),
        (#"{"text":"a"}{"text":"b"}"#, .invalidJSON, 12),
        (#"{"text":"a"}}"#, .invalidJSON, 12),
        (#"{"text":"a",}"#, .invalidJSON, 12),
        (#"{"text" "a"}"#, .invalidJSON, 8),
        (#"{"text":"a" "room":"r"}"#, .invalidJSON, 12),
        (#"{"text":"a":"b"}"#, .invalidJSON, 11),
        (#"{"x":"a":"b","text":"a"}"#, .invalidJSON, 8),
        (#"{text:"a"}"#, .invalidJSON, 1),
        (#"{"text":'a'}"#, .invalidJSON, 8),
        (#"{"text":"a"#, .invalidJSON, 10),
        (#"{"text":"\x"}"#, .invalidJSON, 10),
        (#"{"text":"\ud83d"}"#, .invalidJSON, 9),
        (#"{"text":"\ude00"}"#, .invalidJSON, 9),
        (#"{"text":"\ud83d\u0041"}"#, .invalidJSON, 9),
        (#"{"text":"a","x":"\ud83d"}"#, .invalidJSON, 17),
        (#"{"text":"a","x":tru}"#, .invalidJSON, 19),
        (#"{"text":"a","x":truee}"#, .invalidJSON, 20),
        (#"{"text":"a","x":01}"#, .invalidJSON, 17),
        (#"{"text":"a","x":[1,,2]}"#, .invalidJSON, 19),
        (#"{"text":"a","x":[1 2]}"#, .invalidJSON, 19),
        (#"{"text":"a","x":{"y":[}]}}"#, .invalidJSON, 22),
        (#"{"text":"a","x":.5}"#, .invalidJSON, 16),
        (#"{"text":"a","x":-}"#, .invalidJSON, 17),
        ("{\"text\":\"a\u{1}b\"}", .invalidJSON, 10),
        ("{\"text\":\"a\tb\"}", .invalidJSON, 10),
    ])
    func lostLineIsPlacedAndTheRestIsRead(line: String, code: IssueCode, offset: Int) {
        let reading = Reading("{\"text\":\"前\"}\r\n" + line + "\r\n{\"text\":\"后\"}\r\n", .ndjson)
        #expect(reading.texts == ["前", "后"])
        #expect(reading.codes == [code])
        #expect(reading.places == [[2, 16 + offset]])
    }

    @Test(arguments: ["item", "price", "bid", "correction"])
    func contextRecordsAreCountedOnly(type: String) {
        let reading = Reading("{\"type\":\"\(type)\",\"seq\":\"x\"}\n{\"text\":\"a\"}\n")
        #expect(reading.contextRecordCount == 1)
        #expect(reading.texts == ["a"])
        #expect(reading.issues.isEmpty)
    }

    /// The parser expects keys where they stood in the line before; no order of them may matter.
    @Test func keysMayStandInAnyOrder() {
        var generator = SeededGenerator(seed: 11)
        let members = [
            #""text":"a""#, #""room":"r""#, #""t":1"#, #""t_end":2"#, #""ts1":"x""#, #""seq":3"#, #""tex":"b""#,
            #""text2":"c""#, #""":{"text":"d"}"#, #""speaker":"host""#,
        ]
        let lines = (0..<500).map { _ in "{\(members.shuffled(using: &generator).joined(separator: ","))}" }
        let reading = Reading(lines.joined(separator: "\n"))
        #expect(reading.issues.isEmpty)
        #expect(reading.segments.count == lines.count)
        for var segment in reading.segments {
            segment.line = 1
            segment.lineByteOffset = 0
            #expect(
                segment
                    == ReadSegment(
                        room: "r", speaker: "host", text: "a", isRoleAssumed: false, sequence: 3, start: 1000, end: 2000
                    ))
        }
    }

    @Test func unknownRoleIsAnAnomalyOnTheSellerSide() {
        let reading = Reading(#"{"text":"a","speaker":"viewer","role":"boss"}"#)
        #expect(reading.codes == [.unknownRole])
        #expect(reading.places == [[1, 38]])
        #expect(reading.segments == [ReadSegment(speaker: "viewer", text: "a")])
    }

    @Test func longIdentifiersAreCutAndStayApart() {
        let stem = "a" + String(repeating: "字", count: 100)
        let reading = Reading(
            ["一", "二"].map { "{\"text\":\"t\",\"room\":\"\(stem)\($0)\"}" }.joined(separator: "\n"))
        #expect(reading.codes == [.limitIdentifier, .limitIdentifier])
        #expect(reading.issues[0].detail == "field \"room\": found 304 bytes, expected at most 256")
        let rooms = reading.segments.map(\.room)
        #expect(rooms[0] != rooms[1])
        for room in rooms {
            // 1 + 79 × 3 = 238 is the last end of a character up to 239.
            #expect(room.utf8.count == 238 + 1 + 16)
            #expect(room.hasPrefix("a字") && !room.contains("\u{FFFD}"))
        }
        let edge = String(repeating: "x", count: 256)
        let whole = Reading("{\"text\":\"t\",\"room\":\"\(edge)\",\"session\":\"\(edge)y\",\"speaker\":\"\(edge)y\"}")
        #expect(whole.codes == [.limitIdentifier, .limitIdentifier])
        #expect(whole.segments[0].room == edge)
        #expect(whole.segments[0].session?.utf8.count == 256)
    }

    @Test func theRoomOfTheOptionsIsTheDefault() {
        let options = ReaderOptions.with { $0.room = "大厅" }
        #expect(
            Reading("{\"text\":\"a\"}\n{\"text\":\"b\",\"room\":\"r\"}", options).segments.map(\.room) == ["大厅", "r"])
        #expect(Reading("a", options).segments.map(\.room) == ["大厅"])
    }
}
