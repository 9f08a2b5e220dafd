import Testing

@testable import GavelMatching

@Suite struct PatternSetTests {
    @Test(arguments: [
        ("", PatternError.Code.foldsToNothing), ("※ 😀", .foldsToNothing), ("全网最低。价", .crossesBreak),
        (String(repeating: "低价", count: 25), .tooLong),
    ])
    func refuses(literal: String, code: PatternError.Code) {
        #expect(PatternSet.check(literal) == code)
        #expect(throws: PatternError(code, index: 1)) { try PatternSet(["好", literal]) }
    }

    @Test(arguments: ["全网最低价", "top 1", "抢抢抢", "最!低", String(repeating: "抢", count: 60), "9.9元"])
    func accepts(literal: String) throws {
        #expect(PatternSet.check(literal) == nil)
        #expect(try PatternSet([literal]).count == 1)
    }

    @Test(arguments: [
        ("全網最低價", "全网最低价"), ("ＴＯＰ１", "top1"), ("第①", "第一"), ("最※好", "最好"), ("v 信", "v信"),
    ])
    func sharesTheKeyOfWhatMatchesTheSame(left: String, right: String) {
        #expect(PatternSet.foldedKey(left) == PatternSet.foldedKey(right))
    }

    @Test(arguments: [("top 1", "top1"), ("9.9", "99"), ("抢抢", "抢")])
    func keepsApartWhatDoesNot(left: String, right: String) {
        #expect(PatternSet.foldedKey(left) != PatternSet.foldedKey(right))
    }

    /// Patterns may be many and share everything but their end.
    @Test func manyPatternsAreAllFound() throws {
        let ends = (0x4E00..<0x5000).map { String(Unicode.Scalar(UInt32($0))!) }
        let keys = Set(ends.map { PatternSet.foldedKey("全网最" + $0) })
        let set = try PatternSet(keys.sorted())
        var matcher = Matcher(patterns: set)
        for (number, key) in keys.sorted().enumerated() {
            var stream = FoldState()
            matcher.begin()
            let bytes = Array(key.utf8)
            matcher.append(bytes.span, to: &stream)
            matcher.end(&stream)
            #expect(matcher.matches.map { Int($0.pattern.rawValue) } == [number])
        }
    }
}
