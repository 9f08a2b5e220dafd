public import GavelMatching

/// Text for people, in the two languages that everything is written in.
public struct Bilingual: Sendable, Hashable {
    public var zh: String
    public var en: String
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// How grave one clear sentence is. Raw values are the numbers of the output.
public enum Grade: Int, Sendable, Hashable, Comparable, CaseIterable {
    case notice = 1
    case warning = 2
    case serious = 3
    case critical = 4

    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

    /// A grade less grave, but never nothing.
    public var lowered: Grade { Grade(rawValue: rawValue - 1) ?? .notice }

    public var name: String {
        switch self {
        case .notice: "notice"
        case .warning: "warning"
        case .serious: "serious"
        case .critical: "critical"
        }
    }
}

/// One article (or paragraph) of law that rules rest on.
public struct LawArticle: Sendable, Hashable {
    /// Stable id, such as `AD-9-3`.
    public var id: String
    /// The instrument, such as 广告法.
    public var instrument: Bilingual
    /// The article as it is quoted, such as 第九条第（三）项.
    public var article: Bilingual
    /// What it forbids or requires, in our own words.
    public var summary: Bilingual
    /// Short code of the sanction band, or empty.
    public var sanction: String
    /// ISO date from which the text holds, or empty.
    public var inForce: String
    /// False when the number or wording was not checked against an official text.
    public var isVerified: Bool

    public init(
        id: String, instrument: Bilingual, article: Bilingual, summary: Bilingual, sanction: String = "",
        inForce: String = "", isVerified: Bool = true
    ) {
        self.id = id
        self.instrument = instrument
        self.article = article
        self.summary = summary
        self.sanction = sanction
        self.inForce = inForce
        self.isVerified = isVerified
    }
}

/// A class of violation; ids never change.
public struct Category: Sendable, Hashable {
    public var id: String
    public var name: Bilingual
    public init(id: String, name: Bilingual) {
        self.id = id
        self.name = name
    }
}

/// A unit of the lexicon: what is looked for, why, on which article, and what guards it.
public struct Rule: Sendable {
    /// `category/name`.
    public var id: String
    public var category: String
    public var grade: Grade
    /// Ids of ``LawArticle``.
    public var law: [String]
    public var title: Bilingual
    public var why: Bilingual
    public var suggest: Bilingual
    /// Indices into ``Lexicon/guards``, in the order in which the rule names them.
    public var guards: [Int]
    /// ISO dates between which the rule's law holds; nil is open.
    public var since: String?
    public var until: String?
    /// What it asks of a room beyond a single match; nil for a rule of matches alone.
    public var structure: Structure?
    public var examples: [Example]

    public init(
        id: String, category: String, grade: Grade, law: [String], title: Bilingual, why: Bilingual, suggest: Bilingual,
        guards: [Int], since: String? = nil, until: String? = nil, structure: Structure? = nil, examples: [Example] = []
    ) {
        self.id = id
        self.category = category
        self.grade = grade
        self.law = law
        self.title = title
        self.why = why
        self.suggest = suggest
        self.guards = guards
        self.since = since
        self.until = until
        self.structure = structure
        self.examples = examples
    }
}

/// A sentence that a rule must, or must not, find.
public struct Example: Sendable, Hashable {
    public enum Expectation: String, Sendable, Hashable, CaseIterable {
        case violation
        /// The rule makes no violation and nothing that needs proof.
        case pass
        case needsProof = "needs-proof"
    }
    public var expectation: Expectation
    /// Without the marks ⟦ and ⟧.
    public var text: String
    /// The words between ⟦ and ⟧, in order; what the rule must quote. Empty for `pass`.
    public var marked: [String]
    /// Where it stands, for diagnostics.
    public var place: String

    public init(expectation: Expectation, text: String, marked: [String], place: String) {
        self.expectation = expectation
        self.text = text
        self.marked = marked
        self.place = place
    }
}

/// A context test around a match. Source: `docs/SEMANTICS.md`, guards.
public struct Guard: Sendable {
    public enum Effect: String, Sendable, Hashable, CaseIterable {
        case exempt
        case needsProof = "needs-proof"
        /// Makes it a grade less grave.
        case lower
        /// Only cancels other guards.
        case cancel
    }
    public enum Scope: String, Sendable, Hashable, CaseIterable { case clause, phrase }
    /// Cues that share a reach.
    public struct CueGroup: Sendable {
        /// In content characters.
        public var within: Int
        /// Whether the cue must directly adjoin the match.
        public var isTouching: Bool
        public var cues: [String]
        public init(within: Int, isTouching: Bool = false, cues: [String]) {
            self.within = within
            self.isTouching = isTouching
            self.cues = cues
        }
    }
    public var id: String
    public var title: Bilingual
    public var effect: Effect
    public var scope: Scope
    public var left: [CueGroup]
    public var right: [CueGroup]
    /// A pattern that contains one of these is not touched by the guard.
    public var immune: [String]
    /// Indices of guards of effect `cancel` that switch this one off.
    public var cancelledBy: [Int]
    /// When not empty: a cue counts only behind one of these words…
    public var after: [String]
    /// …at most this many content characters behind it.
    public var gap: Int

    public init(
        id: String, title: Bilingual, effect: Effect, scope: Scope = .clause, left: [CueGroup] = [],
        right: [CueGroup] = [], immune: [String] = [], cancelledBy: [Int] = [], after: [String] = [], gap: Int = 0
    ) {
        self.id = id
        self.title = title
        self.effect = effect
        self.scope = scope
        self.left = left
        self.right = right
        self.immune = immune
        self.cancelledBy = cancelledBy
        self.after = after
        self.gap = gap
    }
}

/// One literal form after slots and alternatives are written out; or a pattern of more than literals.
public struct Phrase: Sendable {
    public enum Use: Sendable {
        /// Makes a match of the rule at this index.
        case match(rule: Int)
        /// Makes a part of the structure of the rule at this index; parts are numbered as in ``Structure``.
        case part(rule: Int, part: Int)
        /// A look-alike: drops matches of these rules that lie wholly inside it. Sorted.
        case pass(rules: [Int])
    }
    /// The literal, or the pattern, as written.
    public var text: String
    public var use: Use
    /// What a pattern of more than literals looks for; nil for a literal.
    public var sequences: [[PhraseDefinition.Step]]?
    /// What it looks for besides, with aliases in its words.
    public var respelled: [RespelledSequence]
    /// Whether it is looked for in the filler-free view too.
    public var seesThroughFillers: Bool
    /// Whether it is looked for in the view of sound too.
    public var seesThroughSound: Bool

    public init(
        text: String, use: Use, sequences: [[PhraseDefinition.Step]]? = nil, respelled: [RespelledSequence] = [],
        seesThroughFillers: Bool = false, seesThroughSound: Bool = false
    ) {
        self.text = text
        self.use = use
        self.sequences = sequences
        self.respelled = respelled
        self.seesThroughFillers = seesThroughFillers
        self.seesThroughSound = seesThroughSound
    }

    /// What was compiled.
    package var definition: PhraseDefinition {
        var definition = sequences.map { PhraseDefinition(sequences: $0) } ?? PhraseDefinition(literal: text)
        definition.respelled = respelled
        definition.seesThroughFillers = seesThroughFillers
        definition.seesThroughSound = seesThroughSound
        return definition
    }

    /// The literals that its matches are made of, those with aliases in them not included; those of tests are none.
    public var literals: [String] { sequences.map { SequenceWriter.matchedLiterals(of: $0) } ?? [text] }

    /// The same with aliases in them.
    package var respelledLiterals: [String] { SequenceWriter.matchedLiterals(of: respelled.map(\.steps)) }

    /// Whether some literal of it holds `word`, after folding.
    public func holds(_ word: String) -> Bool {
        let key = PatternSet.foldedKey(word)
        return literals.contains { PatternSet.foldedKey($0).contains(key) }
    }
}

/// A checked, compiled, immutable set of rules.
public struct Lexicon: Sendable {
    /// Sorted by id.
    public let rules: [Rule]
    /// Sorted by id.
    public let guards: [Guard]
    /// In the order of the law pack.
    public let categories: [Category]
    /// In the order of the law pack.
    public let laws: [LawArticle]
    /// In the order of the packs.
    public let sectors: [Sector]
    /// Index = ``PatternID``.
    public let phrases: [Phrase]
    /// The phrases, compiled.
    public let patterns: PatternSet
    /// By ``Respelling/condition``: indices of the sectors of which all have to be near the match.
    public let conditions: [[Int]]
    /// The patterns and pass phrases as the packs write them, in no particular order; empty unless packs were loaded.
    package let written: [WrittenPattern]
    /// Which of ``written`` each phrase comes from.
    package let origins: PhraseOrigins
    /// SHA-256 over the packs' names and bytes, hexadecimal.
    public let digest: String
    /// Month of the state of the law that the packs were written for, such as `2026-10`.
    public let lawDate: String

    /// For checked content only; ``LexiconLoader`` is the way in.
    package init(
        rules: [Rule], guards: [Guard], categories: [Category], laws: [LawArticle], sectors: [Sector] = [],
        phrases: [Phrase], conditions: [[Int]] = [[]], fillers: [String] = [], written: [WrittenPattern] = [],
        origins: PhraseOrigins = PhraseOrigins(), digest: String, lawDate: String
    ) throws(PatternError) {
        self.rules = rules
        self.guards = guards
        self.categories = categories
        self.laws = laws
        self.sectors = sectors
        self.conditions = conditions
        self.phrases = phrases
        self.written = written
        self.origins = origins
        self.patterns = try PatternSet(phrases: phrases.map(\.definition), fillers: fillers)
        self.digest = digest
        self.lawDate = lawDate
    }
}
