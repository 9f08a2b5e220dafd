import GavelDiagnostics
import GavelFolding
import GavelLexicon
import GavelMatching
import GavelScanning
import GavelTranscript

/// Sorts the words of a list into those that a new rule should look for and those that it need not or cannot.
struct WordImport {
    /// What becomes of a word.
    enum Fate: Sendable, Hashable {
        case kept
        /// Written before, in the same way, on this line.
        case duplicate(ofLine: Int)
        /// Written before in another way that folds to the same, on this line.
        case folded(into: String, line: Int)
        /// A rule of the category finds it already.
        case known(rule: String)
        /// The pack could not hold it.
        case refused(code: String, title: Message)
    }
    /// What an editor should know about a word that is kept.
    struct Remark: Sendable, Hashable {
        /// It is one character long and stands in many innocent words.
        var isOneCharacter = false
        /// Findings that it makes already, of other categories or exempt.
        var findings: [Touching] = []
        /// Pass phrases of the category that hold it: inside them it will not be found.
        var passPhrases: [String] = []
    }

    /// A finding that a kept word makes already.
    struct Touching: Sendable, Hashable {
        var rule: String
        var status: Finding.Status
        /// The guard that decided, if one did.
        var decidingGuard: String?
    }

    let entries: [WordList.Entry]
    /// By entry.
    private(set) var fates: [Fate]
    /// By entry; empty for those that are not kept.
    private(set) var remarks: [Remark]
    /// Errors that no word is to blame for, such as the name of the pack; empty when the pack can be made.
    private(set) var errors: [Diagnostic] = []
    /// The texts that ``errors`` speak of.
    private(set) var sources: [SourceText] = []

    private let head: ImportedPack.Head
    /// Name under which the pack is tried out. No file on disk has it.
    private static let trialName = "(import)"

    /// - Parameter source: where `lexicon` was loaded from, to try the pack beside it.
    /// - Complexity: that of scanning the words and of loading the lexicon once for every hundred refused words.
    init(_ list: WordList, head: ImportedPack.Head, lexicon: Lexicon, source: LexiconSource) {
        self.head = head
        entries = list.entries
        fates = Array(repeating: .kept, count: list.entries.count)
        remarks = Array(repeating: Remark(), count: list.entries.count)
        foldTogether()
        scanWords(lexicon)
        tryPack(beside: source, lexicon)
        lookForPassPhrases(lexicon)
        for index in kept { remarks[index].isOneCharacter = WordImport.contentCount(entries[index].word) == 1 }
    }

    /// Indices of the words that the rule looks for.
    var kept: [Int] { fates.indices.filter { fates[$0] == .kept } }

    /// The pack to be written; nil when no word is left for it.
    var pack: ImportedPack? {
        let words = kept.map { entries[$0] }
        return words.isEmpty ? nil : ImportedPack(head, words: words)
    }

    private mutating func refuse(_ index: Int, _ code: DiagnosticCode) {
        fates[index] = .refused(code: code.id, title: code.title)
    }

    // MARK: What the words are by themselves

    private mutating func foldTogether() {
        var first: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            switch PatternSet.check(entry.word) {
            case .foldsToNothing: refuse(index, .foldsToNothing)
            case .crossesBreak: refuse(index, .crossesBreak)
            case .tooLong, .tooMany: refuse(index, .patternTooLong)
            case nil:
                let key = PatternSet.foldedKey(entry.word)
                guard let earlier = first[key] else {
                    first[key] = index
                    continue
                }
                let other = entries[earlier]
                fates[index] =
                    other.word == entry.word
                    ? .duplicate(ofLine: other.line) : .folded(into: other.word, line: other.line)
            }
        }
    }

    private static func contentCount(_ word: String) -> Int {
        word.unicodeScalars.count { FoldTable.standard.isContent($0) }
    }

    // MARK: What is found already

    /// Scans every word as if it were all that somebody says.
    private mutating func scanWords(_ lexicon: Lexicon) {
        let scanner = TranscriptScanner(lexicon: lexicon)
        var batch = SegmentBatch()
        for index in kept {
            batch.append(
                Segment(room: "\(index)", speaker: "host", text: entries[index].word), at: SourcePlace(line: index + 1))
        }
        for finding in scanner.scan(batch).findings + scanner.finish().findings {
            guard let line = finding.pieces.first?.place.line, entries.indices.contains(line - 1) else { continue }
            let stands = finding.status == .violation || finding.status == .needsProof
            if stands, finding.category == head.category {
                fates[line - 1] = .known(rule: finding.rule)
            } else {
                remarks[line - 1].findings.append(
                    Touching(rule: finding.rule, status: finding.status, decidingGuard: finding.decidingGuard))
            }
        }
    }

    // MARK: What the loader says

    /// Loads the pack beside the lexicon, leaving out what is refused until nothing is.
    private mutating func tryPack(beside source: LexiconSource, _ lexicon: Lexicon) {
        while !kept.isEmpty {
            let indices = kept
            let pack = ImportedPack(head, words: indices.map { entries[$0] }, isTrial: true)
            let file = LexiconFile(name: WordImport.trialName, bytes: Array(pack.text.utf8))
            let result = source.load(beside: [file])
            var isChanged = false
            for diagnostic in result.diagnostics {
                // Of two rules with one form, either may be the one that is complained of.
                let notes = diagnostic.code == .shadowedLiteral ? diagnostic.notes.map(\.place) : []
                guard let place = ([diagnostic.place] + notes).first(where: { $0.file == WordImport.trialName }),
                    let word = pack.wordOnLine[place.line], fates[indices[word]] == .kept
                else { continue }
                isChanged = take(diagnostic, of: indices[word], lexicon) || isChanged
            }
            // The log stops at a limit, so there may be more where these were.
            guard !isChanged else { continue }
            // The lexicon by itself has none.
            errors = result.diagnostics.filter { $0.severity == .error }
            sources = result.sources
            return
        }
    }

    /// - Returns: whether the word is no longer kept.
    private mutating func take(_ diagnostic: Diagnostic, of index: Int, _ lexicon: Lexicon) -> Bool {
        if diagnostic.severity == .error, diagnostic.code != .tooManyDiagnostics {
            refuse(index, diagnostic.code)
            return true
        }
        guard diagnostic.code == .shadowedLiteral else { return false }
        let key = PatternSet.foldedKey(entries[index].word)
        let owner = lexicon.phrases.first { phrase in
            guard case .match(let rule) = phrase.use, lexicon.rules[rule].category == head.category else {
                return false
            }
            return PatternSet.foldedKey(phrase.text) == key
        }
        guard let owner, case .match(let rule) = owner.use else { return false }
        fates[index] = .known(rule: lexicon.rules[rule].id)
        return true
    }

    // MARK: Look-alikes

    /// Looks for the words in the pass phrases that are in force for their category.
    private mutating func lookForPassPhrases(_ lexicon: Lexicon) {
        let indices = kept
        guard !indices.isEmpty, let patterns = try? PatternSet(indices.map { entries[$0].word }) else { return }
        var matcher = Matcher(patterns: patterns)
        for phrase in RuleLiterals.passPhrases(of: head.category, in: lexicon) {
            var stream = FoldState()
            matcher.begin()
            matcher.append(Array(phrase.utf8).span, to: &stream)
            matcher.end(&stream)
            for pattern in Set(matcher.matches.map(\.pattern)).sorted() {
                remarks[indices[Int(pattern.rawValue)]].passPhrases.append(phrase)
            }
        }
    }
}
