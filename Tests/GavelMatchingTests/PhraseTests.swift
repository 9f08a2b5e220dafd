import Testing

@testable import GavelMatching

/// Patterns of more than literals, found in texts, whole and a character at a time.
@Suite struct PhraseTests {
    typealias Step = PhraseDefinition.Step

    static func literals(_ texts: String...) -> Step { .literals(texts) }

    static let patterns: [String: [Step]] = [
        "gap": [literals("全网", "全国"), .gap(2), literals("最低", "第一")],
        "number": [literals("最后", "只剩"), .number(NumberTest()), literals("单", "件")],
        "few": [.number(NumberTest(comparison: .less, bound: 500_000)), literals("块")],
        "share": [.number(NumberTest(isPercent: true)), literals("有效")],
        "any": [literals("老"), .any, literals("镯")],
        "not-after": [literals("出土"), .notAfter(["豆", "层"])],
        "expansion": [literals("净"), .gap(1), literals("g重量"), .gap(2), literals("好")],
        "of": [literals("之"), .number(NumberTest()), literals("的")],
        "lead": [.any, literals("最低")],
        "not-before": [.notBefore(["中", "全"]), literals("国宝")],
    ]

    static func found(_ name: String, in text: String, cut: Bool, fillers: [String] = []) throws -> [String] {
        let phrase = PhraseDefinition(sequences: [patterns[name]!], seesThroughFillers: !fillers.isEmpty)
        var matcher = Matcher(patterns: try PatternSet(phrases: [phrase], fillers: fillers))
        var state = FoldState()
        var spans: [Range<Int>] = []
        let bytes = Array(text.utf8)
        for piece in cut ? text.unicodeScalars.map({ Array(String($0).utf8) }) : [bytes] {
            matcher.begin()
            matcher.append(piece.span, to: &state)
            spans += matcher.matches.map(\.bytes)
        }
        matcher.begin()
        matcher.end(&state)
        spans += matcher.matches.map(\.bytes)
        return spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            .map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("gap", "家人们全网最低价", ["全网最低"]),
            ("gap", "全网真的最低", ["全网真的最低"]),
            ("gap", "全网，都是，第一啊", ["全网，都是，第一"]),
            ("gap", "全网真的都最低", []),
            ("gap", "全网我们这里。最低", []),
            ("gap", "全国全网最低", ["全国全网最低", "全网最低"]),
            ("gap", "全😀網 最 低", ["全😀網 最 低"]),
            ("number", "最后三单了", ["最后三单"]),
            ("number", "只剩 15 件", ["只剩 15 件"]),
            ("number", "最后一百二十件", ["最后一百二十件"]),
            ("number", "最后十几单", []),
            ("number", "最后单", []),
            ("number", "最后一半单", ["最后一半单"]),
            ("number", "最后一半半单", []),
            ("share", "百分之一有效", ["百分之一有效"]),
            ("share", "百分之一半有效", []),
            // A separator that counts takes its place in a gap.
            ("gap", "全网15最低", ["全网15最低"]),
            ("gap", "全网1.5最低", []),
            ("expansion", "净㎏重量的好", ["净㎏重量的好"]),
            ("of", "百分之三的", []),
            ("of", "万分之三的", ["之三的"]),
            ("lead", "都最低", ["都最低"]),
            ("lead", "最低", []),
            ("few", "只要九块九", ["九块"]),
            ("few", "四十九块", ["四十九块"]),
            ("few", "一百零九块", []),
            ("few", "3万8块", []),
            ("few", "49.9块 50块", ["49.9块"]),
            ("share", "百分之九十八有效", ["百分之九十八有效"]),
            ("share", "98%有效 98有效", ["98%有效"]),
            ("any", "老银镯老镯老银子镯", ["老银镯"]),
            ("not-after", "出土豆出土层出土的", ["出土"]),
            ("not-after", "刚刚出土", ["出土"]),
            ("not-before", "中国宝宝全国宝贝是国宝", ["国宝"]),
        ])
    func spansAreFoundHoweverTheyArrive(pattern: String, text: String, spans: [String]) throws {
        #expect(try Self.found(pattern, in: text, cut: false) == spans)
        #expect(try Self.found(pattern, in: text, cut: true) == spans)
    }

    @Test(
        arguments: [
            ("gap", "全嗯网最低", ["全嗯网最低"]),
            ("gap", "全网那个就是说呢最低", ["全网那个就是说呢最低"]),
            ("gap", "全网那个真的都最低", []),
            ("number", "最后那个三单", ["最后那个三单"]),
            ("number", "最后 3 嗯 5 单", []),
            ("number", "最后 3 嗯呢 5 单", []),
            ("gap", "全网最低", ["全网最低"]),
        ])
    func fillersAreLeftOut(pattern: String, text: String, spans: [String]) throws {
        let fillers = ["嗯", "呢", "那个", "就是说"]
        #expect(try Self.found(pattern, in: text, cut: false, fillers: fillers) == spans)
        #expect(try Self.found(pattern, in: text, cut: true, fillers: fillers) == spans)
    }

    /// A break begins where the anchor behind it does, and is not taken for it.
    @Test func anAnchorRightBehindAPauseIsFound() throws {
        let phrase = PhraseDefinition(sequences: [Self.patterns["gap"]!])
        var matcher = Matcher(patterns: try PatternSet(phrases: [phrase]))
        var state = FoldState()
        var spans: [Range<Int>] = []
        for piece in ["", "全网", "都是最低"] {
            matcher.begin()
            matcher.append(Array(piece.utf8).span, to: &state, afterPause: piece == "全网")
            spans += matcher.matches.map(\.bytes)
        }
        matcher.begin()
        matcher.end(&state)
        #expect(spans + matcher.matches.map(\.bytes) == [0..<18])
    }
}
