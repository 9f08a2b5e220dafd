/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for a seed on every machine, which the standard
/// library's generator does not promise.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without `bound`. The bias is below `bound` / 2⁶⁴.
    mutating func number(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// True in `count` of a thousand cases.
    mutating func chance(perMille count: Int) -> Bool { number(below: 1000) < count }

    /// A number below `bound` that prefers the small ones, as ranks of words do: the cube of an even share.
    mutating func rank(below bound: Int, power: Int = 3) -> Int {
        var share = UInt64.max
        let even = next()
        for _ in 0..<power { share = share.multipliedFullWidth(by: even).high }
        return Int(share.multipliedFullWidth(by: UInt64(bound)).high)
    }
}
