import GavelIngest
import GavelTranscript
import Testing

@Suite struct EncodingTests {
    private static let sample = "家人们😀\r\n上车\n\n{最低}\u{FFFD}"

    @Test(arguments: [
        (ReaderOptions.Encoding.utf16, utf16Bytes(sample, hasMark: true)),
        (.utf16, utf16Bytes(sample, isBigEndian: true, hasMark: true)),
        (.utf16, utf16Bytes(sample)),
        (.utf16LittleEndian, utf16Bytes(sample)),
        (.utf16LittleEndian, utf16Bytes(sample, hasMark: true)),
        (.utf16BigEndian, utf16Bytes(sample, isBigEndian: true)),
        (.utf16BigEndian, utf16Bytes(sample, isBigEndian: true, hasMark: true)),
    ])
    func utf16IsRead(encoding: ReaderOptions.Encoding, bytes: [UInt8]) {
        let reading = Reading(bytes, .with { $0.encoding = encoding })
        #expect(reading.texts == ["家人们😀", "上车", "{最低}\u{FFFD}"])
        #expect(reading.issues.isEmpty)
        let mark = bytes.count - Self.sample.utf16.count * 2
        #expect(reading.segments.map(\.lineByteOffset) == [mark, mark + 14, mark + 22])
        #expect(reading.segments.map(\.line) == [1, 2, 4])
    }

    /// 上 and others hold the byte 0x0A, which is no newline there.
    @Test func newlinesOfUTF16AreAligned() {
        let text = "上\u{0A00}\u{010A}\u{000A}\u{0A0A}下"
        for isBigEndian in [false, true] {
            let options = ReaderOptions.with { $0.encoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian }
            let reading = Reading(utf16Bytes(text, isBigEndian: isBigEndian), options)
            #expect(reading.texts == ["上\u{0A00}\u{010A}", "\u{0A0A}下"])
        }
    }

    @Test func badUTF16IsPlaced() {
        let bytes = utf16Bytes("好\n左") + [0x00, 0xD8] + utf16Bytes("右\n好") + [0x42]
        let reading = Reading(bytes, .with { $0.encoding = .utf16LittleEndian })
        #expect(reading.texts == ["好", "左\u{FFFD}右", "好\u{FFFD}"])
        #expect(reading.codes == [.invalidEncoding, .invalidEncoding])
        #expect(reading.places == [[2, 6], [3, 14]])
    }

    @Test func gb18030IsRead() {
        // The last is U+1F600, in four bytes.
        let bytes = gbFamily + [0x0D, 0x0A] + gbLowest + [0x0A, 0x94, 0x39, 0xFC, 0x36]
        for name in ["gb18030", "GBK", "gb2312", "CP936"] {
            let encoding = ReaderOptions.Encoding(name: name)
            #expect(encoding == .gb18030)
            let reading = Reading(bytes, .with { $0.encoding = encoding ?? .utf8 })
            #expect(reading.texts == ["家人们", "最低价", "😀"])
            #expect(reading.segments.map(\.lineByteOffset) == [0, 8, 15])
            #expect(reading.issues.isEmpty)
        }
        let marked = Reading([0x84, 0x31, 0x95, 0x33] + gbFamily, .with { $0.encoding = .gb18030 })
        #expect(marked.texts == ["家人们"])
    }

    @Test func badGB18030IsPlacedAndNeverSwallowsTheNewline() {
        let bytes = gbFamily + [0x0A] + gbLowest + [0xFF] + gbWeChat + [0x81, 0x0A] + gbFamily
        let reading = Reading(bytes, .with { $0.encoding = .gb18030 })
        #expect(reading.texts == ["家人们", "最低价\u{FFFD}微信\u{FFFD}", "家人们"])
        #expect(reading.codes == [.invalidEncoding])
        #expect(reading.places == [[2, 13]])
        #expect(reading.issues[0].detail == "2 bad parts replaced, expected gb18030")
    }

    @Test func placesInsideObjectsAreThoseOfTheOriginalBytes() {
        let start = Array("{\"text\":\"".utf8) + gbFamily + Array("\",".utf8)
        let options = ReaderOptions.with { $0.encoding = .gb18030 }
        let wrong = Reading(start + Array("\"seq\":\"x\"}\n".utf8), options)
        #expect(wrong.codes == [.wrongType])
        #expect(wrong.places == [[1, start.count + 6]])
        let broken = Reading(Array("{\"text\":\"a\"}\n".utf8) + start + Array("!}".utf8), options)
        #expect(broken.codes == [.invalidJSON])
        #expect(broken.places == [[2, 13 + start.count]])
        let wide = Reading(utf16Bytes("{\"text\":\"家人\",!}", hasMark: true), .with { $0.encoding = .utf16 })
        #expect(wide.places == [[1, 2 + 26]])
    }

    @Test(
        arguments: [
            (gbFamily + gbLowest, ", try --encoding gb18030"),
            (utf16Bytes("家人们", hasMark: true), ", try --encoding utf-16"),
            (utf16Bytes("家 a b c d e f"), ", try --encoding utf-16"),
            (Array("家人们最低".utf8) + [0xE4, 0xBB], ""),
            (Array("caf".utf8) + [0xE9, 0x20] + Array("noir".utf8), ""),
        ] as [([UInt8], String)])
    func anotherEncodingIsSuggested(line: [UInt8], suggestion: String) {
        let reading = Reading(line + [0x0A], .text)
        #expect(reading.codes == [.invalidUTF8])
        #expect(reading.issues.first?.detail.hasSuffix(", expected utf-8" + suggestion) == true)
    }

    @Test func suggestionsStandBesideBrokenJSONToo() {
        let reading = Reading(utf16Bytes("{\"text\":\"abcdef\"}"))
        #expect(reading.codes == [.invalidJSON])
        #expect(reading.issues[0].detail.hasSuffix("try --encoding utf-16"))
    }

    @Test(arguments: [("utf8", "utf-8"), ("UTF-16", "utf-16"), ("utf16be", "utf-16be"), ("utf-16LE", "utf-16le")])
    func encodingNames(name: String, canonical: String) {
        #expect(ReaderOptions.Encoding(name: name)?.rawValue == canonical)
        #expect(ReaderOptions.Encoding(name: "latin1") == nil)
    }
}
