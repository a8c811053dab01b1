/// A mixing function that spreads every bit of a word over all others (Steele, Lea and Flood, Fast
/// Splittable Pseudorandom Number Generators, 2014).
enum SplitMix64 {
    static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The finaliser of `word + round * 0x9E3779B97F4A7C15`, all modulo 2^64.
    static func finalised(_ word: UInt64, round: Int) -> UInt64 {
        var word = word &+ UInt64(round) &* increment
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
