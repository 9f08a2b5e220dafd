import GavelTestSupport
import Testing

@Suite struct MarkAndNoiseTests {
    static let worlds: [World] = [
        World("家人们全网最低价", ["全网最低价"], ["全网最低价"]),
        World("全网|最低价", ["全网最低价"], ["全网最低价"]),
        World("全⏸网最低价", ["全网最低价"], []),
        World("全网最低价⏸全网最低价", ["全网最低价"], ["全网最低价", "全网最低价"]),
        World("", ["全网"], []),
        World("全||网", ["全网"], ["全网"]),
        // Noise of every sort.
        World("最※好", ["最好"], ["最※好 ~noise"]),
        World("最😀好", ["最好"], ["最😀好 ~noise"]),
        World("最👨‍👩‍👧好", ["最好"], ["最👨‍👩‍👧好 ~noise"]),
        World("最\u{200D}好", ["最好"], ["最\u{200D}好 ~noise"]),
        World("最\u{301}好", ["最好"], ["最\u{301}好 ~noise"]),
        World("最\u{E000}好", ["最好"], ["最\u{E000}好 ~noise"]),
        World("最（的）好", ["最好"], []),
        World("“最”“好”", ["最好"], ["最”“好 ~noise"]),
        World("※最好※", ["最好"], ["最好"]),
        World("最|※|好", ["最好"], ["最※好 ~noise"]),
        // A pattern's own noise is as invisible.
        World("最好", ["最※好"], ["最好"]),
        World("最·好", ["最-好"], ["最·好 ~noise"]),
        // Soft marks.
        World("最，好", ["最好"], ["最，好 ~noise"]),
        World("最、好；呀：", ["最好呀"], ["最、好；呀 ~noise"]),
        World("最,好", ["最好"], ["最,好 ~noise"]),
        // Hard marks end a phrase behind four content characters, no fewer.
        World("最!低!价", ["最低价"], ["最!低!价 ~noise"]),
        World("三个字！最低", ["字最低"], ["字！最低 ~noise"]),
        World("四个汉字！最低", ["字最低"], []),
        World("四个，汉字！最低", ["字最低"], ["字！最低 ~noise"]),
        World("四，个汉字啊！最低", ["啊最低"], []),
        World("三个字！最低价！好", ["价好"], ["价！好 ~noise"]),
        World("四个汉字！！！最低", ["最低"], ["最低"]),
        World("四个汉字！最！低", ["最低"], ["最！低 ~noise"]),
        World("四.个※汉 字！最低", ["字最低"], []),
        World("四个汉|字！最|低", ["字最低"], []),
        World("三个⏸字！最低", ["字最低"], ["字！最低 ~noise"]),
        World("最\n好", ["最好"], ["最\n好 ~noise"]),
        World("我说的最\r\n好", ["最好"], []),
        World("我说的最\u{2028}好", ["最好"], []),
        World("我说的最。好", ["最好"], []),
        World("我说的最?好", ["最好"], []),
        World("ab1%。好", ["%好"], []),
        World("ab1。好", ["1好"], ["1。好 ~noise"]),
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
