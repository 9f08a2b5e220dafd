import GavelFolding
import Testing

@Suite struct DualEmojiTests {
    @Test(arguments: DualEmoji.words.map(\.emoji))
    func `a sign with a second meaning is invisible in the raw view`(_ emoji: Unicode.Scalar) {
        #expect([.noise, .separator].contains(FoldTable.standard.kind(of: emoji)))
    }

    @Test func `each sign is listed once`() {
        #expect(Set(DualEmoji.words.map(\.emoji)).count == DualEmoji.words.count)
    }

    @Test func `each word is of content characters`() {
        for (emoji, words) in DualEmoji.words {
            #expect(!words.isEmpty, "\(emoji)")
            #expect(words.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(FoldTable.standard.isContent) })
        }
    }
}
