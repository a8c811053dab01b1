/// The largest number that divides both; 0 where both are 0.
func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    second == 0 ? abs(first) : greatestCommonDivisor(second, first % second)
}

extension SignedInteger {
    /// The quotient by a positive number, rounded down.
    func dividedRoundingDown(by divisor: Self) -> Self {
        let quotient = self / divisor
        return quotient * divisor > self ? quotient - 1 : quotient
    }
}
