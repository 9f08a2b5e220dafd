/// Runs that a literal is made of, in reading order.
struct LiteralRuns: Sendable, Hashable {
    var symbols: [UInt16]
    /// As ``Run/count``, without the exact bits.
    var counts: [UInt16]
}

/// The compiled form of the phrases that are more than a literal.
///
/// Each sequence has one *anchor*: the step of literals that is rarest. The matcher finds anchors as it finds any
/// literal; what stands around one is then checked by ``PhraseCheck``, within a number of runs that is known here.
struct PhraseProgram: Sendable {
    enum Step: Sendable {
        case literals(LiteralSet)
        case gap(Int)
        case number(NumberTest)
        case any
        case notBefore(LiteralSet)
        case notAfter(LiteralSet)

        /// Runs that the step can cover, or look at, at most.
        var reach: Int {
            switch self {
            case .gap(let count): count
            case .number: NumberReader.reach
            case .any: 1
            case .literals(let set), .notBefore(let set), .notAfter(let set): set.longestRunCount
            }
        }

        /// Runs that the step covers at most.
        var cover: Int {
            switch self {
            case .notBefore, .notAfter: 0
            case .number: NumberReader.longestCount
            default: reach
            }
        }
    }

    struct Sequence: Sendable {
        var phrase: UInt32
        var steps: [Step]
        var anchor: Int
        /// Runs that have to be known before and behind an anchor for the check.
        var leftReach: Int
        var rightReach: Int
        var seesThroughFillers: Bool
        var respelling: Respelling
        /// Runs of the longest match.
        var extent: Int
    }

    /// What an occurrence of a literal means.
    enum Use: Sendable {
        case whole(phrase: UInt32, seesThroughFillers: Bool, Respelling)
        case anchor(sequence: UInt32)
    }

    var sequences: [Sequence] = []
    /// Per literal of the pattern set.
    var uses: [[Use]] = []
    /// What sequences may begin with, and per such literal the longest extent.
    var openers: ClassTrie?
    var openerExtents: [Int] = []
    /// Most steps of any one character that a sequence begins with.
    var longestLead = 0
    /// Longest extent of a sequence that begins with a number; 0 when none does.
    var numberOpenerExtent = 0
    /// Runs back from the end at which a sequence that is not over yet may have begun.
    var openerReach = 0
    /// Runs that a stream has to remember for the checks.
    var longestExtent = 0
    var fillers: FillerSet?
    var numerals: NumeralClasses?
}
