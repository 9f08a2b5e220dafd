import GavelLexicon
import GavelReporting

/// What a rule looks for: the one place that has to know of a new kind.
enum RuleKind: String, Sendable, Hashable, CaseIterable {
    /// Phrases: `match:`.
    case match
    /// Phrases that count beside others only: `cue: true`.
    case cue
    /// `frame:` and `story:`.
    case story
    case burst
    case figures

    init(of rule: Rule) {
        self =
            switch rule.structure {
            case nil: .match
            case .cue: .cue
            case .story: .story
            case .burst: .burst
            case .figures: .figures
            }
    }

    func title(in language: ReportLanguage) -> String {
        switch self {
        case .match: language.say("短语", "phrases")
        case .cue: language.say("线索", "cue")
        case .story: language.say("叙事", "story")
        case .burst: language.say("密集", "burst")
        case .figures: language.say("数字", "figures")
        }
    }
}

/// The literals of a lexicon by rule, counted once.
struct RuleLiterals {
    private var matches: [[String]]
    private var passes: [Int]

    /// - Complexity: O(literals).
    init(_ lexicon: Lexicon) {
        matches = Array(repeating: [], count: lexicon.rules.count)
        passes = Array(repeating: 0, count: lexicon.rules.count)
        for phrase in lexicon.phrases {
            switch phrase.use {
            case .match(let rule), .part(let rule, _): matches[rule].append(phrase.text)
            case .pass(let rules): for rule in rules { passes[rule] += 1 }
            }
        }
    }

    /// What the rule looks for, written out; empty for kinds that look for something else.
    func literals(ofRule index: Int) -> [String] { matches[index] }
    /// How many pass phrases concern the rule, those of its category among them.
    func passCount(ofRule index: Int) -> Int { passes[index] }

    /// The literals of pass phrases that concern every rule of `category`, and so a new one too; shortest first.
    static func passPhrases(of category: String, in lexicon: Lexicon) -> [String] {
        let own = Set(lexicon.rules.indices.filter { lexicon.rules[$0].category == category })
        let phrases = lexicon.phrases.compactMap { phrase -> String? in
            guard case .pass(let rules) = phrase.use, own.isSubset(of: rules), !own.isEmpty else { return nil }
            return phrase.text
        }
        return phrases.sorted { ($0.count, $0) < ($1.count, $1) }
    }
}
