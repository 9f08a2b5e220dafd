/// Ids that are too long to be kept are cut, in a way that keeps two of them apart.
enum Identifier {
    private static let hashDigitCount = 16

    /// The start of `bytes`, cut between two characters, then `~` and the hash of all of it: at most
    /// ``ReaderOptions/maximumIdentifierByteCount`` bytes.
    ///
    /// - Precondition: `bytes` are well-formed UTF-8 and longer than that.
    static func shortened(_ bytes: Span<UInt8>) -> [UInt8] {
        var end = ReaderOptions.maximumIdentifierByteCount - hashDigitCount - 1
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var result: [UInt8] = []
        result.reserveCapacity(ReaderOptions.maximumIdentifierByteCount)
        result.append(bytes, 0..<end)
        result.append(UInt8(ascii: "~"))
        let digits = String(hash(bytes), radix: 16)
        result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: hashDigitCount - digits.utf8.count))
        result.append(contentsOf: digits.utf8)
        return result
    }

    /// FNV-1a of 64 bits.
    ///
    /// Source: Fowler, Noll, Vo, RFC 9923.
    private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
