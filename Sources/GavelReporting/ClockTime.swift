/// Times as people read them.
enum ClockTime {
    /// `h:mm:ss.t`, the tenth cut off, not rounded: a time must not lie behind what it names.
    static func text(milliseconds: Int64) -> String {
        let tenths = milliseconds.magnitude / 100
        let seconds = tenths / 10
        let sign = milliseconds < 0 ? "-" : ""
        return "\(sign)\(seconds / 3600):\(padded(seconds / 60 % 60)):\(padded(seconds % 60)).\(tenths % 10)"
    }

    private static func padded(_ value: UInt64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
