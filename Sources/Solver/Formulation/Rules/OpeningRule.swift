import PlacementModel

/// Which classes and sites open (开班条件与预算).
///
/// Meaning: a class may stay closed if it is marked optional or has a minimum; all others are open
/// whatever happens. A closed class has no children; an open one with a minimum has at least that
/// many, each child counted once in whatever mode. A site that is marked optional may stay closed
/// with all its classes; while it is open, those of its classes that may not stay closed are open.
/// Children of classes that stay closed are placed elsewhere as the goals say, because all of it is
/// decided together.
///
/// Budgets: at most so many open classes, those counted that are open whatever happens; the opening
/// costs of open classes and sites within the money; and on no day more carers at work, those of
/// the classes' own and the shared ones, than the budget of carers. Opening has no goal of its own: a
/// class that nobody needs is reported as closed if it may be.
///
/// Must be written after `CarerRule`, whose columns the budget of carers counts.
struct OpeningRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        let siteColumns = writeSites(&draft)
        let classColumns = writeClasses(&draft, siteColumns)
        writeBudgets(&draft, classColumns, siteColumns)
        writeBudgetOfCarers(&draft, classColumns)
    }

    private func writeSites(_ draft: inout ProgramDraft) -> [Int32: Int32] {
        var columns: [Int32: Int32] = [:]
        for (index, site) in draft.scenario.sites.enumerated() where site.isOptional {
            columns[Int32(index)] = draft.addColumn(IntegerColumn(.siteOpens(Int32(index))))
        }
        return columns
    }

    private func writeClasses(
        _ draft: inout ProgramDraft,
        _ siteColumns: [Int32: Int32]
    ) -> [Int32: Int32] {
        var columns: [Int32: Int32] = [:]
        let arcsByClass = draft.arcsByClass()
        for (position, careClass) in draft.scenario.classes.enumerated() {
            let index = Int32(position)
            let site = siteColumns[careClass.siteIndex]
            guard site != nil || careClass.opening.mayStayClosed else { continue }
            let opens = draft.addColumn(IntegerColumn(.classOpens(index)))
            columns[index] = opens
            if let site {
                let isFree = careClass.opening.mayStayClosed
                let together: [(column: Int32, coefficient: Int64)] = [(opens, 1), (site, -1)]
                draft.addRow(
                    IntegerRow(
                        .opensAtOpenSite(careClass: index),
                        lower: isFree ? nil : 0,
                        upper: 0
                    ),
                    together
                )
            }
            let arcs = arcsByClass[position]
            if !arcs.isEmpty {
                let seats = Int64(careClass.capacity.seatCount)
                draft.limitPlaces(to: 0, arcs: arcs, adjustments: [(opens, -seats)]) {
                    .usedWhenOpen(careClass: index, part: $0)
                }
            }
            if let minimum = careClass.opening.minimumChildren, minimum > 0 {
                draft.addRow(
                    IntegerRow(.minimumToOpen(careClass: index), lower: 0),
                    arcs.map { (column: $0, coefficient: Int64(1)) }
                        + [(column: opens, coefficient: -Int64(minimum))]
                )
            }
        }
        return columns
    }

    private func writeBudgets(
        _ draft: inout ProgramDraft,
        _ classColumns: [Int32: Int32],
        _ siteColumns: [Int32: Int32]
    ) {
        let scenario = draft.scenario
        let budget = scenario.policy.opening
        if let limit = budget.classCount {
            var sum = BudgetSum()
            for index in scenario.classes.indices { sum.add(1, classColumns[Int32(index)]) }
            sum.write(.budgetOfClasses, limit: Int64(limit), to: &draft)
        }
        if let limit = budget.money {
            var sum = BudgetSum()
            for (index, careClass) in scenario.classes.enumerated() {
                sum.add(Int64(careClass.opening.cost ?? 0), classColumns[Int32(index)])
            }
            for (index, site) in scenario.sites.enumerated() {
                sum.add(Int64(site.openingCost ?? 0), siteColumns[Int32(index)])
            }
            sum.write(.budgetOfMoney, limit: limit, to: &draft)
        }
    }

    private func writeBudgetOfCarers(
        _ draft: inout ProgramDraft,
        _ classColumns: [Int32: Int32]
    ) {
        guard let limit = draft.scenario.policy.opening.carerCount else { return }
        var carersOfClass: [Int32: Int32] = [:]
        for (column, described) in draft.columns.enumerated() {
            if case .carers(let index) = described.name { carersOfClass[index] = Int32(column) }
        }
        for day in DaySessions(draft.scenario).sets {
            var sum = BudgetSum()
            for (index, careClass) in draft.scenario.classes.enumerated()
            where day.sessions.contains(careClass.sessionIndex) {
                if let own = careClass.capacity.carerCount {
                    sum.add(Int64(own), classColumns[Int32(index)])
                } else if let carers = carersOfClass[Int32(index)] {
                    sum.add(1, carers)
                }
            }
            sum.write(.budgetOfCarers(day: day.firstDay), limit: Int64(limit), to: &draft)
        }
    }
}

extension ProgramDraft {
    /// Per class that may stay closed the column that opens it.
    func columnsOfOpening() -> [Int32: Int32] {
        var opens: [Int32: Int32] = [:]
        for (column, described) in columns.enumerated() {
            if case .classOpens(let careClass) = described.name { opens[careClass] = Int32(column) }
        }
        return opens
    }
}

/// A sum of which some parts are certain.
private struct BudgetSum {
    private var certain: Int64 = 0
    private var terms: [(column: Int32, coefficient: Int64)] = []

    /// - Parameter column: what decides whether the amount counts; nil where it always does.
    mutating func add(_ amount: Int64, _ column: Int32?) {
        guard amount != 0 else { return }
        if let column { terms.append((column, amount)) } else { certain += amount }
    }

    func write(_ name: RowName, limit: Int64, to draft: inout ProgramDraft) {
        draft.addRow(IntegerRow(name, upper: limit - certain), terms)
    }
}
