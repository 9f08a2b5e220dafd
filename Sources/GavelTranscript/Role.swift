/// Who speaks. Everybody but a viewer is on the room's *seller side*.
///
/// Source: `docs/SEMANTICS.md`, streams.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
    case host
    case assistant
    /// The owner of the goods, 货主.
    case owner
    /// Whoever runs the room behind the camera, 场控.
    case `operator`
    /// A second room connected live, 连麦.
    case caller
    case viewer

    /// Whether this role's words can make a finding.
    public var isSellerSide: Bool { self != .viewer }

    /// The name used in input and output.
    public var name: String {
        switch self {
        case .host: "host"
        case .assistant: "assistant"
        case .owner: "owner"
        case .operator: "operator"
        case .caller: "caller"
        case .viewer: "viewer"
        }
    }

    /// The role that a `speaker` or `role` field names: exactly one of the English or Chinese names, or such a name
    /// followed by a colon (`viewer:小雨`).
    ///
    /// - Parameter field: the UTF-8 of the field.
    /// - Returns: nil when the field names no role.
    /// - Complexity: O(length of the longest name).
    public init?(naming field: some Sequence<UInt8>) {
        let head = Array(field.prefix { $0 != UInt8(ascii: ":") }.prefix(Role.longestNameByteCount + 1))
        guard let role = Role.byName[head] else { return nil }
        self = role
    }

    private static let chineseNames: [(String, Role)] = [
        ("主播", .host), ("助播", .assistant), ("货主", .owner), ("场控", .operator), ("连麦", .caller), ("观众", .viewer),
    ]
    private static let byName: [[UInt8]: Role] = Dictionary(
        uniqueKeysWithValues: (allCases.map { ($0.name, $0) } + chineseNames).map { (Array($0.0.utf8), $0.1) })
    private static let longestNameByteCount = byName.keys.map(\.count).max()!
}
