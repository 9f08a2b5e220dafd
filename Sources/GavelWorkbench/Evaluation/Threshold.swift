/// A figure that an evaluation has to reach: `precision=0.95`, `relic-claim.recall=0.8`.
public struct Threshold: Sendable, Hashable {
    public enum Figure: String, Sendable, Hashable, CaseIterable { case precision, recall, f1 }

    /// Nil: of all together.
    public var category: String?
    public var figure: Figure
    /// 0 to 1.
    public var least: Double
    /// As it was written, for messages.
    public let text: String

    /// - Throws: ``ThresholdError`` when `text` is no threshold.
    public init(_ text: String) throws(ThresholdError) {
        self.text = text
        let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2 else { throw .malformed(text) }
        let names = sides[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let name = names.last, names.count <= 2, let figure = Figure(rawValue: name) else {
            throw .unknownFigure(text)
        }
        guard let least = Double(sides[1]), (0...1).contains(least) else { throw .outOfRange(text) }
        self.figure = figure
        self.least = least
        category = names.count == 2 ? names[0] : nil
    }

    /// What came out, for a threshold.
    public struct Verdict: Sendable, Hashable {
        public var threshold: Threshold
        /// Nil when there was nothing to measure.
        public var ratio: Ratio?
        /// A figure that cannot be measured does not hold: a gate that nothing passes through guards nothing.
        public var holds: Bool { ratio?.value.map { $0 >= threshold.least } ?? false }
    }

    public func verdict(on evaluation: Evaluation) -> Verdict {
        let measured = if let category { evaluation.tally(of: category) } else { evaluation.overall as Tally? }
        guard let tally = measured else { return Verdict(threshold: self, ratio: nil) }
        let ratio =
            switch figure {
            case .precision: tally.precision
            case .recall: tally.recall
            case .f1: tally.f1
            }
        return Verdict(threshold: self, ratio: ratio.whole > 0 ? ratio : nil)
    }
}

/// Why a text is no threshold.
public enum ThresholdError: Error, Sendable, Hashable, CustomStringConvertible {
    case malformed(String)
    case unknownFigure(String)
    case outOfRange(String)

    public var description: String {
        switch self {
        case .malformed(let text): "\"\(text)\" is no threshold, expected one like precision=0.95"
        case .unknownFigure(let text):
            "\"\(text)\" names no figure, expected precision, recall or f1, or CATEGORY.precision"
        case .outOfRange(let text): "\"\(text)\" does not end in a number from 0 to 1, such as 0.95"
        }
    }
}
