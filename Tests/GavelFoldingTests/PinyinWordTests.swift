import Testing

@testable import GavelFolding

@Suite struct PinyinWordTests {
    @Test(arguments: [
        // One syllable.
        ("xian", "xian"), ("wei", "wei"), ("zhuang", "zhuang"), ("er", "er"), ("ai", "ai"), ("ou", "ou"), ("nv", "nv"),
        ("nu", "nu"), ("lv", "lv"), ("lu", "lu"), ("lve", "lve"), ("lue", "lve"), ("nue", "nve"),
        // Words of the field.
        ("weixin", "wei xin"), ("zuihao", "zui hao"), ("zuidi", "zui di"), ("feicui", "fei cui"),
        ("quanwang", "quan wang"), ("guojiaji", "guo jia ji"), ("jueduizuidi", "jue dui zui di"),
        ("zhifubao", "zhi fu bao"), ("hetianyu", "he tian yu"), ("shouzhuo", "shou zhuo"), ("zhiliao", "zhi liao"),
        ("nvshi", "nv shi"), ("lvse", "lv se"), ("celve", "ce lve"), ("celue", "ce lve"), ("yinhang", "yin hang"),
        // The longest first, although another cut might be meant.
        ("fangan", "fang an"), ("danao", "dan ao"), ("xiana", "xian a"), ("pingan", "ping an"), ("jianao", "jian ao"),
        ("tiananmen", "tian an men"), ("haoa", "hao a"), ("aini", "ai ni"), ("eyu", "e yu"), ("aoe", "ao e"),
        ("aa", "a a"), ("ooo", "o o o"), ("luan", "luan"), ("liangang", "liang ang"), ("enen", "en en"),
        // A shorter one, because the longest leaves letters that cannot be read.
        ("nangua", "nan gua"), ("xiangu", "xian gu"), ("dangu", "dan gu"), ("nengan", "neng an"),
        ("hengu", "hen gu"), ("xinin", "xi nin"), ("zhangu", "zhan gu"), ("fengu", "fen gu"), ("tanuo", "ta nuo"),
        ("enuo", "e nuo"), ("gunuan", "gu nuan"), ("henuo", "he nuo"),
        // Up to eighteen letters.
        ("zhuangzhuangzhuang", "zhuang zhuang zhuang"), ("aaaaaaaaaaaaaaaaaa", "a a a a a a a a a a a a a a a a a a"),
        // Other languages, by accident.
        ("women", "wo men"), ("can", "can"), ("pending", "pen ding"), ("language", "lan gua ge"),
    ])
    func `a run of letters is cut into syllables`(run: String, syllables: String) throws {
        let word = try #require(PinyinWord(run.utf8))
        #expect(word.map(\.syllable.spelling).joined(separator: " ") == syllables)
        #expect(word.first?.letters.lowerBound == 0)
        #expect(word.last?.letters.upperBound == run.utf8.count)
        #expect(zip(word, word.dropFirst()).allSatisfy { $0.letters.upperBound == $1.letters.lowerBound })
    }

    @Test(arguments: [
        "", "a", "e", "o", "i", "v", "x", "vx", "wx", "n", "m", "ng", "r", "hm", "wifi", "app", "english", "weixinx",
        "xweixin", "wanr", "weixin1", "wei xin", "Weixin", "WEIXIN", "nü", "微信", "zh", "zuih", "jv",
        "zhuangzhuangzhuanga",
        "aaaaaaaaaaaaaaaaaaa",
    ])
    func `what is no pinyin is no word`(run: String) {
        #expect(PinyinWord(run.utf8) == nil)
        #expect(PinyinWord(run.unicodeScalars) == nil)
    }

    @Test func `the letters of each syllable are known`() throws {
        let word = try #require(PinyinWord("guojiaji".unicodeScalars))
        #expect(word.map(\.letters) == [0..<3, 3..<6, 6..<8])
    }

    @Test func `scalars and bytes are read alike`() throws {
        let word = try #require(PinyinWord("nangua".unicodeScalars))
        #expect(word.elementsEqual(try #require(PinyinWord("nangua".utf8))))
    }

    private static let sixty = """
        a ai an ang ao ba ca cang chang chu da dan de e ei en eng er fan fang ga gan gang ge gu guo ha hen heng i \
        jia jian ju la liang lu lv lve na nan nang ne ng nuan nv o ou qian ran shen shi tian wei xi xian xiang xin yuan \
        zhuang zui
        """.split(separator: " ").map(String.init)

    /// The list holds i and ng too, which are none, so that some of the pairs cannot be read.
    @Test func `every pair of syllables is read as by a naive reader`() {
        #expect(Self.sixty.count == 60)
        var readCount = 0
        for first in Self.sixty {
            for second in Self.sixty where Self.agree(on: first + second) { readCount += 1 }
        }
        #expect((3364..<3600).contains(readCount), "58 of the 60 are syllables, and their pairs are words")
    }

    /// Letters that make many syllables of one another: xi an, xian gu, gua o, nan gua.
    @Test func `every short run of a few letters is read as by a naive reader`() {
        let letters = ["a", "e", "g", "i", "n", "o", "u", "x"]
        var runs = [""]
        var readCount = 0
        for _ in 1...5 {
            runs = runs.flatMap { run in letters.map { run + $0 } }
            for run in runs where Self.agree(on: run) { readCount += 1 }
        }
        #expect(readCount > 500)
    }

    /// Compares with the naive reader; whether the run is a word.
    private static func agree(on run: String) -> Bool {
        let word = PinyinWord(run.utf8)?.map(\.syllable.spelling)
        let naive = NaivePinyin.read(run)
        #expect(word == naive, "\(run)")
        return word != nil
    }
}

/// The doc comment of `PinyinWord` taken at its word: all cuts there are, and the greatest by length of syllable.
private enum NaivePinyin {
    private static let spellings = Set(
        (0..<SyllableTable.standard.count).map { Syllable(rawValue: UInt16($0)).spelling })

    static func read(_ run: String) -> [String]? {
        guard run.utf8.count > 1, run.utf8.count <= 18 else { return nil }
        let best = cuts(run).max { left, right in
            left.map(\.count).lexicographicallyPrecedes(right.map(\.count))
        }
        return best.map { $0.map { ["lue": "lve", "nue": "nve"][$0] ?? $0 } }
    }

    private static func cuts(_ run: String) -> [[String]] {
        if run.isEmpty { return [[]] }
        return (1...min(6, run.count)).flatMap { length -> [[String]] in
            let first = String(run.prefix(length))
            guard spellings.contains(first) || first == "lue" || first == "nue" else { return [] }
            return cuts(String(run.dropFirst(length))).map { [first] + $0 }
        }
    }
}
