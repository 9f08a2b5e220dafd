public import GavelDiagnostics
public import GavelLexicon
public import GavelTranscript

/// A short stretch of invented talk, and what has to be found in it.
///
/// Source: `docs/WORKBENCH.md`, cases.
public struct EvaluationCase: Sendable {
    /// Something that has to be found.
    public struct Expectation: Sendable, Hashable {
        public var category: String
        /// As it was written; `|` stands for a seam between segments.
        public var quote: String
        /// Least grade of the finding.
        public var minimumGrade: Grade
        /// Other categories whose findings do as well.
        public var accepted: [String]
        /// Where the quote stands; more than one place when the seller repeats it, and a finding at any of them does.
        public var places: [TalkPlace]

        /// Whether findings of `category` answer it.
        public func accepts(_ category: String) -> Bool { category == self.category || accepted.contains(category) }
    }

    public var id: String
    /// Where the case stands.
    public var place: TextPlace
    /// The trade, nil when the case names none.
    public var sector: String?
    /// In one room of the case's own.
    public var segments: [Segment]
    /// Empty for lawful talk.
    public var expectations: [Expectation]
    public var tags: [String]

    /// Whether nothing has to be found.
    public var isClean: Bool { expectations.isEmpty }

    /// Tags of clean cases in which asking for proof is right.
    static let proofTags: Set<String> = ["exempt", "award", "data-cited"]

    /// Whether asking for proof is half a false alarm here.
    var refusesProof: Bool { isClean && !tags.contains(where: EvaluationCase.proofTags.contains) }
}
