import GavelTestSupport
import Testing

@Suite struct WordAndScriptTests {
    static let worlds: [World] = [
        // Spaces between content other than words are dropped.
        World("最 好", ["最好"], ["最 好 ~noise"]),
        World("最　好", ["最好"], ["最　好 ~noise"]),
        World("最\t好", ["最好"], ["最\t好 ~noise"]),
        World("top 最好", ["top最"], ["top 最 ~noise"]),
        World("99% 好", ["%好"], ["% 好 ~noise"]),
        // Between single letters too.
        World("v x", ["vx"], ["v x ~noise"]),
        World("vx", ["v x"], ["vx"]),
        World("t o p 1", ["top1"], ["t o p 1 ~noise"]),
        World("微 信 v x 1", ["微信vx1"], ["微 信 v x 1 ~noise"]),
        World("v xab", ["vxab"], ["v xab ~noise"]),
        // Behind a word they are kept.
        World("top 1", ["top 1"], ["top 1"]),
        World("TOP 1", ["top 1"], ["TOP 1"]),
        World("top|| 1", ["top 1"], ["top 1"]),
        World("top  1", ["top 1"], ["top  1"]),
        World("top😀 1", ["top 1"], ["top😀 1 ~noise"]),
        World("top😀1", ["top1"], ["top😀1 ~noise"]),
        World("top1", ["top 1"], []),
        World("top 1", ["top1"], []),
        World("t.op 1", ["top 1"], ["t.op 1 ~noise"]),
        World("t，op 1", ["top 1"], ["t，op 1 ~noise"]),
        World("top 1 v", ["top 1v"], ["top 1 v ~noise"]),
        World("12.5 x", ["12.5x"], ["12.5 x ~noise"]),
        World("12.50 x", ["12.50 x"], ["12.50 x"]),
        World("12.50 x", ["12.50x"], []),
        World("top ⏸1", ["top"], ["top"]),
        World("好 ab", ["好ab"], ["好 ab ~noise"]),
        World("a好b cd", ["bcd"], ["b cd ~noise"]),
        // Word edges.
        World("avx", ["vx"], []),
        World("vxa", ["vx"], []),
        World("vx|a", ["vx"], []),
        World("我vx你", ["vx"], ["vx"]),
        World("vx2", ["vx"], ["vx"]),
        World("2vx", ["vx"], ["vx"]),
        World("ab vx", ["vx"], ["vx"]),
        World("a vx", ["vx"], []),
        World("vx ab", ["vx"], ["vx"]),
        World("v ab", ["v"], []),
        World("v.ab", ["v"], []),
        World("v⏸ab", ["v"], ["v"]),
        World("vvv", ["v"], ["vvv ~repeat"]),
        World("a信", ["信"], ["信"]),
        World("iphone 15 pro", ["phone 15"], []),
        World("iphone 15 pro", ["iphone 15"], ["iphone 15"]),
        World("iphone 15 2", ["iphone 15"], ["iphone 15"]),
        // Case, width, script.
        World("V信", ["v信"], ["V信"]),
        World("ｖ信", ["v信"], ["ｖ信 ~width"]),
        World("ｖ信", ["ｖ信"], ["ｖ信"]),
        World("v信", ["Ｖ信"], ["v信"]),
        World("vх", ["vx"], ["vх ~script"]),
        World("全網最低價", ["全网最低价"], ["全網最低價 ~script"]),
        World("全網最低價", ["全網最低价"], ["全網最低價 ~script"]),
        World("全網", ["全網"], ["全網"]),
        World("全网", ["全網"], ["全网"]),
        World("全網．最低價價", ["全网最低价"], ["全網．最低價價 ~script,noise,repeat"]),
        World("第①網ｖ v", ["第1网v"], ["第①網ｖ v ~script,width,digit,noise,repeat"]),
    ]

    @Test(arguments: worlds)
    func finds(world: World) throws {
        #expect(try world.found() == world.expected)
    }

    @Test(arguments: worlds)
    func cutsChangeNothing(world: World) throws {
        let harness = CutHarness(World.segments(world.text))
        #expect(harness.variances(lexicon: try TestLexicon.make(world.patterns)) == [])
    }
}
