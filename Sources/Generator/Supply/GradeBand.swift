import PlacementModel

/// The grades that share a class: two years of primary school each.
enum GradeBand: Int, CaseIterable {
    case first, second, third

    static let count = 3

    /// The lower and the upper grade.
    var grades: ClosedRange<Int> { 2 * rawValue + 1...2 * rawValue + 2 }

    /// Of a hundred children, and of a hundred classes.
    var percent: Int {
        switch self {
        case .first: 40
        case .second: 35
        case .third: 25
        }
    }

    /// The class's name.
    var className: String {
        switch self {
        case .first: "一二年级班"
        case .second: "三四年级班"
        case .third: "五六年级班"
        }
    }

    static func draw(_ random: inout RandomStream) -> GradeBand {
        let number = random.number(below: 100)
        if number < GradeBand.first.percent { return .first }
        return number < 100 - GradeBand.third.percent ? .second : .third
    }
}

/// When children of a grade were born. School begins on 1 September, for those who are six by then.
enum SchoolYear {
    /// The year in which today's first grade began.
    private static let firstGradeYear = 2025

    /// Days since 1970-01-01 on which children of a grade may be born.
    static func birthDays(ofGrade grade: Int) -> ClosedRange<Int> {
        let lastYear = firstGradeYear - 5 - grade
        return firstDay(ofYear: lastYear - 1)...firstDay(ofYear: lastYear) - 1
    }

    /// All days on which a child of a synthetic scenario may be born.
    static let birthDays =
        birthDays(ofGrade: 6).lowerBound...birthDays(ofGrade: 1).upperBound

    private static func firstDay(ofYear year: Int) -> Int {
        CalendarDate(year: year, month: 9, day: 1).map { Int($0.dayNumber) } ?? 0
    }
}
