/// What a rule asks of a room's talk beyond a single match. Source: `docs/ROOMS.md`.
///
/// What is looked for is not in here: each *part* of a structure has patterns, and is known by its index. A story's
/// parts are its slots. A burst has the part 0 for its own patterns and 1 for the findings of rules; one with signals
/// has a part for each signal. Figures have the part 0 for the patterns with the figure and 1 for those against it.
public enum Structure: Sendable, Hashable {
    /// Also a frame, which is a story with a shorter window.
    case story(StorySpec)
    case burst(BurstSpec)
    case figures(FiguresSpec)
    /// The rule's own matches count beside another cue or finding of the category only.
    case cue
}

/// How near the parts of a structure lie to each other: from the start of a part to the end of the completing one.
public struct RoomWindow: Sendable, Hashable {
    /// Content characters of the room's seller side; nil when only time counts.
    public var characters: Int?
    /// Nil when only characters count.
    public var milliseconds: Int64?

    public init(characters: Int? = nil, milliseconds: Int64? = nil) {
        self.characters = characters
        self.milliseconds = milliseconds
    }

    /// What "near" means wherever a rule does not say otherwise.
    public static let near = RoomWindow(characters: 60, milliseconds: 20_000)
    public static let frame = near
    public static let story = RoomWindow(characters: 400, milliseconds: 60_000)
}

/// Several things said within a window, by anybody of the seller side.
public struct StorySpec: Sendable, Hashable {
    /// Most slots: the choice among hits weighs every set of slots.
    public static let maximumSlotCount = 8

    /// Names of the slots; index = part.
    public var slots: [String]
    /// Slots to be filled.
    public var need: Int
    /// Indices of the slots without which there is no story, ascending.
    public var must: [Int]
    /// Whether the filled slots have to be said in the order of ``slots``.
    public var isOrdered: Bool
    public var window: RoomWindow

    public init(slots: [String], need: Int, must: [Int] = [], isOrdered: Bool = false, window: RoomWindow) {
        self.slots = slots
        self.need = need
        self.must = must
        self.isOrdered = isOrdered
        self.window = window
    }
}

/// Figures that hosts say in the course of time, or one beside another.
public struct FiguresSpec: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A later figure as high as an earlier one, or something said against it.
        case contradiction
        /// Each higher than the one before.
        case rise
        /// The same one again.
        case `repeat`
        /// Two that are far apart.
        case ratio
        /// Several different ones.
        case distinct
        /// One that no viewer bid.
        case unmatched
        /// A rise without a viewer's bid in between.
        case raised
        /// Two viewers who bid in turns, and then the words against it.
        case alternating
    }

    public var kind: Kind
    /// How many figures (or viewers' bids) it takes; 2 where the kind says so itself, 1 for ``Kind/unmatched``.
    public var count: Int
    /// The least quotient; ``Kind/ratio`` only.
    public var atLeast: Double?
    public var window: RoomWindow

    public init(kind: Kind, count: Int, atLeast: Double? = nil, window: RoomWindow) {
        self.kind = kind
        self.count = count
        self.atLeast = atLeast
        self.window = window
    }
}

extension Structure {
    /// What a part is called in a finding: the slot, or its role in the structure.
    public func partName(_ index: Int) -> String {
        switch self {
        case .story(let story): story.slots[index]
        case .burst(let burst): burst.partName(index)
        case .figures: index == 0 ? "figure" : "against"
        case .cue: index == 0 ? "beside" : "cue"
        }
    }
}
