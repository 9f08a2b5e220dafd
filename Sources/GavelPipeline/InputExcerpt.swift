/// The bytes read last, to show a faulty line from (`--show-input`).
struct InputExcerpt {
    /// Longest excerpt, in bytes.
    static let maximumByteCount = 240

    let chunk: ArraySlice<UInt8>
    /// Place of the chunk in its input.
    let start: Int

    /// What is at hand of the line around a place of the input; nil when the place was read earlier.
    func line(around byteOffset: Int) -> String? {
        let index = chunk.startIndex + byteOffset - start
        guard chunk.indices.contains(index) else { return nil }
        let newline = UInt8(ascii: "\n")
        let low = chunk[..<index].lastIndex(of: newline).map { $0 + 1 } ?? chunk.startIndex
        let high = chunk[index...].firstIndex(of: newline) ?? chunk.endIndex
        let from = max(low, index - InputExcerpt.maximumByteCount / 2)
        return String(decoding: chunk[from..<min(high, from + InputExcerpt.maximumByteCount)], as: UTF8.self)
    }
}
