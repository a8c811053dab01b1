import Charts
import Findings
import PlacementModel

extension RunPage {
    /// The goals in strict order; nil for mechanisms that pursue none.
    var goals: PageFigure? {
        guard !report.listedGoals.isEmpty else { return nil }
        var table = PageTable([
            .init(wording.heading(.goal), isNumber: false), .init(wording.heading(.value)),
            .init(wording.heading(.bound)), .init(wording.heading(.proof), isNumber: false),
        ])
        for goal in report.listedGoals {
            let proof: SummarySentence = goal.isProven ? .proven : .gap(goal.bound - goal.value)
            table.addRow([
                wording.text(goal.level, groups: scenario.groups),
                RunReport.shown(goal.value, of: goal.level, wording),
                RunReport.shown(goal.bound, of: goal.level, wording), wording.text(proof),
            ])
        }
        return PageFigure(
            page.heading(.goalsInOrder),
            page.text(.goalsExplained),
            table: table,
            notes: [wording.heading(.lottery) + ": " + wording.text(report.lotterySentence)]
        )
    }

    /// Who pays; nil where the policy has no fees.
    var fees: PageFigure? {
        guard let fees = report.fees else { return nil }
        var table = PageTable([
            .init(wording.heading(.figure), isNumber: false), .init(wording.heading(.yuan)),
        ])
        var parts: [(Heading, Int64)] = [
            (.employer, fees.employer), (.union, fees.union), (.parent, fees.parent),
        ]
        if fees.waiverBudget != nil { parts.insert((.waivedFees, fees.waived), at: 0) }
        var rows: [BarChart.Row] = []
        for (heading, amount) in parts {
            table.addRow([wording.heading(heading), amount.groupedYuan])
            rows.append(
                BarChart.Row(
                    label: wording.heading(heading),
                    value: amount.groupedYuan,
                    parts: [(.full, Double(amount))]
                )
            )
        }
        table.addRow([wording.heading(.allFees), fees.fees.groupedYuan])
        table.hasTotal = true
        return bars(
            rows,
            id: "fees",
            page.heading(.fees),
            page.text(.feesExplained),
            table: table,
            notes: report.feeNote.map { [wording.text($0)] } ?? []
        )
    }

    /// Who keeps, gains, moves or loses what was announced; nil where nothing was.
    var changes: PageFigure? {
        guard let changes = report.changes else { return nil }
        var table = PageTable([
            .init(wording.heading(.change), isNumber: false), .init(page.heading(.childCount)),
        ])
        var counts = [(page.heading(.kept), changes.keptCount)]
        counts += AnnouncedChange.Kind.allCases.map { (wording.text($0), changes.count(of: $0)) }
        var rows: [BarChart.Row] = []
        for (name, count) in counts {
            table.addRow([name, count.grouped])
            rows.append(
                BarChart.Row(label: name, value: count.grouped, parts: [(.full, Double(count))])
            )
        }
        return bars(
            rows,
            id: "changes",
            page.heading(.changes),
            page.text(.changesExplained),
            table: table
        )
    }

    /// Every application by its number, where a page has room for them.
    ///
    /// - Parameter name: what stands beside the number; nil for nothing.
    func applications(name: ((Int) -> String)?) -> PageFigure? {
        let count = scenario.children.count
        var columns = [PageTable.Column(wording.heading(.child), isNumber: false)]
        if name != nil { columns.append(.init(wording.heading(.name), isNumber: false)) }
        columns += [Heading.site, .careClass, .result].map {
            .init(wording.heading($0), isNumber: false)
        }
        var table = PageTable(columns, rowLimit: RunPage.listedApplications)
        if name != nil { table.banner = page.text(.namesBanner) }
        guard count <= RunPage.listedApplications else {
            return PageFigure(
                page.heading(.applications),
                page.text(.applicationsLeftOut(count)),
                table: table
            )
        }
        let order = scenario.children.indices.sorted {
            scenario.children[$0].id < scenario.children[$1].id
        }
        for child in order {
            let places = run.seats(ofChild: child).map { Int($1.classIndex) }
            // A child with seats in several sessions has a line for each.
            for place in places.isEmpty ? [nil] : places.map(Optional.init) {
                let careClass = place.map { scenario.classes[$0] }
                var row = [scenario.children[child].id.text]
                if let name { row.append(name(child)) }
                row.append(careClass.map { scenario.sites[Int($0.siteIndex)].name } ?? "")
                row.append(careClass?.name ?? "")
                row.append(wording.text(run.fate(ofChild: child)))
                table.addRow(row)
            }
        }
        return PageFigure(
            page.heading(.applications),
            name == nil ? page.text(.applicationsExplained) : "",
            table: table,
            notes: further(table, in: "placements.csv")
        )
    }
}
