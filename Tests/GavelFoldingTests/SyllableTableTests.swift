import GavelFolding
import Testing

/// Readings that anyone who reads Chinese can check.
@Suite struct SyllableTableTests {
    private let table = SyllableTable.standard

    @Test(arguments: [
        ("翡翠", "fei cui"), ("肥脆", "fei cui"), ("微信", "wei xin"), ("威信", "wei xin"), ("治疗", "zhi liao"),
        ("手镯", "shou zhuo"), ("玉石", "yu shi"), ("籽料", "zi liao"), ("资料", "zi liao"), ("和田", "he tian"),
        ("全网", "quan wang"), ("最低", "zui di"), ("最好", "zui hao"), ("绝对", "jue dui"), ("国家", "guo jia"),
        ("免费", "mian fei"), ("优惠", "you hui"), ("秒杀", "miao sha"), ("限量", "xian liang"),
        ("赠品", "zeng pin"), ("抽奖", "chou jiang"), ("红包", "hong bao"), ("粉丝", "fen si"), ("主播", "zhu bo"),
        ("直播", "zhi bo"), ("链接", "lian jie"), ("下单", "xia dan"), ("支付", "zhi fu"), ("转账", "zhuan zhang"),
        ("加群", "jia qun"), ("私聊", "si liao"), ("电话", "dian hua"), ("保证", "bao zheng"), ("收益", "shou yi"),
        ("投资", "tou zi"), ("股票", "gu piao"), ("基金", "ji jin"), ("医院", "yi yuan"), ("药品", "yao pin"),
        ("疗效", "liao xiao"), ("美白", "mei bai"), ("祛斑", "qu ban"), ("减肥", "jian fei"), ("排毒", "pai du"),
        ("抗癌", "kang ai"), ("血压", "xue ya"), ("女士", "nv shi"), ("绿色", "lv se"), ("旅游", "lv you"),
        ("策略", "ce lve"), ("虐待", "nve dai"), ("珍珠", "zhen zhu"), ("琥珀", "hu po"), ("蜜蜡", "mi la"),
        ("古董", "gu dong"), ("真品", "zhen pin"), ("假货", "jia huo"), ("检测", "jian ce"), ("证书", "zheng shu"),
        ("鉴定", "jian ding"), ("工厂", "gong chang"), ("熊猫", "xiong mao"), ("恩爱", "en ai"), ("儿童", "er tong"),
        ("千百", "qian bai"), ("我们", "wo men"),
    ])
    func `a word is read as everyone reads it`(word: String, reading: String) {
        let syllables = word.unicodeScalars.map { table.primary(of: $0)?.spelling ?? "?" }
        #expect(syllables.joined(separator: " ") == reading)
    }

    @Test(arguments: [
        ("行", "xing hang"), ("长", "zhang chang"), ("重", "zhong chong"), ("乐", "le yue"), ("还", "hai huan"),
        ("藏", "cang zang"), ("石", "shi dan"), ("说", "shuo shui"), ("得", "de dei"), ("大", "da dai"),
        ("便", "bian pian"), ("了", "le liao"), ("都", "dou du"), ("地", "de di"), ("谁", "shei shui"),
        ("和", "he hu huo"), ("参", "can cen shen"), ("肋", "lei le"), ("帧", "zhen zheng"), ("桔", "ju jie"), ("翡", "fei"),
        ("好", "hao"), ("女", "nv"),
    ])
    func `a character has the readings in use, the primary one first`(character: String, readings: String) {
        let scalar = character.unicodeScalars.first!
        #expect(table.readings(of: scalar).map(\.spelling).joined(separator: " ") == readings)
    }

    @Test(arguments: [("行", "heng"), ("大", "tai"), ("说", "yue"), ("家", "jie"), ("烟", "yin"), ("女", "ru")])
    func `rare readings are left out`(character: String, reading: String) throws {
        let syllable = try #require(table.syllable(spelled: reading))
        #expect(!table.readings(of: character.unicodeScalars.first!).contains(syllable))
    }

    @Test(arguments: ["國", "一", "〇", "嗯", "a", "7", "か", "\u{33FF}", "\u{A000}", "\u{10FFFF}", "𠮷", "．"])
    func `what is no folded Han character with a vowel has no reading`(character: String) {
        let scalar = character.unicodeScalars.first!
        #expect(table.primary(of: scalar) == nil)
        #expect(table.readings(of: scalar).isEmpty)
    }

    @Test func `the characters of a syllable are those that sound so, in order`() throws {
        let fei = table.characters(of: try #require(table.syllable(spelled: "fei")))
        #expect(fei == fei.sorted())
        #expect(Set("非飞肥费翡废肺匪".unicodeScalars).isSubset(of: fei))
        #expect(Set("翠被行".unicodeScalars).isDisjoint(with: fei))
        // 得 is read dei, but de first.
        #expect(table.characters(of: try #require(table.syllable(spelled: "dei"))).isEmpty)
    }

    @Test(arguments: [
        ("zhuang", "zhuang"), ("a", "a"), ("nv", "nv"), ("nu", "nu"), ("lve", "lve"), ("lue", "lve"), ("nue", "nve"),
    ])
    func `a syllable is found by its spelling`(spelling: String, syllable: String) {
        #expect(table.syllable(spelled: spelling)?.spelling == syllable)
    }

    @Test(arguments: ["", "n", "m", "ng", "r", "v", "zh", "zhuan g", "zhuangx", "Zhi", "nü", "lǜ", "jv", "weixin", "微"])
    func `what is no syllable is not found`(spelling: String) {
        #expect(table.syllable(spelled: spelling) == nil)
    }
}
