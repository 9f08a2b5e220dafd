import GavelDiagnostics
import GavelDocument

/// A value and where it was written.
struct Placed<Value: Sendable>: Sendable {
    var value: Value
    var place: TextPlace
}

/// One file's content, read and checked by itself; names that point elsewhere are not yet looked up.
struct Pack: Sendable {
    var name: Placed<String>?
    var lawDate: Placed<String>?
    var laws: [Placed<LawArticle>] = []
    var categories: [Placed<Category>] = []
    var sectors: [SectorDraft] = []
    var guards: [GuardDraft] = []
    var aliases: [AliasDraft] = []
    var slots: [SlotDraft] = []
    var fillers: [DocumentScalar] = []
    var passes: [PassDraft] = []
    var rules: [RuleDraft] = []
}

/// A guard whose cues and names are as written.
struct GuardDraft: Sendable {
    struct CueGroup: Sendable {
        var within: Int
        var isTouching: Bool
        var cues: [DocumentScalar]
    }
    var id: Placed<String>
    var title: Bilingual
    var effect: Guard.Effect
    var scope: Guard.Scope
    var left: [CueGroup]
    var right: [CueGroup]
    var immune: [String]
    var cancelledBy: [Placed<String>]
    var after: [DocumentScalar]
    var gap: Int
}

/// A sector whose cues are as written.
struct SectorDraft: Sendable {
    var id: Placed<String>
    var name: Bilingual
    var aliases: [Placed<String>]
    var cues: [DocumentScalar]
}

/// A word and what may stand for it in the literals of rules.
struct AliasDraft: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        /// What people write instead.
        case slang
        /// What recognisers hear instead.
        case recognition
        /// A character's parts.
        case split
        /// What looks like it.
        case lookAlike = "look-alike"
    }
    var of: DocumentScalar
    var spellings: [DocumentScalar]
    var kind: Kind
    /// Id of the sector near whose cues alone it counts.
    var near: Placed<String>?
}

/// A named list of patterns.
struct SlotDraft: Sendable {
    var name: Placed<String>
    var forms: [DocumentScalar]
}

/// Look-alikes for all rules of a category.
struct PassDraft: Sendable {
    var category: Placed<String>
    var patterns: [DocumentScalar]
}

/// What a rule can ask for under `see-through`.
enum SeeThrough: String, Sendable, CaseIterable {
    /// The view of sound.
    case sound
}

/// A rule whose patterns and names are as written.
struct RuleDraft: Sendable {
    var id: Placed<String>
    var category: Placed<String>?
    var grade: Grade
    var law: [Placed<String>]
    var title: Bilingual
    var why: Bilingual
    var suggest: Bilingual
    /// Empty when the rule has a structure.
    var match: [DocumentScalar]
    /// What the rule sees through only because it says so; nil when it does not.
    var seeThrough: Placed<Set<SeeThrough>>?
    var structure: StructureDraft?
    var pass: [DocumentScalar]
    var unless: [Placed<String>]
    var since: Placed<String>?
    var until: Placed<String>?
    var examples: [Example]
}
