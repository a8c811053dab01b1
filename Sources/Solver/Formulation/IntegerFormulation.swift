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
    /// The same of the further levels that were asked for.
    let furtherValues: [[Int64]]
    package let lotteryNumbers: [Int32]
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    let formulation: PureFormulation
    /// The same with seats of their own for every reserve, by whose groups results name seats.
    let separate: PureFormulation
    let countedMembers: [CountedMembers]
    let draw: LotteryDraw?

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
            AnnouncedRule(),
            CarerRule(),
            OpeningRule(),
            CountedReserveRule(),
        ]
    }

    /// - Parameter further: levels whose values are wanted, whether the policy has them or not.
    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        draw: LotteryDraw?,
        further: [GoalLevel] = []
    ) throws(SolveFault) {
        self.scenario = scenario
        self.options = options
        self.draw = draw
        formulation = try PureFormulation(scenario, options: options, seats: .counted)
        separate = try PureFormulation(scenario, options: options, seats: .decided)
        var draft = ProgramDraft(scenario, options: options, formulation: formulation)
        for rule in IntegerFormulation.rules { try rule.write(to: &draft) }
        let goals = GoalLevels(scenario, options: options, formulation: formulation, draw: draw)
        program = draft.program()
        levels = goals.policyLevels
        func columnValues(of level: GoalLevel) -> [Int64] {
            draft.values(of: level, seats: Array(goals.goal(level).values()))
        }
        values = levels.map(columnValues)
        furtherValues = further.map(columnValues)
        lotteryNumbers = draw?.numbers ?? []
        countedMembers = draft.countedMembers
    }

    /// The names of columns and rows in proofs and files.
    package var naming: ProgramNaming {
        ProgramNaming(
            scenario,
            options: options.elements,
            seatGroups: formulation.seatPlan.seatGroups
        )
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
        let naming = SeatNaming(self, values)
        return Outcome(
            mechanism: scenario.policy.mechanism,
            rulesLeftOut: rulesLeftOut,
            seats: naming.seats,
            childrenWithoutCommonOption: Household.childrenWithoutCommonOption(
                scenario,
                options: options
            ),
            seatGroups: naming.seatGroups,
            goals: goals,
            lottery: scenario.policy.lottery.map { _ in
                LotteryResult(numbers: lotteryNumbers, tiedChildren: nil)
            }
        )
    }
}
