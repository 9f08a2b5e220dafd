/// How many columns text takes on a terminal.
///
/// Source: Unicode Standard Annex 11, East Asian Width: wide and full-width scalars take two columns, marks and
/// format characters none.
public enum DisplayWidth {
    /// Columns of `text`, which holds no controls (see ``SafeText``).
    /// - Complexity: O(length of `text`).
    public static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// Columns of one character; an emoji of several scalars counts once.
    public static func columns(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        let isEmojiSequence = character.unicodeScalars.contains { $0.value == 0xFE0F }
        return isEmojiSequence ? 2 : columns(of: first)
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// Wide blocks, coarse on purpose: a block counts whole.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2614...0x2615, 0x2648...0x2653, 0x2705...0x2705,
        0x274C...0x274C, 0x2753...0x2757, 0x2795...0x2797, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
