/// What a scalar without quotes would mean to other readers of YAML.
enum PlainScalar {
    /// Whether it is text to all of them: not nothing, no truth value and no number.
    static func isText(_ scalar: String) -> Bool {
        let lower = scalar.lowercased()
        if ["", "~", "null", "true", "false", "yes", "no", "on", "off"].contains(lower) { return false }
        guard scalar.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return ![".inf", "-.inf", "+.inf", ".nan"].contains(lower)
        }
        return !isNumber(scalar.utf8)
    }

    /// Digits with the signs that numbers and dates are written with, beginning with one of them.
    private static func isNumber(_ bytes: String.UTF8View) -> Bool {
        if bytes.starts(with: "0x".utf8) || bytes.starts(with: "0o".utf8) { return true }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
    }
}
