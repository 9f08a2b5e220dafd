import Crypto

/// SHA-256 (FIPS 180-4), the one hash that ids, lexicon digests and evidence rest on.
public struct Digest: Sendable, Hashable {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// The digest of `content`.
    /// - Complexity: O(length of `content`).
    public init(of content: [UInt8]) {
        bytes = Array(SHA256.hash(data: content))
    }

    /// The first `byteCount` bytes, as lower-case hexadecimal.
    /// - Precondition: `byteCount` is at most 32.
    public func hexadecimal(byteCount: Int = 32) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.prefix(byteCount).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
