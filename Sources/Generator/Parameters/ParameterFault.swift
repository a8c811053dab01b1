package import PlacementModel

/// What can be asked of a synthetic scenario, by the name of its option on the command line.
package enum Parameter: String, CaseIterable, Sendable {
    case children, classes, supply, wishes
    case newEmployment = "new-employment"
    case difficult
    case specialDifficulty = "special-difficulty"
    case migrant

    /// What it may be. Shares and supply are in whole per cent.
    package var limits: ClosedRange<Int> {
        switch self {
        case .children: 1...10_000_000
        case .classes: 1...1_000_000
        case .supply: 1...1000
        case .wishes: 1...20
        case .newEmployment, .difficult, .specialDifficulty, .migrant: 0...100
        }
    }
}

/// Why there is no such synthetic scenario.
package enum ParameterFault: Error, Hashable {
    /// A value outside of its limits.
    case outOfRange(Parameter, Int)
    /// The classes would be larger than a class may be.
    case classesTooFew(Int, needed: Int)
    /// More classes than a scenario with all rules can have.
    case classesTooMany(Int, limit: Int)

    package func text(in language: Language) -> String {
        switch (self, language) {
        case (.outOfRange(let parameter, let value), .chinese):
            "--\(parameter.rawValue) 不能是 \(value)。请填 \(parameter.limits.lowerBound) 到 "
                + "\(parameter.limits.upperBound) 之间的整数。"
        case (.outOfRange(let parameter, let value), .english):
            "--\(parameter.rawValue) cannot be \(value). Give a whole number from "
                + "\(parameter.limits.lowerBound) to \(parameter.limits.upperBound)."
        case (.classesTooFew(let count, let needed), .chinese):
            "--classes \(count) 太少，每班名额会过多。请至少填 \(needed)，或减少儿童数。"
        case (.classesTooFew(let count, let needed), .english):
            "--classes \(count) are too few: each would be too large. Give at least \(needed), "
                + "or fewer children."
        case (.classesTooMany(let count, let limit), .chinese):
            "--rules all 时 --classes 不能是 \(count)。请填不超过 \(limit) 的数。"
        case (.classesTooMany(let count, let limit), .english):
            "--classes cannot be \(count) with --rules all. Give at most \(limit)."
        }
    }
}
