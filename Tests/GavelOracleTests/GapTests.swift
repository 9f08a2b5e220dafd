import GavelTestSupport
import Testing

@Suite struct GapTests {
    static let gaps: [PatternWorld] = [
        PatternWorld("全网最低", "全网~4最低", ["全网最低"]),
        PatternWorld("全网都是最低", "全网~4最低", ["全网都是最低 +2"]),
        PatternWorld("全网一二三四最低", "全网~4最低", ["全网一二三四最低 +4"]),
        PatternWorld("全网一二三四五最低", "全网~4最低", []),
        PatternWorld("全网，都※是 最低", "全网~2最低", ["全网，都※是 最低 +2 ~noise"]),
        PatternWorld("全网的好！最低", "全网~4最低", []),
        PatternWorld("全网的！最低", "全网~4最低", ["全网的！最低 +1 ~noise"]),
        PatternWorld("全网⏸最低", "全网~4最低", []),
        PatternWorld("今天全网家人们最低价", "全网~4最低", ["全网家人们最低 +3"]),
        // Whole runs, and as many classes as they have.
        PatternWorld("全网哈哈哈最低", "全网~3最低", ["全网哈哈哈最低 +3"]),
        PatternWorld("全网哈哈哈哈最低", "全网~3最低", []),
        PatternWorld("全网网最低", "全网~1最低", ["全网网最低 ~repeat"]),
        PatternWorld("天天", "天~2天", []),
        PatternWorld("天的天", "天~2天", ["天的天 +1"]),
        PatternWorld("天天的的天天", "天~2天", ["天天的的天天 +2 ~repeat"]),
        PatternWorld("全网ab最低", "全网~2最低", ["全网ab最低 +2"]),
        PatternWorld("全网ab cd最低", "全网~4最低", []),
        PatternWorld("全网ab cd最低", "全网~5最低", ["全网ab cd最低 +5"]),
        PatternWorld("全网1.5最低", "全网~2最低", []),
        PatternWorld("全网1.5最低", "全网~3最低", ["全网1.5最低 +3"]),
        PatternWorld("全网㎡最低", "全网~2最低", ["全网㎡最低 +2"]),
        // Edges at both ends, none inside.
        PatternWorld("avx加好友x", "vx~3友", []),
        PatternWorld("vx加好友x", "vx~3友", ["vx加好友 +2"]),
        PatternWorld("vxa好友", "vx~3友", ["vxa好友 +2"]),
        PatternWorld("友的vxa", "友~3vx", []),
        PatternWorld("友avx", "友~3vx", ["友avx +1"]),
        PatternWorld("第12名", "第1~3名", ["第12名 +1"]),
        PatternWorld("21的名", "1~3名", []),
        PatternWorld("名的12", "名~3(1|12)", ["名的12 +1"]),
        // Several gaps.
        PatternWorld("买了就送你一个", "买~2送~2一", ["买了就送你一 +3"]),
        PatternWorld("买一送一", "买~2送~2一", ["买一送一 +1"]),
        PatternWorld("买了又买送一", "买~4送~2一", ["买送一"]),
        PatternWorld("买a送b送一", "买~4送~4一", ["买a送b送一 +3"]),
        PatternWorld("天到天到店", "天~3到~3店", ["天到店"]),
        // Traditional script, width and digits count where a literal holds their class.
        PatternWorld("全網個個最低", "全网~4最低", ["全網個個最低 +2 ~script"]),
        PatternWorld("全网個個最低", "全网~4最低", ["全网個個最低 +2"]),
        PatternWorld("第一ｖ名1", "第1~4名", ["第一ｖ名 +1 ~digit"]),
        PatternWorld("第1壹一名", "第1~4名", []),
        PatternWorld("第1三名", "第1~4名", ["第1三名 +1"]),
    ]

    static let domination: [PatternWorld] = [
        PatternWorld("全网全网最低", "全网~4最低", ["全网最低"]),
        PatternWorld("全网全网最低最低", "全网~4最低", ["全网最低"]),
        PatternWorld("全网的全网的最低", "全网~4最低", ["全网的最低 +1"]),
        PatternWorld("全网最低全网最低", "全网~4最低", ["全网最低", "全网最低"]),
        PatternWorld("全网的最低的最低", "全网~4最低", ["全网的最低 +1"]),
        PatternWorld("全网的最的最低", "全网~4(最|最低)", ["全网的最 +1"]),
        // As many gap characters: both are matches.
        PatternWorld("全网的最低", "全网~4(最|最低)", ["全网的最 +1", "全网的最低 +1"]),
        PatternWorld("全网最低", "[全网]最低", ["全网最低", "最低"]),
        PatternWorld("全网的最低", "全网~1最低", ["全网的最低 +1"]),
        // Neither contains the other.
        PatternWorld("甲的乙丙的丁", "(甲~1乙丙|乙丙~1丁)", ["甲的乙丙 +1", "乙丙的丁 +1"]),
        PatternWorld("甲的乙丁", "(甲~1乙|乙丁)", ["甲的乙 +1", "乙丁"]),
        // The fewest gap characters of all ways, in whichever sequence.
        PatternWorld("买一送一", "(买~2一|买一送一|买~1送一)", ["买一", "买一送一"]),
        PatternWorld("全网都最低", "(全网~4最低|全网都最低)", ["全网都最低"]),
        PatternWorld("甲丁甲乙丁", "甲~4(乙丁|丁)", ["甲丁", "甲乙丁"]),
        PatternWorld("甲甲甲乙", "甲~4乙", ["甲甲甲乙 ~repeat"]),
        // A span that has no free edge dominates nothing.
        PatternWorld("友的vxa加vx", "友~6vx", ["友的vxa加vx +5"]),
        // Of other patterns nothing is dominated; of a phrase before neither.
        PatternWorld("全网的全网⏸最低", "全网~4最低", []),
        PatternWorld("全网的最低⏸全网最低", "全网~4最低", ["全网的最低 +1", "全网最低"]),
    ]

    /// The best way to match a span: gap characters first, then repetition.
    static let best: [PatternWorld] = [
        PatternWorld("好好的货", "(好的货|好好的货)", ["好好的货"]),
        PatternWorld("好好的货", "(好~1货|好好的货)", ["好好的货"]),
        PatternWorld("好好的货", "(好的货|好好~1货)", ["好好的货 ~repeat"]),
        PatternWorld("最最最低", "最~2低", ["最最最低 ~repeat"]),
    ]

    @Test(arguments: gaps + domination + best)
    func finds(world: PatternWorld) throws {
        #expect(try world.found() == world.expected)
    }
}
