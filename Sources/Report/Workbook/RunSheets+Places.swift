import Findings
import PlacementModel
import Sheets

extension RunSheets {
    /// Seats and waiting children per site.
    func sites() -> Sheet {
        var draft = draft(.sites)
        draft.title(wording.heading(.bySite))
        let placed = draft.table(
            [
                .text(wording.heading(.site)), .number(wording.heading(.classes)),
                .number(wording.heading(.seats)), .number(wording.heading(.placed)),
                .number(wording.heading(.free)), .number(wording.heading(.waiting)),
                .number(wording.heading(.fill)),
            ],
            zip(scenario.sites, report.tally.sites).map { site, count in
                [
                    .text(site.name), .number(count.classes), .number(count.seats),
                    .number(count.placed), .number(count.free), .number(count.waiting),
                    .share(count.seats - count.free, of: count.seats),
                ]
            }
        )
        addFillChart(to: &draft, placed, names: 0, columns: (placed: 3, free: 4, waiting: 5))
        return draft.finished(footer: footer, .portrait)
    }

    /// Seats, waiting children and cutoff per class.
    func classes() -> Sheet {
        var draft = draft(.classes)
        let placed = draft.table(
            placeColumns + [
                .text(wording.heading(.session)), .number(wording.heading(.seats)),
                .number(wording.heading(.placed)), .number(wording.heading(.free)),
                .number(wording.heading(.waiting)), .number(wording.heading(.fill)),
                .number(wording.heading(.cutoff)),
            ],
            zip(scenario.classes, report.tally.classes).map { careClass, count in
                place(careClass) + [
                    .text(scenario.sessions[Int(careClass.sessionIndex)].title[language]),
                    .number(count.seats), .number(count.placed), .number(count.free),
                    .number(count.waiting),
                    .share(count.seats - count.free, of: count.seats),
                    .number(count.cutoff.map { Int($0.value) }),
                ]
            }
        )
        draft.keepHeadersInView(of: placed)
        addFillChart(to: &draft, placed, names: 1, columns: (placed: 5, free: 6, waiting: 7))
        return draft.finished(footer: footer, .portrait)
    }

    /// How the seats kept for each group were used; nil without reserved seats.
    func reserves() -> Sheet? {
        let reserves = report.tally.reserves
        guard !reserves.isEmpty else { return nil }
        var draft = draft(.reserves)
        draft.title(wording.heading(.reserves))
        let placed = draft.table(
            [
                .text(wording.heading(.reservedFor)), .number(wording.heading(.seats)),
                .number(wording.heading(.takenByMembers)),
                .number(wording.heading(.takenByOthers)), .number(wording.heading(.free)),
            ],
            reserves.map { reserve in
                let titles = reserve.groups.titles(in: scenario.groups, language: language)
                return [
                    .text(wording.list(titles)), .number(reserve.seats),
                    .number(reserve.takenByMembers), .number(reserve.takenByOthers),
                    .number(reserve.free),
                ]
            }
        )
        addChart(
            to: &draft,
            placed,
            kind: .stackedBars,
            title: wording.heading(.reserves),
            names: 0,
            series: [(2, .placed), (3, .none), (4, .free)]
        )
        return draft.finished(footer: footer)
    }

    /// Seats that are taken and free, and who waits, site by site or class by class.
    private func addFillChart(
        to draft: inout SheetDraft,
        _ table: SheetDraft.PlacedTable,
        names: Int,
        columns: (placed: Int, free: Int, waiting: Int)
    ) {
        addChart(
            to: &draft,
            table,
            kind: .stackedBars,
            title: [Heading.placed, .free, .waiting].map(wording.heading)
                .joined(separator: " / "),
            names: names,
            series: [
                (columns.placed, .placed), (columns.free, .free), (columns.waiting, .waiting),
            ]
        )
    }
}
