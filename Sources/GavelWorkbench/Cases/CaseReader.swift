public import GavelDiagnostics

/// What came of reading files of cases.
public struct CaseReading: Sendable {
    /// In the order of the files and lines. Complete only when ``isReadable``.
    public var cases: [EvaluationCase]
    /// In reading order.
    public var diagnostics: [Diagnostic]
    /// The texts that the diagnostics speak of, for ``DiagnosticRenderer``.
    public var sources: [SourceText]

    /// Whether every case was read: figures over some of them would be about something else.
    public var isReadable: Bool { !diagnostics.holdsError }
}

/// Reads files of cases, one JSON object a line, and reports all that is wrong with them.
///
/// It goes on after a mistake, so that an editor sees all of them at once; blank lines are skipped.
/// Source of the format: `docs/schemas/case.schema.json`.
public struct CaseReader {
    /// Longest line, in bytes.
    static let maximumLineByteCount = 1 << 20

    /// The closed list of categories.
    let categories: [String]
    var log: DiagnosticLog
    private var firstPlaces: [String: TextPlace] = [:]

    /// - Parameters:
    ///   - categories: ids of the lexicon's categories.
    ///   - log: what was reported before, such as files that cannot be read.
    public init(categories: [String], log: DiagnosticLog = DiagnosticLog()) {
        self.categories = categories
        self.log = log
    }

    /// Reads all of `files`, whose ids must differ from each other.
    /// - Complexity: O(length of the files).
    public consuming func read(_ files: [CaseFile]) -> CaseReading {
        var cases: [EvaluationCase] = []
        var sources: [SourceText] = []
        for file in files {
            let lines = CaseReader.lines(of: file)
            let source = SourceText(name: file.path, bytes: file.bytes)
            // A line separator inside text counts as a line's end in a source, not here: a caret would stand elsewhere.
            if source.lineCount <= (lines.last?.number ?? 0) + 1 { sources.append(source) }
            for line in lines where !log.isFull {
                if let read = read(line) { cases.append(read) }
            }
        }
        if cases.isEmpty, !log.holdsError {
            log.report(
                Diagnostic(
                    .noCases, Message(zh: "读进的文件里没有用例", en: "the files hold no case"),
                    at: TextPlace(file: files.first?.path ?? "cases"),
                    help: Message(zh: "每行写一个用例", en: "write one case a line")))
        }
        return CaseReading(cases: cases, diagnostics: log.diagnostics.inReadingOrder(), sources: sources)
    }

    /// The lines that hold something, without their ends and a byte order mark.
    private static func lines(of file: CaseFile) -> [CaseLine] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = file.bytes.starts(with: mark) ? file.bytes.dropFirst(3) : file.bytes[...]
        let parts = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return parts.enumerated().compactMap { index, part in
            let bytes = part.last == UInt8(ascii: "\r") ? part.dropLast() : part
            let isBlank = bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            return isBlank ? nil : CaseLine(file: file.path, number: index + 1, bytes: bytes)
        }
    }

    private mutating func read(_ line: CaseLine) -> EvaluationCase? {
        guard line.bytes.count <= CaseReader.maximumLineByteCount else {
            log.report(
                Diagnostic(
                    .caseLineTooLong,
                    Message(
                        zh: "这一行有 \(line.bytes.count) 字节，最多 \(CaseReader.maximumLineByteCount)",
                        en:
                            "the line has \(line.bytes.count) bytes, at most \(CaseReader.maximumLineByteCount) are read"
                    ),
                    at: TextPlace(file: line.file, line: line.number, column: 1)))
            return nil
        }
        if let offset = line.firstInvalidByte() {
            log.report(
                Diagnostic(
                    .caseInvalidUTF8, Message(zh: "这里的字节不成 UTF-8", en: "the bytes here are not UTF-8"),
                    at: line.place(of: offset..<offset + 1),
                    help: Message(zh: "另存为 UTF-8", en: "save the file as UTF-8")))
            return nil
        }
        do {
            let root = try JSONNodeParser.parse(line.bytes)
            return readCase(root, in: line)
        } catch {
            log.report(JSONErrorWording.diagnostic(for: error, in: line))
            return nil
        }
    }

    /// Remembers a case's id, and reports it when it was there before.
    mutating func checkIsNew(_ id: String, at place: TextPlace) {
        guard let first = firstPlaces[id] else {
            firstPlaces[id] = place
            return
        }
        log.report(
            Diagnostic(
                .caseDuplicateID, Message(zh: "用例标识“\(id)”重复", en: "duplicate case id \"\(id)\""), at: place,
                help: Message(zh: "换一个标识", en: "give it another id"),
                notes: [Diagnostic.Note(Message(zh: "先写在这里", en: "first written here"), at: first)]))
    }
}
