import GavelReporting
import Testing

@Suite struct MaskingTests {
    static let numbers: [(String, String)] = [
        ("打13812345678", "打138****5678"),
        ("13812345678，19900001111", "138****5678，199****1111"),
        ("138 1234 5678", "138 **** 5678"),
        ("138-1234-5678", "138-****-5678"),
        ("138—1234—5678", "138—****—5678"),
        ("1 3 8 1 2 3 4 5 6 7 8", "1 3 8 * * * * 5 6 7 8"),
        ("138\u{200B}12345678", "138\u{200B}****5678"),
        ("１３８１２３４５６７８", "１３８****５６７８"),
        ("①③⑧①②③④⑤⑥⑦⑧", "①③⑧****⑤⑥⑦⑧"),
        ("一三八一二三四五六七八", "一三八****五六七八"),
        ("幺三八零零幺三八零零零", "幺三八****八零零零"),
        ("第一13812345678一个", "第一138****5678一个"),
        ("+8613812345678", "+86138****5678"),
        ("008613812345678", "0086138****5678"),
        ("+86 138 1234 5678", "+86 138 **** 5678"),
        ("400 13812345678", "400 138****5678"),
    ]

    static let others = [
        "", "最低价", "12812345678", "1381234567", "138123456789", "213812345678", "1.3812345678", "138.1234.5678",
        "99.9元", "原价1399现价899", "138   12345678", "三月一三日", "2026年10月1日13点",
    ]

    @Test(arguments: numbers)
    func mobileNumbersAreMasked(text: String, masked: String) {
        #expect(Masking.phoneNumbers(in: text) == masked)
    }

    @Test(arguments: others)
    func otherNumbersStay(text: String) {
        #expect(Masking.phoneNumbers(in: text) == text)
    }

    /// Wherever the quote lies in the text, the three parts are masked as one and keep their lengths.
    @Test(arguments: numbers)
    func wordsAreMaskedAsOneText(text: String, masked: String) {
        let scalars = Array(("是" + text + "的").unicodeScalars)
        for start in 0...scalars.count {
            for end in start...scalars.count {
                let parts = [scalars[..<start], scalars[start..<end], scalars[end...]].map(Self.string)
                let words = Masking.words(before: parts[0], quote: parts[1], after: parts[2])
                let written = [words.before, words.quote, words.after]
                #expect(written.joined() == "是" + masked + "的")
                #expect(written.map(\.unicodeScalars.count) == parts.map(\.unicodeScalars.count))
            }
        }
    }

    @Test(arguments: [
        ("", "加微信", "13812345", "138****5"), ("好", "加微信", "1399", "1399"),
        ("好", "加微信", "13812345的", "13812345的"),
    ])
    func theStartOfANumberCutByTheWindowIsMasked(before: String, quote: String, after: String, maskedAfter: String) {
        #expect(Masking.words(before: before, quote: quote, after: after).after == maskedAfter)
    }

    @Test(arguments: [
        ("3812345678加", "38****5678加"), ("2345678加", "***5678加"), ("45678加", "45678加"),
        ("价3812345678加", "价3812345678加"),
    ])
    func theEndOfANumberCutByTheWindowIsMasked(before: String, masked: String) {
        #expect(Masking.words(before: before, quote: "微信", after: "").before == masked)
    }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
