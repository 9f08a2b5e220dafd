import Foundation
import Testing

@testable import GavelFolding

/// What must hold for every syllable and character of the table, and how it compares with other sources.
@Suite struct SyllableInvariantTests {
    private let table = SyllableTable.standard

    static let everyScalar = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init)
    static let everySyllable = (0..<SyllableTable.standard.count).map { Syllable(rawValue: UInt16($0)) }

    @Test func `there are as many syllables as the language has`() {
        #expect((400...420).contains(table.count))
        #expect(Self.everySyllable == Self.everySyllable.sorted { $0.spelling < $1.spelling })
    }

    @Test func `every syllable is found by its spelling and is read by some character`() {
        let read = Set(Self.everyScalar.flatMap { table.readings(of: $0) })
        for syllable in Self.everySyllable {
            #expect(table.syllable(spelled: syllable.spelling) == syllable)
            #expect((1...6).contains(syllable.spelling.utf8.count))
            #expect(read.contains(syllable), "no character is read \(syllable)")
        }
        #expect(Self.everySyllable.filter { $0.spelling.utf8.count == 1 }.map(\.spelling) == ["a", "e", "o"])
    }

    @Test func `every character of the table folds to itself and has distinct readings`() {
        var characterCount = 0
        for scalar in Self.everyScalar {
            let readings = table.readings(of: scalar)
            #expect(readings.first == table.primary(of: scalar))
            guard !readings.isEmpty else { continue }
            characterCount += 1
            if FoldTable.standard.fold(scalar).scalars != [scalar] || Set(readings).count != readings.count
                || readings.count > 4 || readings.dropFirst().sorted() != Array(readings.dropFirst())
            {
                Issue.record("U+\(String(scalar.value, radix: 16)) is read \(readings)")
            }
        }
        #expect(characterCount > 20_000)
    }

    @Test func `the characters of all syllables are those with a primary reading`() {
        var expected: [Syllable: [Unicode.Scalar]] = [:]
        for scalar in Self.everyScalar {
            if let primary = table.primary(of: scalar) { expected[primary, default: []].append(scalar) }
        }
        for syllable in Self.everySyllable {
            #expect(table.characters(of: syllable) == expected[syllable, default: []])
        }
    }

    @Test func `building the table is quick`() {
        let duration = ContinuousClock().measure { _ = SyllableTable() }
        #expect(duration < .seconds(2), "took \(duration); a release build takes milliseconds")
    }

    /// ICU's readings come from Unihan too, with corrections of its own, so that this finds faults in reading the
    /// source rather than in the source.
    @Test func `primary readings agree with another reader`() throws {
        let common = try Self.commonCharacters()
        var differing: [String] = []
        for scalar in common {
            let latin = try #require(String(scalar).applyingTransform(.mandarinToLatin, reverse: false))
            let other = Self.toneless(latin)
            let ours = table.primary(of: scalar)?.spelling ?? "?"
            if ours != other { differing.append("\(scalar) \(ours) \(other)") }
        }
        let agreement = 1 - Double(differing.count) / Double(common.count)
        print("primary readings: \(common.count) compared, \(agreement * 100) % agree; differing: \(differing)")
        #expect(agreement >= 0.97)
    }

    /// GB 2312 orders the characters of its first level by their readings, and knows nothing of Unihan. A character
    /// whose primary reading is another one than the standard meant stands out of order.
    @Test func `the common characters of GB 2312 are in the order of their readings`() throws {
        // The standard takes ü for u; then lv and lu, nv and nu are one stretch.
        let readings = try Self.commonCharacters().map { scalar in
            (table.primary(of: scalar)?.spelling ?? "").replacingOccurrences(of: "v", with: "u")
        }
        let inOrder = Self.longestOrderedCount(readings)
        print("order of GB 2312: \(inOrder) of \(readings.count) characters stand in it")
        #expect(Double(inOrder) >= 0.97 * Double(readings.count))
    }

    /// The first level of GB 2312, the 3,755 characters in use, without those that fold to something else.
    private static func commonCharacters() throws -> [Unicode.Scalar] {
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        var bytes: [UInt8] = []
        for row in UInt8(0xB0)...0xD7 {
            for cell in UInt8(0xA1)...(row == 0xD7 ? 0xF9 : 0xFE) { bytes += [row, cell] }
        }
        let text = try #require(String(data: Data(bytes), encoding: gb18030))
        #expect(text.unicodeScalars.count == 3755)
        let common = text.unicodeScalars.filter { FoldTable.standard.fold($0).scalars == [$0] }
        #expect(common.count > 3700)
        return Array(common)
    }

    /// The letters of a reading without its tone, ü as v.
    private static func toneless(_ reading: String) -> String {
        var letters = ""
        for scalar in reading.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar == "\u{308}" {
                letters.removeLast()
                letters.append("v")
            } else if scalar.isASCII {
                letters.append(Character(scalar))
            }
        }
        return letters
    }

    /// The length of a longest part of a row, not necessarily connected, that never descends.
    private static func longestOrderedCount(_ row: [String]) -> Int {
        // The least last element of such a part of each length.
        var lasts: [String] = []
        for element in row {
            if let place = lasts.firstIndex(where: { $0 > element }) {
                lasts[place] = element
            } else {
                lasts.append(element)
            }
        }
        return lasts.count
    }
}
