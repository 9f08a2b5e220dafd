import GavelFolding
import GavelTranscript

/// What some of a case's segments say one after the other, folded, to find quotes in it.
///
/// Only what a scan would call equal is equal here; runs are not joined, because a quote is copied from the text.
struct FoldedTalk {
    private struct Element {
        var identity: Unicode.Scalar
        var segment: Int
        var scalar: Int
    }
    private var elements: [Element] = []

    /// - Parameter included: whether a segment is part of the talk.
    /// - Complexity: O(length of the text).
    init(_ segments: [Segment], where included: (Segment) -> Bool) {
        var sources: [(scalar: Unicode.Scalar, segment: Int, index: Int)] = []
        for (number, segment) in segments.enumerated() where included(segment) {
            for (index, scalar) in segment.text.unicodeScalars.enumerated() { sources.append((scalar, number, index)) }
        }
        let folded = FoldedTalk.fold(sources.map(\.scalar))
        elements = folded.map { element in
            let source = sources[element.source]
            return Element(identity: element.identity, segment: source.segment, scalar: source.index)
        }
    }

    /// Every place of `quote`, in order; `|` in it is nothing, and so is all that folding drops.
    /// - Returns: nothing when the quote folds to nothing.
    /// - Complexity: O(length of the talk × length of `quote`).
    func places(of quote: String) -> [TalkPlace] {
        let wanted = FoldedTalk.fold(quote.unicodeScalars.filter { $0 != "|" }).map(\.identity)
        guard !wanted.isEmpty, wanted.count <= elements.count else { return [] }
        return (0...elements.count - wanted.count).compactMap { start in
            let found = elements[start..<start + wanted.count]
            return found.map(\.identity) == wanted ? FoldedTalk.place(of: found) : nil
        }
    }

    private static func place(of found: ArraySlice<Element>) -> TalkPlace {
        var parts: [TalkPlace.Part] = []
        for element in found {
            if let last = parts.last, last.segment == element.segment {
                parts[parts.count - 1].scalars = last.scalars.lowerBound..<element.scalar + 1
            } else {
                parts.append(TalkPlace.Part(segment: element.segment, scalars: element.scalar..<element.scalar + 1))
            }
        }
        return TalkPlace(parts: parts)
    }

    /// The classes of `scalars`, each with the index of its source. A separator between digits counts, spaces do not.
    private static func fold(_ scalars: [Unicode.Scalar]) -> [(identity: Unicode.Scalar, source: Int)] {
        let folded = scalars.map(FoldTable.standard.fold)
        func isDigit(_ index: Int) -> Bool { folded.indices.contains(index) && folded[index].kind == .digit }
        var result: [(identity: Unicode.Scalar, source: Int)] = []
        for (index, scalar) in folded.enumerated() {
            if scalar.kind.isContent {
                result += scalar.scalars.map { ($0, index) }
            } else if scalar.kind == .separator, isDigit(index - 1), isDigit(index + 1) {
                result.append((scalar.first, index))
            }
        }
        return result
    }
}

extension [Segment] {
    /// Where a quote of the seller side stands: in what its voices say one after the other, else in what one of them says
    /// by itself while others talk between.
    func sellerPlaces(of quote: String) -> [TalkPlace] {
        let together = FoldedTalk(self) { $0.isOfSellerSide }.places(of: quote)
        guard together.isEmpty else { return together }
        var speakers: [String] = []
        for segment in self where segment.isOfSellerSide && !speakers.contains(segment.speaker) {
            speakers.append(segment.speaker)
        }
        return speakers.flatMap { speaker in
            FoldedTalk(self) { $0.isOfSellerSide && $0.speaker == speaker }.places(of: quote)
        }
    }

    /// Whether a viewer says `quote`.
    func viewersSay(_ quote: String) -> Bool { !FoldedTalk(self) { !$0.isOfSellerSide }.places(of: quote).isEmpty }
}

extension Segment {
    var isOfSellerSide: Bool { role?.isSellerSide ?? true }
}
