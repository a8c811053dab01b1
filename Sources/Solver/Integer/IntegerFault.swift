/// Why an integer program was refused or could not be worked on. None of these says anything about
/// its solutions.
package enum IntegerFault: Error, Equatable, Sendable {
    /// A coefficient, a bound or a value is beyond what is computed exactly.
    case coefficientTooLarge(row: Int, column: Int)
    case boundsTooLarge(column: Int)
    case rowBoundsTooLarge(row: Int)
    case valueTooLarge(level: Int, column: Int)
    case valueCountDiffers(level: Int, expected: Int, found: Int)
    /// The start that was given is not feasible.
    case startInfeasible(IntegerViolation)
    case startCountDiffers(expected: Int, found: Int)
    /// GLPK refused a step, in its own words.
    case library(reason: String)
    /// The engine's own values did not pass the program's rows: a defect, never of the input.
    case unverified(IntegerViolation)

    /// Whether numbers of the scenario are too large, rather than something wrong inside.
    package var isOutOfRange: Bool {
        switch self {
        case .coefficientTooLarge, .boundsTooLarge, .rowBoundsTooLarge, .valueTooLarge: true
        case .valueCountDiffers, .startInfeasible, .startCountDiffers, .library, .unverified: false
        }
    }
}

/// Magnitudes within which all sums below fit 128 bits without a check.
enum ExactRange {
    static let coefficient: Int64 = 1 << 31
    static let bound: Int64 = 1 << 31
    static let value: Int64 = 1 << 40

    static func holds(_ number: Int64, within limit: Int64) -> Bool {
        number >= -limit && number <= limit
    }
}
