import Testing

@testable import GavelRegex

/// What is refused, with the place marked, and what only looks like it.
@Suite struct RefusalTests {
    private func refusal(_ pattern: String, left: Int) -> RegexError? {
        do {
            _ = try Regex(pattern, left: left)
            return nil
        } catch {
            return error
        }
    }

    static let refused: [(String, RegexError.Code)] = [
        // Anchors.
        ("⟦^⟧最", .anchor), ("最⟦$⟧", .anchor), (#"⟦\A⟧最"#, .anchor), (#"最⟦\z⟧"#, .anchor), (#"最⟦\Z⟧"#, .anchor),
        (#"⟦\G⟧最"#, .anchor), ("(?:甲|⟦^⟧乙)", .anchor), ("甲(乙|⟦$⟧)", .anchor), ("(?m)⟦^⟧甲", .anchor),
        (#"甲\\⟦$⟧"#, .anchor),
        ("[甲]⟦$⟧", .anchor), ("[]甲]⟦^⟧", .anchor), ("[^]甲]⟦$⟧", .anchor), ("[[:alpha:]]⟦$⟧", .anchor),
        ("[[:a]⟦$⟧]", .anchor), (#"[\]]⟦$⟧"#, .anchor), (#"\Q[\E⟦$⟧"#, .anchor), (#"[\Q]\E]⟦$⟧"#, .anchor),
        (#"[\E]甲]⟦$⟧"#, .anchor), (#"[\Q\E]甲]⟦$⟧"#, .anchor), (#"[\c]]⟦$⟧"#, .anchor), ("甲(?#[)⟦$⟧", .anchor),
        ("(?x)甲#[\n⟦$⟧", .anchor), ("(?x:甲#[\n)#⟦$⟧", .anchor), ("甲#⟦$⟧", .anchor), ("(?x)(?-x)甲#⟦$⟧", .anchor),
        ("(?x)(?^)甲#⟦$⟧", .anchor), ("(?:(?x)甲)#⟦$⟧", .anchor), ("(?xx)[ ]甲]⟦$⟧", .anchor),
        ("(?xx)(?x)[ ]⟦$⟧", .anchor), (#"\p{^Lu}⟦$⟧"#, .anchor), (#"\c\⟦$⟧"#, .anchor), (#"\c[⟦$⟧"#, .anchor),
        (#"\E⟦$⟧甲"#, .anchor), (#"\x{5355}⟦$⟧"#, .anchor), ("(?=甲⟦$⟧)甲", .anchor), ("(甲)(?P=n)⟦$⟧", .anchor),
        ("(?(?=甲)乙|⟦$⟧)", .anchor), ("(甲)(?(1)⟦$⟧)", .anchor), ("⟦^⟧甲(?R)", .anchor),
        // What splits characters, moves the start, calls out or commands.
        (#"甲⟦\C⟧"#, .singleByte), (#"甲⟦\K⟧乙"#, .matchStart), ("甲⟦(?C⟧)乙", .callout), ("⟦(?C⟧12)甲", .callout),
        (#"⟦(?C⟧"^)")甲"#, .callout), ("甲⟦(*FAIL)⟧", .verb), ("⟦(*UTF)⟧甲", .verb), ("⟦(*LIMIT_MATCH=9)⟧甲", .verb),
        ("⟦(*pla:甲)⟧甲", .verb), ("甲⟦(*:名)⟧", .verb), ("(?⟦(*pla:甲)⟧甲)", .verb), ("(?⟦(?C⟧)(?=甲)甲)", .callout),
        // Recursion and subroutines.
        ("甲⟦(?R)⟧?", .recursion), ("甲⟦(?0)⟧?", .recursion), ("(甲)⟦(?1)⟧", .recursion), ("(甲)⟦(?-1)⟧", .recursion),
        ("⟦(?+1)⟧(甲)", .recursion), ("(?<n>甲)⟦(?&n)⟧", .recursion), ("(?P<n>甲)⟦(?P>n)⟧", .recursion),
        (#"(?'n'甲)⟦\g<n>⟧"#, .recursion), (#"(甲)⟦\g'1'⟧"#, .recursion), (#"(甲)⟦\g<-1>⟧"#, .recursion),
        ("甲⟦(?(R)⟧乙)", .recursionCondition), ("(甲)⟦(?(R1)⟧乙)", .recursionCondition),
        ("(?<n>甲)⟦(?(R&n)⟧乙)", .recursionCondition),
        // Lookbehinds, of which at most three characters are permitted in this table.
        ("⟦(?<=甲乙丙丁)⟧戊", .lookbehindPastWindow), ("⟦(?<!甲|甲乙丙丁)⟧戊", .lookbehindPastWindow),
        ("(?<=甲)乙⟦(?<=.{4})⟧", .lookbehindPastWindow), ("(甲(?:⟦(?<=甲乙丙丁)⟧戊))", .lookbehindPastWindow),
        ("⟦(?<=甲+)⟧戊", .lookbehindPastWindow), ("⟦(?<=甲*)⟧戊", .lookbehindPastWindow),
        (#"⟦(?<=\b甲乙丙)⟧丁"#, .lookbehindPastWindow), ("⟦(?<=[[:<:]]abc)⟧丁", .lookbehindPastWindow),
        ("⟦(?<*甲乙丙丁)⟧戊", .lookbehindPastWindow), ("(?⟦(?<=甲乙丙丁)⟧戊|己)", .lookbehindPastWindow),
        ("(?<=甲⟦(?<=⟧乙甲)丙)丁", .nestedLookbehind), ("(?<=(?=甲⟦(?<!⟧乙甲)))丁", .nestedLookbehind),
        // The whole.
        ("", .emptyMatch), ("⟦甲*⟧", .emptyMatch), ("⟦甲?|乙⟧", .emptyMatch), ("⟦(?=甲)⟧", .emptyMatch),
        (#"⟦\b⟧"#, .emptyMatch),
        ("⟦(甲|)⟧", .emptyMatch), ("⟦(?:甲?乙?){2}⟧", .emptyMatch),
        // What PCRE2 cannot read; it points behind what it stopped at.
        ("甲(乙", .syntax), ("甲⟦)⟧乙", .syntax), ("甲[乙", .syntax), ("⟦*⟧甲", .syntax), (#"甲\"#, .syntax),
        (#"甲{3,2}乙"#, .syntax), (#"甲\q乙"#, .syntax), (#"\p{Latn乙"#, .syntax), (#"(甲)\2"#, .syntax),
        ("甲⟦(?y⟧)", .unknownGroup), ("⟦(?[⟧甲])", .unknownGroup), ("⟦(?P⟧?甲)", .unknownGroup),
    ]

    @Test(arguments: refused)
    func isRefused(marked: String, code: RegexError.Code) throws {
        let marked = MarkedText(marked)
        let error = try #require(refusal(marked.text, left: 3), "accepted: \(marked.text)")
        #expect(error.code == code)
        if let place = marked.place { #expect(error.place == place, "at \(error.excerpt)") }
        #expect((error.library != nil) == (code == .syntax) || code == .lookbehindPastWindow)
    }

    static let allowed: [String] = [
        "最低价", "(最|更)低", "全网.{0,5}最低", "第[一1]", #"\d+元"#, #"(?i)best\b"#, "甲(?=乙)", "甲(?!乙)", "(?<=甲)乙", "(?<!甲乙丙)丁",
        #"(.)\1"#, #"(?<n>.)\k<n>"#, "(?P<n>.)(?P=n)", #"(.)\g1"#, #"(.)\g{-1}"#, #"(?'n'.)\k'n'"#, #"(?<n>.)\g{n}"#,
        // Signs that are text here.
        #"\^甲\$"#, "[$^甲]", "[^甲]乙", "[甲^]", "[]^]", "[^]^]", "[[:^alpha:]]", "[[:alpha:]^$]", "[[:x$]", #"[\]^]"#,
        #"[\\^]"#, #"[\Q]^\E$]"#, #"[\E^甲]"#, #"[\Q\E^]]"#, #"[\c]$]"#, #"\Q^$(?R)\K\E甲"#, #"甲\Q^"#, #"\Q\A\E"#,
        #"\\A"#, #"\\Q\$"#,
        #"\c^甲"#, #"\c$甲"#, #"\p{^Lu}"#, #"\P{^Lu}"#, #"[\p{^Lu}]"#, "甲(?#^$(*FAIL)乙", #"甲(?#\Q)乙"#, "(?x)甲 # ^ $ (?R)",
        "(?x)甲 # [\n乙", "(?x:甲#^\n)乙", "(?^x)甲#$", "(?xx)[ ^]$]", "(?xx)[ ]$]", "(?xx-i)甲#$", "(?i-x)甲#乙",
        "((?x)甲#^\n|乙#$\n)丙", "(?xx)(?-i:甲)#^", #"\(*甲"#,
        // Groups of all kinds.
        "(?:甲)", "(?|(甲)|(乙))", "(?>甲+)", "(?*甲)甲", "(?i)甲", "(?i:甲)", "(?-i)甲", "(?imnsx-J:甲)", "(?^i:甲)", "(?)甲",
        "(甲)?(?(1)乙|丙)", "(?<n>甲)?(?(<n>)乙|丙)", "(?<Rn>甲)?(?(Rn)乙|丙)", "(?(?=甲)甲乙|丙)", "(?(?<=甲)乙|丙)",
        "(?(DEFINE)(甲))乙",
        "(?(?!(?<=乙))甲|丙)", #"甲{1,3}+"#, "甲{,3}", #"\R甲"#, #"\X"#, #"\N甲"#, #"\N{U+7532}"#, #"\o{101}"#, #"\x{7532}"#,
        #"\h甲"#,
        // What looks back, within three characters.
        #"\bab\b"#, "[[:<:]]ab[[:>:]]", #"(?<=\b甲乙)丙"#, "(?<=甲乙丙)(?<!丁)戊", "(?=(?<=甲))乙", "(?<=甲(?=乙))乙",
    ]

    @Test(arguments: allowed)
    func isAllowed(pattern: String) {
        #expect(refusal(pattern, left: 3) == nil)
    }

    @Test(arguments: [
        ("(?<=甲乙)丙", 2, nil), ("(?<=甲乙)丙", 1, 2), (#"\b甲"#, 1, nil), (#"\b甲"#, 0, 1), (#"(?<=\B甲)丙"#, 1, 2),
        (#"(?<=\B甲)丙"#, 2, nil), ("甲", 0, nil), ("(?<=甲)乙(?<=丙丁戊)(?<=己庚)", 2, 3),
        // A reference to a later group keeps the beginning from standing alone; the whole is asked instead.
        (#"(?:\2甲|(?<=丙丁)(乙)(戊))+"#, 2, nil), (#"(?:\2甲|(?<=丙丁)(乙)(戊))+"#, 1, 2),
    ])
    func theReachIsCounted(pattern: String, left: Int, count: Int?) {
        let error = refusal(pattern, left: left)
        #expect(error?.count == count)
        #expect(error.map(\.code) == (count == nil ? nil : .lookbehindPastWindow))
        if let error { #expect(error.maximum == left) }
    }

    @Test func theLengthIsBounded() throws {
        #expect(refusal(String(repeating: "甲", count: 1_000), left: 0) == nil)
        let error = try #require(refusal(String(repeating: "甲", count: 1_001), left: 0))
        #expect(error.code == .patternTooLong)
        #expect((error.place, error.count, error.maximum) == (1_000..<1_001, 1_001, 1_000))
    }

    @Test func theNumberOfGroupsIsBounded() throws {
        #expect(refusal(String(repeating: "(甲)", count: 64), left: 0) == nil)
        #expect(refusal(String(repeating: "(?:甲)", count: 120), left: 0) == nil)
        let error = try #require(refusal("甲" + String(repeating: "(甲)", count: 66), left: 0))
        #expect(error.code == .tooManyGroups)
        #expect((error.place, error.count, error.maximum) == (193..<194, 66, 64))
    }

    /// What PCRE2 cannot hold is its own error, not a crash.
    @Test func explodingRepeatsAreRefused() throws {
        let error = try #require(refusal("(?:(?:甲{900}){900}){900}", left: 0))
        #expect(error.code == .syntax)
        #expect(error.library?.number == 120)
    }

    @Test(arguments: [("甲(乙", 3), ("甲[乙", 3), ("😀(é乙", 4), (#"甲乙\"#, 3), ("甲)", 1), ("甲*+*", 3)])
    func placesAreInScalars(pattern: String, offset: Int) throws {
        let error = try #require(refusal(pattern, left: 0))
        #expect(error.code == .syntax)
        #expect(error.offset == offset)
        #expect(error.library?.message.isEmpty == false)
    }

    @Test func anErrorSaysWhatItIsAbout() throws {
        let error = try #require(refusal("最低(?R)价", left: 0))
        #expect(error.excerpt == "(?R)")
        #expect(error.remedy == .writeOut)
    }
}
