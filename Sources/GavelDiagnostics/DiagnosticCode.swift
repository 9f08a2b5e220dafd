/// A kind of diagnostic: a stable id and what it means, for `--lang` and for people who look the id up.
///
/// `C…` codes are about cases for evaluation, `D…` codes about any YAML file, `L…` codes about lexicon packs. An id is never used again for anything else.
public struct DiagnosticCode: Sendable, Hashable {
    /// Such as `L012`.
    public let id: String
    public let severity: Diagnostic.Severity
    /// A few words, for lists.
    public let title: Message
    /// One paragraph: what it means, why it is refused or warned of, what to do.
    public let explanation: Message

    init(
        _ id: String, _ severity: Diagnostic.Severity = .error, title: Message, zh explanationZh: String,
        en explanationEn: String
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        explanation = Message(zh: explanationZh, en: explanationEn)
    }

    public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Every code, by id.
    public static let all: [DiagnosticCode] = ofCases + ofLexicons
    /// Those of files of cases.
    public static let ofCases: [DiagnosticCode] = caseCodes
    /// Those of rule packs.
    public static let ofLexicons: [DiagnosticCode] =
        documentCodes + packCodes + patternCodes + ruleCodes + structureCodes + aliasCodes
        + ofProofs
    /// Those of rule packs that take a proof, which loading them does not make.
    public static let ofProofs: [DiagnosticCode] = proofCodes

    /// The code with this id, upper or lower case.
    public static func named(_ id: String) -> DiagnosticCode? {
        all.first { $0.id == id.uppercased() }
    }
}
