import GavelTestSupport
import Testing

@Suite struct DigitAndRunTests {
    static let worlds: [World] = [
        // Number edges.
        World("第1", ["第1"], ["第1"]),
        World("第12", ["第1"], []),
        World("第1|2", ["第1"], []),
        World("第1.5", ["第1"], []),
        World("第1.|5", ["第1"], []),
        World("第1.名", ["第1"], ["第1"]),
        World("第1.※5", ["第1"], []),
        World("第1⏸2", ["第1"], ["第1"]),
        World("第1 2", ["第1"], []),
        World("第12 3", ["第12"], ["第12"]),
        World("第1二", ["第1"], ["第1"]),
        World("第一2", ["第一"], ["第一"]),
        World("19.9", ["9.9"], []),
        World("9.9.9", ["9.9"], []),
        World("9.9元", ["9.9"], ["9.9"]),
        World("99", ["9.9"], []),
        World("9.9", ["99"], []),
        World("9 9", ["99"], ["9 9 ~noise"]),
        World("9. 9", ["99"], ["9. 9 ~noise"]),
        World("9⏸.9", ["9.9"], []),
        World("9.⏸9", ["9.9"], []),
        World("9。9", ["99"], ["9。9 ~noise"]),
        World("1,000", ["1000"], ["1,000 ~noise"]),
        World("3+1", ["3+1"], ["3+1"]),
        World("31", ["3+1"], []),
        World("送3+好", ["3好"], ["3+好 ~noise"]),
        // Exact counts of digits and percent.
        World("第11", ["第1"], []),
        World("9.99", ["9.9"], []),
        World("99%", ["99%"], ["99%"]),
        World("99%%", ["99%"], []),
        World("99％", ["99%"], ["99％ ~width"]),
        World("１1", ["11"], ["１1 ~width,digit"]),
        World("第一一", ["第一"], ["第一一 ~repeat"]),
        World("第一1", ["第一"], []),
        World("第一1", ["第11"], ["第一1 ~digit"]),
        // Forms of digits.
        World("第一", ["第1"], ["第一 ~digit"]),
        World("第1", ["第一"], ["第1 ~digit"]),
        World("第①", ["第1"], ["第① ~width,digit"]),
        World("第１", ["第1"], ["第１ ~width,digit"]),
        World("第壹", ["第一"], ["第壹 ~digit"]),
        World("第壹", ["第壹"], ["第壹"]),
        World("十二", ["12"], []),
        // Expansions share their source.
        World("⑩", ["10"], ["⑩ ~width,digit"]),
        World("第⑩", ["第1"], []),
        World("⑩0", ["10"], []),
        World("⑩0", ["100"], ["⑩0 ~width,digit"]),
        World("10", ["⑩"], ["10 ~digit"]),
        World("5㎡", ["m2"], ["㎡ ~width,digit"]),
        World("5㎡", ["5m"], ["5㎡ ~width,digit"]),
        World("mm㎡", ["m2"], ["mm㎡ ~width,digit,repeat"]),
        // Runs.
        World("抢抢", ["抢抢抢"], []),
        World("抢|抢|抢", ["抢抢抢"], ["抢抢抢"]),
        World("抢抢抢抢", ["抢抢抢"], ["抢抢抢抢 ~repeat"]),
        World("抢，抢！抢", ["抢抢抢"], ["抢，抢！抢 ~noise"]),
        World("天天", ["天"], ["天天 ~repeat"]),
        World("最最最好", ["最好"], ["最最最好 ~repeat"]),
        World("最好", ["最最好"], []),
        World("最※最好", ["最好"], ["最※最好 ~noise,repeat"]),
        World("抢抢⏸抢", ["抢抢抢"], []),
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
