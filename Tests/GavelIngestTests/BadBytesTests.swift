import GavelIngest
import GavelTranscript
import Testing

@Suite struct BadBytesTests {
    /// Every byte at every place of a line of text: its neighbours are read, and it is a fault exactly when it must be.
    @Test(arguments: UInt8.min...UInt8.max)
    func everyByteInText(byte: UInt8) {
        let before = Array("前\n".utf8)
        let middle = Array("ab家人cd".utf8)
        for place in 0...middle.count {
            let line = middle[..<place] + [byte] + middle[place...]
            let reading = Reading(before + line + Array("\n后".utf8), .text)
            let expected = String(decoding: line, as: UTF8.self)
            if byte == 0x0A {
                #expect(reading.texts.first == "前" && reading.texts.last == "后")
                continue
            }
            let isLastReturn = byte == 0x0D && place == middle.count
            #expect(reading.texts == ["前", isLastReturn ? String(expected.dropLast()) : expected, "后"])
            let isBroken = String(validating: line, as: UTF8.self) == nil
            #expect(reading.codes == (isBroken ? [.invalidUTF8] : []))
            if isBroken {
                #expect(reading.places == [[2, 4 + firstBadByte(Array(line))]])
            }
        }
    }

    /// Every byte at every place of an object: nothing else is lost, and nothing is lost in silence.
    @Test(arguments: UInt8.min...UInt8.max)
    func everyByteInAnObject(byte: UInt8) {
        let before = Array("{\"text\":\"前\"}\n".utf8)
        let middle = Array("{\"text\":\"ab家人\",\"seq\":1}".utf8)
        for place in 0...middle.count where byte != 0x0A {
            let line = middle[..<place] + [byte] + middle[place...]
            let reading = Reading(before + line + Array("\n{\"text\":\"后\"}".utf8), .ndjson)
            #expect(reading.texts.first == "前" && reading.texts.last == "后")
            #expect(reading.texts.count == 3 || reading.issues.contains { $0.code.isFault })
            #expect(
                reading.issues.allSatisfy { $0.place.line == 2 && (15...15 + line.count).contains($0.place.byteOffset) }
            )
            if String(validating: line, as: UTF8.self) == nil {
                #expect(reading.codes.first == .invalidUTF8)
                #expect(reading.places.first == [2, 15 + firstBadByte(Array(line))])
            }
        }
    }

    @Test(
        arguments: [
            ("overlong slash", [0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ("overlong in three", [0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("surrogate", [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("past the last plane", [0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("truncated three", [0xE4, 0xB8], "\u{FFFD}"),
            ("truncated four", [0xF0, 0x9F, 0x98], "\u{FFFD}"),
            ("lone continuation", [0x80], "\u{FFFD}"),
            ("never used", [0xFE, 0xFF], "\u{FFFD}\u{FFFD}"),
        ] as [(String, [UInt8], String)])
    func badPartsAreReplaced(name: String, bad: [UInt8], replacement: String) {
        let text = Reading(Array("好\n".utf8) + Array("左".utf8) + bad + Array("右\n好".utf8), .text)
        #expect(text.texts == ["好", "左" + replacement + "右", "好"])
        #expect(text.codes == [.invalidUTF8])
        #expect(text.places == [[2, 7]])

        let object = Reading(Array("{\"text\":\"左".utf8) + bad + Array("右\",\"seq\":\"x\"}\n{\"text\":\"好\"}".utf8))
        #expect(object.texts == ["左" + replacement + "右", "好"])
        #expect(object.codes == [.invalidUTF8, .wrongType])
        #expect(object.places == [[1, 12], [1, 12 + bad.count + 3 + 8]])

        let broken = Reading(Array("{\"text\":\"左".utf8) + bad + Array("右\",!}\n{\"text\":\"好\"}".utf8))
        #expect(broken.texts == ["好"])
        #expect(broken.codes == [.invalidUTF8, .invalidJSON])
        #expect(broken.places == [[1, 12], [1, 12 + bad.count + 5]])
    }

    @Test func halfACharacterAtTheEndIsAFault() {
        let reading = Reading(Array("好\n家".utf8) + [0xE4, 0xBA], .text)
        #expect(reading.texts == ["好", "家\u{FFFD}"])
        #expect(reading.codes == [.invalidUTF8])
        #expect(reading.places == [[2, 7]])
    }

    @Test func zeroBytesAndControlsAreText() {
        let reading = Reading("a\u{0}b\u{1B}[31m\n\u{7F}\r\r\nz\r")
        #expect(reading.texts == ["a\u{0}b\u{1B}[31m", "\u{7F}\r", "z\r"])
        #expect(reading.issues.isEmpty)
    }

    @Test(arguments: [
        ("\u{FEFF}a\nb", [3, 5], [1, 2]),
        ("\u{FEFF}\n \t\r\n\na\r\n\r\nb\r\n", [9, 14], [4, 6]),
        ("a\n\u{FEFF}b", [0, 2], [1, 2]),
    ])
    func marksAndBlankLines(input: String, offsets: [Int], lines: [Int]) {
        let reading = Reading(input)
        #expect(reading.segments.map(\.lineByteOffset) == offsets)
        #expect(reading.segments.map(\.line) == lines)
        #expect(reading.texts.map { $0.unicodeScalars.last } == ["a", "b"])
        #expect(reading.issues.isEmpty)
    }

    @Test func autoLooksPastMarkAndBlankLines() {
        #expect(Reading("\u{FEFF}\r\n \n  {\"text\":\"a\"}\nplain").codes == [.invalidJSON])
        #expect(Reading("plain\n{\"text\":\"a\"}").texts == ["plain", "{\"text\":\"a\"}"])
        #expect(Reading("").segments.isEmpty)
        #expect(Reading("\u{FEFF}").segments.isEmpty)
    }

    @Test func nestingHasALimit() {
        for depth in [100, 126, 127, 128, 1_000, 100_000] {
            let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let reading = Reading("{\"text\":\"a\",\"x\":\(nested)}\n{\"text\":\"b\"}")
            // The line's own object is one level.
            #expect(reading.texts == (depth <= 127 ? ["a", "b"] : ["b"]))
            #expect(reading.places == (depth <= 127 ? [] : [[1, 16 + 127]]))
        }
    }

    /// Found out another way than the reader does: the first place where a valid start ends.
    private func firstBadByte(_ line: [UInt8]) -> Int {
        var valid = 0
        for end in 1...line.count where String(validating: line[..<end], as: UTF8.self) != nil { valid = end }
        return valid
    }
}
