import Testing

@testable import GavelMatching

/// Literals found by their sound, whole and a character at a time.
@Suite struct SoundTests {
    /// Spans of one pattern, with the view that found them, in the order of their places.
    static func found(_ pattern: String, in text: String, cut: Bool, fillers: [String] = []) throws -> [String] {
        let phrase = PhraseDefinition(
            sequences: [[.literals([pattern])]], seesThroughFillers: true, seesThroughSound: true)
        var matcher = Matcher(patterns: try PatternSet(phrases: [phrase], fillers: fillers))
        var state = FoldState()
        var matches: [Match] = []
        let bytes = Array(text.utf8)
        for piece in cut ? text.unicodeScalars.map({ Array(String($0).utf8) }) : [bytes] {
            matcher.begin()
            matcher.append(piece.span, to: &state)
            matches += matcher.matches
        }
        matcher.begin()
        matcher.end(&state)
        matches += matcher.matches
        let spans = Dictionary(grouping: matches, by: \.bytes).mapValues { $0.map(\.view).min()! }
        return spans.sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }
            .map { "\(String(decoding: bytes[$0.key], as: UTF8.self)) \($0.value)" }
    }

    @Test(
        arguments: [
            ("加微信号", "加微信号", ["加微信号 raw"]),
            ("加微信号", "你加薇信号吧", ["加薇信号 sound"]),
            ("加微信号", "加威新号", ["加威新号 sound"]),
            // Less than half stands there.
            ("加微信号", "家威新号", []),
            ("加微信号", "加weixin号", ["加weixin号 sound"]),
            ("加微信号", "加 ＷＥＩ😀xin，号", ["加 ＷＥＩ😀xin，号 sound"]),
            ("加微信号", "加wei信hao", ["加wei信hao sound"]),
            // A word is read whole or not at all.
            ("加微信号", "加weixinx号", []),
            ("加微信号", "xx加weixin号", ["加weixin号 sound"]),
            // A kept space is a class of its own.
            ("加微信号", "加wei xin号", []),
            ("加微信号", "加😀薇，信號", ["加😀薇，信號 sound"]),
            ("加微信号", "加薇薇微信号", ["加薇薇微信号 sound"]),
            ("加微信号", "加微微信号", ["加微微信号 raw"]),
            ("加微信号", "我要加薇。信号加薇信", []),
            // Of three, two.
            ("最好的", "最号的", ["最号的 sound"]),
            ("最好的", "醉号的", []),
            ("最好的", "最haode", []),
            // All readings of the pattern, the first one of the text.
            ("银行卡", "因行卡", ["因行卡 sound"]),
            ("银行卡", "银航卡", ["银航卡 sound"]),
            ("银行卡", "银杭卡", ["银杭卡 sound"]),
            // Digits and letters that are no pinyin stay what they are.
            ("加vx1号店", "加vx①号电", ["加vx①号电 sound"]),
            ("加vx1号店", "加vx12号电", []),
            ("加vx1号店", "加vxx1号电", ["加vxx1号电 sound"]),
            ("vx号店", "avx号电", []),
            ("vx号店", "，vx号电", ["vx号电 sound"]),
            // Two characters, or eleven: not by sound.
            ("微信", "薇信", []),
            ("一二三四五六七八九十最", "一二三四五六七八九十醉", []),
            // Syllables that meet in one run of letters.
            ("男男女女", "nannan女女", ["nannan女女 sound"]),
            ("男男女女", "na😀n😀😀n😀an女女", ["na😀n😀😀n😀an女女 sound"]),
            ("好南安全", "好nan安全和好nanan全", ["好nan安全 sound", "好nanan全 sound"]),
            // The part of a run that belongs to the match.
            ("安全最好", "nanan全最好", ["an全最好 sound"]),
            ("全最好南", "全最好nanna", ["全最好nan sound"]),
            // A word of more than 18 letters is none.
            ("全最好南", "全最好nananananananananananan", []),
            ("安全最好", "nananananananananananan安全罪好", ["安全罪好 sound"]),
        ])
    func spansAreFoundHoweverTheyArrive(pattern: String, text: String, spans: [String]) throws {
        #expect(try Self.found(pattern, in: text, cut: false) == spans)
        #expect(try Self.found(pattern, in: text, cut: true) == spans)
    }

    /// Fillers are left out of their own view only.
    @Test func theViewOfSoundKeepsFillers() throws {
        for cut in [false, true] {
            #expect(
                try Self.found("加微信号", in: "加嗯微信号加薇信号加嗯薇信号", cut: cut, fillers: ["嗯"]) == [
                    "加嗯微信号 fillerFree", "加薇信号 sound",
                ])
        }
    }

    @Test(arguments: [
        ("微信", 0), ("加微信", 1), ("银行卡", 4), ("加weixin", 1), ("加vx1", 1), ("和参和", 27), ("一二三四五六七八九十", 1),
        ("一二三四五六七八九十最", 0), ("😀最，好", 0),
    ])
    func readingsAreCounted(literal: String, count: Int) {
        #expect(SoundLiteral.readings(of: literal).count == count)
        #expect(PatternSet.soundReadingCount(of: literal) == count)
    }

    /// What no phrase asks for changes nothing, and what one asks for changes nothing for the others.
    @Test func otherPhrasesAreNotLookedForBySound() throws {
        let set = try PatternSet(phrases: [
            PhraseDefinition(literal: "加微信号"),
            PhraseDefinition(sequences: [[.literals(["加v信号"])]], seesThroughSound: true),
        ])
        var matcher = Matcher(patterns: set)
        var state = FoldState()
        matcher.append(Array("加薇信号加v新号".utf8).span, to: &state)
        matcher.end(&state)
        #expect(matcher.matches.map(\.pattern.rawValue) == [1])
        #expect(try PatternSet(["加微信号"]).sound == nil)
    }
}
