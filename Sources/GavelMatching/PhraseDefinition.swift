/// What a pattern looks for, after its notation is written out: one of several sequences of steps.
///
/// Source of the meaning: `docs/SEMANTICS.md`, matches.
public struct PhraseDefinition: Sendable, Hashable {
    /// One step of a sequence.
    public enum Step: Sendable, Hashable {
        /// One of these; never empty.
        case literals([String])
        /// From 0 to this many further classes.
        case gap(Int)
        case number(NumberTest)
        /// One content character.
        case any
        /// None of these may stand directly before what follows.
        case notBefore([String])
        /// None of these may stand directly behind what was matched.
        case notAfter([String])

        package var isTest: Bool {
            switch self {
            case .notBefore, .notAfter: true
            default: false
            }
        }
        package var isGap: Bool {
            if case .gap = self { true } else { false }
        }
    }

    /// At least one; each holds at least one step of literals, and neither begins nor ends with a gap.
    public var sequences: [[Step]]
    /// Whether it is looked for in the filler-free view too.
    public var seesThroughFillers: Bool

    public init(sequences: [[Step]], seesThroughFillers: Bool = false) {
        self.sequences = sequences
        self.seesThroughFillers = seesThroughFillers
    }

    /// A phrase that is one literal.
    public init(literal: String) {
        self.init(sequences: [[.literals([literal])]])
    }
}

/// What a number in a pattern has to be.
public struct NumberTest: Sendable, Hashable {
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "="
    }
    /// A percentage, not a plain number.
    public var isPercent: Bool
    public var comparison: Comparison?
    /// In ten thousandths, so that bounds compare exactly.
    public var bound: Int

    public init(isPercent: Bool = false, comparison: Comparison? = nil, bound: Int = 0) {
        self.isPercent = isPercent
        self.comparison = comparison
        self.bound = bound
    }

    /// Whether a number passes.
    /// - Parameter value: in ten thousandths.
    public func accepts(_ value: Int) -> Bool {
        switch comparison {
        case nil: true
        case .less: value < bound
        case .lessOrEqual: value <= bound
        case .greater: value > bound
        case .greaterOrEqual: value >= bound
        case .equal: value == bound
        }
    }
}
