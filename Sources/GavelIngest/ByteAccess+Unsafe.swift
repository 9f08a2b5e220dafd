import CSimdJSON
import GavelTranscript
import Glibc

/// The first place of `byte` in `bytes` at or after `start`.
///
/// - Precondition: `start` lies in `0...bytes.count`.
/// - Complexity: O(distance), at the speed of the C library's search.
func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0 && start <= bytes.count)
    // SAFETY: only the bytes from `start` to the span's end are read, and no pointer outlives the closure.
    return unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
        guard let base = buffer.baseAddress else { return nil }
        guard let found = unsafe memchr(base + start, Int32(byte), buffer.count - start) else { return nil }
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

/// Whether the bytes of `range` are well-formed UTF-8.
func isUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let part = bytes.extracting(range)
    // SAFETY: the call reads exactly the span's bytes, and keeps no pointer.
    return unsafe part.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return true }
        return unsafe gavel_json_is_utf8(base, buffer.count)
    }
}

extension Array<UInt8> {
    /// Appends the bytes of `range` in one copy.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let part = bytes.extracting(range)
        // SAFETY: the buffer is copied within the closure.
        unsafe part.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
    }
}

extension SegmentBatch {
    /// Copies the bytes of `range` into the batch.
    mutating func store(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        store(bytes.extracting(range))
    }
}
