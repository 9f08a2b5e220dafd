import GavelLexicon
import Testing

@testable import GavelScanning

@Suite struct FiguresTests {
    private static func figures(
        _ kind: FiguresSpec.Kind, _ count: Int = 2, atLeast: Double? = nil, seconds: Int64 = 600
    ) -> Structure {
        .figures(
            FiguresSpec(
                kind: kind, count: count, atLeast: atLeast, window: RoomWindow(milliseconds: seconds * 1000)))
    }

    private static let ratio = Structure.figures(
        FiguresSpec(kind: .ratio, count: 2, atLeast: 5, window: RoomWindow(characters: 60)))

    static let rows: [(Structure, String, [String])] = [
        // A falling stock is fine, a rising one is not.
        (figures(.contradiction), "0@0-2 0s #50单; 0@9-11 60s #30单; 0@20-22 120s #12单", []),
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 60s #50单", ["0@0 0@9"]),
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 601s #50单", []),
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 60s #50箱", []),
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 1s #40单; 0@20-22 2s #35单", ["0@0 0@9"]),
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 60s ?; 0@20-22 70s #40单 ?", ["0@0 0@20 ?"]),
        // The same figure in a breath is the same sentence, later it is not.
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 5s #30单", []),
        (figures(.contradiction), "0@0-2 0s #30单; 0@9-11 21s #30单", ["0@0 0@9"]),
        (figures(.contradiction), "0@0-2 0s #30单; 0@90-92 5s #30单", ["0@0 0@90"]),
        // Something said against it.
        (figures(.contradiction), "0@0-2 0s #3单; 1@9-11 60s", ["0@0 1@9"]),
        (figures(.contradiction), "1@0-2 0s; 0@9-11 60s #3单", []),
        (figures(.contradiction), "0@0-4 0s #3单; 1@3-5 0s", []),
        (figures(.contradiction), "0@0-2 0s #3单; 1@9-11 60s; 1@12-14 61s", ["0@0 1@9"]),

        (figures(.rise, 3), "0@0-2 0s #100; 0@5-7 1s #120; 0@9-11 2s #150", ["0@0 0@5 0@9"]),
        (figures(.rise, 3), "0@0-2 0s #100; 0@5-7 1s #90; 0@9-11 2s #150", []),
        (
            figures(.rise, 3), "0@0-2 0s #100; 0@5-7 1s #120; 0@7-8 1s #120; 0@9-11 2s #150", ["0@0 0@7 0@9"]
        ),
        (figures(.rise, 3), "0@0-2 0s #100; 0@5-7 1s #5单; 0@9-11 2s #120; 0@12-14 3s #150", ["0@0 0@9 0@12"]),

        (figures(.repeat, 3), "0@0-2 0s #9; 0@5-7 1s #9; 0@9-11 2s #8; 0@12-14 3s #9", ["0@0 0@5 0@12"]),
        (figures(.repeat, 3), "0@0-2 0s #9元; 0@5-7 1s #9; 0@12-14 3s #9", []),
        (figures(.distinct, 3), "0@0-2 0s #9; 0@5-7 1s #9; 0@9-11 2s #8; 0@12-14 3s #7", ["0@5 0@9 0@12"]),
        (figures(.distinct, 3), "0@0-2 0s #9; 0@5-7 1s #9; 0@9-11 2s #8", []),

        (ratio, "0@0-8 0s #999元 #99块", ["0@0"]),
        (ratio, "0@0-8 0s #999元 #299元", []),
        (ratio, "0@0-4 0s #999元; 0@54-60 9s #99块", ["0@0 0@54"]),
        (ratio, "0@0-4 0s #99元; 0@54-60 9s #999块", ["0@0 0@54"]),
        (ratio, "0@0-4 0s #999元; 0@54-61 9s #99块", []),
        (ratio, "0@0-4 0s #999元; 0@54-60 9s #0块", []),
        (ratio, "0@0-4 0s #495; 0@54-60 9s #99", ["0@0 0@54"]),
        (ratio, "0@0-4 0s #494; 0@54-60 9s #99", []),
    ]

    @Test(arguments: rows)
    func holds(figures: Structure, said: String, expected: [String]) {
        #expect(RoomNotation.matches(figures, said) == expected)
    }

    static let bids: [(Structure, String, [String])] = [
        // Without a chat nothing is known about who bid.
        (figures(.unmatched, 1, seconds: 90), "0@9-11 9s #300", []),
        (figures(.unmatched, 1, seconds: 90), "viewer; 0@9-11 9s #300", ["0@9"]),
        (figures(.unmatched, 1, seconds: 90), "bid 1 300 @5 2s; 0@9-11 9s #300", []),
        (figures(.unmatched, 1, seconds: 90), "bid 1 290 @5 2s; 0@9-11 9s #300", []),
        (figures(.unmatched, 1, seconds: 90), "bid 1 280 @5 2s; 0@9-11 9s #300", ["0@9"]),
        (figures(.unmatched, 1, seconds: 90), "bid 1 300 @5 2s; 0@9-11 92.1s #300", ["0@9"]),
        (figures(.unmatched, 1, seconds: 90), "viewer; 0@9-11 9s #300; bid 1 300 @12 10s", ["0@9"]),
        // Said again it is the same claim.
        (figures(.unmatched, 1, seconds: 90), "viewer; 0@9-11 9s #300; 0@12-14 60s #300; 0@15-17 140s #300", ["0@9"]),
        (figures(.unmatched, 1, seconds: 90), "viewer; 0@9-11 9s #300; 0@12-14 100s #300", ["0@9", "0@12"]),
        (figures(.unmatched, 1, seconds: 90), "viewer; 0@9-11 9s #300 ?; 0@12-14 60s #300", ["0@9 ?", "0@12"]),

        (figures(.raised, 3), "0@0-2 0s #100; 0@5-7 1s #120; 0@9-11 2s #150", []),
        (figures(.raised, 3), "viewer; 0@0-2 0s #100; 0@5-7 1s #120; 0@9-11 2s #150", ["0@0 0@5 0@9"]),
        (figures(.raised, 3), "bid 1 100 @0 0s; 0@0-2 0s #100; 0@5-7 1s #120; 0@9-11 2s #150", ["0@0 0@5 0@9"]),
        (figures(.raised, 3), "0@0-2 0s #100; bid 1 120 @4 1s; 0@5-7 1s #120; 0@9-11 2s #150", []),

        (figures(.alternating, 3), "bid 1 100 @0 0s; bid 2 120 @1 1s; bid 1 150 @2 2s; 1@9-11 9s", ["1@9"]),
        (figures(.alternating, 3), "bid 1 100 @0 0s; bid 2 120 @1 1s; bid 3 150 @2 2s; 1@9-11 9s", []),
        (figures(.alternating, 3), "bid 1 100 @0 0s; bid 2 120 @1 1s; bid 1 110 @2 2s; 1@9-11 9s", []),
        (figures(.alternating, 3), "bid 1 100 @0 0s; bid 1 120 @1 1s; bid 1 150 @2 2s; 1@9-11 9s", []),
        (figures(.alternating, 3), "bid 1 100 @0 0s; bid 2 120 @1 1s; 1@9-11 9s", []),
        (
            figures(.alternating, 3),
            "bid 1 100 @0 0s; bid 2 120 @1 1s; bid 1 150 @2 2s; 1@9-11 9s; bid 2 200 @12 10s; 1@15-17 12s", ["1@9"]
        ),
    ]

    @Test(arguments: bids)
    func holdsAgainstBids(figures: Structure, said: String, expected: [String]) {
        #expect(RoomNotation.matches(figures, said) == expected)
    }

    /// A rule remembers its latest 64 hits, the last one among them.
    @Test(arguments: [(62, ["0@0 0@900"]), (63, [])])
    func olderFiguresAreForgotten(others: Int, expected: [String]) {
        let falling = (0..<others).map { "0@\(10 + $0)-\(11 + $0) 1s #\(100 - $0)单" }.joined(separator: ";")
        let said = "0@0-2 0s #5箱; \(falling); 0@900-902 9s #6箱"
        #expect(RoomNotation.matches(Self.figures(.contradiction), said) == expected)
    }
}
