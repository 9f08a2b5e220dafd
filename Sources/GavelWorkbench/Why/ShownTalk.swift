import GavelReporting

/// A stream's words as they may be shown: mobile numbers masked, addressed by bytes of the stream.
struct ShownTalk {
    /// Scalars shown to either side of some words.
    static let contextCount = 20

    private let scalars: [Unicode.Scalar]
    /// Where each scalar begins in the stream's text.
    private let starts: [Int]
    private let isMasked: [Bool]

    init(_ text: [UInt8]) {
        let plain = String(decoding: text, as: UTF8.self)
        var starts: [Int] = []
        var place = 0
        for scalar in plain.unicodeScalars {
            starts.append(place)
            place += UTF8.width(scalar)
        }
        self.starts = starts
        // The count of scalars stays the same.
        scalars = Array(Masking.phoneNumbers(in: plain).unicodeScalars)
        isMasked = zip(plain.unicodeScalars, scalars).map { $0 != $1 }
    }

    /// The words of some bytes.
    subscript(bytes: Range<Int>) -> String { string(indices(bytes)) }

    /// Whether a part of the words is hidden.
    func hides(_ bytes: Range<Int>) -> Bool { isMasked[indices(bytes)].contains(true) }

    /// Some words with what stands around them, between brackets.
    /// - Parameter phrase: what is shown at most.
    func marked(_ bytes: Range<Int>, in phrase: Range<Int>) -> String {
        let (words, around) = (indices(bytes), indices(phrase))
        let low = max(around.lowerBound, words.lowerBound - ShownTalk.contextCount)
        let high = min(around.upperBound, words.upperBound + ShownTalk.contextCount)
        return (low > around.lowerBound ? "…" : "") + string(low..<words.lowerBound) + "【" + string(words) + "】"
            + string(words.upperBound..<high) + (high < around.upperBound ? "…" : "")
    }

    /// The first scalars of some words, with dots where there are more.
    func beginning(_ bytes: Range<Int>, _ count: Int) -> String {
        let range = indices(bytes)
        let end = min(range.upperBound, range.lowerBound + count)
        return string(range.lowerBound..<end) + (end < range.upperBound ? "…" : "")
    }

    /// The last scalars of some words, with dots where there are more.
    func end(_ bytes: Range<Int>, _ count: Int) -> String {
        let range = indices(bytes)
        let start = max(range.lowerBound, range.upperBound - count)
        return (start > range.lowerBound ? "…" : "") + string(start..<range.upperBound)
    }

    private func indices(_ bytes: Range<Int>) -> Range<Int> { index(bytes.lowerBound)..<index(bytes.upperBound) }

    /// The first scalar that begins at a byte or behind it.
    private func index(_ byte: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
