import GavelDiagnostics

/// Puts syntax errors of JSON into words, with their places.
enum JSONErrorWording {
    static func diagnostic(for error: JSONSyntaxError, in line: CaseLine) -> Diagnostic {
        let (message, help) = words(error.reason, found: found(at: error.offset, in: line))
        return Diagnostic(
            .caseSyntaxError, message, at: line.place(of: error.offset..<error.offset + 1), help: help)
    }

    /// The character at an offset, for a message.
    private static func found(at offset: Int, in line: CaseLine) -> Message {
        let rest = String(decoding: line.bytes[offset...].prefix(4), as: UTF8.self)
        guard let scalar = rest.unicodeScalars.first else { return Message(zh: "行末", en: "the end of the line") }
        return Message(zh: String(scalar), en: String(scalar))
    }

    private static func words(_ reason: JSONSyntaxError.Reason, found: Message) -> (message: Message, help: Message?) {
        switch reason {
        case .expected(let expected):
            return (
                Message(zh: "应为 \(expected)，找到的是 \(found.zh)", en: "expected \(expected), got \(found.en)"),
                Message(zh: "检查引号、逗号和括号是否成对", en: "check quotes, commas and brackets")
            )
        case .unclosedString:
            return (
                Message(zh: "引号到行末还没有闭合", en: "a quote is still open at the end of the line"),
                Message(zh: "文字里的引号写作 \\\"", en: "write \\\" for a quote inside text")
            )
        case .rawControl:
            return (
                Message(zh: "文字里有控制字符", en: "a control character inside text"),
                Message(zh: "制表符写作 \\t，换行写作 \\n", en: "write \\t for a tab and \\n for a line end")
            )
        case .badEscape:
            return (
                Message(zh: "没有这种转义", en: "no such escape"),
                Message(zh: "反斜线本身写作 \\\\", en: "write \\\\ for a backslash")
            )
        case .loneSurrogate:
            return (
                Message(zh: "半个代理对，不成字符", en: "half of a surrogate pair is no character"),
                Message(zh: "直接写这个字符", en: "write the character itself")
            )
        case .badNumber:
            return (
                Message(zh: "数的写法不对", en: "malformed number"),
                Message(zh: "写成 12、-3 或 4.5 这样", en: "write it like 12, -3 or 4.5")
            )
        case .trailingText:
            return (
                Message(zh: "对象后面还有 \(found.zh)", en: "\(found.en) stands behind the object"),
                Message(zh: "每行只写一个对象", en: "write one object a line")
            )
        case .tooDeep:
            return (
                Message(
                    zh: "嵌套超过 \(JSONNodeParser.maximumDepth) 层",
                    en: "nested more than \(JSONNodeParser.maximumDepth) deep"), nil
            )
        }
    }
}
