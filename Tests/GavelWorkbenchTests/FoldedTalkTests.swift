import GavelTranscript
import Testing

@testable import GavelWorkbench

@Suite struct FoldedTalkTests {
    /// Segments by voice, a quote, and the segments again with what the quote takes of them between ⟦ and ⟧.
    @Test(arguments: [
        (["host 家人们全网最低价", "host 快拍"], "全网最低价", ["家人们⟦全网最低价⟧", "快拍"]),
        (["host 家人们全网", "host 最低价快拍"], "全网|最低价", ["家人们⟦全网⟧", "⟦最低价⟧快拍"]),
        (["host 家人们全网", "host 最低价快拍"], "全网最低价", ["家人们⟦全网⟧", "⟦最低价⟧快拍"]),
        (["host 全 网、最★低 價！"], "全网最低价", ["⟦全 网、最★低 價⟧！"]),
        (["host 加ＷＸ吧"], "wx", ["加⟦ＷＸ⟧吧"]),
        (["host 只要9.9元"], "9.9", ["只要⟦9.9⟧元"]),
        (["host 只要99元"], "9.9", []),
        (["host 全网", "viewer 真的吗", "host 最低"], "全网|最低", ["⟦全网⟧", "真的吗", "⟦最低⟧"]),
        (["host 全网", "assistant 来了", "host 最低"], "全网|最低", ["⟦全网⟧", "来了", "⟦最低⟧"]),
        (["viewer 全网最低"], "全网最低", []), (["host 你好"], "！！", []), (["host 好"], "好好", []),
    ])
    func quotesAreFound(segments: [String], quote: String, marked: [String]) {
        let said = Self.segments(segments)
        let place = said.sellerPlaces(of: quote).first
        #expect((place.map { Self.marked($0, said) } ?? []) == marked)
    }

    @Test func everyPlaceCounts() {
        let said = Self.segments(["host 第一就是第一", "host 第一"])
        #expect(said.sellerPlaces(of: "第一").map(\.parts[0].segment) == [0, 0, 1])
    }

    @Test(arguments: [
        ("全网最低价", true), ("最低价快", true), ("家人们", false), ("拍", false),
    ])
    func placesOverlapByScalar(other: String, overlaps: Bool) {
        let said = Self.segments(["host 家人们全网", "host 最低价快拍"])
        let place = said.sellerPlaces(of: "全网最低价")[0]
        #expect(place.overlaps(said.sellerPlaces(of: other)[0]) == overlaps)
    }

    private static func segments(_ lines: [String]) -> [Segment] {
        lines.map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return Segment(speaker: String(parts[0]), text: String(parts[1]))
        }
    }

    private static func marked(_ place: TalkPlace, _ segments: [Segment]) -> [String] {
        segments.enumerated().map { index, segment in
            guard let range = place.parts.first(where: { $0.segment == index })?.scalars else { return segment.text }
            let scalars = Array(segment.text.unicodeScalars).map { String($0) }
            return scalars[..<range.lowerBound].joined() + "⟦" + scalars[range].joined() + "⟧"
                + scalars[range.upperBound...].joined()
        }
    }
}
