package import PlacementModel

/// A scenario with rules beyond the pure ones as an integer program, and back.
///
/// The first columns are the arcs of the network formulation: a child takes an option in a seat
/// group. Each rule adds its own columns, rows and values, in a fixed order. The levels are those of
/// the policy, with the same values per seat as in a pure scenario, and with two differences:
/// - The lottery level is the sum of weights that fall with the number, over the children placed. In
///   pure scenarios that is the same as going through the numbers one by one; with other rules it
///   need not be, because one household may outweigh two children before it. Ties are not told
///   apart, so the seed must be known.
/// - There is no final draw and no naming of seats: among placements that are equal in every goal
///   the engine's choice stands, which is the same for the same input.
package struct IntegerFormulation: Sendable {
    package let program: IntegerProgram
    /// The policy's levels in strict order.
    package let levels: [GoalLevel]
    /// Per level its value per column.
    package let values: [[Int64]]
    package let lotteryNumbers: [Int32]
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    let formulation: PureFormulation
    private let seatUse: [PlaceUse]

    /// The rules in the order in which they write. Later ones may rely on columns of earlier ones.
    private static var rules: [any RuleFormulation] {
        [
            SeatRule(),
            SessionRule(),
            SiblingRule(),
            WideReserveRule(),
            QuotaRule(),
            ContinuityRule(),
            PinRule(),
            CarerRule(),
            OpeningRule(),
        ]
    }

    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        draw: LotteryDraw?
    ) throws(SolveFault) {
        self.scenario = scenario
        self.options = options
        formulation = try PureFormulation(scenario, options: options, seats: .decided)
        var draft = ProgramDraft(scenario, options: options, formulation: formulation)
        for rule in IntegerFormulation.rules { try rule.write(to: &draft) }
        let goals = GoalLevels(scenario, options: options, formulation: formulation, draw: draw)
        program = draft.program()
        levels = goals.policyLevels
        values = goals.policyLevels.map { level in
            draft.values(of: level, seats: goals.goal(level).values())
        }
        lotteryNumbers = draw?.numbers ?? []
        seatUse = (0..<formulation.problem.arcCount).map { draft.placeUse(ofArc: $0) }
    }

    var naming: ProgramNaming {
        ProgramNaming(scenario, seatGroups: formulation.seatPlan.seatGroups)
    }

    /// Who sits where. There are no cutoffs: with rules that bind children or classes to each other
    /// no single number of points decides who gets a seat.
    ///
    /// - Parameter values: feasible values of the program's columns.
    func outcome(
        of values: [Int64],
        rulesLeftOut: [Rule],
        goals: [GoalResult]
    ) -> Outcome {
        let problem = formulation.problem
        let seats = RaggedTable(
            rows: (0..<problem.childCount).lazy.map { child in
                problem.arcs(of: child).lazy.filter { values[$0] == 1 }
                    .map { formulation.seat(ofArc: Int32($0)) }
            }
        )
        return Outcome(
            mechanism: scenario.policy.mechanism,
            rulesLeftOut: rulesLeftOut,
            seats: seats,
            childrenWithoutCommonOption: Household.childrenWithoutCommonOption(
                scenario,
                options: options
            ),
            seatGroups: seatGroups(values),
            goals: goals,
            lottery: scenario.policy.lottery.map { _ in
                LotteryResult(numbers: lotteryNumbers, tiedChildren: nil)
            }
        )
    }

    /// The seat groups in the size that they were given: places that a wide reserve keeps in a class
    /// are not open there. Of a minimum with release only the places in use are kept.
    private func seatGroups(_ values: [Int64]) -> [SeatGroup] {
        let plan = formulation.seatPlan
        var use = [PlaceUse](repeating: PlaceUse(), count: plan.seatGroups.count)
        for arc in 0..<formulation.problem.arcCount where values[arc] == 1 {
            let group = Int(formulation.problem.arcSeatGroup[arc])
            use[group] = use[group] + seatUse[arc]
        }
        var capacities = plan.seatGroups.map(\.capacity)
        for (column, value) in zip(program.columns, values) {
            guard case .classOpens(let careClass) = column.name else { continue }
            let groups = plan.groups(ofClass: careClass)
            // Without a child the class is closed, whatever the column was left at.
            if value == 0 || groups.allSatisfy({ use[$0].day == 0 }) {
                for group in groups { capacities[group] = 0 }
            }
        }
        for (column, value) in zip(program.columns, values) {
            guard case .placesKept(let reserve, let careClass) = column.name else { continue }
            let groups = plan.groups(ofClass: careClass)
            guard
                let kept = groups.first(where: { plan.seatGroups[$0].reserveIndex == reserve }),
                let open = groups.first(where: { plan.seatGroups[$0].reserveIndex == nil })
            else { continue }
            let isKeptUnused = scenario.policy.reserves[Int(reserve)].keepsUnusedPlaces
            capacities[kept] = isKeptUnused ? Int32(clamping: value) : use[kept].placeCount
            capacities[open] -= capacities[kept]
        }
        return zip(plan.seatGroups, capacities).map { $0.resized(to: $1) }
    }
}

extension SeatGroup {
    func resized(to capacity: Int32) -> SeatGroup {
        SeatGroup(
            classIndex: classIndex,
            reserveIndex: reserveIndex,
            closedToQuotaIndex: closedToQuotaIndex,
            capacity: capacity
        )
    }
}
