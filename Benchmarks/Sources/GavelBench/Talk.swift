import Foundation
import GavelDigest

/// The segments of many rooms in the order of arrival, in one buffer.
struct Talk {
    struct Segment {
        var room: Int
        /// Into ``Talk/bytes``.
        var text: Range<Int>
    }

    /// Valid UTF-8, one segment after the other.
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    var roomCount: Int
    /// What a report calls it.
    var name: String

    /// SHA-256 over the text, the cuts and the rooms, hexadecimal.
    var digest: String {
        var content = bytes
        for segment in segments {
            for value in [segment.room, segment.text.upperBound] {
                for shift in stride(from: 0, to: 64, by: 8) {
                    content.append(UInt8(truncatingIfNeeded: value >> shift))
                }
            }
        }
        return Digest(of: content).hexadecimal()
    }

    /// The segments as one text, a line each, in blocks of whole lines.
    /// - Parameter byteCount: a block ends with the line that reaches it.
    func blocks(of byteCount: Int) -> [[UInt8]] {
        var blocks: [[UInt8]] = []
        var block: [UInt8] = []
        for segment in segments {
            block.append(contentsOf: bytes[segment.text])
            block.append(UInt8(ascii: "\n"))
            if block.count >= byteCount {
                blocks.append(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        if !block.isEmpty { blocks.append(block) }
        return blocks
    }

    /// Real text, a segment a line, dealt to the rooms in turn.
    ///
    /// - Parameter byteCount: reading stops after this many bytes of whole lines.
    /// - Throws: ``BenchFailure`` when the file cannot be read or is not UTF-8.
    static func reading(_ path: String, roomCount: Int, byteCount: Int) throws(BenchFailure) -> Talk {
        let content: [UInt8]
        do {
            content = [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw BenchFailure(.unreadable, "cannot read \(path): \(error.localizedDescription)")
        }
        guard String(validating: content, as: UTF8.self) != nil else {
            throw BenchFailure(.unreadable, "\(path) is not UTF-8; the matcher takes nothing else")
        }
        var talk = Talk(roomCount: roomCount, name: path)
        for line in content.split(separator: UInt8(ascii: "\n")) {
            guard talk.bytes.count < byteCount else { break }
            let start = talk.bytes.count
            talk.bytes.append(contentsOf: line)
            talk.segments.append(Segment(room: talk.segments.count % roomCount, text: start..<talk.bytes.count))
        }
        guard !talk.segments.isEmpty else { throw BenchFailure(.unreadable, "\(path) holds no line of text") }
        return talk
    }
}
