import GavelTestSupport
import Testing

/// Numbers, single characters, nicknames and tests inside patterns.
@Suite struct StepTests {
    static let numbers: [PatternWorld] = [
        PatternWorld("只要九块九", "只要{N}块", ["只要九块"]),
        PatternWorld("只要九块九", "只要{N}", ["只要九", "只要九块九"]),
        PatternWorld("只要九块九", "只要{N<9.95}", ["只要九", "只要九块九"]),
        PatternWorld("只要九块九", "只要{N>9}", ["只要九块九"]),
        PatternWorld("只要九块九", "只要{N=9.9}", ["只要九块九"]),
        PatternWorld("只要九块九", "只要{N=9}", ["只要九"]),
        PatternWorld("只要128块", "只要{N}块", ["只要128块"]),
        PatternWorld("只要１２８块", "只要{N}块", ["只要１２８块"]),
        PatternWorld("只要128块", "只要{N<50}块", []),
        PatternWorld("只要50块", "只要{N<50}块", []),
        PatternWorld("只要50块", "只要{N<=50}块", ["只要50块"]),
        PatternWorld("只要49.99块", "只要{N<50}块", ["只要49.99块"]),
        PatternWorld("只要五十块", "只要{N>=50}块", ["只要五十块"]),
        PatternWorld("只要五十块", "只要{N>50}块", []),
        PatternWorld("三万八的货", "{N>=38000}的货", ["三万八的货"]),
        PatternWorld("三万八的货", "{N<100}的货", []),
        PatternWorld("原价一千二百八", "原价{N=1280}", ["原价一千二百八"]),
        PatternWorld("原价，一千 二百八", "原价{N=1280}", ["原价，一千 二百八 ~noise"]),
        // Whole, or not at all.
        PatternWorld("第一三百块", "第一{N}块", []),
        PatternWorld("第1300块", "第1{N}块", []),
        PatternWorld("一百二百块", "百{N}块", []),
        PatternWorld("三百块", "{N}百块", []),
        PatternWorld("十几块", "{N}块", []),
        PatternWorld("3.5块", "{N=5}块", []),
        PatternWorld("三点五块", "{N}块", ["三点五块"]),
        PatternWorld("只要第3-5块", "第{N}块", []),
        PatternWorld("只要3块5块", "{N}块", ["3块", "5块"]),
        PatternWorld("只要三块⏸五", "只要{N}块", ["只要三块"]),
        PatternWorld("只要三⏸百块", "只要{N}块", []),
        // With gaps.
        PatternWorld("还剩最后三单", "还剩~4{N<10}单", ["还剩最后三单 +2"]),
        PatternWorld("还剩二十三单", "还剩~4{N<10}单", []),
        PatternWorld("还剩三百五单", "还剩~4{N}单", ["还剩三百五单"]),
        PatternWorld("买三送一", "买{N}~2送{N}", ["买三送一"]),
        PatternWorld("原价三百现在只要五十", "原价{N}~6{N<100}", ["原价三百现在只要五十 +4"]),
        PatternWorld("9块9包邮", "{N}包邮", ["9块9包邮", "9包邮"]),
        PatternWorld("9块9包邮", "{N}~3包邮", ["9块9包邮", "9包邮"]),
        // Edges of numbers are those of the ends of a match too.
        PatternWorld("只要5g", "只要{N}", ["只要5"]),
        PatternWorld("只要5g", "只要{N}g", ["只要5g"]),
        PatternWorld("只要5gb", "只要{N}g", []),
        // A digit form counts only where a literal holds its class.
        PatternWorld("第一三块", "第一~2块", ["第一三块 +1"]),
        PatternWorld("一等三块", "一等{N}块", ["一等三块"]),
        PatternWorld("1等一块", "一等{N}块", ["1等一块 ~digit"]),
        // Percentages.
        PatternWorld("纯度百分之九十八", "纯度{N%}", ["纯度百分之九十八"]),
        PatternWorld("纯度百分之九十八", "纯度~4{N}", []),
        PatternWorld("纯度98%", "纯度{N%>90}", ["纯度98%"]),
        PatternWorld("纯度90%", "纯度{N%>90}", []),
        PatternWorld("纯度98%", "纯度{N}", []),
        PatternWorld("百分百正品", "{N%}正品", ["百分百正品"]),
        PatternWorld("100%正品", "{N%=100}正品", ["100%正品"]),
        PatternWorld("百分之百正品", "{N%>=100}正品", ["百分之百正品"]),
        PatternWorld("98正品", "{N%}正品", []),
    ]

    static let characters: [PatternWorld] = [
        PatternWorld("五行缺金", "五行缺{X}", ["五行缺金"]),
        PatternWorld("五行缺※金的", "五行缺{X}", ["五行缺※金 ~noise"]),
        PatternWorld("五行缺", "五行缺{X}", []),
        PatternWorld("五行缺⏸金", "五行缺{X}", []),
        // A run is no single character; what no pattern holds makes no runs.
        PatternWorld("五行缺行行", "五行缺{X}", []),
        PatternWorld("五行缺金金", "五行缺{X}", ["五行缺金"]),
        PatternWorld("缺金补水", "缺{X}补{X}", ["缺金补水"]),
        PatternWorld("缺缺补水", "缺{X}补", []),
        PatternWorld("缺a补", "缺{X}补", ["缺a补"]),
        PatternWorld("缺1补", "缺{X}补", ["缺1补"]),
        PatternWorld("缺%补", "缺{X}补", ["缺%补"]),
        PatternWorld("ab补cd 12", "cd{X}12", []),
        PatternWorld("3.5", "3{X}5", []),
        PatternWorld("最a好b", "好{X}", ["好b"]),
        PatternWorld("最a好bc", "好{X}", []),
        PatternWorld("最好12", "好{X}", []),
        PatternWorld("最好的12", "好{X}~2{X}2", ["好的12"]),
        PatternWorld("最好的12", "好{X}~2{X}", ["好的12 +1"]),
    ]

    static let tests: [PatternWorld] = [
        PatternWorld("最好", "!<(不)最好", ["最好"]),
        PatternWorld("不最好", "!<(不)最好", []),
        PatternWorld("不的最好", "!<(不)最好", ["最好"]),
        PatternWorld("不，最好", "!<(不)最好", []),
        PatternWorld("不⏸最好", "!<(不)最好", ["最好"]),
        PatternWorld("不不最好", "!<(不)最好", []),
        PatternWorld("不最好", "!<(不不)最好", ["最好"]),
        PatternWorld("没有最好", "!<(不|没[有])最好", []),
        PatternWorld("没有的最好", "!<(不|没[有])最好", ["最好"]),
        PatternWorld("最好的", "最好!>(的)", []),
        PatternWorld("最好吧的", "最好!>(的)", ["最好"]),
        PatternWorld("最好，的", "最好!>(的)", []),
        PatternWorld("最好的是", "最好!>(的是)", []),
        PatternWorld("最好的", "最好!>(的是)", ["最好"]),
        PatternWorld("最好", "最好!>(的)", ["最好"]),
        PatternWorld("最好好", "最好!>(好)", ["最好好 ~repeat"]),
        PatternWorld("不最好的", "!<(不)最好!>(的)", []),
        PatternWorld("大最好了", "!<(不)最好!>(的)", ["最好"]),
        // A test inside: it looks at the text, gap or not.
        PatternWorld("最不好", "最~3!<(不)好", []),
        PatternWorld("最的好", "最~3!<(不)好", ["最的好 +1"]),
        PatternWorld("最不好的好", "最~3!<(不)好", ["最不好的好 +3"]),
        PatternWorld("最好", "最~3!<(最)好", []),
        PatternWorld("最低的价", "最低!>(的)~3价", []),
        PatternWorld("最低好的价", "最低!>(的)~3价", ["最低好的价 +2"]),
        PatternWorld("只要1块", "!<(不)只要{N}!>(块|元)", []),
        PatternWorld("只要1个", "!<(不)只要{N}!>(块|元)", ["只要1"]),
        PatternWorld("a1好", "!<(1)好", []),
        PatternWorld("a11好", "!<(1)好", ["好"]),
        PatternWorld("不最好", "[不]!<(不)最好", []),
        PatternWorld("全网最低调", "(全网最低|全网最低调性)!>(调)", []),
        PatternWorld("全网最低调性", "(全网最低|全网最低调性)!>(调)", ["全网最低调性"]),
        // No edges inside a test.
        PatternWorld("avx好", "!<(vx)好", []),
    ]

    @Test(arguments: numbers + characters + tests)
    func finds(world: PatternWorld) throws {
        #expect(try world.found() == world.expected)
    }

    static let nicknames: [(String, [String])] = [
        ("小雨买过", ["小雨买过"]), ("小 雨买过", ["小 雨买过 ~noise"]), ("大雨买过", []), ("小雨们买过", []),
        ("Ab12买过", ["Ab12买过"]), ("xab12买过", []), ("小雨雨买过", ["小雨雨买过 ~repeat"]),
    ]

    @Test(arguments: nicknames)
    func findsNicknames(text: String, expected: [String]) throws {
        var world = PatternWorld(text, "{NICK}买过", expected)
        world.views.nicknames = ["小雨", "ab12", "※"]
        #expect(try world.found() == expected)
    }

    @Test func slotsAreWrittenOut() throws {
        var world = PatternWorld("全国都是底价", "{SCOPE}~2{LOW}", ["全国都是底价 +2"])
        world.slots = ["SCOPE": ["全(网|国)"], "LOW": ["底价", "最低[{N}]"]]
        #expect(try world.found() == world.expected)
    }
}
