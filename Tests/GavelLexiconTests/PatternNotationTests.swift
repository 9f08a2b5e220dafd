import GavelDiagnostics
import GavelDocument
import Testing

@testable import GavelLexicon

/// Slots and patterns without a pack around them.
enum Notation {
    static func scalar(_ text: String, line: Int = 1) throws -> DocumentScalar {
        let quoted = "'" + text.replacing("'", with: "''") + "'"
        let root = try #require(DocumentParser().parse(Array(quoted.utf8), name: "p.yaml").root)
        var log = DiagnosticLog()
        return try #require(root.scalar(log: &log))
    }

    static func pack(_ slots: KeyValuePairs<String, [String]>) throws -> Pack {
        var pack = Pack()
        for (name, forms) in slots {
            pack.slots.append(
                SlotDraft(
                    name: Placed(value: name, place: TextPlace(file: "s.yaml", line: pack.slots.count + 1, column: 1)),
                    forms: try forms.map { try scalar($0) }))
        }
        return pack
    }

    /// The forms that `pattern` writes out to in the first of `packs`, and what was reported.
    static func forms(_ pattern: String, _ packs: [Pack]) throws -> (forms: [String], log: DiagnosticLog) {
        var log = DiagnosticLog()
        var writer = PatternWriter(slots: SlotTable(packs, log: &log))
        let forms = writer.forms(of: try scalar(pattern), in: 0, log: &log)
        return (forms, log)
    }
}

@Suite struct PatternNotationTests {
    @Test(
        arguments: [
            ("最低价", ["最低价"]),
            ("全网(最低|底价)", ["全网最低", "全网底价"]),
            ("最低价[了]", ["最低价了", "最低价"]),
            ("[全]网", ["全网", "网"]),
            ("[全|整]网", ["全网", "整网", "网"]),
            ("((甲|乙)丙|丁)戊", ["甲丙戊", "乙丙戊", "丁戊"]),
            ("(甲[乙|丙])", ["甲乙", "甲丙", "甲"]),
            ("{SCOPE}第一", ["全网第一", "全国第一"]),
            ("{BOTH}价", ["全网低价", "全国低价", "底价"]),
            (#"\(甲\|乙\)\[\]\{\}\~\\"#, [#"(甲|乙)[]{}~\"#]),
            (#"甲\（乙"#, ["甲（乙"]),
            ("best price[ ever]", ["best price ever", "best price"]),
            ("NIKE{NAME}", ["NIKE名"]),
        ])
    func patternsAreWrittenOut(pattern: String, forms: [String]) throws {
        let pack = try Notation.pack(["SCOPE": ["全网", "全国"], "BOTH": ["{SCOPE}低", "底"], "NAME": ["名"]])
        let (found, log) = try Notation.forms(pattern, [pack])
        #expect(found == forms)
        #expect(log.diagnostics.isEmpty)
    }

    /// The code, and the offset and length of what the caret covers.
    @Test(arguments: [
        ("甲(乙", DiagnosticCode.unclosedBracket, 1, 1), ("甲[乙", .unclosedBracket, 1, 1), ("甲{乙", .unclosedBracket, 1, 1),
        ("(甲|", .unclosedBracket, 0, 1), ("(", .unclosedBracket, 0, 1), ("甲)", .strayCloser, 1, 1),
        ("甲]", .strayCloser, 1, 1), ("甲}", .strayCloser, 1, 1), ("(甲]", .strayCloser, 2, 1),
        ("()", .emptyAlternative, 1, 1), ("[]", .emptyAlternative, 1, 1), ("(|甲)", .emptyAlternative, 1, 1),
        ("(甲||乙)", .emptyAlternative, 3, 1), ("甲|乙", .bareAlternative, 1, 1), ("甲~乙", .badGap, 1, 1),
        ("{N?}单", .badNumber, 0, 4), ("{N<}", .badNumber, 0, 4), ("{N%>x}", .badNumber, 0, 6),
        ("{NICK}", .unsupportedNotation, 0, 6), ("甲!<乙", .badTest, 1, 1), (#"甲\"#, .badEscape, 1, 1),
        (#"\甲"#, .badEscape, 0, 1), ("甲～乙", .fullWidthNotation, 1, 1), ("{PLACE}", .unknownSlot, 0, 7),
        ("{}", .unknownSlot, 0, 2),
    ])
    func brokenPatternsSayWhere(pattern: String, code: DiagnosticCode, offset: Int, length: Int) throws {
        let (forms, log) = try Notation.forms(pattern, [])
        #expect(log.diagnostics.map(\.code) == [code])
        #expect(forms.isEmpty)
        // The opening quote stands in column 1.
        #expect(log.diagnostics.first?.place == TextPlace(file: "p.yaml", line: 1, column: offset + 2, length: length))
    }

    @Test(arguments: [("", []), ("[甲][乙]", ["甲乙", "甲", "乙"])])
    func aFormOfNothingIsReportedAndLeftOut(pattern: String, forms: [String]) throws {
        let (found, log) = try Notation.forms(pattern, [])
        #expect(found == forms)
        #expect(log.diagnostics.map(\.code) == [.foldsToNothing])
    }
}

@Suite struct SlotTableTests {
    @Test func aPackPrefersItsOwnSlot() throws {
        let packs = [try Notation.pack(["PLACE": ["村口"]]), try Notation.pack(["PLACE": ["镇上"]])]
        let (forms, log) = try Notation.forms("{PLACE}", packs)
        #expect(forms == ["村口"])
        #expect(!log.holdsError)
    }

    @Test(arguments: [(["村口"], true), (["镇上"], false)])
    func otherPacksHaveToAgree(second: [String], isAgreed: Bool) throws {
        let packs = [Pack(), try Notation.pack(["PLACE": ["村口"]]), try Notation.pack(["PLACE": second])]
        let (forms, log) = try Notation.forms("{PLACE}", packs)
        #expect(forms == (isAgreed ? ["村口"] : []))
        #expect(log.diagnostics.map(\.code) == (isAgreed ? [] : [.ambiguousSlot]))
    }

    @Test func aSlotMeansTheSlotsOfItsOwnPack() throws {
        let packs = [
            try Notation.pack(["INNER": ["甲"]]), try Notation.pack(["OUTER": ["{INNER}{INNER}"], "INNER": ["乙"]]),
        ]
        #expect(try Notation.forms("{OUTER}{INNER}", packs).forms == ["乙乙甲"])
    }

    @Test(arguments: [
        [("A", "{A}")], [("A", "{B}"), ("B", "{A}")], [("A", "甲{B}"), ("B", "[{C}]"), ("C", "({A}|乙)")],
        [("D", "{A}"), ("A", "{B}"), ("B", "{A}")],
    ])
    func circlesAreFound(slots: [(String, String)]) throws {
        var pack = Pack()
        for (name, form) in slots { pack.slots += try Notation.pack([name: [form]]).slots }
        let (forms, log) = try Notation.forms("{A}", [pack])
        #expect(forms.isEmpty)
        #expect(log.diagnostics.map(\.code) == [.slotCycle])
    }
}

/// Patterns made to cost time or memory; none of them is ever written out.
@Suite struct ExplosionTests {
    @Test(arguments: [
        (String(repeating: "(甲|乙)", count: 12), nil),
        (String(repeating: "(甲|乙)", count: 13), DiagnosticCode.patternExplodes),
        (String(repeating: "[甲|乙]", count: 10_000), .patternExplodes),
        (String(repeating: "{BIG}", count: 10_000), .patternExplodes),
        (String(repeating: "甲", count: 512), nil),
        (String(repeating: "甲", count: 513), .patternTooLong),
        ("(" + String(repeating: "甲|", count: 4_096) + "甲)", .patternExplodes),
        (String(repeating: "[", count: 60), .patternTooNested),
        ("{S60}", .patternExplodes),
    ])
    func limitsHoldBeforeAnythingIsWrittenOut(pattern: String, code: DiagnosticCode?) throws {
        var pack = try Notation.pack(["BIG": (0..<1_000).map { "词\($0)" }])
        // Doubled fifteen times over: within the depth of slots, beyond every count.
        pack.slots += try Notation.pack(["S0": ["甲", "乙"]]).slots
        for level in 1...14 {
            pack.slots += try Notation.pack(["S\(level)": [String(repeating: "{S\(level - 1)}", count: 8)]]).slots
        }
        pack.slots += try Notation.pack(["S60": ["{S14}"]]).slots
        let clock = ContinuousClock()
        let elapsed = try clock.measure {
            let (forms, log) = try Notation.forms(pattern, [pack])
            #expect(log.diagnostics.first?.code == code)
            #expect(forms.isEmpty == (code != nil))
        }
        #expect(elapsed < .seconds(5))
    }

    @Test func chainsOfSlotsDoNotExhaustTheStack() throws {
        var pack = try Notation.pack(["S0": ["甲"]])
        for level in 1...20_000 { pack.slots += try Notation.pack(["S\(level)": ["{S\(level - 1)}"]]).slots }
        let (forms, log) = try Notation.forms("{S20000}", [pack])
        #expect(forms.isEmpty)
        #expect(log.diagnostics.map(\.code) == [.patternTooNested])
    }
}
