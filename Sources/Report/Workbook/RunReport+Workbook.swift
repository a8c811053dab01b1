package import Findings
package import PlacementModel
package import Sheets

/// What a run's workbook holds besides what is always in it.
package struct WorkbookContents: Sendable {
    /// How the people of the rosters are shown; the workbook says so on its first sheet.
    package enum People: Hashable, Sendable {
        case named(roster: Sheet)
        case masked(roster: Sheet)
        case none
    }

    package var people: People
    /// Whether a sheet shows the points of every seat item by item.
    package var itemisesPoints: Bool
    /// Lists of more rows stand in their files alone; by default as many as fit below a header.
    package var longestList: Int

    package init(
        people: People = .none,
        itemisesPoints: Bool = false,
        longestList: Int = 1_048_575
    ) {
        self.people = people
        self.itemisesPoints = itemisesPoints
        self.longestList = longestList
    }
}

extension RunReport {
    /// `report.xlsx`: the figures of a run with charts, then its lists. Sheets that would be empty
    /// are left out.
    ///
    /// - Parameter items: the points of an option, by the child's position in `Scenario.children`
    ///   and the option's position in the option table; asked for when points are itemised.
    package func workbook(
        in language: Language,
        _ contents: WorkbookContents,
        items: (_ child: Int, _ option: Int) -> [PointsItem]
    ) -> Workbook {
        let sheets = RunSheets(
            report: self,
            language: language,
            longestList: contents.longestList
        )
        var all = [
            sheets.overview(contents.people), sheets.sites(), sheets.classes(), sheets.groups(),
            sheets.wishRanks(), sheets.distances(),
        ]
        if let reserves = sheets.reserves() { all.append(reserves) }
        if let changes = sheets.changes() { all.append(changes) }
        all.append(sheets.placements())
        all.append(sheets.waitingLists())
        if contents.itemisesPoints { all.append(sheets.points(items: items)) }
        switch contents.people {
        case .named(let roster), .masked(let roster): all.append(roster)
        case .none: break
        }
        return Workbook(
            title: run.scenario.title[language],
            date: SheetDate(run.scenario.referenceDate),
            sheets: all
        )
    }
}

extension SheetDate {
    /// Days before spreadsheets count them become the first one that they do.
    package init(_ date: CalendarDate) {
        let (year, month, day) = date.components
        guard year >= 1901 else {
            self.init(year: 1901, month: 1, day: 1)
            return
        }
        self.init(year: year, month: month, day: day)
    }
}
