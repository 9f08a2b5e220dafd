public import GavelDiagnostics

/// Values of one type; each reports what it found instead, and then returns nil.
extension DocumentNode {
    /// The scalar with its places; nothing (`key:` alone) is none.
    public func scalar(log: inout DiagnosticLog) -> DocumentScalar? {
        if case .scalar(let scalar) = content, !scalar.isNothing { return scalar }
        log.report(wrongType(expected: Message(zh: "文字", en: "text")))
        return nil
    }

    /// Text as written; blank text is refused.
    public func text(log: inout DiagnosticLog) -> String? {
        guard let scalar = scalar(log: &log) else { return nil }
        guard scalar.text.contains(where: { !$0.isWhitespace }) else {
            log.report(Diagnostic(.blankText, Message(zh: "文字是空的", en: "the text is blank"), at: place))
            return nil
        }
        return scalar.text
    }

    /// A whole number in decimal digits.
    public func integer(log: inout DiagnosticLog) -> Int? {
        if case .scalar(let scalar) = content, scalar.style == .plain, let value = Int(scalar.text) { return value }
        log.report(wrongType(expected: Message(zh: "整数", en: "a whole number")))
        return nil
    }

    /// `true` or `false`.
    public func boolean(log: inout DiagnosticLog) -> Bool? {
        if case .scalar(let scalar) = content, scalar.style == .plain, let value = Bool(scalar.text) { return value }
        log.report(wrongType(expected: Message(zh: "true 或 false", en: "true or false")))
        return nil
    }

    /// The items of a list.
    public func sequence(log: inout DiagnosticLog) -> [DocumentNode]? {
        if case .sequence(let items) = content { return items }
        log.report(wrongType(expected: Message(zh: "列表", en: "a list")))
        return nil
    }

    /// One of a closed set of words.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        of type: Choice.Type, log: inout DiagnosticLog
    ) -> Choice? where Choice.RawValue == String {
        guard let scalar = scalar(log: &log) else { return nil }
        if let choice = Choice(rawValue: scalar.text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        log.report(
            Diagnostic(
                .unknownChoice,
                Message(
                    zh: "应为 \(words.joined(separator: "、")) 之一，写的是“\(scalar.text)”",
                    en: "expected one of \(words.joined(separator: ", ")), got \"\(scalar.text)\""),
                at: place,
                help: NearestName.of(scalar.text, among: words).map {
                    Message(zh: "是不是“\($0)”？", en: "did you mean \"\($0)\"?")
                }))
        return nil
    }

    /// The diagnostic for a value that is not what was expected.
    func wrongType(expected: Message) -> Diagnostic {
        let found = self.found
        return Diagnostic(
            .wrongType,
            Message(zh: "应为\(expected.zh)，找到的是\(found.zh)", en: "expected \(expected.en), got \(found.en)"), at: place)
    }

    private var found: Message {
        switch content {
        case .scalar(let scalar) where scalar.isNothing: Message(zh: "空值", en: "nothing")
        case .scalar(let scalar):
            Message(zh: "“\(shortened(scalar.text))”", en: "\"\(shortened(scalar.text))\"")
        case .sequence: Message(zh: "列表", en: "a list")
        case .mapping: Message(zh: "键值", en: "a mapping")
        }
    }

    private func shortened(_ text: String) -> String {
        text.count > 40 ? text.prefix(40) + "…" : text
    }
}
