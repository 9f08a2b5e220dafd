/// Mobile numbers made unreadable in other people's words: `13812345678` is written `138****5678`.
///
/// A mainland mobile number is eleven digits, a 1, then one of 3 to 9, then nine more; it may be said in groups, so up
/// to two spaces, dashes or invisible characters may stand between digits. Digits count in every form in which hosts
/// and recognisers write them: plain, full-width, circled, superscript, mathematical and Chinese (一三八). A number
/// that is part of a longer one is none, unless what stands before it is the country's code, 86 or 0086.
///
/// Every masked digit is replaced by one `*`, so scalar offsets stay right.
public enum Masking {
    /// The words of a finding, masked.
    public struct Words: Sendable, Hashable {
        public var before: String
        public var quote: String
        public var after: String
    }

    /// `text` with its mobile numbers masked; the count of scalars stays the same.
    /// - Complexity: O(length of `text`).
    public static func phoneNumbers(in text: String) -> String {
        guard digitCount(of: text) >= shortestPart else { return text }
        var scalars = Array(text.unicodeScalars)
        mask(&scalars, isCutBefore: false, isCutAfter: false)
        return string(scalars[...])
    }

    /// A quote and its context masked as one text, since a number may begin in one and end in the other. The context is
    /// a window and may have cut a number in two: seven digits or more at its outer edge are masked as the part of a
    /// number that they can be.
    public static func words(before: String, quote: String, after: String) -> Words {
        guard digitCount(of: before) + digitCount(of: quote) + digitCount(of: after) >= shortestPart else {
            return Words(before: before, quote: quote, after: after)
        }
        var scalars = Array(before.unicodeScalars) + Array(quote.unicodeScalars) + Array(after.unicodeScalars)
        let quoteStart = before.unicodeScalars.count
        let quoteEnd = quoteStart + quote.unicodeScalars.count
        mask(&scalars, isCutBefore: !before.isEmpty, isCutAfter: !after.isEmpty)
        return Words(
            before: string(scalars[..<quoteStart]), quote: string(scalars[quoteStart..<quoteEnd]),
            after: string(scalars[quoteEnd...]))
    }

    /// Shortest part of a number, cut by the window, that is masked. Prices are shorter.
    private static let shortestPart = 7
    private static let numberLength = 11
    /// Places of the masked digits, counted from the first digit of a number.
    private static let masked = 3..<7
    private static let longestSeparator = 2

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func digitCount(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (Digit($1, at: 0) == nil ? 0 : 1) }
    }

    private static func mask(_ scalars: inout [Unicode.Scalar], isCutBefore: Bool, isCutAfter: Bool) {
        for group in groups(of: scalars) {
            var index = 0
            var hasNumber = false
            while index < group.count {
                guard isNumber(group, from: index) else {
                    index += 1
                    continue
                }
                for place in masked { scalars[group[index + place].index] = "*" }
                hasNumber = true
                index += numberLength
            }
            guard !hasNumber, (shortestPart..<numberLength).contains(group.count) else { continue }
            if isCutBefore, group[0].index == 0 {
                let missing = numberLength - group.count
                for place in masked where place >= missing { scalars[group[place - missing].index] = "*" }
            } else if isCutAfter, group[group.count - 1].index == scalars.count - 1, beginsNumber(group, at: 0) {
                for place in masked where place < group.count { scalars[group[place].index] = "*" }
            }
        }
    }

    /// Digits that follow each other with nothing but separators between.
    private static func groups(of scalars: [Unicode.Scalar]) -> [[Digit]] {
        var groups: [[Digit]] = []
        var separatorCount = longestSeparator + 1
        for (index, scalar) in scalars.enumerated() {
            if var digit = Digit(scalar, at: index) {
                digit.adjoinsPrevious = separatorCount == 0
                if separatorCount <= longestSeparator {
                    groups[groups.count - 1].append(digit)
                } else {
                    groups.append([digit])
                }
                separatorCount = 0
            } else {
                separatorCount = isSeparator(scalar) ? separatorCount + 1 : longestSeparator + 1
            }
        }
        return groups
    }

    private static func isNumber(_ group: [Digit], from start: Int) -> Bool {
        let end = start + numberLength
        guard end <= group.count, beginsNumber(group, at: start) else { return false }
        let isEndFree = end == group.count || !joined(group[end], to: group[end - 1])
        let isStartFree = start == 0 || !joined(group[start], to: group[start - 1]) || isCountryCode(group[..<start])
        return isStartFree && isEndFree
    }

    private static func beginsNumber(_ group: [Digit], at start: Int) -> Bool {
        group[start].value == 1 && group[start + 1].value >= 3
    }

    private static func joined(_ digit: Digit, to previous: Digit) -> Bool {
        digit.adjoinsPrevious && digit.isChinese == previous.isChinese
    }

    private static func isCountryCode(_ prefix: ArraySlice<Digit>) -> Bool {
        let first = prefix.lastIndex { !$0.adjoinsPrevious } ?? prefix.startIndex
        let values = prefix[first...].map(\.value)
        return values == [8, 6] || values == [0, 0, 8, 6]
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200F, 0x202F, 0x2060, 0xFEFF: true
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
        default: false
        }
    }
}
