import Foundation
import Testing

@testable import GavelFolding

/// What must hold for every scalar there is.
@Suite struct FoldInvariantTests {
    static let everyScalar = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

    @Test func `folding a folded scalar changes nothing`() {
        let table = FoldTable.standard
        for scalar in Self.everyScalar {
            let folded = table.fold(scalar)
            guard folded.count > 1 || folded.count == 1 && folded.first != scalar else { continue }
            for target in folded.scalars where table.fold(target).scalars != [target] {
                Issue.record("U+\(String(scalar.value, radix: 16)) folds to a scalar that folds further")
            }
        }
    }

    @Test func `only what is invisible folds to nothing`() {
        let table = FoldTable.standard
        for scalar in Self.everyScalar {
            let folded = table.fold(scalar)
            let isVisible = folded.kind.isContent || folded.kind == .separator
            if folded.count > 3 || (folded.count > 0) != isVisible || folded.kind != table.kind(of: scalar) {
                Issue.record("U+\(String(scalar.value, radix: 16)) is \(folded.kind) with \(folded.count) scalars")
            }
        }
    }

    @Test func `a scalar that folds to itself has no reason`() {
        for scalar in Self.everyScalar {
            let folded = FoldTable.standard.fold(scalar)
            if folded.scalars == [scalar] || folded.count == 0, !folded.reasons.isEmpty {
                Issue.record("U+\(String(scalar.value, radix: 16)) has reasons without a change")
            }
        }
    }

    @Test func `composed and decomposed spellings fold alike`() {
        let table = FoldTable.standard
        for scalar in Self.everyScalar {
            let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            // Hangul syllables are read as they stand, and are not taken apart into their letters.
            guard decomposed.count > 1, !(0xAC00...0xD7A3).contains(scalar.value) else { continue }
            if table.fold(scalar).scalars != decomposed.flatMap({ table.fold($0).scalars }) {
                Issue.record("U+\(String(scalar.value, radix: 16)) and its decomposition fold differently")
            }
        }
    }

    @Test func `building the table is quick`() {
        let duration = ContinuousClock().measure { _ = FoldTable() }
        #expect(duration < .seconds(5), "took \(duration); a release build takes milliseconds")
    }

    /// Of the 4,102 pairs, ICU gives another target for 14, all rare (噁 鉅 麴 諮), and none for 1,131: 109 variants
    /// such as 峯 麪 甦, and ideographs outside the oldest block.
    @Test func `simplified forms agree with another source`() throws {
        let pairs = Array(FoldScriptData.openCC.unicodeScalars.filter { $0 != " " && $0 != "\n" })
        #expect(pairs.count > 8000)
        var differentCount = 0
        var unknownCount = 0
        for index in stride(from: 0, to: pairs.count, by: 2) {
            let source = String(pairs[index])
            let other = try #require(
                source.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false))
            if other == source {
                unknownCount += 1
            } else if other != String(pairs[index + 1]) {
                differentCount += 1
            }
        }
        #expect(differentCount <= 20)
        #expect(unknownCount <= 1200)
    }
}
