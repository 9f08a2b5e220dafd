/// The same kind of talk, too often within a window.
public struct BurstSpec: Sendable, Hashable {
    /// What makes a burst.
    public enum Measure: Sendable, Hashable {
        /// So many hits.
        case count(Count)
        /// So many signals at once.
        case signals([Signal], need: Int)
    }

    /// Hits of the rule's own patterns and findings of other rules, counted together.
    public struct Count: Sendable, Hashable {
        public var count: Int
        /// Whether only different wordings count.
        public var isDistinct: Bool
        /// Indices into ``Lexicon/rules``, ascending.
        public var rules: [Int]
        /// Whether the findings of every match rule of the burst's category count.
        public var countsCategory: Bool

        public init(count: Int, isDistinct: Bool = false, rules: [Int] = [], countsCategory: Bool = false) {
            self.count = count
            self.isDistinct = isDistinct
            self.rules = rules
            self.countsCategory = countsCategory
        }
    }

    /// One of the signs of a roar; none of them is anything alone.
    public enum Signal: Sendable, Hashable {
        /// More content characters a second than this, over at least so much speaking time of one speaker.
        case rate(charactersPerSecond: Double, milliseconds: Int64)
        /// So many findings of these rules (indices into ``Lexicon/rules``, ascending) within the burst's window.
        case rules([Int], count: Int)
        /// So many exclamation marks of one speaker, the last at most so many content characters behind the first.
        case exclamations(count: Int, characters: Int)
        /// The same words, at most so many content characters long, said alone so often within a time.
        case shout(longest: Int, count: Int, milliseconds: Int64)
        /// A segment so much louder than what the speaker said before.
        case louder(decibels: Double)
    }

    public var measure: Measure
    public var window: RoomWindow

    public init(_ measure: Measure, window: RoomWindow) {
        self.measure = measure
        self.window = window
    }
}

extension BurstSpec {
    /// What a part is called in a finding.
    func partName(_ index: Int) -> String {
        guard case .signals(let signals, _) = measure else { return "said" }
        return switch signals[index] {
        case .rate: "rate"
        case .rules: "said"
        case .exclamations: "exclamations"
        case .shout: "shout"
        case .louder: "louder"
        }
    }
}
