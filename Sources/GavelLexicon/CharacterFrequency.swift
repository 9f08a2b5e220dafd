/// How common a character is in talk and in shop text, for choosing the rarest literal of a pattern as its anchor.
///
/// The table is our own count, written by `Scripts/generate-frequency-table`; it speeds matching up or slows it down
/// and never changes what is found.
enum CharacterFrequency {
    /// Bands, from the most common characters (0) to those that the sample does not have (the last one).
    static let bandCount = CharacterFrequencyData.bands.count + 1

    /// The band of a folded scalar, 0 for the most common ones, 15 for the rarest and the unseen.
    ///
    /// A step of one band is a factor of about 2.4 in frequency.
    ///
    /// - Parameter scalar: as the text is folded: simplified, lower case, `3` for 三. Others count as unseen.
    /// - Complexity: O(1); the first use builds the table.
    static func band(of scalar: Unicode.Scalar) -> Int {
        let index = Int(scalar.value)
        return index < table.count ? Int(table[index]) : bandCount - 1
    }

    /// By code point, up to the last character that was seen.
    private static let table: [UInt8] = {
        let characters = CharacterFrequencyData.bands.map { $0.unicodeScalars.filter { $0 != "\n" } }
        let last = characters.joined().max()
        var table = [UInt8](repeating: UInt8(bandCount - 1), count: last.map { Int($0.value) + 1 } ?? 0)
        for (band, scalars) in characters.enumerated() {
            for scalar in scalars { table[Int(scalar.value)] = UInt8(band) }
        }
        return table
    }()
}
