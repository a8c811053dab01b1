package import PlacementModel

extension RunReport {
    /// Why no placement exists, with every application involved; nil when there is one.
    package func conflictText(in language: Language) -> StyledText? {
        guard let conflict = run.outcome.conflict else { return nil }
        let wording = language.wording
        let scenario = run.scenario
        var text = StyledText()
        text.line(scenario.title[language], .bold)
        text.line(wording.text(.status(.infeasible, run.outcome.mechanism)), .red)
        let classes = conflict.classIndices.map { scenario.classes[Int($0)].id.text }
        let children = Set(conflict.demands.map(\.childIndex)).count
        text.line(
            wording.text(
                children == 1 && conflict.demands.count > 1
                    ? .conflictOfOneChild(classes: classes)
                    : .conflict(
                        children: children,
                        seats: conflict.seatCount,
                        classes: classes
                    )
            )
        )
        for demand in conflict.demands {
            let child = scenario.children[Int(demand.childIndex)].id.text
            text.line("  " + wording.text(.demand(child: child, demand.rule, demand.source)))
        }
        return text
    }
}
