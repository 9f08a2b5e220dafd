import GavelDiagnostics
import GavelLexicon
import GavelTranscript

/// From a line's object to a case.
extension CaseReader {
    static let caseKeys = ["id", "sector", "segments", "expect", "tags"]
    static let segmentKeys = ["t", "t_end", "start_ms", "end_ms", "speaker", "role", "text"]
    static let expectationKeys = ["category", "quote", "grade_min", "accept"]

    /// - Returns: nil when the line holds no object, or one without a name or without talk.
    mutating func readCase(_ root: JSONNode, in line: CaseLine) -> EvaluationCase? {
        guard
            let fields = CaseFields(
                root, keys: CaseReader.caseKeys, in: line, notAnObject: .caseNotObject, log: &log)
        else { return nil }
        let idNode = fields.required("id", log: &log)
        let id = idNode.flatMap { fields.text($0, log: &log) }
        let place = idNode.map(fields.place) ?? fields.place
        if let id { checkIsNew(id, at: place) }
        let sector = fields["sector"].flatMap { fields.text($0, log: &log) }
        let segments = segments(fields, room: id ?? "", sector: sector)
        let expectations = expectations(fields, segments: segments)
        let tags = fields.texts("tags", log: &log).map(\.text)
        guard let id, let segments else { return nil }
        return EvaluationCase(
            id: id, place: place, sector: sector, segments: segments, expectations: expectations,
            tags: Array(Set(tags)).sorted())
    }

    // MARK: Segments

    /// - Returns: nil when one of them cannot be used: quotes would be looked for in other words than were meant.
    private mutating func segments(_ fields: CaseFields, room: String, sector: String?) -> [Segment]? {
        guard let node = fields.required("segments", log: &log), let items = fields.list(node, log: &log) else {
            return nil
        }
        if items.isEmpty {
            log.report(
                Diagnostic(
                    .caseWithoutSegments, Message(zh: "一段话也没有", en: "there is no segment"), at: fields.place(of: node),
                    help: Message(zh: "至少写一段", en: "write one segment at least")))
        }
        let segments = items.compactMap { segment($0, in: fields.line, room: room, sector: sector) }
        return segments.isEmpty || segments.count < items.count ? nil : segments
    }

    private mutating func segment(_ node: JSONNode, in line: CaseLine, room: String, sector: String?) -> Segment? {
        guard
            let fields = CaseFields(
                node, keys: CaseReader.segmentKeys, in: line, notAnObject: .caseWrongType, log: &log)
        else { return nil }
        let speaker = fields["speaker"].flatMap { fields.text($0, log: &log) }
        let role = fields["role"].flatMap { self.role($0, fields) }
        let start = fields.milliseconds("t", unit: 1000, log: &log)
        let end = fields.milliseconds("t_end", unit: 1000, log: &log)
        let exactStart = fields.milliseconds("start_ms", unit: 1, log: &log)
        let exactEnd = fields.milliseconds("end_ms", unit: 1, log: &log)
        guard let text = fields.required("text", log: &log).flatMap({ fields.text($0, log: &log) }) else { return nil }
        let segment = Segment(
            room: room, speaker: speaker ?? "", role: role, startMilliseconds: exactStart ?? start,
            endMilliseconds: exactEnd ?? end, text: text)
        return CaseReader.inSector(sector, segment)
    }

    /// The place where a case's sector goes into its segments. `Segment` has no field for it yet, and no rule asks for
    /// one, so nothing is lost; once it has, this sets it.
    private static func inSector(_ sector: String?, _ segment: Segment) -> Segment {
        segment
    }

    private mutating func role(_ node: JSONNode, _ fields: CaseFields) -> Role? {
        guard let name = fields.text(node, log: &log) else { return nil }
        if let role = Role(naming: name.utf8) { return role }
        let names = Role.allCases.map(\.name)
        log.report(
            Diagnostic(
                .caseUnknownRole, Message(zh: "没有角色“\(name)”", en: "unknown role \"\(name)\""),
                at: fields.place(of: node),
                help: CaseReader.suggestion(for: name, among: names)))
        return nil
    }

    // MARK: Expectations

    private mutating func expectations(_ fields: CaseFields, segments: [Segment]?) -> [EvaluationCase.Expectation] {
        guard let node = fields.required("expect", log: &log), let items = fields.list(node, log: &log) else {
            return []
        }
        return items.compactMap { expectation($0, in: fields.line, segments: segments) }
    }

    private mutating func expectation(
        _ node: JSONNode, in line: CaseLine, segments: [Segment]?
    ) -> EvaluationCase.Expectation? {
        guard
            let fields = CaseFields(
                node, keys: CaseReader.expectationKeys, in: line, notAnObject: .caseWrongType, log: &log)
        else { return nil }
        let category = fields.required("category", log: &log).flatMap { node in
            fields.text(node, log: &log).map { checkedCategory($0, at: fields.place(of: node)) }
        }
        let accepted = fields.texts("accept", log: &log).map { checkedCategory($0.text, at: $0.place) }
        let grade = fields["grade_min"].map { self.grade($0, fields) } ?? Grade.notice
        guard let quoteNode = fields.required("quote", log: &log), let quote = fields.text(quoteNode, log: &log),
            let category, let segments
        else { return nil }
        let places = segments.sellerPlaces(of: quote)
        if places.isEmpty { log.report(notSaid(quote, in: segments, at: fields.place(of: quoteNode))) }
        return EvaluationCase.Expectation(
            category: category, quote: quote, minimumGrade: grade, accepted: accepted, places: places)
    }

    private mutating func checkedCategory(_ id: String, at place: TextPlace) -> String {
        guard !categories.contains(id) else { return id }
        log.report(
            Diagnostic(
                .caseUnknownCategory, Message(zh: "没有类别“\(id)”", en: "unknown category \"\(id)\""), at: place,
                help: CaseReader.suggestion(for: id, among: categories)))
        return id
    }

    private mutating func grade(_ node: JSONNode, _ fields: CaseFields) -> Grade {
        guard let number = node.number, number == number.rounded() else {
            fields.report(node, expected: Message(zh: "整数", en: "a whole number"), log: &log)
            return .notice
        }
        if let grade = Int(exactly: number).flatMap(Grade.init) { return grade }
        log.report(
            Diagnostic(
                .caseGradeOutOfRange,
                Message(
                    zh: "等级应在 1 到 4 之间，写的是 \(node.written)", en: "expected a grade of 1 to 4, got \(node.written)"),
                at: fields.place(of: node),
                help: Message(zh: "1 提示、2 警告、3 严重、4 特别严重", en: "1 is notice, 2 warning, 3 serious, 4 critical")))
        return .notice
    }

    private func notSaid(_ quote: String, in segments: [Segment], at place: TextPlace) -> Diagnostic {
        let help =
            segments.viewersSay(quote)
            ? Message(zh: "这是观众说的，观众的话不算", en: "a viewer says it, and viewers make no finding")
            : Message(zh: "照抄 text 里的话，跨段处写 |", en: "copy the words from text, and write | at a seam")
        return Diagnostic(
            .caseQuoteNotFound,
            Message(zh: "卖方的话里没有“\(quote)”", en: "the seller side does not say \"\(quote)\""), at: place, help: help)
    }

    private static func suggestion(for name: String, among names: [String]) -> Message {
        NearestName.of(name, among: names).map { Message(zh: "是不是“\($0)”？", en: "did you mean \"\($0)\"?") }
            ?? Message(
                zh: "可用的有：\(names.joined(separator: "、"))", en: "there are \(names.joined(separator: ", "))")
    }
}

extension JSONNode {
    /// A number as it was written.
    fileprivate var written: String { if case .number(let text) = content { text } else { "" } }
}
