import Charts
import Findings
import PlacementModel

extension RunPage {
    /// Sites, those with the longest waiting lists first where not all are drawn.
    var sites: PageFigure {
        let order = mostWaitingFirst(tally.sites.map(\.waiting))
        var table = PageTable(
            [
                .init(wording.heading(.site), isNumber: false), .init(wording.heading(.classes)),
            ] + seatColumns + [.init(page.heading(.reach))]
        )
        let reach = SiteReach.all(of: run)
        for index in order {
            let site = tally.sites[index]
            table.addRow(
                [scenario.sites[index].name, site.classes.grouped]
                    + seatCells(site.seats, site.placed, site.free, site.waiting)
                    + [reach[index].metres.map(wording.metres) ?? "-"]
            )
        }
        let rows = order.map { index in
            let site = tally.sites[index]
            return seatRow(scenario.sites[index].name, site.seats, site.free, site.waiting)
        }
        return bars(
            rows,
            id: "sites",
            page.heading(.bySite),
            page.text(.sitesExplained),
            legend: seatLegend,
            table: table,
            notes: further(table)
        )
    }

    /// Classes with their cutoffs, those with the longest waiting lists first where not all are drawn.
    var classes: PageFigure {
        let order = mostWaitingFirst(tally.classes.map(\.waiting))
        var table = PageTable(
            [
                .init(wording.heading(.careClass), isNumber: false),
                .init(wording.heading(.site), isNumber: false),
            ] + seatColumns + [.init(wording.heading(.cutoff))]
        )
        for index in order {
            let count = tally.classes[index]
            let careClass = scenario.classes[index]
            table.addRow(
                [careClass.name, scenario.sites[Int(careClass.siteIndex)].name]
                    + seatCells(count.seats, count.placed, count.free, count.waiting)
                    + [count.cutoff.map { Int($0.value).grouped } ?? "-"]
            )
        }
        let isAll = order.count <= RunPage.drawnRows
        let rows = order.map { index in
            let count = tally.classes[index]
            return seatRow(className(index), count.seats, count.free, count.waiting)
        }
        return bars(
            rows,
            id: "classes",
            page.heading(isAll ? .byClass : .waitingLists),
            page.text(isAll ? .classesExplained : .waitingListsExplained),
            legend: seatLegend,
            table: table,
            notes: further(table)
        )
    }

    /// How many classes are full, nearly so, and so on; only where not all classes are drawn.
    var fillOfClasses: PageFigure? {
        guard scenario.classes.count > RunPage.drawnRows else { return nil }
        let edges = [(90, 100), (75, 90), (50, 75), (1, 50)]
        var names = [page.text(.full)] + edges.map { page.text(.filled(from: $0.0, below: $0.1)) }
        names += [page.text(.empty), page.text(.closed)]
        var counts = [Int](repeating: 0, count: names.count)
        for (index, count) in tally.classes.enumerated() {
            let taken = count.seats - count.free
            let percent = count.seats > 0 ? taken * 100 / count.seats : 0
            if report.isClosed(index) || count.seats == 0 {
                counts[names.count - 1] += 1
            } else if count.free == 0 {
                counts[0] += 1
            } else if taken == 0 {
                counts[names.count - 2] += 1
            } else {
                counts[1 + (edges.firstIndex { percent >= $0.0 } ?? edges.count - 1)] += 1
            }
        }
        var table = PageTable([
            .init(page.heading(.fill), isNumber: false), .init(page.heading(.classCount)),
        ])
        for (name, count) in zip(names, counts) { table.addRow([name, count.grouped]) }
        let rows = zip(names, counts).map {
            BarChart.Row(label: $0, value: $1.grouped, parts: [(.full, Double($1))])
        }
        return bars(
            rows,
            id: "fill",
            page.heading(.fillOfClasses),
            page.text(.fillExplained),
            table: table
        )
    }

    /// The name of a class with its site, which tells classes of one name apart.
    func className(_ index: Int) -> String {
        let careClass = scenario.classes[index]
        let site = scenario.sites[Int(careClass.siteIndex)].name
        return careClass.name.hasPrefix(site) ? careClass.name : "\(careClass.name) · \(site)"
    }

    private func mostWaitingFirst(_ waiting: [Int]) -> [Int] {
        guard waiting.count > RunPage.drawnRows else { return Array(waiting.indices) }
        return waiting.indices.sorted {
            waiting[$0] == waiting[$1] ? $0 < $1 : waiting[$0] > waiting[$1]
        }
    }

    private var seatLegend: [LegendEntry] {
        [
            .init(.full, page.heading(.taken)), .init(.light, page.heading(.free)),
            .init(.hatched, page.heading(.waiting)),
        ]
    }

    private var seatColumns: [PageTable.Column] {
        [
            .init(wording.heading(.seats)), .init(wording.heading(.placed)),
            .init(wording.heading(.free)), .init(wording.heading(.waiting)),
            .init(wording.heading(.fill)),
        ]
    }

    private func seatCells(_ seats: Int, _ placed: Int, _ free: Int, _ waiting: Int) -> [String] {
        [
            seats.grouped, placed.grouped, free.grouped, waiting.grouped,
            FillBar.percent(part: seats - free, of: seats),
        ]
    }

    private func seatRow(_ name: String, _ seats: Int, _ free: Int, _ waiting: Int) -> BarChart.Row
    {
        BarChart.Row(
            label: name,
            value: page.text(.takenOf(seats - free, of: seats, waiting: waiting)),
            parts: [
                (.full, Double(seats - free)), (.light, Double(free)), (.hatched, Double(waiting)),
            ]
        )
    }

    func further(_ table: PageTable, in file: String = "classes.csv") -> [String] {
        table.furtherRows > 0 ? [page.text(.furtherRows(table.furtherRows, file: file))] : []
    }
}
