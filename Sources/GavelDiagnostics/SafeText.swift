/// Untrusted text made safe to print.
///
/// Transcripts and lexicons are other people's words: an escape sequence in them must not move the cursor, recolour
/// the screen or reverse the reading order (CWE-150).
public enum SafeText {
    /// `text` with every scalar that could drive a terminal, or hide, written as `\u{…}`: controls, format characters
    /// (bidirectional marks and zero-width ones among them), line and paragraph separators, private use, unassigned.
    /// - Complexity: O(length of `text`).
    public static func terminal(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isPlain(scalar) {
                result.append(scalar)
            } else {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            }
        }
        return String(result)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        // The joiner and the variation selectors are parts of ordinary emoji, and harmless.
        if scalar.value == 0x200D || (0xFE00...0xFE0F).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
        default: return true
        }
    }
}
