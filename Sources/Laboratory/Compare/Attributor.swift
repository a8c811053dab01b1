import Findings
import PlacementModel
import Solver

// Problem. A variant makes changes 1..k to a base; a child sits elsewhere. Which change did it?
//
// Definitions. With S a set of changes, r(S) is what the child has when they are switched on. Change i is
//   sufficient   if r({i}) = r(all), and r(all) is not r(none);
//   necessary    if r(all but i) is not r(all).
// These are the two ends of the order in which changes can be switched on: first, and last. For two
// changes they say everything there is to say; for more, combinations in between are not looked at, and
// what the two ends do not settle is called an interaction.
//
// Complexity: 2k solves per variant, fewer where scenarios are equal: of one change alone the variant
// itself, of two changes each is the other left out.

/// Finds which changes of one variant did what.
struct Attributor {
    let base: ComparedSide
    let variant: ComparedSide
    let places: ComparedPlaces
    let pool: SolvedPool
    let cancellation: Cancellation

    func attribution(
        _ plan: AttributionPlan,
        _ changes: [SwitchedChange],
        _ difference: SideDifference
    ) throws(ComparisonFault) -> (attribution: Attribution, causes: [ChildID: ChildCause]) {
        let alone = try sides(plan.alone)
        let without = try sides(plan.without)
        let changedChildren = Set(difference.changed.map(\.child))
        var attributed: [AttributedChange] = []
        for index in changes.indices {
            if cancellation.isRequested { throw .cancelled }
            let first = answer(
                from: base,
                to: alone[index],
                isSeparable: plan.alone[index] != nil
            ) { !changedChildren.contains($0) }
            let last = answer(
                from: without[index],
                to: variant,
                isSeparable: plan.without[index] != nil
            ) { _ in false }
            attributed.append(
                AttributedChange(
                    number: index + 1,
                    title: changes[index].title,
                    alone: first,
                    last: last
                )
            )
        }
        if cancellation.isRequested { throw .cancelled }
        return (
            Attribution(changes: attributed),
            causes(difference, alone, without)
        )
    }

    private func sides(_ requests: [Int?]) throws(ComparisonFault) -> [ComparedSide?] {
        var sides: [ComparedSide?] = []
        for request in requests {
            if cancellation.isRequested { throw .cancelled }
            sides.append(side(request))
        }
        return sides
    }

    /// Nil where there is no placement to speak of.
    private func side(_ request: Int?) -> ComparedSide? {
        guard let request, let (result, envy) = try? pool.result(request) else { return nil }
        let side = ComparedSide(name: "", title: variant.title, result: result, envy: envy)
        return side.report == nil ? nil : side
    }

    private func answer(
        from: ComparedSide?,
        to: ComparedSide?,
        isSeparable: Bool,
        _ isUndone: (ChildID) -> Bool
    ) -> AttributedChange.Answer {
        guard isSeparable else { return .notSeparable }
        guard let from, let to, let difference = SideDifference(from: from, to: to, places) else {
            return .noPlacement
        }
        let rows = FigureRow.all(of: [from.figures, to.figures], in: places)
        let differences = rows.compactMap { row -> RunFigures.Entry? in
            guard let before = row.values[0], let after = row.values[1], before != after else {
                return nil
            }
            return RunFigures.Entry(figure: row.figure, value: after - before)
        }
        let gains = difference.count(.gains)
        let loses = difference.count(.loses)
        return .effect(
            ChangeEffect(
                differences: differences,
                gains: gains,
                loses: loses,
                moves: difference.changed.count - gains - loses,
                undone: difference.changed.map(\.child).filter(isUndone),
                isProven: difference.isProven
            )
        )
    }

    /// What a child has: its classes with the mode in each.
    private struct Seat: Hashable {
        let careClass: ClassID
        let mode: Mode
    }

    private func seats(_ side: ComparedSide) -> [ChildID: Set<Seat>] {
        guard let run = side.report?.run else { return [:] }
        var seats: [ChildID: Set<Seat>] = [:]
        for (index, child) in run.scenario.children.enumerated() {
            seats[child.id] = Set(
                run.seats(ofChild: index).map { _, option in
                    let careClass = run.scenario.classes[Int(option.classIndex)]
                    return Seat(careClass: careClass.id, mode: option.mode)
                }
            )
        }
        return seats
    }

    private func causes(
        _ difference: SideDifference,
        _ alone: [ComparedSide?],
        _ without: [ComparedSide?]
    ) -> [ChildID: ChildCause] {
        let whole = seats(variant)
        let first = alone.map { $0.map(seats) }
        let last = without.map { $0.map(seats) }
        let isProven =
            difference.isProven && (alone + without).allSatisfy { $0?.isProven ?? true }
        var causes: [ChildID: ChildCause] = [:]
        for change in difference.changed {
            let result = whole[change.child]
            var sufficient: [Int] = []
            var necessary: [Int] = []
            var unknown: [Int] = []
            for index in first.indices {
                if let seats = first[index], seats[change.child] == result {
                    sufficient.append(index + 1)
                }
                if let seats = last[index], seats[change.child] != result {
                    necessary.append(index + 1)
                }
                if first[index] == nil || last[index] == nil { unknown.append(index + 1) }
            }
            causes[change.child] = ChildCause(
                sufficient: sufficient,
                necessary: necessary,
                unknown: unknown,
                isProven: isProven
            )
        }
        return causes
    }
}
