/// One decimal digit of a text, in whatever form it is written.
struct Digit {
    /// Scalar offset in the text.
    var index: Int
    /// 0 to 9.
    var value: UInt8
    /// Whether it is an ideograph: 第一13812345678 holds a number although a digit stands before it.
    var isChinese: Bool
    /// Whether it directly follows a digit.
    var adjoinsPrevious = false

    /// Nil when `scalar` is no digit.
    init?(_ scalar: Unicode.Scalar, at index: Int) {
        self.index = index
        let value = scalar.value
        isChinese = false
        switch value {
        case 0x30...0x39: self.value = UInt8(value - 0x30)
        case 0x660...0x669: self.value = UInt8(value - 0x660)
        case 0x2070, 0x2074...0x2079: self.value = UInt8(value - 0x2070)
        case 0xB2...0xB3: self.value = UInt8(value - 0xB0)
        case 0xB9: self.value = 1
        case 0x2080...0x2089: self.value = UInt8(value - 0x2080)
        case 0x2460...0x2468: self.value = UInt8(value - 0x245F)
        case 0x24EA: self.value = 0
        case 0xFF10...0xFF19: self.value = UInt8(value - 0xFF10)
        case 0x1D7CE...0x1D7FF: self.value = UInt8((value - 0x1D7CE) % 10)
        default:
            guard let chinese = Digit.chineseValue(of: scalar) else { return nil }
            self.value = chinese
            isChinese = true
        }
    }

    private static func chineseValue(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "〇", "零": 0
        case "一", "幺", "壹": 1
        case "二", "贰": 2
        case "三", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }
}
