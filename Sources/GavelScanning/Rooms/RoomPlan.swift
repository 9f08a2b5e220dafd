package import GavelLexicon

/// What a room has to listen for; made once from the rules and shared by all sessions.
package struct RoomPlan: Sendable {
    /// A burst that counts the findings of a rule, and as which part.
    struct Listener: Sendable, Hashable {
        var rule: Int
        var part: Int
    }

    /// By rule; nil for rules of matches alone.
    let structures: [Structure?]
    /// By rule: the bursts that count its findings, ascending.
    private(set) var listeners: [[Listener]]
    /// By rule: a number for its category when that has cues, else nil.
    private(set) var cueCategories: [Int?]
    /// Bursts of signals, ascending.
    private(set) var signalRules: [Int] = []
    /// Whether any structure is there at all.
    package let isListening: Bool
    /// Whether ``RoomMemory/speak(_:plan:)`` changes anything.
    package var hearsSpeech: Bool { !signalRules.isEmpty }
    /// Whether viewers' bids change anything.
    package private(set) var hearsBids = false
    /// Longest clause that can be a shout, in content characters; 0 when none is asked for.
    package private(set) var longestShout = 0

    /// - Parameters:
    ///   - structures: by rule.
    ///   - categories: by rule.
    /// - Precondition: both have the same length, and the rules that bursts name are match rules.
    package init(structures: [Structure?], categories: [String]) {
        precondition(structures.count == categories.count)
        self.structures = structures
        isListening = structures.contains { $0 != nil }
        listeners = Array(repeating: [], count: structures.count)
        var cueCategories: [String: Int] = [:]
        for rule in structures.indices where structures[rule] == .cue && cueCategories[categories[rule]] == nil {
            cueCategories[categories[rule]] = cueCategories.count
        }
        self.cueCategories = structures.indices.map { rule in
            RoomPlan.makesFindings(structures[rule]) ? cueCategories[categories[rule]] : nil
        }
        for (rule, structure) in structures.enumerated() {
            switch structure {
            case .burst(let burst): addListeners(of: burst, rule: rule, categories)
            case .figures(let figures):
                if [.unmatched, .raised, .alternating].contains(figures.kind) { hearsBids = true }
            case .story, .cue, nil: break
            }
        }
    }

    /// Whether a hit of this rule can change anything: a part of its structure, or a finding that something listens for.
    package func hears(rule: Int) -> Bool {
        if RoomPlan.makesFindings(structures[rule]) {
            return !listeners[rule].isEmpty || cueCategories[rule] != nil
        }
        return true
    }

    /// Whether a rule's hits are findings by themselves, and not parts.
    private static func makesFindings(_ structure: Structure?) -> Bool { structure == nil || structure == .cue }

    private mutating func addListeners(of burst: BurstSpec, rule: Int, _ categories: [String]) {
        switch burst.measure {
        case .count(let count):
            var heard = Set(count.rules)
            if count.countsCategory {
                heard.formUnion(
                    structures.indices.filter {
                        categories[$0] == categories[rule] && RoomPlan.makesFindings(structures[$0])
                    })
            }
            for named in heard { listen(to: named, Listener(rule: rule, part: 1)) }
        case .signals(let signals, _):
            signalRules.append(rule)
            for (part, signal) in signals.enumerated() {
                switch signal {
                case .rules(let rules, _):
                    for named in Set(rules) { listen(to: named, Listener(rule: rule, part: part)) }
                case .shout(let longest, _, _): longestShout = max(longestShout, longest)
                case .rate, .exclamations, .louder: break
                }
            }
        }
    }

    private mutating func listen(to rule: Int, _ listener: Listener) {
        precondition(RoomPlan.makesFindings(structures[rule]), "a burst counts match rules only")
        listeners[rule].append(listener)
    }
}
