import GavelDiagnostics
import GavelDocument
import GavelMatching
import Testing

@testable import GavelLexicon

/// Which spellings aliases make of a literal, and how many they say beforehand.
@Suite struct AliasTableTests {
    private static func scalar(_ text: String) -> DocumentScalar {
        let file = "t.yaml"
        let root = DocumentParser(limits: DocumentLimits()).parse(Array("k: \"\(text)\"".utf8), name: file).root
        guard case .mapping(let entries) = root?.content, case .scalar(let scalar) = entries[0].value.content else {
            preconditionFailure("no scalar in \(text)")
        }
        return scalar
    }

    private static func table() -> AliasTable {
        var table = AliasTable()
        for (of, spellings, kind, sector) in [
            ("微信", ["vx", "V 信"], AliasDraft.Kind.slang, nil), ("信", ["亻言"], .split, nil),
            ("最", ["蕞"], .lookAlike, nil), ("籽料", ["资料", "字料"], .recognition, 1), ("料子", ["廖子"], .recognition, 0),
            ("m2", ["平"], .slang, nil), ("8", ["发"], .slang, nil), ("2", ["爱"], .slang, nil),
        ] {
            for spelling in spellings {
                _ = table.add(scalar(spelling), of: scalar(of), kind: kind, sector: sector)
            }
        }
        return table
    }

    @Test(arguments: [
        ("你好", []),
        ("微信", ["V 信 a", "vx a"]),
        ("加微信", ["加V 信 a", "加vx a", "加微亻言 s"]),
        // Found after folding, put between what is written.
        ("加^薇、微 ，信！号", ["加^薇、V 信！号 a", "加^薇、vx！号 a", "加^薇、微 ，亻言！号 s"]),
        ("最最好", ["最蕞好 a", "蕞最好 a", "蕞蕞好 a"]),
        // The first three places.
        (
            "最好最好最好最好",
            [
                "最好最好蕞好最好 a", "最好蕞好最好最好 a", "最好蕞好蕞好最好 a", "蕞好最好最好最好 a", "蕞好最好蕞好最好 a", "蕞好蕞好最好最好 a",
                "蕞好蕞好蕞好最好 a",
            ]
        ),
        // Words that overlap do not stand together.
        ("籽料子", ["字料子 a [1]", "籽廖子 a [0]", "资料子 a [1]"]),
        (
            "籽料最料子",
            [
                "字料最廖子 a [0, 1]", "字料最料子 a [1]", "字料蕞廖子 a [0, 1]", "字料蕞料子 a [1]", "籽料最廖子 a [0]", "籽料蕞廖子 a [0]",
                "籽料蕞料子 a", "资料最廖子 a [0, 1]", "资料最料子 a [1]", "资料蕞廖子 a [0, 1]", "资料蕞料子 a [1]",
            ]
        ),
        ("最信信", ["最亻言亻言 s", "最亻言信 s", "最信亻言 s", "蕞亻言亻言 as", "蕞亻言信 as", "蕞信亻言 as", "蕞信信 a"]),
        // One scalar of several characters is replaced whole or not at all.
        ("㎡", []), ("8㎡", ["8平 a", "发㎡ a", "发平 a"]), ("⑱号", []),
        ("八号", ["发号 a"]),
    ])
    func spellings(literal: String, expected: [String]) {
        var table = Self.table()
        let found = table.spellings(of: literal).map { spelling in
            let sectors = table.conditions[Int(spelling.respelling.condition)]
            let kinds = spelling.respelling.kinds
            return spelling.text + " " + (kinds.contains(.alias) ? "a" : "") + (kinds.contains(.split) ? "s" : "")
                + (sectors.isEmpty ? "" : " \(sectors)")
        }
        #expect(found.sorted() == expected)
    }

    @Test(arguments: ["微信最籽料8㎡", "最最最最信信信信", "料子料子料子", "加微信加微信加微信加微信", ""])
    func theNumberIsKnownBeforehand(literal: String) {
        var table = Self.table()
        #expect(table.count(of: literal) == table.spellings(of: literal).count)
    }

    @Test func thereIsNoCountingWithoutEnd() {
        var table = AliasTable()
        for index in 0..<40 {
            let (word, other) = (Unicode.Scalar(0x4E10 + index)!, Unicode.Scalar(0x5E10 + index)!)
            _ = table.add(Self.scalar("\(other)"), of: Self.scalar("\(word)"), kind: .lookAlike, sector: nil)
        }
        let literal = String(String.UnicodeScalarView((0..<480).map { Unicode.Scalar(0x4E10 + $0 % 40)! }))
        #expect(table.count(of: literal) >= PatternMeasure.ceiling - 1)
    }

    @Test func ofTwoTheFirstStays() {
        var table = AliasTable()
        #expect(table.add(Self.scalar("ＶＸ"), of: Self.scalar("微信"), kind: .slang, sector: nil) == nil)
        #expect(table.add(Self.scalar("vx"), of: Self.scalar("微信"), kind: .recognition, sector: 0) != nil)
        #expect(table.spellings(of: "微信").map(\.respelling) == [Respelling(kinds: .alias)])
    }

    @Test func sequencesAreRespelledByWhatTheyTake() throws {
        var table = Self.table()
        let steps: [PhraseDefinition.Step] = [.literals(["微信", "vx"]), .gap(4), .literals(["籽料", "翡翠"])]
        let found = try table.respelled([steps, [.notBefore(["最"]), .literals(["你好"])]])
        let first: [PhraseDefinition.Step] = [.literals(["微信", "vx"]), .literals(["V 信"])]
        let last: [PhraseDefinition.Step] = [.literals(["籽料", "翡翠"]), .literals(["资料", "字料"])]
        let expected: Set = [
            [first[0], .gap(4), last[1]], [first[1], .gap(4), last[0]], [first[1], .gap(4), last[1]],
        ]
        #expect(Set(found.map(\.steps)) == expected)
        #expect(
            found.map { table.conditions[Int($0.respelling.condition)] }.sorted { $0.count < $1.count } == [
                [], [1], [1],
            ])
    }
}
