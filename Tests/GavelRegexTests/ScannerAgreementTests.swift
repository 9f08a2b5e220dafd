import Foundation
import Testing

@testable import GavelRegex

/// The scanner keeps step with PCRE2: over random patterns made of what is hard to step over, it finds a refused item
/// exactly where PCRE2 has one.
@Suite struct ScannerAgreementTests {
    /// Signs that begin, end, quote and hide; and what is refused.
    static let atoms = [
        "a", "]", "[", "[^", "[]", "[[:alpha:]", "[[:", ":]", "[:^", "-", #"\"#, #"\Q"#, #"\E"#, #"\\"#, #"\]"#, #"\c"#,
        "#",
        "\n", " ", "\t", "(?x)", "(?xx)", "(?-x)", "(?^)", "(?x:", "(?xx-i:", "(?#", "(", "(?:", "(?|", "(?<n>", "(?=",
        "(?<=", "(?(1)",
        "(?(?=a)", ")", "|", "*", "?", #"\p{^Lu}"#, #"\x{41}"#, #"\N{U+41}"#, #"\o{101}"#, #"\k<n>"#, #"\g{1}"#, #"\d"#,
        #"\b"#, "{2}", "{", "}",
        "^", "$", #"\A"#, #"\z"#, #"\Z"#, #"\G"#, #"\K"#, #"\C"#, "(?R)", "(?1)", #"\g<1>"#, "(?P=n)", "(?P<n>",
    ]

    static let refused = [
        #"\A"#, #"\z"#, #"\Z"#, #"\G"#, #"\K"#, #"\C"#, "(?R)", "(?1)", #"\g<1>"#,
    ]

    private static func pattern(using random: inout SplitMix64) -> String {
        (0..<Int.random(in: 1...7, using: &random)).map { _ in atoms.randomElement(using: &random)! }.joined()
    }

    static let seed = ProcessInfo.processInfo.environment["GAVEL_TEST_FIRST_SEED"].flatMap(UInt64.init) ?? 1

    /// The offset of the first item that PCRE2 sees and we refuse.
    ///
    /// A quoted sign is an item as well, of one byte; in what takes two bytes or more that shows. So `^` and `$` are
    /// judged by what PCRE2 makes of `\A` in their stead.
    private static func firstRefused(in pattern: String) -> Int?? {
        guard let items = PatternItems.ranges(of: pattern) else { return .none }
        let bytes = Array(pattern.utf8)
        for item in items where item.lowerBound < bytes.count {
            let sign = bytes[item.lowerBound]
            if sign == UInt8(ascii: "^") || sign == UInt8(ascii: "$") {
                let behind = bytes[(item.lowerBound + 1)...]
                let changed = String(decoding: bytes[..<item.lowerBound] + #"\A"#.utf8 + behind, as: UTF8.self)
                guard let items = PatternItems.ranges(of: changed) else { return .none }
                if items.contains(where: { $0.lowerBound == item.lowerBound && $0.count > 1 }) {
                    return item.lowerBound
                }
            } else if item.count > 1 {
                let text = String(decoding: bytes[item.lowerBound...], as: UTF8.self)
                if refused.contains(where: text.hasPrefix) { return item.lowerBound }
            }
        }
        return .some(nil)
    }

    static let patternCount =
        ProcessInfo.processInfo.environment["GAVEL_TEST_LONG"] == "1" ? 5_000_000 : 100_000

    @Test func refusedItemsAreFoundWherePCRE2HasThem() {
        print("seed \(Self.seed)")
        var random = SplitMix64(seed: Self.seed)
        var (cleanCount, refusedCount) = (0, 0)
        for _ in 0..<Self.patternCount {
            let pattern = Self.pattern(using: &random)
            guard let expected = Self.firstRefused(in: pattern) else { continue }
            if expected == nil { cleanCount += 1 } else { refusedCount += 1 }
            var found: RegexError?
            do { _ = try PatternScanner(Array(pattern.unicodeScalars)) } catch { found = error }
            // PCRE2 has nothing against a lookbehind in another, and counts no verb, which `(` and `*` may make, as an item.
            if found?.code == .nestedLookbehind || found?.code == .verb { continue }
            #expect(found?.offset == expected, "\(pattern.debugDescription)")
        }
        // The comparison is worth something only while many patterns are valid, of both kinds.
        #expect(cleanCount > Self.patternCount / 20 && refusedCount > Self.patternCount / 20)
    }

    /// Broken patterns, which are most of them, and every beginning of them.
    @Test func whatPCRE2RefusesIsRefused() {
        print("seed \(Self.seed)")
        var random = SplitMix64(seed: Self.seed)
        for _ in 0..<5_000 {
            let scalars = Self.pattern(using: &random).unicodeScalars
            for count in 1...scalars.count {
                let pattern = String(scalars.prefix(count))
                if PatternItems.ranges(of: pattern) == nil {
                    #expect(throws: RegexError.self, "\(pattern.debugDescription)") { try Regex(pattern, left: 2) }
                } else {
                    _ = try? Regex(pattern, left: 2)
                }
            }
        }
    }
}
