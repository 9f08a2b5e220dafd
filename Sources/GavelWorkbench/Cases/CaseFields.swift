import GavelDiagnostics

/// Typed access to an object of a case: reports unknown and repeated keys at once, missing ones when they are asked for.
///
/// Every method that returns nil has reported why, except for an optional key that is absent.
struct CaseFields {
    let line: CaseLine
    private let members: [JSONNode.Member]
    private let bytes: Range<Int>

    /// - Parameter keys: the keys the object may have, in the order in which people know them.
    init?(
        _ node: JSONNode, keys: [String], in line: CaseLine, notAnObject code: DiagnosticCode, log: inout DiagnosticLog
    ) {
        guard case .object(let members) = node.content else {
            log.report(
                CaseFields.mismatch(node, expected: Message(zh: "对象", en: "an object"), code: code, in: line))
            return nil
        }
        self.line = line
        self.members = members
        // The brace, not the whole object: a caret below all of a line says nothing.
        bytes = node.bytes.lowerBound..<node.bytes.lowerBound + 1
        var seen: Set<String> = []
        for member in members {
            let place = line.place(of: member.keyBytes)
            if !seen.insert(member.key).inserted {
                log.report(
                    Diagnostic(
                        .caseDuplicateKey, Message(zh: "键“\(member.key)”重复", en: "duplicate key \"\(member.key)\""),
                        at: place, help: Message(zh: "只留一个", en: "keep one of them")))
            } else if !keys.contains(member.key) {
                log.report(CaseFields.unknown(member.key, among: keys, at: place))
            }
        }
    }

    /// Where the object begins.
    var place: TextPlace { line.place(of: bytes) }

    /// The value of a key, nil when it is absent.
    subscript(_ key: String) -> JSONNode? { members.first { $0.key == key }?.value }

    func place(of node: JSONNode) -> TextPlace { line.place(of: node.bytes) }

    /// The value of a key that has to be there.
    func required(_ key: String, log: inout DiagnosticLog) -> JSONNode? {
        if let value = self[key] { return value }
        log.report(
            Diagnostic(
                .caseMissingKey, Message(zh: "缺少键“\(key)”", en: "missing key \"\(key)\""), at: place,
                help: Message(zh: "加上 \"\(key)\": …", en: "add \"\(key)\": …")))
        return nil
    }

    /// Text that is not blank.
    func text(_ node: JSONNode, log: inout DiagnosticLog) -> String? {
        guard case .string(let text) = node.content else {
            report(node, expected: Message(zh: "文字", en: "text"), log: &log)
            return nil
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            log.report(Diagnostic(.caseBlankText, Message(zh: "文字是空的", en: "the text is blank"), at: place(of: node)))
            return nil
        }
        return text
    }

    func list(_ node: JSONNode, log: inout DiagnosticLog) -> [JSONNode]? {
        if case .array(let elements) = node.content { return elements }
        report(node, expected: Message(zh: "列表", en: "a list"), log: &log)
        return nil
    }

    /// A list of texts; nothing when the key is absent.
    func texts(_ key: String, log: inout DiagnosticLog) -> [(text: String, place: TextPlace)] {
        guard let node = self[key], let elements = list(node, log: &log) else { return [] }
        var texts: [(text: String, place: TextPlace)] = []
        for element in elements {
            if let text = text(element, log: &log) { texts.append((text, place(of: element))) }
        }
        return texts
    }

    /// A time in whole milliseconds, when the key is there.
    /// - Parameter unit: milliseconds that one stands for.
    func milliseconds(_ key: String, unit: Double, log: inout DiagnosticLog) -> Int64? {
        guard let node = self[key] else { return nil }
        if let number = node.number {
            let milliseconds = (number * unit).rounded()
            // What doubles hold exactly; a time outside is of no room on earth.
            if abs(milliseconds) <= 0x1p53 { return Int64(milliseconds) }
        }
        let expected =
            unit == 1
            ? Message(zh: "毫秒数", en: "a number of milliseconds") : Message(zh: "秒数", en: "a number of seconds")
        report(node, expected: expected, log: &log)
        return nil
    }

    func report(_ node: JSONNode, expected: Message, log: inout DiagnosticLog) {
        log.report(CaseFields.mismatch(node, expected: expected, code: .caseWrongType, in: line))
    }

    private static func mismatch(
        _ node: JSONNode, expected: Message, code: DiagnosticCode, in line: CaseLine
    ) -> Diagnostic {
        let found = found(node)
        return Diagnostic(
            code, Message(zh: "应为\(expected.zh)，找到的是\(found.zh)", en: "expected \(expected.en), got \(found.en)"),
            at: line.place(of: node.bytes))
    }

    private static func found(_ node: JSONNode) -> Message {
        switch node.content {
        case .null: Message(zh: "空值", en: "null")
        case .boolean(let value): Message(zh: "\(value)", en: "\(value)")
        case .number(let text): Message(zh: "数 \(shortened(text))", en: "the number \(shortened(text))")
        case .string(let text): Message(zh: "“\(shortened(text))”", en: "\"\(shortened(text))\"")
        case .array: Message(zh: "列表", en: "a list")
        case .object: Message(zh: "对象", en: "an object")
        }
    }

    private static func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

    private static func unknown(_ key: String, among keys: [String], at place: TextPlace) -> Diagnostic {
        let help =
            NearestName.of(key, among: keys).map { Message(zh: "是不是“\($0)”？", en: "did you mean \"\($0)\"?") }
            ?? Message(
                zh: "这里可用的键：\(keys.joined(separator: "、"))", en: "the keys here are \(keys.joined(separator: ", "))")
        return Diagnostic(
            .caseUnknownKey, Message(zh: "不认识的键“\(key)”", en: "unknown key \"\(key)\""), at: place, help: help)
    }
}
