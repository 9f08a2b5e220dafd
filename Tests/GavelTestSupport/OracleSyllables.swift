import GavelFolding

/// How characters sound. The table itself is an argument: the oracle knows none.
public struct OracleSyllables: Sendable {
    /// Toneless syllables of a folded character, the primary reading first.
    public var readings: [Unicode.Scalar: [String]]
    /// All syllables that Latin letters may spell.
    public var spelled: Set<String>

    /// Letters of a word that may be read as pinyin.
    static let longestWord = 18

    public init(readings: [Unicode.Scalar: [String]] = [:], spelled: Set<String> = []) {
        self.readings = readings
        self.spelled = spelled.union(readings.values.joined())
    }

    /// The syllables of a whole word, leftmost longest; nil when it is not all pinyin.
    func syllables(of word: String) -> [String]? {
        guard word.count <= OracleSyllables.longestWord else { return nil }
        var rest = Substring(word)
        var found: [String] = []
        while !rest.isEmpty {
            guard let syllable = spelled.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
                return nil
            }
            found.append(syllable)
            rest = rest.dropFirst(syllable.count)
        }
        return found
    }

    /// Classes as they sound.
    /// - Parameter reading: which of a character's syllables is meant, by the character's place.
    func sounds(of elements: [ClassElement], reading: (Int) -> Int = { _ in 0 }) -> [SoundElement] {
        var sounds: [SoundElement] = []
        var index = 0
        while index < elements.count {
            var end = index
            while end < elements.count, elements[end].kind == .letter { end += 1 }
            let word = elements[index..<end].map { String($0.identity) }.joined()
            if end > index, let syllables = syllables(of: word) {
                for syllable in syllables {
                    let letters = Array(elements[index..<index + syllable.count])
                    sounds.append(SoundElement(key: syllable, elements: letters, kind: .content))
                    index += syllable.count
                }
            } else if end > index {
                sounds += elements[index..<end].map {
                    SoundElement(key: "=\($0.identity)", elements: [$0], kind: $0.kind)
                }
                index = end
            } else {
                let element = elements[index]
                let syllables = readings[element.identity] ?? []
                let key = syllables.isEmpty ? "=\(element.identity)" : syllables[reading(index)]
                sounds.append(SoundElement(key: key, elements: [element], kind: element.kind))
                index += 1
            }
        }
        return sounds
    }
}

/// A syllable, or a class that has none.
struct SoundElement: Hashable {
    /// The syllable; `=` and the class where there is none.
    var key: String
    /// Where it comes from: one class, or the letters of a syllable.
    var elements: [ClassElement]
    var kind: ScalarKind
}

/// Equal sounds in a row.
struct SoundRun: Hashable {
    var sounds: [SoundElement]
    var key: String { sounds[0].key }
    var count: Int { sounds.count }
    var classes: [ClassElement] { sounds.flatMap(\.elements) }
    var isExact: Bool { sounds.contains { $0.kind == .digit || $0.kind == .percent } }
    var holdsDigit: Bool { sounds.contains { $0.kind == .digit } }

    static func runs(of sounds: [SoundElement]) -> [SoundRun] {
        var runs: [SoundRun] = []
        for sound in sounds {
            if let last = runs.last, last.key == sound.key {
                runs[runs.count - 1].sounds.append(sound)
            } else {
                runs.append(SoundRun(sounds: [sound]))
            }
        }
        return runs
    }
}
