import GavelDiagnostics
import GavelDocument
import GavelMatching

/// Reads the notation of one pattern: text, `(a|b)`, `[x]`, `{SLOT}`, gaps, numbers, tests, `\` before a character that is
/// meant as text.
///
/// Recursive descent over Unicode scalars; the depth of brackets is bounded, so hostile input cannot exhaust the stack.
struct PatternParser {
    /// Brackets within brackets.
    static let maximumDepth = 16

    private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "{": "}"]
    private static let fullWidth: [Unicode.Scalar: Unicode.Scalar] = [
        "（": "(", "）": ")", "［": "[", "］": "]", "｛": "{", "｝": "}", "｜": "|", "～": "~",
    ]

    let scalar: DocumentScalar
    let text: [Unicode.Scalar]
    var position = 0

    private init(_ scalar: DocumentScalar) {
        self.scalar = scalar
        text = Array(scalar.text.unicodeScalars)
    }

    /// - Returns: nil, reported, when the notation is broken.
    static func parse(_ scalar: DocumentScalar, log: inout DiagnosticLog) -> PatternExpression? {
        var parser = PatternParser(scalar)
        do throws(PatternNotationError) {
            return try parser.whole()
        } catch {
            log.report(error.diagnostic)
            return nil
        }
    }

    private mutating func whole() throws(PatternNotationError) -> PatternExpression {
        let expression = try sequence(depth: 0)
        guard position < text.count else { return expression }
        if text[position] == "|" {
            throw failure(
                .bareAlternative, Message(zh: "竖线不在括号里", en: "alternatives stand in brackets only"), at: position,
                help: Message(zh: "用 ( ) 括起来，或分成几行", en: "put ( ) around them, or write several patterns"))
        }
        throw stray(at: position, expected: nil)
    }

    /// Up to a bar, a closing bracket or the end.
    private mutating func sequence(depth: Int) throws(PatternNotationError) -> PatternExpression {
        var parts: [PatternExpression] = []
        var literal = String.UnicodeScalarView()
        scan: while position < text.count {
            let character = text[position]
            switch character {
            case "|", ")", "]", "}": break scan
            case "~":
                flush(&literal, into: &parts)
                parts.append(try gap())
            case "!" where isTest:
                flush(&literal, into: &parts)
                parts.append(try test(depth: depth))
            case "(", "[", "{":
                if !literal.isEmpty { parts.append(.literal(String(literal))) }
                literal = String.UnicodeScalarView()
                parts.append(character == "{" ? try slot() : try group(character, depth: depth + 1))
            default:
                literal.append(try plainCharacter())
            }
        }
        if !literal.isEmpty { parts.append(.literal(String(literal))) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func plainCharacter() throws(PatternNotationError) -> Unicode.Scalar {
        let character = text[position]
        if character == "\\" { return try escaped() }
        if let half = PatternParser.fullWidth[character] {
            throw failure(
                .fullWidthNotation,
                Message(zh: "句式里有全角的“\(character)”", en: "full-width \"\(character)\" in a pattern"), at: position,
                help: Message(zh: "改用半角 \(half)，或在前面加 \\", en: "use \(half), or write \\ before it"))
        }
        position += 1
        return character
    }

    private mutating func escaped() throws(PatternNotationError) -> Unicode.Scalar {
        let next = position + 1 < text.count ? text[position + 1] : nil
        let special: Set<Unicode.Scalar> = ["(", ")", "[", "]", "{", "}", "|", "~", "\\", "!"]
        guard let next, special.contains(next) || PatternParser.fullWidth[next] != nil else {
            throw failure(
                .badEscape, Message(zh: "反斜线后面不是特殊字符", en: "no special character follows the backslash"),
                at: position, help: Message(zh: "反斜线本身写作 \\\\", en: "write \\\\ for a backslash"))
        }
        position += 2
        return next
    }

    mutating func group(
        _ opener: Unicode.Scalar, depth: Int
    ) throws(PatternNotationError) -> PatternExpression {
        let start = position
        guard depth <= PatternParser.maximumDepth else {
            throw failure(
                .patternTooNested,
                Message(
                    zh: "括号超过 \(PatternParser.maximumDepth) 层",
                    en: "brackets more than \(PatternParser.maximumDepth) deep"), at: start)
        }
        var alternatives: [PatternExpression] = []
        repeat {
            position += 1
            let partStart = position
            alternatives.append(try sequence(depth: depth))
            guard position < text.count else { throw unclosed(at: start) }
            if partStart == position {
                throw failure(
                    .emptyAlternative, Message(zh: "选项是空的", en: "empty alternative"), at: position,
                    help: Message(zh: "可有可无的部分写作 [x]", en: "write [x] for what may be left out"))
            }
        } while text[position] == "|"
        let closer = PatternParser.closers[opener]
        guard text[position] == closer else { throw stray(at: position, expected: closer) }
        position += 1
        let choice = alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
        return opener == "[" ? .optional(choice) : choice
    }

    private mutating func slot() throws(PatternNotationError) -> PatternExpression {
        let start = position
        guard let end = text[start...].firstIndex(of: "}") else { throw unclosed(at: start) }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: text[(start + 1)..<end])
        let offsets = start..<end + 1
        if PatternParser.isReservedSlot(String(name)) {
            position = end + 1
            return try reserved(String(name), at: offsets)
        }
        position = end + 1
        return .slot(String(name), offsets)
    }

    /// Names that stand for numbers, nicknames and any one character.
    static func isReservedSlot(_ name: String) -> Bool {
        if ["N", "X", "NICK"].contains(name) { return true }
        guard name.hasPrefix("N"), let second = name.unicodeScalars.dropFirst().first else { return false }
        return !("A"..."Z").contains(second) && !("0"..."9").contains(second) && second != "_"
    }

    // MARK: - Errors

    static func unsupported(_ notation: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .unsupportedNotation,
            Message(zh: "这个版本尚不支持 \(notation)", en: "\(notation) is not supported yet in this version"), at: place,
            help: Message(
                zh: "把常见的填法逐一写出；是普通文字的话前面加 \\",
                en: "write out the usual fillings; write \\ before a character that is meant as text"))
    }

    private func unclosed(at offset: Int) -> PatternNotationError {
        failure(
            .unclosedBracket, Message(zh: "括号没有闭合", en: "unclosed bracket"), at: offset,
            help: Message(
                zh: "加上 \(PatternParser.closers[text[offset]] ?? ")")；是普通文字的话前面加 \\",
                en: "add \(PatternParser.closers[text[offset]] ?? ")"), or write \\ before it if it is text"))
    }

    private func stray(at offset: Int, expected: Unicode.Scalar?) -> PatternNotationError {
        let found = text[offset]
        let message: Message =
            if let expected {
                Message(zh: "应为 \(expected)，写的是 \(found)", en: "expected \(expected), got \(found)")
            } else {
                Message(zh: "多余的 \(found)", en: "stray \(found)")
            }
        return failure(
            .strayCloser, message, at: offset,
            help: Message(zh: "是普通文字的话前面加 \\", en: "write \\ before it if it is text"))
    }

    func failure(
        _ code: DiagnosticCode, _ message: Message, at offset: Int, help: Message? = nil
    ) -> PatternNotationError {
        PatternNotationError(
            diagnostic: Diagnostic(code, message, at: scalar.place(of: offset..<offset + 1), help: help))
    }
}

/// Carries the diagnostic of broken notation out of the recursion.
struct PatternNotationError: Error {
    var diagnostic: Diagnostic
}
