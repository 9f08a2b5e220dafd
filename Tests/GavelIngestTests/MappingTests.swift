import GavelIngest
import GavelTranscript
import Testing

@Suite struct MappingTests {
    private func options(_ assignments: [String] = [], carry: [String] = []) throws -> ReaderOptions {
        try .with { options in
            for assignment in assignments { try options.fieldMap.add(assignment) }
            options.carry = carry
        }
    }

    @Test(arguments: [
        (["text=result.text"], #"{"text":"no","result":{"text":"yes"}}"#, ["yes"]),
        (["text=result.text"], #"{"result":{"x":{"text":"no"},"text":"yes","y":[{"text":"no"}]}}"#, ["yes"]),
        (["text=result.text"], #"{"result":{"text":"no"},"result":{"text":"yes"}}"#, ["yes"]),
        (["text=a.b.c"], #"{"a":{"b":{"c":"yes"}},"b":{"c":"no"},"c":"no"}"#, ["yes"]),
        (["text=msg", "text=say"], #"{"msg":"no","say":"yes"}"#, ["yes"]),
        (["text=句"], #"{"句":"yes"}"#, ["yes"]),
        (["text=句"], #"{"\u53e5":"yes"}"#, ["yes"]),
        (["text=r.text", "room=r"], #"{"r":{"text":"yes"}}"#, ["yes"]),
    ])
    func fieldsAreFoundWhereTheyAreMapped(map: [String], line: String, texts: [String]) throws {
        #expect(Reading(line, try options(map)).texts == texts)
    }

    @Test(arguments: [
        #"{"result":{"text":"a"},"result":{}}"#, #"{"result":{"text":"a"},"result":null}"#,
        #"{"result":{"text":"a"},"result":5}"#, #"{"result.text":"a"}"#, #"{"result":[{"text":"a"}]}"#,
    ])
    func whatThePathDoesNotReachIsMissing(line: String) throws {
        let reading = Reading(line, try options(["text=result.text"]))
        #expect(reading.segments.isEmpty)
        #expect(reading.codes == [.missingText])
        #expect(reading.issues[0].detail == "found no \"result.text\"")
    }

    @Test(arguments: [
        ("text", FieldMapError.missingEquals("text")),
        ("txt=a", .unknownField("txt", nearest: "text")),
        ("sesion=a", .unknownField("sesion", nearest: "session")),
        ("startms=a", .unknownField("startms", nearest: "start_ms")),
        ("text=", .emptyPath(.text, "")),
        ("text=a..b", .emptyPath(.text, "a..b")),
        ("room=.a", .emptyPath(.room, ".a")),
    ])
    func badMappingsAreRefused(assignment: String, expected: FieldMapError) {
        var map = FieldMap()
        let error = #expect(throws: FieldMapError.self) { try map.add(assignment) }
        #expect(error == expected)
        #expect(map == FieldMap())
    }

    @Test(arguments: [
        (["replay"], #"{"text":"a","replay":"u?t=1"}"#, #""replay":"u?t=1""#),
        (["x", "y"], #"{"text":"a","y":1.50,"x":[ 1 , {"k" : "v w"} ]}"#, #""x":[1,{"k":"v w"}],"y":1.50"#),
        (["a.b"], #"{"text":"a","a":{"b":{"c":true}}}"#, #""a.b":{"c":true}"#),
        (
            ["a", "a.b"], "{\"text\":\"a\",\"a\":{\"b\":\t\"\\u0000\\n\\\"\" }\r}",
            #""a":{"b":"\u0000\n\""},"a.b":"\u0000\n\"""#
        ),
        (["text"], #"{"text":"a\\\" b"}"#, #""text":"a\\\" b""#),
        (["n"], #"{"text":"a","n":null}"#, ""),
        (["n"], #"{"text":"a"}"#, ""),
        (["n"], #"{"text":"a","n":12345678901234567890123}"#, #""n":12345678901234567890123"#),
        (["n", "n"], #"{"text":"a","n":1,"n":false}"#, #""n":false,"n":false"#),
        (["q\"\\\n"], #"{"text":"a","q\"\\\n":1}"#, #""q\"\\\u000a":1"#),
    ])
    func carriedValuesGoThrough(carry: [String], line: String, carried: String) throws {
        let reading = Reading(line, try options(carry: carry))
        #expect(reading.issues.isEmpty)
        #expect(reading.segments.map(\.carried) == [carried])
    }
}
