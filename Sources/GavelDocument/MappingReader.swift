public import GavelDiagnostics

/// Typed access to a mapping: reports unknown keys at once, and missing ones when they are asked for.
///
/// Every method that returns nil has reported why, except for an optional key that is absent.
public struct MappingReader: Sendable {
    /// Where the mapping begins, for diagnostics about the whole of it.
    public let place: TextPlace
    public let entries: [DocumentEntry]

    /// - Parameters:
    ///   - node: what should be a mapping; anything else is reported, and the result is nil.
    ///   - keys: the keys it may have, in the order in which people know them.
    public init?(_ node: DocumentNode, keys: [String], log: inout DiagnosticLog) {
        guard case .mapping(let entries) = node.content else {
            log.report(node.wrongType(expected: Message(zh: "若干 键: 值", en: "a mapping of keys to values")))
            return nil
        }
        place = node.place
        self.entries = entries
        for entry in entries where !keys.contains(entry.key) {
            log.report(MappingReader.unknown(entry, among: keys))
        }
    }

    /// The value of a key, nil when it is absent.
    public subscript(_ key: String) -> DocumentNode? {
        entries.first { $0.key == key }?.value
    }

    /// Where a key stands, or the mapping when it is absent.
    public func keyPlace(_ key: String) -> TextPlace {
        entries.first { $0.key == key }?.keyPlace ?? place
    }

    /// The value of a key that has to be there.
    public func required(_ key: String, log: inout DiagnosticLog) -> DocumentNode? {
        if let value = self[key] { return value }
        log.report(
            Diagnostic(
                .missingKey, Message(zh: "缺少键“\(key)”", en: "missing key \"\(key)\""),
                at: entries.first?.keyPlace ?? place,
                help: Message(zh: "在这一项里加上 \(key):", en: "add \(key): to this entry")))
        return nil
    }

    private static func unknown(_ entry: DocumentEntry, among keys: [String]) -> Diagnostic {
        let help: Message =
            if let nearest = NearestName.of(entry.key, among: keys) {
                Message(zh: "是不是“\(nearest)”？", en: "did you mean \"\(nearest)\"?")
            } else {
                Message(
                    zh: "这里可用的键：\(keys.joined(separator: "、"))",
                    en: "the keys here are \(keys.joined(separator: ", "))")
            }
        return Diagnostic(
            .unknownKey, Message(zh: "不认识的键“\(entry.key)”", en: "unknown key \"\(entry.key)\""),
            at: entry.keyPlace, help: help)
    }
}
