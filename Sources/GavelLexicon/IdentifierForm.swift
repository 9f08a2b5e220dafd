/// How the ids of packs are written. They stand in findings and evidence and never change, so their form is fixed.
enum IdentifierForm {
    /// Packs, categories, guards: `absolute-terms`.
    case name
    /// `category/name`.
    case rule
    /// `AD-9-3`.
    case law
    /// `SCOPE`.
    case slot

    /// Longest id, in characters.
    static let maximumCharacterCount = 64

    func accepts(_ id: String) -> Bool {
        guard id.unicodeScalars.count <= IdentifierForm.maximumCharacterCount else { return false }
        switch self {
        case .name: return IdentifierForm.isName(id[...])
        case .rule:
            let parts = id.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy(IdentifierForm.isName)
        case .law:
            let parts = id.split(separator: "-", omittingEmptySubsequences: false)
            return parts[0].first.map { ("A"..."Z").contains($0) } == true
                && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(IdentifierForm.isAlphanumeric) }
        case .slot:
            return id.first.map { ("A"..."Z").contains($0) } == true
                && id.utf8.allSatisfy { IdentifierForm.isCapitalOrDigit($0) || $0 == UInt8(ascii: "_") }
        }
    }

    /// An id of the form, for messages.
    var example: String {
        switch self {
        case .name: "absolute-terms"
        case .rule: "absolute-terms/lowest-price"
        case .law: "AD-9-3"
        case .slot: "SCOPE"
        }
    }

    /// Lower-case letters and digits in parts joined by single hyphens.
    private static func isName(_ id: Substring) -> Bool {
        id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isAlphanumeric($0) && !isCapital($0) }
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isCapitalOrDigit(_ byte: UInt8) -> Bool { isCapital(byte) || isDigit(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isCapitalOrDigit(byte) || isCapital(byte & 0xDF) }
}
