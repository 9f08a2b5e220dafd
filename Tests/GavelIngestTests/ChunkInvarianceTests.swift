import GavelIngest
import GavelTranscript
import Testing

/// However the bytes are cut, the same segments and the same issues come out.
@Suite struct ChunkInvarianceTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        var name: String
        var options: ReaderOptions
        var bytes: [UInt8]
        var testDescription: String { name }
    }

    private static let objects: [UInt8] =
        Array("\u{FEFF}\r\n{\"room\":\"r\",\"text\":\"家人们😀\",\"seq\":1,\"t\":1.5,\"speaker\":\"host\"}\r\n".utf8)
        + Array("{\"text\":\"左".utf8) + [0xE4, 0xB8] + Array("右\",\"replay\":{\"u\": [1, \"二\"]}}\n".utf8)
        + Array("{\"text\":5}\n{\"text\":\"a\n[]\n\n{\"type\":\"bid\"}\n{\"text\":\"\\u6700\",\"final\":false}\n".utf8)
        + Array(
            "{\"text\":\"\(String(repeating: "长", count: 90))\"}\n{\"text\":\"末\",\"seq\":\"x\"}\n{\"text\":\"".utf8)
        + [0xE5]

    static let samples: [Sample] = [
        Sample(name: "ndjson", options: .with { $0.maximumLineByteCount = 120 }, bytes: objects),
        Sample(name: "carry", options: .with { $0.carry = ["replay", "seq"] }, bytes: objects),
        Sample(
            name: "text", options: .with { $0.maximumLineByteCount = 9 },
            bytes: Array("一二\r\n\n\r\n一二三\n一二三四\n一二三\r\n一二三a\n".utf8) + [0xFF] + Array("b\nc\r".utf8)),
        Sample(
            name: "gb18030", options: .with { $0.encoding = .gb18030 },
            bytes: gbFamily + [0x0D, 0x0A] + gbLowest + [0xFF, 0x0A, 0x0A] + gbWeChat + [0x81]),
        Sample(
            name: "utf-16", options: .with { $0.encoding = .utf16 },
            bytes: utf16Bytes("上车\r\n\n{\u{0A00}\u{0A0A}\n😀", hasMark: true) + [0x00, 0xDC, 0x0A]),
        Sample(
            name: "utf-16 big-endian, limit",
            options: .with {
                $0.encoding = .utf16; $0.maximumLineByteCount = 6
            },
            bytes: utf16Bytes("上车\n上车上\n上\n\n上车上车", isBigEndian: true, hasMark: true)),
        Sample(
            name: "utf-16 objects", options: .with { $0.encoding = .utf16 },
            bytes: utf16Bytes("{\"text\":\"上车\"}\n{\"text\":1}\n{\"a\n{\"text\":\"家\"}")),
    ]

    @Test(arguments: samples)
    func anyCutGivesTheSame(sample: Sample) {
        let whole = Reading(sample.bytes, sample.options)
        #expect(whole.segments.count + whole.issues.count > 3)
        for boundary in 0...sample.bytes.count {
            #expect(Reading(sample.bytes, sample.options, chunkByteCounts: [boundary]) == whole)
        }
        for size in 1...70 {
            let sizes = repeatElement(size, count: sample.bytes.count)
            #expect(Reading(sample.bytes, sample.options, chunkByteCounts: sizes) == whole)
        }
    }

    @Test(arguments: samples)
    func randomCutsGiveTheSame(sample: Sample) {
        let whole = Reading(sample.bytes, sample.options)
        for seed in 1...100 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let sizes = (0..<100).map { _ in Int.random(in: 0...12, using: &generator) }
            #expect(Reading(sample.bytes, sample.options, chunkByteCounts: sizes) == whole, "seed \(seed)")
        }
    }

    @Test func theSampleIsReadAsMeant() {
        let reading = Reading(Self.samples[0].bytes, Self.samples[0].options)
        #expect(reading.texts == ["家人们😀", "左\u{FFFD}右", "最", "末"])
        #expect(
            reading.codes == [
                .invalidUTF8, .wrongType, .invalidJSON, .notAnObject, .lineTooLong, .wrongType, .invalidUTF8,
                .invalidJSON,
            ])
        #expect(reading.issues.map(\.place.line) == [3, 4, 5, 6, 10, 11, 12, 12])
        #expect(reading.contextRecordCount == 1)
        let text = Reading(Self.samples[2].bytes, Self.samples[2].options)
        #expect(text.texts == ["一二", "一二三", "\u{FFFD}b", "c\r"])
        #expect(text.issues.map(\.place.line) == [5, 6, 7, 8])
    }
}
