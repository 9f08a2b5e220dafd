import GavelDiagnostics
import Yams

/// Puts the parser's errors into our words, with their places.
struct YAMLErrorWording {
    let source: SourceText

    func diagnostic(for error: any Error) -> Diagnostic {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            problem.hasPrefix("Maximum nesting") ? tooDeep(at: place(mark)) : syntax(problem, at: place(mark))
        case .composer(_, let problem, let mark, _):
            composer(problem, at: place(mark))
        case .reader(let problem, let offset, _, let yaml):
            syntax(problem, at: readerPlace(offset, yaml))
        case .duplicatedKeysInMapping(let keys, let context):
            duplicate(keys.first ?? "", firstAt: context.mark)
        default:
            syntax(String(describing: error), at: TextPlace(file: source.name))
        }
    }

    private func place(_ mark: Mark) -> TextPlace {
        TextPlace(file: source.name, line: mark.line, column: mark.column)
    }

    /// The parser's offset counts characters as the language does; CR LF is one of them.
    private func readerPlace(_ offset: Int?, _ yaml: String) -> TextPlace {
        guard let offset else { return TextPlace(file: source.name) }
        return source.place(ofByte: yaml.prefix(offset).utf8.count)
    }

    private func tooDeep(at place: TextPlace) -> Diagnostic {
        Diagnostic(.nestingTooDeep, Message(zh: "嵌套过深", en: "nested too deep"), at: place)
    }

    private func composer(_ problem: String, at place: TextPlace) -> Diagnostic {
        if problem.contains("alias") {
            return Diagnostic(
                .aliasRefused, Message(zh: "不收引用", en: "aliases are not accepted"), at: place,
                help: Message(zh: "是普通文字的话请加引号", en: "put quotes around it if it is plain text"))
        }
        return Diagnostic(
            .severalDocuments, Message(zh: "这里开始了第二个文档", en: "a second document begins here"), at: place,
            help: Message(zh: "一个文件只放一个文档", en: "put it into a file of its own"))
    }

    private func duplicate(_ key: String, firstAt mark: Mark) -> Diagnostic {
        let length = key.unicodeScalars.count
        let first = TextPlace(file: source.name, line: mark.line, column: mark.column, length: length)
        let message = Message(zh: "键“\(key)”重复", en: "duplicate key \"\(key)\"")
        guard let line = secondLine(of: key, after: mark) else {
            return Diagnostic(.duplicateKey, message, at: first)
        }
        return Diagnostic(
            .duplicateKey, message,
            at: TextPlace(file: source.name, line: line, column: mark.column, length: length),
            notes: [Diagnostic.Note(Message(zh: "第一次写在这里", en: "first written here"), at: first)])
    }

    /// The next line that begins the same key in the same column: where block mappings repeat one.
    private func secondLine(of key: String, after mark: Mark) -> Int? {
        let indent = mark.column - 1
        let wanted = Array("\(key):".unicodeScalars)
        var number = mark.line + 1
        while let line = source.scalars(ofLine: number, in: 0..<indent + wanted.count) {
            let content = line.firstIndex { $0 != " " } ?? line.endIndex
            if content < min(indent, line.count) { return nil }
            if content == indent, line[indent...].elementsEqual(wanted) {
                return number
            }
            number += 1
        }
        return nil
    }

    /// The parser's own words are English only; those that editors meet are told in both languages.
    private func syntax(_ problem: String, at place: TextPlace) -> Diagnostic {
        let known = YAMLErrorWording.wordings.first { problem.hasPrefix($0.problem) }
        return Diagnostic(
            .syntaxError, known?.message ?? Message(zh: "不合 YAML 语法（\(problem)）", en: problem), at: place,
            help: known?.help)
    }

    private static let wordings: [(problem: String, message: Message, help: Message?)] = [
        (
            "mapping values are not allowed", Message(zh: "这里不能有冒号", en: "a colon is not allowed here"),
            Message(zh: "检查缩进；文字里有冒号时请加引号", en: "check the indentation; put quotes around text with a colon")
        ),
        (
            "did not find expected ',' or ']'", Message(zh: "这里应有 , 或 ]", en: "expected , or ] here"),
            Message(zh: "检查列表的引号和逗号", en: "check the quotes and commas of the list")
        ),
        (
            "did not find expected ',' or '}'", Message(zh: "这里应有 , 或 }", en: "expected , or } here"),
            Message(zh: "检查映射的引号和逗号", en: "check the quotes and commas of the mapping")
        ),
        (
            "could not find expected ':'", Message(zh: "键的后面应有冒号", en: "expected a colon after the key"),
            Message(zh: "冒号后面还要有一个空格", en: "a space has to follow the colon")
        ),
        (
            "did not find expected key", Message(zh: "这里应有一个键", en: "expected a key here"),
            Message(zh: "检查缩进是否对齐", en: "check that the indentation is even")
        ),
        (
            "did not find expected '-' indicator", Message(zh: "这里应有短横线", en: "expected a dash here"),
            Message(zh: "检查缩进是否对齐", en: "check that the indentation is even")
        ),
        (
            "found unexpected end of stream", Message(zh: "引号到文件末尾还没有闭合", en: "a quote is still open at the end"),
            nil
        ),
        (
            "found character that cannot start any token",
            Message(zh: "值不能以这个字符开头", en: "a value cannot begin with this character"),
            Message(zh: "给值加上引号", en: "put quotes around the value")
        ),
        (
            "found unknown escape character", Message(zh: "双引号里没有这种转义", en: "no such escape in double quotes"),
            Message(
                zh: "反斜线本身写作 \\\\，或者改用单引号", en: "write \\\\ for a backslash, or use single quotes")
        ),
        (
            "control characters are not allowed",
            Message(zh: "不收控制字符", en: "control characters are not accepted"), nil
        ),
    ]
}
