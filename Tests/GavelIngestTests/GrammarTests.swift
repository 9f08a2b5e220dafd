import GavelTranscript
import Testing

@testable import GavelIngest

@Suite struct GrammarTests {
    /// The grammar that places errors refuses what the fast parser refuses, and nothing else.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func grammarAndParserAgree(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let parser = JSONLine(paths: ["text", "a.b"], rawPaths: ["a", "n"])
        let alphabet = Array("{}[]\",:\\u0dD8cC\t tfn-+.eE1a\u{1}/".utf8) + [0x0C, 0x1A]
        let seeds = [
            #"{"text":"a\ud83d\ude00b","a":{"b":[1,-0.5e+3,{"c":null}],"b":"\\"},"n":true,"z":false}"#,
            #"{"a":[[],{}],"n":0,"k\u0041":"\"", "e" : 1E2 }"#,
        ].map { Array($0.utf8) }
        for _ in 0..<4_000 {
            var bytes = seeds.randomElement(using: &generator)!
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = alphabet.randomElement(using: &generator)!
                case 1: bytes.insert(alphabet.randomElement(using: &generator)!, at: place)
                default: bytes.remove(at: place)
                }
            }
            let isParsed = parser.parse(bytes.span, 0..<bytes.count) == .parsed
            let isObject = bytes.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "{")
            let isGrammatical = JSONGrammar.firstError(in: bytes) == nil && isObject
            #expect(isParsed == isGrammatical, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func repairIsThatOfTheStandardLibrary(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF1, 0xF4,
            0xF5, 0xFF,
        ]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...8, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator)! }
            let repair = UTF8Repair(bytes)
            #expect(repair.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8), "seed \(seed): \(bytes)")
            #expect(repair.replaced.isEmpty == (String(validating: bytes, as: UTF8.self) != nil))
            #expect(repair.originalOffset(of: repair.bytes.count) == bytes.count)
        }
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01t00:00:00z", 0),
            ("1970-01-01T08:00:00+08:00", 0),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2000-02-29T12:00:00-00:30", 951_827_400_000),
            ("2024-02-29T00:00:00Z", 1_709_164_800_000),
            ("2025-06-01T20:00:00.5+08:00", 1_748_779_200_500),
            ("2025-06-01T20:00:00.1239999+08:00", 1_748_779_200_123),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000),
            ("1900-02-28T00:00:00Z", -2_203_977_600_000),
        ] as [(String, Int64)])
    func timesAreRead(text: String, milliseconds: Int64) {
        #expect(RFC3339.milliseconds(Array(text.utf8).span) == milliseconds)
    }

    @Test(arguments: [
        "", "2025-01-01", "2025-01-01T00:00:00", "2025-01-01 00:00:00Z", "2025-1-01T00:00:00Z", "2025-13-01T00:00:00Z",
        "2025-00-01T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2025-04-31T00:00:00Z",
        "2025-01-00T00:00:00Z", "2025-01-01T24:00:00Z", "2025-01-01T00:60:00Z", "2025-01-01T00:00:60Z",
        "2025-01-01T00:00:00.Z", "2025-01-01T00:00:00+0800", "2025-01-01T00:00:00+24:00", "2025-01-01T00:00:00+08:60",
        "2025-01-01T00:00:00ZZ", " 2025-01-01T00:00:00Z", "２025-01-01T00:00:00Z", "2025-01-01T00:00Z",
    ])
    func whatIsNoTimeIsRefused(text: String) {
        #expect(RFC3339.milliseconds(Array(text.utf8).span) == nil)
    }

    /// The cache answers as the role itself does, for names that share its places too.
    @Test func rolesAreThoseOfTheTranscript() {
        var cache = RoleCache()
        let names = Role.allCases.map(\.name) + ["主播", "助播", "货主", "场控", "连麦", "观众"]
        let odd = ["", ":", "hos", "hostt", "host\u{0}", "HOST", "主播们", String(repeating: "v", count: 40)]
        for _ in 0..<2 {
            for name in (names + odd).flatMap({ [$0, $0 + ":", $0 + ":小雨:x"] }) + (0..<500).map({ "speaker\($0)" }) {
                #expect(cache.role(naming: Array(name.utf8).span) == Role(naming: name.utf8), "\(name)")
            }
        }
    }
}
