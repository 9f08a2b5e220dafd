public import GavelLexicon
public import GavelScanning
import GavelTranscript

/// One JSON object a line, for programs: `gavel.finding/1` records, then `gavel.summary/1`. The fields and their order
/// are fixed; `docs/schemas` describes them.
public struct NDJSONReport: Report {
    public static let findingSchema = "gavel.finding/1"
    public static let summarySchema = "gavel.summary/1"

    private let lexicon: Lexicon
    private let guardTitles: [String: Bilingual]
    let options: ReportOptions

    public init(lexicon: Lexicon, options: ReportOptions) {
        self.lexicon = lexicon
        self.options = options
        guardTitles = Dictionary(lexicon.guards.map { ($0.id, $0.title) }) { first, _ in first }
    }

    public mutating func finding(_ finding: Finding, into output: inout [UInt8]) {
        let words = Masking.words(
            before: finding.contextBefore, quote: finding.quote, after: finding.contextAfter)
        var json = JSONWriter(taking: &output)
        json.object { json in
            identity(of: finding, to: &json)
            evidence(of: finding, words: words, to: &json)
            judgement(of: finding, words: words, to: &json)
            origin(of: finding, to: &json)
        }
        json.endLine()
        output = json.finish()
    }

    private func identity(of finding: Finding, to json: inout JSONWriter) {
        json.member("schema", NDJSONReport.findingSchema)
        json.member("id", finding.id)
        json.member("revision", finding.revision)
        json.member("settled", finding.isSettled)
        json.member("status", finding.status.rawValue)
        json.member("room", finding.room)
        json.member("session", finding.session)
        json.member(orNull: "merchant", finding.merchant.isEmpty ? nil : finding.merchant)
        json.member("speaker", finding.speaker)
        if finding.isRoleAssumed { json.member("role_assumed", true) }
        json.member("rule", finding.rule)
        json.member("category", finding.category)
        json.member("grade", finding.grade.rawValue)
        json.member("grade_name", finding.grade.name)
    }

    private func evidence(of finding: Finding, words: Masking.Words, to json: inout JSONWriter) {
        json.member("quote", words.quote)
        json.member("canonical", finding.canonical)
        json.member("via", finding.via.names)
        json.member(orNull: "start_ms", finding.startMilliseconds)
        json.member(orNull: "end_ms", finding.endMilliseconds)
        json.memberArray("segments") { json in
            for piece in finding.pieces { NDJSONReport.piece(piece, to: &json) }
        }
        json.memberObject("context") { json in
            json.member("before", words.before)
            json.member("after", words.after)
        }
        if !finding.parts.isEmpty {
            json.memberArray("parts") { json in
                for part in finding.parts { NDJSONReport.part(part, to: &json) }
            }
        }
    }

    private static func part(_ part: Finding.Part, to json: inout JSONWriter) {
        json.object { json in
            json.member("name", part.name)
            if let rule = part.rule { json.member("rule", rule) }
            json.member("quote", Masking.phoneNumbers(in: part.quote))
            json.member("speaker", part.speaker)
            json.member(orNull: "start_ms", part.startMilliseconds)
            json.memberArray("segments") { json in
                for piece in part.pieces { NDJSONReport.piece(piece, to: &json) }
            }
        }
    }

    private static func piece(_ piece: Finding.Piece, to json: inout JSONWriter) {
        json.object { json in
            if let sequence = piece.sequence { json.member("seq", sequence) }
            json.member("ordinal", piece.ordinal)
            range("bytes", piece.bytes, to: &json)
            range("scalars", piece.scalars, to: &json)
        }
    }

    private static func range(_ name: String, _ range: Range<Int>, to json: inout JSONWriter) {
        json.memberArray(name) { json in
            json.integer(range.lowerBound)
            json.integer(range.upperBound)
        }
    }

    private func judgement(of finding: Finding, words: Masking.Words, to json: inout JSONWriter) {
        let rule = lexicon.rules[finding.ruleIndex]
        json.member("law", rule.law)
        json.member(
            "message",
            FindingWording.message(
                status: finding.status, quote: words.quote, title: rule.title,
                guardTitle: finding.decidingGuard.flatMap { guardTitles[$0] }))
        json.member("suggest", rule.suggest)
        json.member(orNull: "guard", finding.decidingGuard)
        json.memberArray("why") { json in
            for outcome in finding.guards {
                json.object { json in
                    json.member("guard", outcome.id)
                    json.member("result", outcome.result.rawValue)
                }
            }
        }
        json.member("also", finding.also)
    }

    private func origin(of finding: Finding, to json: inout JSONWriter) {
        let place = finding.pieces.first?.place ?? SourcePlace()
        json.memberObject("source") { json in self.place(place, to: &json) }
        json.member("lexicon", lexicon.digest)
        guard !finding.carried.isEmpty else { return }
        json.memberObject("carried") { json in json.rawMembers(finding.carried) }
    }

    /// The members of a place in the input.
    func place(_ place: SourcePlace, to json: inout JSONWriter) {
        json.member("index", place.sourceIndex)
        if let path = options.sourceName(place.sourceIndex) { json.member("path", path) }
        json.member(orNull: "line", place.line > 0 ? Int64(place.line) : nil)
        json.member("byte", place.byteOffset)
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: Bilingual) {
        memberObject(name) { json in
            json.member("zh", value.zh)
            json.member("en", value.en)
        }
    }
}
