import GavelTestSupport
import Testing

@Suite struct LimitTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// Scalars of each quote.
        var quoteLengths: [Int]
        var limitCount: Int
        var testDescription: String { name }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let rows: [Row] = [
        Row(name: "longest run", text: many("最", 1_024) + "好", quoteLengths: [1_025], limitCount: 0),
        Row(name: "run too long", text: many("最", 1_025) + "好", quoteLengths: [2], limitCount: 1),
        Row(name: "runs far too long", text: many("最", 2_049) + "好", quoteLengths: [2], limitCount: 2),
        Row(name: "noise in a run is not of it", text: many("最※", 1_024) + "好", quoteLengths: [2_049], limitCount: 0),
        Row(name: "longest noise", text: "最" + many("※", 1_024) + "好", quoteLengths: [1_026], limitCount: 0),
        Row(name: "noise too long", text: "最" + many("※", 1_025) + "好", quoteLengths: [], limitCount: 1),
        Row(name: "marks are invisible too", text: "最" + many("，", 1_025) + "好", quoteLengths: [], limitCount: 1),
        Row(name: "noise before all content", text: many("※", 3_000) + "最好", quoteLengths: [2], limitCount: 0),
        Row(name: "spaces too long", text: "ab" + many(" ", 1_025) + "最好", quoteLengths: [2], limitCount: 1),
    ]

    @Test(arguments: rows)
    func endsThePhrase(row: Row) throws {
        let result = OracleScanner(lexicon: try TestLexicon.make(["最好"])).scan(World.segments(row.text))
        #expect(result.findings.map { $0.quote.unicodeScalars.count } == row.quoteLengths)
        #expect(result.issues.count { $0.code == .limitRun } == row.limitCount)
        #expect(result.issues.count == row.limitCount)
    }
}
