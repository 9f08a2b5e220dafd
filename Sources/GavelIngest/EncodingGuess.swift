/// What a line that is not UTF-8 looks like, to suggest an `--encoding` to try.
struct EncodingGuess {
    /// Made when first needed; nil inside when the system has none.
    private var transcoder: Transcoder??

    /// The name of a likely encoding, or nil.
    ///
    /// - Complexity: O(n).
    mutating func name(for line: [UInt8], repair: UTF8Repair) -> String? {
        if EncodingGuess.looksLikeUTF16(line) { return "utf-16" }
        // Text of GB 18030 hardly ever forms characters of UTF-8; a torn line of UTF-8 is full of them.
        guard repair.replaced.count > repair.multibyteCount else { return nil }
        if transcoder == nil { transcoder = .some(Transcoder(.gb18030)) }
        guard let decoder = transcoder ?? nil else { return nil }
        let span = line.span
        return decoder.decode(span, 0..<line.count).badOffsets.isEmpty ? "gb18030" : nil
    }

    /// A byte order mark, or zero bytes in every eighth place at least and nearly all of the same parity.
    static func looksLikeUTF16(_ line: [UInt8]) -> Bool {
        if line.starts(with: [0xFF, 0xFE]) || line.starts(with: [0xFE, 0xFF]) { return true }
        var zeroCounts = [0, 0]
        for (index, byte) in line.enumerated() where byte == 0 { zeroCounts[index & 1] += 1 }
        let most = zeroCounts.max() ?? 0
        let least = zeroCounts.min() ?? 0
        return most >= 4 && most * 8 >= line.count && least * 8 <= most
    }
}
