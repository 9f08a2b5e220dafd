/// Counts as people read them.
package enum Count {
    /// With a comma every three digits.
    package static func text(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// With an English noun that takes an s.
    package static func of(_ value: Int, _ noun: String) -> String { "\(text(value)) \(noun)\(value == 1 ? "" : "s")" }
}
