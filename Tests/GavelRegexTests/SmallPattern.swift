/// A small regular expression: its text, and a backtracking matcher that is slow and obvious.
indirect enum SmallPattern {
    case scalar(Unicode.Scalar)
    case any
    case oneOf([Unicode.Scalar])
    case noneOf([Unicode.Scalar])
    case sequence([SmallPattern])
    case choice([SmallPattern])
    case repeated(SmallPattern, ClosedRange<Int>, isGreedy: Bool)

    static let alphabet: [Unicode.Scalar] = ["甲", "乙", "a", "1", "é"]

    /// Nothing that may be empty is repeated: what a repeat does with an empty turn is PCRE2's own affair.
    static func random(depth: Int, using random: inout SplitMix64) -> SmallPattern {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 11), using: &random) {
        case 0...2: return .scalar(alphabet.randomElement(using: &random)!)
        case 3: return .any
        case 4:
            let members = Array(alphabet.shuffled(using: &random).prefix(2))
            return Bool.random(using: &random) ? .oneOf(members) : .noneOf(members)
        case 5...7:
            let count = Int.random(in: 2...3, using: &random)
            return .sequence((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
        case 8:
            let count = Int.random(in: 2...3, using: &random)
            return .choice((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
        default:
            let part = SmallPattern.random(depth: depth - 1, using: &random)
            if part.mayBeEmpty { return part }
            let least = Int.random(in: 0...2, using: &random)
            let most = Bool.random(using: &random) ? least + Int.random(in: 1...2, using: &random) : 99
            return .repeated(part, least...most, isGreedy: Bool.random(using: &random))
        }
    }

    var mayBeEmpty: Bool {
        switch self {
        case .scalar, .any, .oneOf, .noneOf: false
        case .sequence(let parts): parts.allSatisfy(\.mayBeEmpty)
        case .choice(let parts): parts.contains(where: \.mayBeEmpty)
        case .repeated(_, let counts, _): counts.lowerBound == 0
        }
    }

    var text: String {
        switch self {
        case .scalar(let scalar): String(scalar)
        case .any: "."
        case .oneOf(let members): "[\(members.map(String.init).joined())]"
        case .noneOf(let members): "[^\(members.map(String.init).joined())]"
        case .sequence(let parts): parts.map(\.text).joined()
        case .choice(let parts): "(\(parts.map(\.text).joined(separator: "|")))"
        case .repeated(let part, let counts, let isGreedy):
            "(?:\(part.text)){\(counts.lowerBound),\(counts.upperBound == 99 ? "" : String(counts.upperBound))}"
                + (isGreedy ? "" : "?")
        }
    }

    /// Tries the ways to match from `start` in their order until `isLast` takes an end.
    /// - Returns: that end.
    func firstEnd(in text: [Unicode.Scalar], from start: Int, _ isLast: (Int) -> Int?) -> Int? {
        func one(_ accepts: (Unicode.Scalar) -> Bool) -> Int? {
            start < text.count && accepts(text[start]) ? isLast(start + 1) : nil
        }
        switch self {
        case .scalar(let scalar): return one { $0 == scalar }
        case .any: return one { _ in true }
        case .oneOf(let members): return one { members.contains($0) }
        case .noneOf(let members): return one { !members.contains($0) }
        case .sequence(let parts):
            guard let first = parts.first else { return isLast(start) }
            let rest = SmallPattern.sequence(Array(parts.dropFirst()))
            return first.firstEnd(in: text, from: start) { rest.firstEnd(in: text, from: $0, isLast) }
        case .choice(let parts):
            for part in parts {
                if let end = part.firstEnd(in: text, from: start, isLast) { return end }
            }
            return nil
        case .repeated(let part, let counts, let isGreedy):
            func more() -> Int? {
                guard counts.upperBound > 0 else { return nil }
                let least = max(0, counts.lowerBound - 1)
                let rest = SmallPattern.repeated(part, least...counts.upperBound - 1, isGreedy: isGreedy)
                return part.firstEnd(in: text, from: start) { rest.firstEnd(in: text, from: $0, isLast) }
            }
            if counts.lowerBound > 0 { return more() }
            return isGreedy ? more() ?? isLast(start) : isLast(start) ?? more()
        }
    }
}
