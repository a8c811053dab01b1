import Findings
import PlacementModel
import Sheets

extension RunSheets {
    /// One row per seat that is taken, in the order of `children.csv`.
    func placements() -> Sheet {
        let columns: [SheetDraft.Column] =
            [.text(wording.heading(.child))] + placeColumns + [
                .text(wording.heading(.session)), .text(wording.heading(.mode)),
                .text(words.heading(.seat)), .number(wording.heading(.points)),
                .number(words.heading(.wishRank)), .number(words.heading(.metres)),
            ]
        let seats = run.outcome.seats.elements.count
        return list(.placements, columns, rowCount: seats, file: "placements.csv") {
            let parts = run.outcome.seatGroups.map(seatName)
            return scenario.children.indices.flatMap { child in
                run.seats(ofChild: child).map { seat, option in
                    let careClass = scenario.classes[Int(option.classIndex)]
                    let session = scenario.sessions[Int(careClass.sessionIndex)]
                    return [.text(scenario.children[child].id.text)] + place(careClass) + [
                        .text(session.title[language]), .text(wording.text(option.mode)),
                        .text(parts[Int(seat.seatGroup)]), .number(Int(option.points.value)),
                        .number(option.wishRank.map(Int.init)),
                        .number(option.distance.map { Int($0.count) }),
                    ]
                }
            }
        }
    }

    /// The waiting list of each class, then the children to whom no class is open.
    func waitingLists() -> Sheet {
        let columns =
            placeColumns + [
                .number(words.heading(.rank)), .text(wording.heading(.child)),
                .number(wording.heading(.points)), .number(wording.heading(.cutoff)),
                .text(words.heading(.reason)),
            ]
        let waiting = report.waiting
        let entries = scenario.classes.indices.reduce(0) { $0 + waiting.count(ofClass: $1) }
        let rowCount = entries + waiting.childrenWithoutOption.count
        return list(.waitingLists, columns, rowCount: rowCount, file: "waiting.csv") {
            scenario.classes.indices.flatMap(waitingRows)
                + waiting.childrenWithoutOption.map { child in
                    [.empty, .empty, .empty, .empty] + [
                        .text(scenario.children[Int(child)].id.text), .empty, .empty,
                        .text(wording.text(ChildFate.withoutOption)),
                    ]
                }
        }
    }

    private func waitingRows(_ index: Int) -> [[Cell]] {
        let place = place(scenario.classes[index])
        return (0..<report.waiting.count(ofClass: index)).map { position in
            let entry = report.waiting.entry(ofClass: index, rank: position + 1)
            let cutoff = report.cutoff(ofClass: index, for: Int(entry.childIndex))
            return place + [
                .number(position + 1), .text(scenario.children[Int(entry.childIndex)].id.text),
                .number(Int(entry.points.value)), .number(cutoff.map { Int($0.value) }), .empty,
            ]
        }
    }

    /// The points of every seat that is taken, with a column for each rule of the policy.
    func points(items: (_ child: Int, _ option: Int) -> [PointsItem]) -> Sheet {
        let rules = scenario.policy.points.rules.map(\.criterion)
        let columns: [SheetDraft.Column] =
            [
                .text(wording.heading(.child)), .text(words.heading(.classCode)),
                .number(wording.heading(.points)),
            ] + rules.map { .number(wording.text($0, groups: scenario.groups)) }
        let seats = run.outcome.seats.elements.count
        return list(.points, columns, rowCount: seats, file: "options.csv") {
            scenario.children.indices.flatMap { child in
                run.seats(ofChild: child).map { seat, option in
                    let given = items(child, Int(seat.option))
                    let careClass = scenario.classes[Int(option.classIndex)]
                    return [
                        .text(scenario.children[child].id.text), .text(careClass.id.text),
                        .number(Int(option.points.value)),
                    ]
                        + rules.map { rule in
                            let points = given.filter { $0.criterion == rule }.map(\.points.value)
                            return points.isEmpty ? .empty : .number(Int(points.reduce(0, +)))
                        }
                }
            }
        }
    }

    /// Who withdrew, gains, moves or loses since the announcement; nil where nothing was announced.
    func changes() -> Sheet? {
        guard let changes = report.changes?.changes else { return nil }
        let columns: [SheetDraft.Column] = [Heading.child, .change, .earlier, .now]
            .map { .text(wording.heading($0)) }
        func names(_ classes: [Int32]) -> Cell {
            .text(wording.list(classes.map { scenario.classes[Int($0)].name }))
        }
        return list(.changes, columns, rowCount: changes.count, file: "changes.csv") {
            changes.map { change in
                [
                    .text(change.child.text), .text(wording.text(change.kind)),
                    names(change.earlier), names(change.now),
                ]
            }
        }
    }

    /// Which seats these are, as people say it.
    private func seatName(_ group: SeatGroup) -> String {
        guard let reserve = group.reserveIndex else { return words.text(.openSeat) }
        let groups = scenario.policy.reserves[Int(reserve)].groups
        let titles = groups.titles(in: scenario.groups, language: language)
        return words.text(.reservedSeat(groups: wording.list(titles)))
    }
}
