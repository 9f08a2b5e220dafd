import GavelReporting
import Testing

@Suite struct JSONWriterTests {
    static func written(_ write: (inout JSONWriter) -> Void) -> String {
        var buffer = Array("> ".utf8)
        var json = JSONWriter(taking: &buffer)
        write(&json)
        buffer = json.finish()
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test func membersKeepTheirOrder() {
        let text = Self.written { json in
            json.object { json in
                json.member("b", 1)
                json.member("a", "x")
                json.member(orNull: "n", nil as String?)
                json.member(orNull: "m", nil as Int64?)
                json.memberArray("empty") { _ in }
                json.memberObject("o") { $0.member("t", true) }
                json.memberArray("l") { json in
                    json.integer(-1)
                    json.boolean(false)
                    json.array { $0.null() }
                    json.object { _ in }
                }
                json.rawMembers(#""r":{"k":[1]}"#)
                json.member("z", ["p", "q"])
            }
        }
        #expect(
            text == #"> {"b":1,"a":"x","n":null,"m":null,"empty":[],"o":{"t":true},"#
                + #""l":[-1,false,[null],{}],"r":{"k":[1]},"z":["p","q"]}"#)
    }

    @Test func recordsStandOnLinesOfTheirOwn() {
        let text = Self.written { json in
            for value in 1...2 {
                json.object { $0.member("v", value) }
                json.endLine()
            }
        }
        #expect(text == "> {\"v\":1}\n{\"v\":2}\n")
    }

    @Test(arguments: [
        ("", ""), ("最低价", "最低价"), ("a\"b\\c/d", #"a\"b\\c/d"#), ("\n\r\t", #"\n\r\t"#), ("\0\u{1B}", #"\u0000\u001b"#),
        ("\u{7F}\u{85}\u{9B}", #"\u007f\u0085\u009b"#), ("\u{2028}\u{2029}", #"\u2028\u2029"#),
        ("\u{202E}\u{2066}", #"\u202e\u2066"#), ("\u{E0041}", #"\udb40\udc41"#), ("👩‍👧é", "👩‍👧é"), ("¥：“", "¥：“"),
    ])
    func stringsAreEscaped(text: String, literal: String) {
        #expect(Self.written { $0.string(text) } == "> \"\(literal)\"")
    }

    @Test(arguments: [0, 7, -7, 10, 1_000_000, Int64.max, .min])
    func integersAreExact(value: Int64) {
        #expect(Self.written { $0.integer(value) } == "> \(value)")
    }

    @Test(arguments: [
        ("\"a\":\t1", "\"a\": 1"), ("\"a\":\"\u{202E}x\u{9B}\"", #""a":"\u202ex\u009b""#),
        ("\"a\":\"\\n\"", #""a":"\n""#),
    ])
    func rawMembersKeepTheLineWhole(members: String, written: String) {
        #expect(Self.written { $0.rawMembers(members) } == "> \(written)")
    }
}
