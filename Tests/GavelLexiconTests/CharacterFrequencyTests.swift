import Foundation
import GavelFolding
import Testing

@testable import GavelLexicon

@Suite struct CharacterFrequencyTests {
    /// The first is more common than the second, by a band at least.
    @Test(arguments: [
        ("的", "翡"), ("是", "宝"), ("我", "冠"), ("不", "癌"), ("好", "疗"), ("大", "巅"), ("有", "绝"), ("1", "7"), ("e", "z"),
        ("一", "廿"),
        ("买", "砭"), ("翡", "龘"),
    ])
    func commonCharactersComeFirst(common: String, rare: String) throws {
        let bands = try [common, rare].map { text in
            let folded = FoldTable.standard.fold(try #require(text.unicodeScalars.first))
            return CharacterFrequency.band(of: folded.first)
        }
        #expect(bands[0] < bands[1])
    }

    @Test(arguments: ["\0", " ", "國", "A", "龘", "\u{10FFFF}"] as [Unicode.Scalar])
    func whatIsUnseenOrUnfoldedIsRarest(scalar: Unicode.Scalar) {
        #expect(CharacterFrequency.band(of: scalar) == 15)
    }

    @Test func theTableIsWhatTheDataSay() throws {
        #expect(CharacterFrequency.bandCount == 16)
        var seen: Set<Unicode.Scalar> = []
        for (band, text) in CharacterFrequencyData.bands.enumerated() {
            let scalars = text.unicodeScalars.filter { $0 != "\n" }
            #expect(!scalars.isEmpty)
            for scalar in scalars {
                #expect(seen.insert(scalar).inserted, "\(scalar) stands in two bands")
                #expect(CharacterFrequency.band(of: scalar) == band)
                #expect(FoldTable.standard.fold(scalar).scalars == [scalar], "\(scalar) is not folded")
            }
        }
        #expect(seen.count > 5_000)
    }

    /// From band to band, characters become rarer, and by one and the same factor.
    @Test func bandsAreMonotone() {
        let least = CharacterFrequencyData.leastCounts
        #expect(least.count == CharacterFrequencyData.bands.count)
        #expect(zip(least, least.dropFirst()).allSatisfy { $0 > $1 })
        #expect(least.last == 1)
        #expect(least[0] < CharacterFrequencyData.sampleCount)
    }

    @Test func theDataStaySmall() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(
            contentsOf: root.appending(path: "Sources/GavelLexicon/Generated/CharacterFrequencyData.swift"))
        #expect(data.count <= 40_000)
    }
}
