import GavelTranscript
import Testing

@testable import GavelIngest

@Suite struct LongLineTests {
    @Test(arguments: [9, 10, 11, 12, 13, 100])
    func theLimitIsExact(byteCount: Int) {
        let long = String(repeating: "x", count: byteCount)
        let reading = Reading("a\n\(long)\nb", .with { $0.maximumLineByteCount = 10 })
        #expect(reading.texts == (byteCount <= 10 ? ["a", long, "b"] : ["a", "b"]))
        #expect(reading.codes == (byteCount <= 10 ? [] : [.lineTooLong]))
        if byteCount > 10 {
            #expect(reading.places == [[2, 2]])
            #expect(reading.issues[0].detail == "found \(byteCount) bytes, expected at most 10")
        }
        #expect(reading.segments.last?.lineByteOffset == byteCount + 3)
    }

    @Test func aLongFirstLineTellsTheFormat() {
        let options = ReaderOptions.with { $0.maximumLineByteCount = 20 }
        let object = "{\"text\":\"\(String(repeating: "x", count: 30))\"}\n{\"text\":\"b\"}"
        #expect(Reading(object, options).texts == ["b"])
        #expect(Reading(Array(object.utf8), options, chunkByteCounts: repeatElement(1, count: 99)).texts == ["b"])
        #expect(Reading("第" + object, options).texts == ["{\"text\":\"b\"}"])
    }

    /// Neither one endless line nor one read in large chunks is ever held whole.
    @Test(arguments: [4096, 1 << 20])
    func anEndlessLineTakesBoundedMemory(chunkByteCount: Int) {
        let limit = ReaderOptions().maximumLineByteCount
        let byteCount = 256 << 20
        let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: chunkByteCount)
        var splitter = LineSplitter(maximumLineByteCount: limit)
        for _ in 0..<byteCount / chunkByteCount {
            var position = 0
            #expect(splitter.next(in: chunk.span, from: &position) == nil && position == chunkByteCount)
        }
        let end = Array("xyz\n二\n".utf8)
        var position = 0
        let line = splitter.next(in: end.span, from: &position)
        #expect(line?.isTooLong == true && line?.byteCount == byteCount + 3 && position == 4)
        let kept = splitter.takePending()
        #expect(kept.count == limit && kept.capacity <= 2 * limit + 4096)
        splitter.reuse(kept)
        let next = splitter.next(in: end.span, from: &position)
        #expect(next?.isTooLong == false && next?.number == 2 && next?.byteOffset == byteCount + 4)
    }

    @Test func anEndlessLineThatNeverEndsIsReportedAtTheEnd() {
        let reading = Reading("a\n" + String(repeating: "x", count: 50), .with { $0.maximumLineByteCount = 10 })
        #expect(reading.texts == ["a"])
        #expect(reading.codes == [.lineTooLong])
        #expect(reading.places == [[2, 2]])
    }

    /// Lines of all lengths around the parser's padding, the last without a newline.
    @Test func linesOfEveryLength() {
        for length in 0...300 {
            let text = String(repeating: "y", count: length)
            let reading = Reading("{\"text\":\"\(text)\"}\n{\"text\":\"\(text)\"}")
            #expect(reading.texts == [text, text])
        }
    }
}
