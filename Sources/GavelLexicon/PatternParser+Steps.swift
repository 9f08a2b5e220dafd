import GavelDiagnostics
import GavelMatching

// What stands between the literals of a pattern: gaps, numbers, any one character, tests.
extension PatternParser {
    /// Widest gap, in content characters.
    static let widestGap = 24

    var isTest: Bool {
        text[position] == "!" && position + 1 < text.count && ["<", ">"].contains(text[position + 1])
    }

    func flush(_ literal: inout String.UnicodeScalarView, into parts: inout [PatternExpression]) {
        if !literal.isEmpty { parts.append(.literal(String(literal))) }
        literal = String.UnicodeScalarView()
    }

    /// `~n`
    mutating func gap() throws(PatternNotationError) -> PatternExpression {
        let start = position
        position += 1
        var count = 0
        while position < text.count, ("0"..."9").contains(text[position]), count < 1000 {
            count = count * 10 + Int(text[position].value - 48)
            position += 1
        }
        guard (1...PatternParser.widestGap).contains(count) else {
            throw failure(
                .badGap,
                Message(
                    zh: "间隔应写作 ~1 到 ~\(PatternParser.widestGap)",
                    en: "expected a gap of ~1 to ~\(PatternParser.widestGap)"),
                at: start, help: Message(zh: "作为文字的 ~ 前面加 \\", en: "write \\ before a ~ that is meant as text"))
        }
        return .gap(count)
    }

    /// `!<(…)` and `!>(…)`
    mutating func test(depth: Int) throws(PatternNotationError) -> PatternExpression {
        let start = position
        let isBefore = text[position + 1] == "<"
        position += 2
        guard position < text.count, text[position] == "(" else {
            throw failure(
                .badTest, Message(zh: "!< 与 !> 后面要有括号", en: "!< and !> are followed by brackets"), at: start,
                help: Message(zh: "写作 !<(甲|乙)", en: "write !<(a|b)"))
        }
        let inside = try group("(", depth: depth + 1)
        guard inside.isLiteral else {
            throw failure(
                .badTest,
                Message(zh: "括号里只能是文字、选项和槽位", en: "the brackets may hold literals, alternatives and slots only"),
                at: start)
        }
        return isBefore ? .notBefore(inside) : .notAfter(inside)
    }

    /// `{N…}`, `{X}`, `{NICK}`
    func reserved(_ name: String, at offsets: Range<Int>) throws(PatternNotationError) -> PatternExpression {
        if name == "X" { return .any }
        if name == "NICK" {
            throw PatternNotationError(
                diagnostic: PatternParser.unsupported("{NICK}", at: scalar.place(of: offsets)))
        }
        var rest = name.dropFirst()
        let isPercent = rest.first == "%"
        if isPercent { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return .number(NumberTest(isPercent: isPercent)) }
        let sign = rest.hasPrefix("<=") || rest.hasPrefix(">=") ? String(rest.prefix(2)) : String(rest.prefix(1))
        if let comparison = NumberTest.Comparison(rawValue: sign), let bound = bound(rest.dropFirst(sign.count)) {
            return .number(NumberTest(isPercent: isPercent, comparison: comparison, bound: bound))
        }
        throw PatternNotationError(
            diagnostic: Diagnostic(
                .badNumber, Message(zh: "数字的界限写错了：{\(name)}", en: "malformed bound: {\(name)}"),
                at: scalar.place(of: offsets),
                help: Message(
                    zh: "写作 {N}、{N<50}、{N>=1.5}、{N%>90}", en: "write {N}, {N<50}, {N>=1.5} or {N%>90}")))
    }

    /// In ten thousandths: 1 to 9 digits, then perhaps a point and 1 to 4 digits.
    private func bound(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }),
            parts[0].count <= 9, let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 10_000 }
        guard parts[1].count <= 4, let fraction = Int(parts[1] + String(repeating: "0", count: 4 - parts[1].count))
        else { return nil }
        return whole * 10_000 + fraction
    }
}
