/// Byte strings to small numbers, looked up without making a string: open addressing over hashes, keys kept aside.
///
/// Hashes are seeded anew in each process (SipHash), so that room names cannot be chosen to collide. Nothing is ever
/// iterated here, so the seed never shows.
struct ByteKeyTable: Sendable {
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var hashes: [Int] = []
    private var keys: [[UInt8]] = []

    var count: Int { keys.count }

    /// The number of `key` under `prefix`, and whether it is new.
    /// - Complexity: O(length of `key`) expected.
    mutating func number(of key: ArraySlice<UInt8>, under prefix: Int) -> (number: Int, isNew: Bool) {
        let hash = ByteKeyTable.hash(key, prefix)
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, matches(keys[number], key, prefix) { return (number, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(keys.count)
        hashes.append(hash)
        keys.append(ByteKeyTable.stored(key, prefix))
        if keys.count * 2 > slots.count { grow() }
        return (keys.count - 1, true)
    }

    /// Forgets a key, whose number is then never found again.
    mutating func forget(_ number: Int) {
        // The slot stays taken, so that searches that passed it still do; a key of no bytes matches nothing.
        keys[number] = []
    }

    private static func stored(_ key: ArraySlice<UInt8>, _ prefix: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: prefix >> ($0 * 8)) } + key
    }

    private func matches(_ stored: [UInt8], _ key: ArraySlice<UInt8>, _ prefix: Int) -> Bool {
        guard stored.count == key.count + 4 else { return false }
        for index in 0..<4 where stored[index] != UInt8(truncatingIfNeeded: prefix >> (index * 8)) { return false }
        return stored[4...].elementsEqual(key)
    }

    private static func hash(_ key: ArraySlice<UInt8>, _ prefix: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(prefix)
        var word: UInt64 = UInt64(key.count)
        var filled = 0
        for byte in key {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled == 8 {
                hasher.combine(word)
                word = 0
                filled = 0
            }
        }
        hasher.combine(word)
        return hasher.finalize()
    }

    private mutating func grow() {
        var larger = [Int32](repeating: -1, count: slots.count * 2)
        for number in keys.indices where !keys[number].isEmpty {
            var slot = hashes[number] & (larger.count - 1)
            while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = Int32(number)
        }
        slots = larger
    }
}
