package import Findings
package import PlacementModel

extension RunReport {
    /// The goals in strict order with what was reached and what cannot be exceeded.
    func goalTable(_ wording: any Wording) -> TextTable {
        var table = TextTable([
            .init(wording.heading(.goal), .leading, limit: 40), .init(wording.heading(.value)),
            .init(wording.heading(.bound)), .init(wording.heading(.proof), .leading),
        ])
        for goal in listedGoals {
            let proof: SummarySentence = goal.isProven ? .proven : .gap(goal.bound - goal.value)
            table.addRow([
                .init(wording.text(goal.level, groups: run.scenario.groups)),
                .init(RunReport.shown(goal.value, of: goal.level, wording)),
                .init(RunReport.shown(goal.bound, of: goal.level, wording)),
                .init(wording.text(proof), goal.isProven ? .green : .red),
            ])
        }
        return table
    }

    /// The goals without the earlier rounds of the final draw: only that the last one is proven
    /// matters. A round without a proof is always listed.
    var listedGoals: [GoalResult] {
        let goals = run.outcome.goals
        return goals.indices.filter { position in
            guard case .finalDraw = goals[position].level, goals[position].isProven,
                position + 1 < goals.count, case .finalDraw = goals[position + 1].level
            else { return true }
            return false
        }
        .map { goals[$0] }
    }

    /// A goal's value in its unit. What a draw adds up to means nothing to people, so it is not
    /// shown.
    package static func shown(
        _ value: Int,
        of level: GoalLevel,
        _ wording: any Wording
    ) -> String {
        switch level {
        case .lottery, .finalDraw: "-"
        case .distance: wording.metres(-value)
        default: value.grouped
        }
    }
}
