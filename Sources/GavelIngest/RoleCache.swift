import GavelTranscript

/// Remembers what role a name names, since every line asks and the names are few.
struct RoleCache {
    /// What stands before the first colon, packed; longer heads name no role.
    private struct Head: Hashable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var byteCount = 0

        static let maximumByteCount = 16

        init() {}

        /// Nil when the head is too long.
        init?(_ name: Span<UInt8>) {
            while byteCount < name.count, name[byteCount] != UInt8(ascii: ":") {
                guard byteCount < Head.maximumByteCount else { return nil }
                high = high << 8 | low >> 56
                low = low << 8 | UInt64(name[byteCount])
                byteCount += 1
            }
        }

        /// The six top bits of a product that mixes all bits of the head.
        var slot: Int { Int(((low ^ high ^ UInt64(byteCount)) &* 0x9E37_79B9_7F4A_7C15) >> 58) }
    }

    private struct Entry {
        /// Of no bytes at first, which names no role.
        var head = Head()
        var role: Role?
    }

    private var entries = [Entry](repeating: Entry(), count: 64)

    /// The role that the whole of a `speaker` or `role` field names: see `Role.init(naming:)`.
    mutating func role(naming name: Span<UInt8>) -> Role? {
        guard let head = Head(name) else { return nil }
        let slot = head.slot
        if entries[slot].head == head { return entries[slot].role }
        var bytes: [UInt8] = []
        bytes.append(name, 0..<head.byteCount)
        entries[slot] = Entry(head: head, role: Role(naming: bytes))
        return entries[slot].role
    }
}
