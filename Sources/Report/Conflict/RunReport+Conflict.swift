package import Findings
package import PlacementModel

extension RunReport {
    /// Why no placement exists, with every application and rule involved, and what would let one
    /// exist; nil when there is one.
    package func conflictText(in language: Language) -> StyledText? {
        guard let conflict = run.outcome.conflict else { return nil }
        let wording = language.wording
        var text = StyledText()
        text.line(run.scenario.title[language], .bold)
        text.line(wording.text(.status(.infeasible, run.outcome.mechanism)), .red)
        let places = ConflictPlaces(run: run, language: language)
        if !conflict.demands.isEmpty { text.line(shortfall(conflict, places, wording)) }
        guard let analysis = conflict.analysis else {
            writeDemands(conflict, wording, &text)
            return text
        }
        text.line(wording.text(.excludeEachOther(isProven: analysis.isIrreducible)))
        for member in analysis.members {
            text.line("  " + (language == .chinese ? places.chinese : places.english)(member))
        }
        guard !analysis.repairs.isEmpty else {
            text.line(wording.text(.noRepair))
            return text
        }
        text.line(wording.text(.repairs(isCheapestProven: analysis.isCheapestProven)), .bold)
        for repair in analysis.repairs {
            let steps = repair.steps.map {
                (language == .chinese ? places.chinese : places.english)($0)
            }
            text.line("  " + wording.text(.repair(cost: repair.cost, steps: steps)))
        }
        return text
    }

    private func shortfall(
        _ conflict: Conflict,
        _ places: ConflictPlaces,
        _ wording: any Wording
    ) -> String {
        let classes = conflict.classIndices.map(places.careClass)
        let children = Set(conflict.demands.map(\.childIndex)).count
        return wording.text(
            children == 1 && conflict.demands.count > 1
                ? .conflictOfOneChild(classes: classes)
                : .conflict(children: children, seats: conflict.seatCount, classes: classes)
        )
    }

    private func writeDemands(
        _ conflict: Conflict,
        _ wording: any Wording,
        _ text: inout StyledText
    ) {
        for demand in conflict.demands {
            let child = run.scenario.children[Int(demand.childIndex)].id.text
            text.line("  " + wording.text(.demand(child: child, demand.rule, demand.source)))
        }
    }
}
