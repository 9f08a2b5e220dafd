/// Dates and times of RFC 3339: `2025-01-02T03:04:05.678+08:00`, with an offset, nothing left out.
enum RFC3339 {
    /// Milliseconds since 1970-01-01T00:00:00Z; nil when the bytes are no such time, or name a day or hour that does
    /// not exist. Finer fractions are cut off. A leap second counts as the second after it.
    static func milliseconds(_ bytes: Span<UInt8>) -> Int64? {
        var cursor = Cursor()
        guard
            let year = cursor.number(4, in: bytes), cursor.take("-", in: bytes),
            let month = cursor.number(2, in: bytes), cursor.take("-", in: bytes),
            let day = cursor.number(2, in: bytes), cursor.take("T", in: bytes) || cursor.take("t", in: bytes),
            let hour = cursor.number(2, in: bytes), cursor.take(":", in: bytes),
            let minute = cursor.number(2, in: bytes), cursor.take(":", in: bytes),
            let second = cursor.number(2, in: bytes),
            let fraction = cursor.fraction(in: bytes),
            let offset = cursor.offsetMinutes(in: bytes),
            cursor.index == bytes.count,
            (1...12).contains(month), (1...days(inMonth: month, ofYear: year)).contains(day),
            hour < 24, minute < 60, second < 60 || (second == 60 && minute == 59)
        else { return nil }
        let minutes = (daysSince1970(year, month, day) * 24 + hour) * 60 + minute - offset
        return Int64((minutes * 60 + second) * 1000 + fraction)
    }

    /// A place in the bytes; each method steps over what it accepts.
    private struct Cursor {
        var index = 0

        mutating func number(_ digitCount: Int, in bytes: Span<UInt8>) -> Int? {
            var value = 0
            for _ in 0..<digitCount {
                guard let digit = digit(in: bytes) else { return nil }
                value = value * 10 + digit
            }
            return value
        }

        mutating func digit(in bytes: Span<UInt8>) -> Int? {
            guard index < bytes.count, (0x30...0x39).contains(bytes[index]) else { return nil }
            index += 1
            return Int(bytes[index - 1]) - 0x30
        }

        mutating func take(_ scalar: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
            guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
            index += 1
            return true
        }

        /// Milliseconds of an optional fraction; nil when a point has no digit behind it.
        mutating func fraction(in bytes: Span<UInt8>) -> Int? {
            guard take(".", in: bytes) else { return 0 }
            guard let first = digit(in: bytes) else { return nil }
            var milliseconds = first * 100
            var weight = 10
            while let digit = digit(in: bytes) {
                milliseconds += digit * weight
                weight /= 10
            }
            return milliseconds
        }

        mutating func offsetMinutes(in bytes: Span<UInt8>) -> Int? {
            if take("Z", in: bytes) || take("z", in: bytes) { return 0 }
            let isEast = take("+", in: bytes)
            guard isEast || take("-", in: bytes) else { return nil }
            guard let hours = number(2, in: bytes), take(":", in: bytes), let minutes = number(2, in: bytes),
                hours < 24, minutes < 60
            else { return nil }
            return (isEast ? 1 : -1) * (hours * 60 + minutes)
        }
    }

    private static func days(inMonth month: Int, ofYear year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Counts in years that begin in March, so that the leap day is the last of its year.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
        // The Gregorian calendar repeats every 400 years; year 0 counted from March may start in year −1.
        let cycle = marchYear >= 0 ? marchYear / 400 : -1
        let yearOfCycle = marchYear - cycle * 400
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return cycle * 146_097 + dayOfCycle - 719_468
    }
}
