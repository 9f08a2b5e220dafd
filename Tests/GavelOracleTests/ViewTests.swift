import GavelTestSupport
import Testing

/// Fillers, sound and aliases.
@Suite struct ViewTests {
    private static func filler(_ text: String, _ pattern: String, _ expected: [String]) -> PatternWorld {
        var world = PatternWorld(text, pattern, expected)
        world.views.fillers = ["嗯", "那个", "那", "那个什么", "啊", "um"]
        return world
    }

    static let fillers: [PatternWorld] = [
        filler("全网嗯最低", "全网最低", ["全网嗯最低 ~filler"]),
        filler("全网嗯，最低", "全网最低", ["全网嗯，最低 ~noise,filler"]),
        filler("嗯全网最低嗯", "全网最低", ["全网最低"]),
        filler("全网嗯嗯那个最低", "全网最低", ["全网嗯嗯那个最低 ~filler"]),
        filler("全嗯网那个什么最低", "全网最低", ["全嗯网那个什么最低 ~filler"]),
        filler("全网那什么最低", "全网最低", []),
        filler("全网好最低", "全网最低", []),
        // Neighbours that become equal join.
        filler("全网最嗯最低", "全网最低", ["全网最嗯最低 ~repeat,filler"]),
        filler("抢嗯抢嗯抢", "抢抢抢", ["抢嗯抢嗯抢 ~filler"]),
        // Three classes of literals in every sequence.
        filler("最嗯低", "最低", []),
        filler("最嗯低价", "最低[价]", []),
        filler("最嗯低价", "最低价", ["最嗯低价 ~filler"]),
        filler("最嗯低三", "最低{N}", []),
        filler("最嗯的低价", "最~1低价", ["最嗯的低价 +1 ~filler"]),
        // What the text itself shows is not shown again.
        filler("最嗯低价", "最~1低价", ["最嗯低价 +1"]),
        filler("最嗯那低价", "最~1低价", ["最嗯那低价 ~filler"]),
        filler("全网的全网嗯最低", "全网~4最低", ["全网嗯最低 +1"]),
        filler("全网嗯嗯嗯嗯嗯最低", "全网~4最低", ["全网嗯嗯嗯嗯嗯最低 ~filler"]),
        // Between word characters a filler stays, however many.
        filler("只要3啊嗯5块", "只要35块", []),
        // The last of them stays, and takes its place in a gap.
        filler("只要3啊啊那5块", "只要3~1块", []),
        filler("只要3啊啊那5块", "只要3~2块", ["只要3啊啊那5块 +2 ~filler"]),
        filler("只要3啊5块", "只要35块", []),
        filler("只要3块啊5", "只要3块5", ["只要3块啊5 ~filler"]),
        filler("只要三啊五块", "只要三五块", ["只要三啊五块 ~filler"]),
        filler("一百啊二十块钱", "{N=120}块钱啊好", []),
        filler("原价一百啊二十块", "原价{N=120}块", ["原价一百啊二十块 ~filler"]),
        filler("加vum信号", "加v信号", []),
        filler("加v嗯信号", "加v信号", ["加v嗯信号 ~filler"]),
        filler("加vumx信号", "加vx信号", []),
        // A kept space stays.
        filler("加vx um 信号", "加vx信号", []),
        filler("加vx um x号", "加vx x号", ["加vx um x号 ~repeat,filler"]),
        filler("加v um 信号", "加v信号", []),
        // A literal with a filler of its own is not sought without it.
        filler("那个价格嗯好", "那个价格好", []),
        filler("那嗯个价格好", "那个价格好", []),
        filler("那个价格好", "那个价格好", ["那个价格好"]),
        filler("价格好", "那个价格好", []),
        // Tests see the view.
        filler("不嗯最低价", "!<(不)最低价", ["最低价"]),
        filler("不最嗯低价", "!<(不)最低价", []),
        filler("不嗯最嗯低价", "!<(不)最低价", []),
    ]

    private static func sound(_ text: String, _ pattern: String, _ expected: [String]) -> PatternWorld {
        var world = PatternWorld(text, pattern, expected)
        let table: [(String, [String])] = [
            ("全权拳", ["quan"]), ("网往", ["wang"]), ("最嘴醉", ["zui"]), ("低滴", ["di"]), ("价假", ["jia"]),
            ("重", ["zhong", "chong"]),
            ("虫", ["chong"]), ("中", ["zhong"]), ("新心", ["xin"]), ("包", ["bao"]), ("安", ["an"]), ("西", ["xi"]),
            ("先", ["xian"]),
            ("好", ["hao"]), ("威微", ["wei"]), ("信", ["xin"]), ("号", ["hao"]), ("的", ["de"]), ("啊", ["a"]),
        ]
        var readings: [Unicode.Scalar: [String]] = [:]
        for (characters, syllables) in table {
            for scalar in characters.unicodeScalars { readings[scalar] = syllables }
        }
        world.views.syllables = OracleSyllables(readings: readings, spelled: ["xiang", "guo"])
        world.seesThroughSound = true
        return world
    }

    static let sounds: [PatternWorld] = [
        sound("全网嘴低", "全网最低", ["全网嘴低 ~sound"]),
        sound("全网最低", "全网最低", ["全网最低"]),
        sound("权往嘴低", "全网最低", []),
        sound("权往最低", "全网最低", ["权往最低 ~sound"]),
        sound("权网嘴低价", "全网最低价", ["权网嘴低价 ~sound"]),
        sound("权网嘴低假", "全网最低价", []),
        sound("最低假", "最低价", ["最低假 ~sound"]),
        sound("嘴低假", "最低价", []),
        sound("嘴低", "最低", []),
        sound("全网嘴，低", "全网最低", ["全网嘴，低 ~noise,sound"]),
        // Pinyin words, wholly or not at all.
        sound("全网zuidi", "全网最低", ["全网zuidi ~sound"]),
        sound("全网ZUI低", "全网最低", ["全网ZUI低 ~sound"]),
        sound("全网zui di", "全网最低", []),
        sound("全网zuid", "全网最低", []),
        sound("加微xin号", "加微信号", ["加微xin号 ~sound"]),
        sound("加威xin号", "加微信号", ["加威xin号 ~sound"]),
        sound("全网xian", "全网西安", []),
        sound("全网xi安", "全网西安", ["全网xi安 ~sound"]),
        sound("全网xianguo", "全网先锅", []),
        sound("最低jiajiajiajiajiajia", "最低价", ["最低jiajiajiajiajiajia ~repeat,sound"]),
        sound("最低jiajiajiajiajiajiajia", "最低价", []),
        // Equal neighbours join.
        sound("全网最嘴低", "全网最低", ["全网最嘴低 ~repeat,sound"]),
        sound("全网低滴", "全网低", ["全网低", "全网低滴 ~repeat,sound"]),
        sound("全网嘴低", "全网最最低", []),
        sound("全网嘴醉低", "全网最最低", ["全网嘴醉低 ~sound"]),
        // Of the pattern's characters in a group as many as stand there count, each once.
        sound("的价假假", "的价价假", ["的价假假 ~sound"]),
        sound("的假假假", "的价价价", []),
        // All readings of the pattern, the primary one of the text.
        sound("全网虫新", "全网重新", ["全网虫新 ~sound"]),
        sound("全网中新", "全网重新", ["全网中新 ~sound"]),
        sound("全网重新", "全网虫新", []),
        sound("全网重新", "全网中新", ["全网重新 ~sound"]),
        // Only literals from 3 to 10 characters, without gaps.
        sound("全网的嘴低", "全网~1最低", []),
        sound("全网嘴低", "全网最低!>(的)", []),
        sound("全网嘴低最低最低最低", "全网最低最低最低最低", ["全网嘴低最低最低最低 ~sound"]),
        sound("全网嘴低最低最低最低号", "全网最低最低最低最低号", []),
        // Edges: a syllable is no letter.
        sound("nzuidijia低价", "嘴低价", []),
        sound("好zui低价", "醉低价", ["zui低价 ~sound"]),
        sound("号v全网嘴低", "v全网最低", ["v全网嘴低 ~sound"]),
        sound("号bv全网嘴低", "v全网最低", []),
        sound("全网嘴低12", "全网最低1", []),
        sound("全网嘴低1", "全网最低1", ["全网嘴低1 ~sound"]),
    ]

    private static func alias(_ text: String, _ pattern: String, _ expected: [String]) -> PatternWorld {
        var world = PatternWorld(text, pattern, expected)
        world.views.aliases = [
            OracleAlias(of: "微信", as: ["威信", "vx"]), OracleAlias(of: "好", as: ["女子"], kind: .split),
            OracleAlias(of: "最", as: ["蕞"], kind: .lookAlike),
            OracleAlias(of: "籽料", as: ["资料"], kind: .recognition, near: ["翡翠", "手镯"]),
            OracleAlias(of: "信用", as: ["芯用"]),
        ]
        world.views.fillers = ["嗯"]
        return world
    }

    static let aliases: [PatternWorld] = [
        alias("加微信", "加微信", ["加微信"]),
        alias("加威信", "加微信", ["加威信 ~alias"]),
        alias("加vx", "加微信", ["加vx ~alias"]),
        alias("加ＶＸ", "加微信", ["加ＶＸ ~width,alias"]),
        alias("加vxa", "加微信", []),
        alias("加嗯vx", "加微信", ["加嗯vx ~filler,alias"]),
        alias("微芯用", "微信用", ["微芯用 ~alias"]),
        alias("vx用", "微信用", ["vx用 ~alias"]),
        alias("加的vx", "加~2微信", ["加的vx +1 ~alias"]),
        alias("最女子的", "最好的", ["最女子的 ~split"]),
        alias("蕞女子的", "最好的", ["蕞女子的 ~alias,split"]),
        alias("女子的", "好的", []),
        alias("蕞低", "最低", ["蕞低 ~alias"]),
        alias("蕞蕞最低", "最最最低", ["蕞蕞最低 ~alias"]),
        alias("蕞最蕞低", "最最最低", ["蕞最蕞低 ~alias"]),
        alias("蕞的最的蕞的", "最的最的最的", ["蕞的最的蕞的 ~alias"]),
        alias("最的最的最的蕞低", "最的最的最的最低", []),
        alias("最的最的蕞的最低", "最的最的最的最低", ["最的最的蕞的最低 ~alias"]),
        // Without an alias first.
        alias("最低", "(最|蕞)低", ["最低"]),
        alias("蕞低", "(最|蕞)低", ["蕞低"]),
        alias("蕞嗯低的", "(最低的|蕞~1低的)", ["蕞嗯低的 +1"]),
        // Near a cue, in the same phrase.
        alias("这块资料", "块籽料", []),
        alias("这翡翠是块资料", "块籽料", ["块资料 ~alias"]),
        alias("翡翠一二三四五六七八九十块资料", "块籽料", ["块资料 ~alias"]),
        alias("翡翠一二三四五六七八九十百块资料", "块籽料", []),
        alias("块资料一二三四五六七八九十手镯", "块籽料", ["块资料 ~alias"]),
        alias("块资料一二三四五六七八九十百手镯", "块籽料", []),
        alias("翡翠⏸块资料", "块籽料", []),
        alias("块籽料", "块籽料", ["块籽料"]),
        // In tests nothing is spelled otherwise.
        alias("蕞的低", "!<(最的)低", ["低"]),
    ]

    @Test(arguments: fillers + sounds + aliases)
    func finds(world: PatternWorld) throws {
        #expect(try world.found() == world.expected)
    }

    @Test func aliasesAreWrittenOutInOrder() throws {
        let pattern = try OraclePattern(
            "加微信~2[微信]号", aliases: [OracleAlias(of: "微信", as: ["威信", "vx"]), OracleAlias(of: "信", as: ["芯"])])
        #expect(pattern.descriptions == ["加微信 ~2 号", "加微信 ~2 微信号"])
        #expect(pattern.spelledSequences.count == 4 + 16)
        #expect(pattern.spelledDescriptions.contains("加vx ~2 微芯号"))
    }

    @Test func rulesChooseTheirViews() throws {
        var views = OracleViews(fillers: ["嗯"], aliases: [OracleAlias(of: "价", as: ["介"])])
        views.syllables = OracleSyllables(readings: ["最": ["zui"], "嘴": ["zui"]])
        let rules = [
            TestRule("a/plain", match: ["全网最低价"]), TestRule("b/keep", match: ["全网最低价"], keepsFillers: true),
            TestRule("c/sound", match: ["全网最低价"], pass: ["全网最低价~2格"], seesThroughSound: true),
        ]
        func found(_ text: String) throws -> [String] {
            try OracleScanner(rules: rules, views: views).scan(World.segments(text)).findings.map {
                "\($0.rule) \(World.brief($0))"
            }
        }
        #expect(
            try found("全网最低价") == ["a/plain 全网最低价", "b/keep 全网最低价", "c/sound 全网最低价"])
        #expect(try found("全网嗯最低价") == ["a/plain 全网嗯最低价 ~filler", "c/sound 全网嗯最低价 ~filler"])
        #expect(try found("全网嘴低价") == ["c/sound 全网嘴低价 ~sound"])
        #expect(
            try found("全网最低介格") == ["a/plain 全网最低介 ~alias", "b/keep 全网最低介 ~alias", "c/sound 全网最低介 ~alias"])
        #expect(try found("全网最低价嗯格") == ["a/plain 全网最低价", "b/keep 全网最低价"])
    }
}
