/// A PCRE2 pattern, checked and compiled once, for searches in small windows of talk.
///
/// Patterns are UTF-8 with Unicode's properties (`\w`, `\d`, `\b` and case go by them). They are compiled to machine
/// code where PCRE2 can do that here, and interpreted elsewhere: the matches are the same, the limits are met at
/// other places. A regex holds nothing of a search and can be shared; each thread searches with its own
/// ``RegexMatcher``.
///
/// Not for whole transcripts, nor for phrases, which the multi-pattern matcher finds.
public final class Regex: Sendable {
    let compiled: CompiledPattern
    public let pattern: String
    /// Whether it runs as machine code.
    public let isCompiledToMachineCode: Bool

    /// Compiles a pattern.
    ///
    /// - Parameters:
    ///   - pattern: at most ``RegexLimits/maximumPatternScalarCount`` scalars.
    ///   - left: how many characters the window reaches back before the trigger; nothing may look back further.
    /// - Throws: the first thing that is refused; see ``RegexError/Code``.
    /// - Complexity: O(n), and once more for each part that looks back if one of them looks too far.
    public convenience init(_ pattern: String, left: Int) throws(RegexError) {
        try self.init(pattern, left: left, usesMachineCode: true)
    }

    /// - Parameter usesMachineCode: whether to try; the interpreter is compared with it in the tests.
    init(_ pattern: String, left: Int, usesMachineCode: Bool) throws(RegexError) {
        let text = Array(pattern.unicodeScalars)
        guard text.count <= RegexLimits.maximumPatternScalarCount else {
            throw RegexError(
                .patternTooLong, at: RegexLimits.maximumPatternScalarCount..<text.count, of: text, count: text.count,
                maximum: RegexLimits.maximumPatternScalarCount)
        }
        let scanner = try PatternScanner(text)
        compiled = try CompiledPattern(text, lookBacks: scanner.lookBacks)
        try compiled.check(scanner, left: left)
        self.pattern = pattern
        // What machine code cannot be made of, or where none may be made, is interpreted.
        isCompiledToMachineCode = usesMachineCode && compiled.compileToMachineCode()
    }
}
