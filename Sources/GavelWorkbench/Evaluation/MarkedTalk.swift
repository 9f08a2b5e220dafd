import GavelReporting

/// Some words of a case with what stands around them, in one line, mobile numbers masked.
struct MarkedTalk {
    /// Scalars shown to either side.
    static let contextCount = 20

    /// The stretches, in order; those that are marked and those that are not.
    var stretches: [(text: String, isMarked: Bool)]

    /// - Parameter place: the words to mark. Text between its parts, of other voices, is shown too.
    init(_ place: TalkPlace, in evaluationCase: EvaluationCase) {
        var scalars: [Unicode.Scalar] = []
        var marked: [Bool] = []
        for (index, segment) in evaluationCase.segments.enumerated() {
            // One space for a seam, so that the words of two segments do not run into each other.
            let part = place.parts.first { $0.segment == index }
            if index > 0 {
                scalars.append(" ")
                marked.append(marked.last == true && part?.scalars.lowerBound == 0)
            }
            for (offset, scalar) in segment.text.unicodeScalars.enumerated() {
                scalars.append(scalar)
                marked.append(part?.scalars.contains(offset) ?? false)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        // The count of scalars stays the same.
        scalars = Array(Masking.phoneNumbers(in: String(view)).unicodeScalars)
        stretches = MarkedTalk.stretches(scalars, marked)
    }

    private static func stretches(_ scalars: [Unicode.Scalar], _ marked: [Bool]) -> [(text: String, isMarked: Bool)] {
        guard let first = marked.firstIndex(of: true), let last = marked.lastIndex(of: true) else { return [] }
        let low = max(0, first - contextCount)
        let high = min(scalars.count, last + 1 + contextCount)
        var stretches: [(text: String, isMarked: Bool)] = low > 0 ? [("…", false)] : []
        for index in low..<high {
            if let end = stretches.last, end.isMarked == marked[index] {
                stretches[stretches.count - 1].text.unicodeScalars.append(scalars[index])
            } else {
                stretches.append((String(scalars[index]), marked[index]))
            }
        }
        return high < scalars.count ? stretches + [("…", false)] : stretches
    }

    /// In one string, with brackets around what is marked.
    var text: String { stretches.map { $0.isMarked ? "【\($0.text)】" : $0.text }.joined() }
}
