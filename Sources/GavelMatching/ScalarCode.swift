/// What the fold kernel reads for a scalar: one 16-bit number that is either a class or says what to do.
///
/// The numbers are chosen so that one comparison, `code >= other`, tells the common case (a plain character that is
/// its class) from everything that needs thought.
enum ScalarCode {
    /// Folds to two or three classes: ask the fold table.
    static let expansion: UInt16 = 0
    /// `a` … `z`: code and class are 1 … 26.
    static let firstLetter: UInt16 = 1
    static let lastLetter: UInt16 = 26
    /// Class of a kept space.
    static let keptSpace: UInt16 = 27
    /// Class of `%`.
    static let percentClass: UInt16 = 28
    /// Classes of the separators kept between digits.
    static let firstSeparatorClass: UInt16 = 29
    static let lastSeparatorClass: UInt16 = 36
    /// Class of a phrase's end; no pattern holds it.
    static let breakClass: UInt16 = 37
    /// A digit that is not an ideograph: its class is the code + 26.
    static let firstDigit: UInt16 = 38
    static let lastDigit: UInt16 = 47
    static let noise: UInt16 = 48
    static let space: UInt16 = 49
    static let softMark: UInt16 = 50
    static let hardMark: UInt16 = 51
    static let percent: UInt16 = 52
    /// A separator: its class is the code − 24.
    static let firstSeparator: UInt16 = 53
    static let lastSeparator: UInt16 = 60
    /// Class of every character that no pattern holds.
    static let other: UInt16 = 63
    /// Classes of the ten digits, whatever they are written with.
    static let firstDigitClass: UInt16 = 64
    static let lastDigitClass: UInt16 = 73
    /// First class given out to a pattern's other characters.
    static let firstFree: UInt16 = 74

    static let separators: [Unicode.Scalar] = [".", "-", "_", "~", "*", "/", "|", "+"]

    static func isLetter(_ class: UInt16) -> Bool { `class` &- firstLetter <= lastLetter - firstLetter }
    static func isDigit(_ class: UInt16) -> Bool { `class` &- firstDigitClass <= lastDigitClass - firstDigitClass }
    static func isSeparator(_ class: UInt16) -> Bool {
        `class` &- firstSeparatorClass <= lastSeparatorClass - firstSeparatorClass
    }
}
