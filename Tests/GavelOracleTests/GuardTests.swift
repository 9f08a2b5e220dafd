import GavelLexicon
import GavelScanning
import GavelTestSupport
import Testing

@Suite struct GuardTests {
    static func lexicon() throws -> Lexicon {
        try TestLexicon.make(
            rules: [
                TestRule(
                    "test/rule", match: ["全网最低价", "最好", "不退"], unless: ["sourced", "negated", "quoted", "prefixed"])
            ],
            guards: [
                TestGuard(
                    "negated", left: [Guard.CueGroup(within: 6, cues: ["不能说", "不敢说"])], immune: ["不"],
                    cancelledBy: ["teasing"]),
                TestGuard("quoted", right: [Guard.CueGroup(within: 6, isTouching: true, cues: ["是违规的"])]),
                TestGuard("prefixed", left: [Guard.CueGroup(within: 4, isTouching: true, cues: ["所谓"])]),
                TestGuard("sourced", .needsProof, scope: .phrase, right: [Guard.CueGroup(within: 10, cues: ["据报告"])]),
                TestGuard(
                    "teasing", .cancel, scope: .phrase, right: [Guard.CueGroup(within: 24, cues: ["去比"])],
                    after: ["但", "但是"], gap: 3),
            ])
    }

    static let rows: [(text: String, expected: String)] = [
        ("全网最低价", "violation"),
        ("不敢说全网最低价", "exempt negated"),
        ("不|敢|说全网最|低价", "exempt negated"),
        ("不·敢😀说全网最低价", "exempt negated"),
        ("不不敢敢说全网最低价", "exempt negated"),
        ("不能說全网最低价", "exempt negated"),
        ("不敢给说全网最低价", "violation"),
        // Reach.
        ("不敢说这个是全网最低价", "exempt negated"),
        ("不敢说这个真是全网最低价", "violation"),
        ("不敢说※※这 个-是…全网最低价", "exempt negated"),
        // Clauses.
        ("不敢说，全网最低价", "violation"),
        ("不敢说!全网最低价", "violation"),
        ("不敢说但全网最低价", "violation"),
        ("不敢说但是全网最低价", "violation"),
        ("不敢说不※過全网最低价", "violation"),
        ("但不敢说全网最低价", "exempt negated"),
        ("好，不敢说全网最低价", "exempt negated"),
        ("我可不敢说。全网最低价", "violation"),
        ("不敢说⏸全网最低价", "violation"),
        // Immune patterns.
        ("不敢说不退", "violation"),
        ("不敢说最好", "exempt negated"),
        // Touching.
        ("全网最低价是违规的", "exempt quoted"),
        ("全网最低价※是违|规的", "exempt quoted"),
        ("全网最低价也是违规的", "violation"),
        ("全网最低价，是违规的", "violation"),
        ("所谓全网最低价", "exempt prefixed"),
        ("所谓※全网最低价", "exempt prefixed"),
        ("所谓的全网最低价", "violation"),
        // Scope phrase, to the right.
        ("全网最低价，据报告", "needs-proof sourced"),
        ("全网最低价但据报告", "needs-proof sourced"),
        ("全网最低价。据报告", "violation"),
        ("全网最低价一二三四五六七据报告", "needs-proof sourced"),
        ("全网最低价一二三四五六七八据报告", "violation"),
        ("全网最低价⏸据报告", "violation"),
        // Exempt decides before needs-proof, wherever it stands.
        ("不敢说全网最低价，据报告", "exempt negated"),
        ("所谓全网最低价是违规的", "exempt quoted"),
        // Cancelled by teasing.
        ("不敢说全网最低价，但是你去比", "violation"),
        ("不敢说全网最低价，但是你可以去比", "violation"),
        ("不敢说全网最低价，但是你们可以去比", "exempt negated"),
        ("不敢说全网最低价，你去比", "exempt negated"),
        ("不敢说全网最低价，去比但是", "exempt negated"),
        ("不敢说全网最低价。但是你去比", "exempt negated"),
        ("所谓全网最低价，但是你去比", "exempt prefixed"),
    ]

    @Test(arguments: rows)
    func decides(text: String, expected: String) throws {
        let findings = OracleScanner(lexicon: try Self.lexicon()).scan(World.segments(text)).findings
        let found = findings.map {
            ([$0.status.rawValue] + [$0.decidingGuard].compactMap(\.self)).joined(separator: " ")
        }
        #expect(found == [expected])
    }

    @Test(arguments: rows)
    func cutsChangeNothing(text: String, expected: String) throws {
        #expect(CutHarness(World.segments(text)).variances(lexicon: try Self.lexicon()) == [])
    }

    @Test(arguments: [
        ("不敢说不退", "sourced=fails negated=immune quoted=fails prefixed=fails"),
        ("不敢说最好，但你去比", "sourced=fails negated=cancelled quoted=fails prefixed=fails"),
        ("最好，但你去比", "sourced=fails negated=fails quoted=fails prefixed=fails"),
        ("所谓最好，据报告", "sourced=holds negated=fails quoted=fails prefixed=holds"),
    ])
    func listsEveryGuardTried(text: String, expected: String) throws {
        let findings = OracleScanner(lexicon: try Self.lexicon()).scan(World.segments(text)).findings
        let outcomes = findings.map { $0.guards.map { "\($0.id)=\($0.result.rawValue)" }.joined(separator: " ") }
        #expect(outcomes == [expected])
    }

    @Test(arguments: [(45, "exempt"), (46, "violation")])
    func leftWindowsEndAt192Bytes(emojiCount: Int, expected: String) throws {
        let text = "不敢说" + String(repeating: "😀", count: emojiCount) + "全网最低价"
        let findings = OracleScanner(lexicon: try Self.lexicon()).scan(World.segments(text)).findings
        #expect(findings.map(\.status.rawValue) == [expected])
    }
}
