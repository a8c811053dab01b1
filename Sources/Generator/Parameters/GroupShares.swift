/// The groups of a synthetic scenario, in the order of its file.
package enum SyntheticGroup: String, CaseIterable, Sendable {
    case newEmployment = "new-employment"
    case difficult
    case specialDifficulty = "special-difficulty"
    case migrant

    var parameter: Parameter {
        switch self {
        case .newEmployment: .newEmployment
        case .difficult: .difficult
        case .specialDifficulty: .specialDifficulty
        case .migrant: .migrant
        }
    }

    /// Its titles in `scenario.yaml`.
    var titles: (chinese: String, english: String) {
        switch self {
        case .newEmployment: ("新就业形态劳动者子女", "Children of new-employment-form workers")
        case .difficult: ("困难家庭", "Families in difficulty")
        case .specialDifficulty: ("特殊困难儿童", "Children in special difficulty")
        case .migrant: ("进城务工人员子女", "Children of migrant workers")
        }
    }

    /// What belonging to it is worth.
    var points: Int {
        switch self {
        case .newEmployment: 30
        case .difficult: 40
        case .specialDifficulty: 100
        case .migrant: 20
        }
    }
}

/// How many of a hundred children belong to each group. The groups overlap: each is drawn by
/// itself.
package struct GroupShares: Hashable, Sendable {
    package var newEmployment: Int
    package var difficult: Int
    package var specialDifficulty: Int
    package var migrant: Int

    package init(newEmployment: Int, difficult: Int, specialDifficulty: Int, migrant: Int) {
        self.newEmployment = newEmployment
        self.difficult = difficult
        self.specialDifficulty = specialDifficulty
        self.migrant = migrant
    }

    package static let usual = GroupShares(
        newEmployment: 10,
        difficult: 8,
        specialDifficulty: 2,
        migrant: 25
    )

    package subscript(group: SyntheticGroup) -> Int {
        switch group {
        case .newEmployment: newEmployment
        case .difficult: difficult
        case .specialDifficulty: specialDifficulty
        case .migrant: migrant
        }
    }
}
