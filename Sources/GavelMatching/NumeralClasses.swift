/// The classes of the characters that numbers are said with, in one set of patterns.
struct NumeralClasses: Sendable {
    /// What a class is in a number.
    enum Role: Sendable, Equatable {
        case digit(Int)
        /// 十 百 千 万 亿: the power of ten.
        case unit(Int)
        case two
        /// 几: belongs to no number, and makes none of what it touches.
        case vague
        /// A kept separator; only the point makes decimals.
        case separator
        case decimalPoint
        case point
        case half
        case pair
        case percent
        case other
    }

    /// Characters that have to have a class of their own for numbers to be read.
    static let characters: [Unicode.Scalar] = [
        "十", "百", "千", "万", "亿", "两", "几", "点", "半", "俩", "块", "元", "毛", "分", "之",
    ]

    /// By class.
    private let roles: [Role]
    let yuan: Set<UInt16>
    let mao: UInt16
    let hundred: UInt16
    let part: UInt16
    let of: UInt16

    init(_ map: ClassMap) {
        var roles = [Role](repeating: .other, count: map.classCount)
        let characters: [(Unicode.Scalar, Role)] = [
            ("十", .unit(1)), ("百", .unit(2)), ("千", .unit(3)), ("万", .unit(4)), ("亿", .unit(8)), ("两", .two),
            ("几", .vague), ("点", .point), ("半", .half), ("俩", .pair),
        ]
        for (character, role) in characters { roles[Int(map.classOf(folded: character))] = role }
        for digit in 0...9 { roles[Int(ScalarCode.firstDigitClass) + digit] = .digit(digit) }
        for symbol in ScalarCode.firstSeparatorClass...ScalarCode.lastSeparatorClass {
            roles[Int(symbol)] = symbol == ScalarCode.firstSeparatorClass ? .decimalPoint : .separator
        }
        roles[Int(ScalarCode.percentClass)] = .percent
        self.roles = roles
        yuan = [map.classOf(folded: "块"), map.classOf(folded: "元")]
        mao = map.classOf(folded: "毛")
        hundred = map.classOf(folded: "百")
        part = map.classOf(folded: "分")
        of = map.classOf(folded: "之")
    }

    /// - Complexity: O(1).
    func role(of symbol: UInt16) -> Role { roles[Int(symbol)] }
}
