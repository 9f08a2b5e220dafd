/// Dates as packs write them: ISO 8601, so that their order is the order of their text.
enum CalendarDate {
    /// Whether `text` is `YYYY-MM-DD` and stands in the Gregorian calendar.
    static func isDay(_ text: String) -> Bool {
        guard let parts = numbers(text, widths: [4, 2, 2]), (1...12).contains(parts[1]) else { return false }
        return (1...dayCount(ofMonth: parts[1], year: parts[0])).contains(parts[2])
    }

    /// Whether `text` is `YYYY-MM`.
    static func isMonth(_ text: String) -> Bool {
        guard let parts = numbers(text, widths: [4, 2]) else { return false }
        return (1...12).contains(parts[1])
    }

    private static func numbers(_ text: String, widths: [Int]) -> [Int]? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == widths else { return nil }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard parts.allSatisfy({ $0.utf8.allSatisfy(digits.contains) }) else { return nil }
        return parts.compactMap { Int($0) }
    }

    private static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
