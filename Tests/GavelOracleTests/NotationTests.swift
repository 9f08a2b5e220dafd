import GavelTestSupport
import Testing

@Suite struct NotationTests {
    static let slots = [
        "SCOPE": ["全网", "全国"], "AND-GAP": ["买~2送", "{SCOPE}送"], "LOOP": ["a{LOOP}"], "N2": ["数"], "EMPTY": [],
    ]

    static let written: [(String, [String])] = [
        ("全网最低", ["全网最低"]),
        ("全网(最低|底)价", ["全网最低价", "全网底价"]),
        ("全网[最]低", ["全网低", "全网最低"]),
        ("[a|b]c", ["c", "ac", "bc"]),
        ("(a(b|c)|d)e", ["abe", "ace", "de"]),
        ("{SCOPE}最低", ["全网最低", "全国最低"]),
        ("{N2}", ["数"]),
        ("全网~4最低", ["全网 ~4 最低"]),
        ("全网~24最低", ["全网 ~24 最低"]),
        ("全网[~4]最低", ["全网最低", "全网 ~4 最低"]),
        ("全网~2(1|2)", ["全网 ~2 1", "全网 ~2 2"]),
        ("{AND-GAP}一", ["买 ~2 送一", "全网送一", "全国送一"]),
        ("只要{N}块", ["只要 {N} 块"]),
        ("只要{N<50}块", ["只要 {N<50} 块"]),
        ("{N<=9.9}块", ["{N<=9.9} 块"]),
        ("{N>=5}{N=3}{N>0}次", ["{N>=5} {N=3} {N>0} 次"]),
        ("{N%}{N%>90}纯", ["{N%} {N%>90} 纯"]),
        ("缺{X}补{X}", ["缺 {X} 补 {X}"]),
        ("{NICK}买过", ["{NICK} 买过"]),
        ("!<(不|没[有])最好", ["!<(不|没|没有) 最好"]),
        ("最好!>(的是|{SCOPE})", ["最好 !>(的是|全网|全国)"]),
        ("最~3!<(不)好", ["最 ~3 !<(不) 好"]),
        (#"a\(b\|\~\!\\\（"#, [#"a(b|~!\（"#]),
        ("真!的", ["真!的"]),
        ("天，天", ["天，天"]),
        ("最，{N}，{N}块", ["最， {N} {N} 块"]),
        ("(a|a)b", ["ab"]),
        ("[a]~3b", ["b", "a ~3 b"]),
        (
            "!<(d)[a]~3b[~2c]!>(e)",
            ["!<(d) b !>(e)", "!<(d) b ~2 c !>(e)", "!<(d) a ~3 b !>(e)", "!<(d) a ~3 b ~2 c !>(e)"]
        ),
        ("a~3~3b", ["a ~6 b"]),
        ("a~3[c]~3b", ["a ~6 b", "a ~3 c ~3 b"]),
        ("a~3!<(c)~3b", ["a ~3 !<(c) ~3 b"]),
    ]

    @Test(arguments: written)
    func writesOut(text: String, expected: [String]) throws {
        #expect(try OraclePattern(text, slots: Self.slots).descriptions == expected)
    }

    static let refused: [(String, String)] = [
        ("~3a", "a gap at an end of the pattern"),
        ("a~3", "a gap at an end of the pattern"),
        ("!<(c)~3b", "a gap at an end of the pattern"),
        ("a~0b", "a gap is ~1 to ~24"),
        ("a~25b", "a gap is ~1 to ~24"),
        ("a~b", "a gap is ~1 to ~24"),
        ("{N}{X}", "no literal"),
        ("{N}", "no literal"),
        ("[a]{N}", "no literal"),
        ("!<(a){X}", "no literal"),
        ("，", "no literal"),
        ("a!<b", "a test needs brackets"),
        ("a!>(b~2c)", "a test holds literals only"),
        ("a!>({N})", "a test holds literals only"),
        ("a!>({AND-GAP})", "a test holds literals only"),
        ("a!>([b])", "a test's word cannot be matched"),
        ("a!>(，)", "a test's word cannot be matched"),
        ("a|b", "stray bracket or bar"),
        ("a)", "stray bracket or bar"),
        ("(a]", "unclosed bracket"),
        ("(a", "unclosed bracket"),
        ("{N", "unclosed bracket"),
        ("(a|)", "empty alternative"),
        ("[]", "empty alternative"),
        ("（a）", "full-width notation"),
        ("a～3b", "full-width notation"),
        (#"a\b"#, "nothing to escape"),
        ("{scope}", "malformed name {scope}"),
        ("a{N<}", "malformed name {N<}"),
        ("a{N<1.23456}", "malformed name {N<1.23456}"),
        ("a{N5%}", "malformed name {N5%}"),
        ("{NONE}", "unknown slot NONE"),
        ("{LOOP}", "slot LOOP holds itself"),
        ("四个汉字。好", "a literal crosses a phrase's end"),
        ("a~24b~24c~24d", "the pattern is too long"),
        ("a{N}{N}{N}{N}{N}{N}", "the pattern is too long"),
    ]

    @Test(arguments: refused)
    func refuses(text: String, reason: String) {
        #expect {
            _ = try OraclePattern(text, slots: Self.slots)
        } throws: { error in
            (error as? OraclePatternError)?.description == reason
        }
    }

    @Test func endlessPatternsAreRefused() {
        #expect(throws: OraclePatternError.self) {
            try OraclePattern(String(repeating: "(a|b)", count: 13))
        }
        #expect(throws: OraclePatternError.self) {
            try OraclePattern(String(repeating: "(", count: 17) + "a" + String(repeating: ")", count: 17))
        }
        #expect(throws: Never.self) { try OraclePattern(String(repeating: "(a|b)", count: 12)) }
        #expect(throws: Never.self) {
            try OraclePattern(String(repeating: "(", count: 16) + "a" + String(repeating: ")", count: 16))
        }
    }
}
