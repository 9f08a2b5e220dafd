import Testing

@testable import GavelWorkbench

@Suite struct JSONNodeParserTests {
    /// A text with every kind of value, in the form in which `shown` tells it.
    @Test(arguments: [
        (#"{"a":[1,-2.5,1e3,0],"b":null}"#, "{a:[1 -2.5 1e3 0] b:null}"),
        (" [ true , false ] ", "[true false]"), (#""""#, "“”"), (#""\"\\\/\b\f\n\r\t""#, "“\"\\/\u{8}\u{C}\n\r\t”"),
        (#""\u4ef7\ud83d\ude00价😀""#, "“价😀价😀”"), ("{}", "{}"), ("[]", "[]"), (#"{"a":1,"a":2}"#, "{a:1 a:2}"),
    ])
    func valuesAreRead(text: String, shown: String) throws {
        #expect(Self.shown(try JSONNodeParser.parse(Array(text.utf8)[...])) == shown)
    }

    @Test(
        arguments: [
            ("", .expected("{ [ \" 0-9 true false null"), 0), ("{", .expected("\""), 1),
            (#"{"a" 1}"#, .expected(":"), 5),
            (#"{"a":1,}"#, .expected("\""), 7), (#"{"a":1 "b":2}"#, .expected(", }"), 7),
            ("[1,]", .expected("{ [ \" 0-9 true false null"), 3),
            ("[1 2]", .expected(", ]"), 3), (#""abc"#, .unclosedString, 0), ("\"a\tb\"", .rawControl, 2),
            (#""\x""#, .badEscape, 1), (#""\u12g4""#, .badEscape, 1), (#""\ud800""#, .loneSurrogate, 1),
            (#""\ud800\u0041""#, .loneSurrogate, 1), (#""\ude00""#, .loneSurrogate, 1), ("01", .badNumber, 1),
            ("-", .badNumber, 1),
            ("1.", .badNumber, 2), ("1e", .badNumber, 2), ("{} x", .trailingText, 3),
            ("nul", .expected("{ [ \" 0-9 true false null"), 0),
            (String(repeating: "[", count: 18), .tooDeep, 17),
        ] as [(String, JSONSyntaxError.Reason, Int)])
    func brokenTextSaysWhere(text: String, reason: JSONSyntaxError.Reason, offset: Int) {
        do throws(JSONSyntaxError) {
            _ = try JSONNodeParser.parse(Array(text.utf8)[...])
            Issue.record("\(text) was read")
        } catch {
            #expect(error.reason == reason)
            #expect(error.offset == offset)
        }
    }

    private static func shown(_ node: JSONNode) -> String {
        switch node.content {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let text): text
        case .string(let text): "“\(text)”"
        case .array(let elements): "[" + elements.map(shown).joined(separator: " ") + "]"
        case .object(let members): "{" + members.map { "\($0.key):\(shown($0.value))" }.joined(separator: " ") + "}"
        }
    }
}
