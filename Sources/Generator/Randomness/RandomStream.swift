/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, Fast
/// Splittable Pseudorandom Number Generators, 2014), and integers only from there on.
///
/// Fractions are in fixed point with 16 binary digits: 65,536 is one.
struct RandomStream {
    /// What a stream is drawn for. Each purpose has its own, so that more wishes, say, do not move
    /// the homes.
    enum Purpose: UInt64 {
        case towns = 1
        case sites, compounds, children, wishes
        case households, siblingWishes, modes, opening, carers, siteReserves
    }

    static let one = 65_536
    private var state: UInt64

    init(seed: UInt64, for purpose: Purpose) {
        state = seed &+ purpose.rawValue &* 0xD1B5_4A32_D192_ED03
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A number from 0 to `limit - 1`, from the upper half of a product (Lemire, Fast Random
    /// Integer Generation in an Interval, 2019). Its bias is below `limit` / 2^64.
    mutating func number(below limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + number(below: range.count)
    }

    /// True in so many of a hundred cases.
    mutating func chance(percent: Int) -> Bool { number(below: 100) < percent }

    /// A normal variate with mean 0 and deviation 1, within ±6, as the sum of twelve uniform ones.
    mutating func normal() -> Int {
        var sum = 0
        for _ in 0..<3 {
            var word = next()
            for _ in 0..<4 {
                sum += Int(word & 0xFFFF)
                word >>= 16
            }
        }
        return sum - 6 * RandomStream.one
    }

    /// A positive factor around 1, skewed like a log-normal one: `(1 + x / 16)^16` for `e^x`, with
    /// `x` normal of this deviation, in thousandths, at most 1,000.
    mutating func factor(deviation thousandths: Int) -> Int {
        let exponent = normal() * thousandths / 1000
        var power = RandomStream.one + exponent / 16
        for _ in 0..<4 { power = (power * power) >> 16 }
        return power
    }
}
