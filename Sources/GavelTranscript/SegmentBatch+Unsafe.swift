extension SegmentBatch {
    /// Copies `content` into the buffer and returns where it lies.
    ///
    /// One copy of memory; the generic form goes byte by byte when it is called from another module.
    public mutating func store(_ content: Span<UInt8>) -> Range<Int> {
        // SAFETY: the span is valid throughout the closure, and the bytes are copied within it.
        unsafe content.withUnsafeBufferPointer { unsafe store($0) }
    }
}
