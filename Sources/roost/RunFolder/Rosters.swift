import Findings
import Intake
import Parallel
import PlacementModel
import Report
import Sheets

/// Lists that need names: the one place where placements meet the personal register.
struct Rosters {
    let run: Run
    let register: PersonalRegister
    let language: Language
    /// Positions of the children in the order of their application numbers.
    private let order: [Int32]

    init(run: Run, register: PersonalRegister, language: Language) {
        self.run = run
        self.register = register
        self.language = language
        order = Rosters.order(of: run.scenario.children)
    }

    /// Files below it hold names; only their owner may read them.
    static let folder = "rosters/"

    /// A child in a class, or in none.
    private struct Line {
        let child: Int32
        /// Position in `Scenario.classes`.
        let classIndex: Int32?
        let mode: Mode?
    }

    /// One roster per site that has children, with no more than its staff need.
    func files(_ threads: Threads = .one) -> [(path: String, bytes: [UInt8])] {
        var names = FileNames()
        let lines = linesOfSites
        let placeOfClass = placeOfClass
        let sites = lines.indices.filter { !lines[$0].isEmpty }
        let paths = sites.map { site in
            Rosters.folder + names.name(for: run.scenario.sites[site].id.text) + ".csv"
        }
        let files = threads.stretches(of: sites.count, atLeast: 16) { stretch in
            register.withRows { rows in
                stretch.map { site in
                    ListLayout<RosterColumn>.csv(
                        byClass(lines[sites[site]], placeOfClass).lazy.map { entry($0, rows) },
                        language: language
                    ) { rosterCell($0.line, $0.entry, $1) }
                }
            }
        }
        return Array(zip(paths, files.joined())).map { (path: $0, bytes: $1) }
    }

    /// The rosters of all sites for the workbook, with names or with masked ones.
    func sheet(showsNames: Bool) -> Sheet {
        let placeOfClass = placeOfClass
        return RosterSheet.sheet(
            linesOfSites.flatMap { byClass($0, placeOfClass) },
            columns: showsNames ? RosterSheetColumn.allCases : RosterSheetColumn.masked,
            of: run,
            language: language,
            cell: showsNames ? sheetCell : maskedCell
        )
    }

    private static func order(of children: [Child]) -> [Int32] {
        let order = Array(children.indices.lazy.map { Int32($0) })
        // Most files have this order already, which is found sooner than made.
        if zip(children, children.dropFirst()).allSatisfy({ $0.id < $1.id }) { return order }
        return order.sorted { children[Int($0)].id < children[Int($1)].id }
    }

    /// Per site its children in the order of the application numbers.
    private var linesOfSites: [[Line]] {
        let siteOfClass = run.scenario.classes.map(\.siteIndex)
        let (seats, options) = (run.outcome.seats, run.options.elements)
        var linesOfSite = [[Line]](repeating: [], count: run.scenario.sites.count)
        for child in order {
            for position in seats.range(of: Int(child)) {
                let option = options[Int(seats.elements[position].option)]
                linesOfSite[Int(siteOfClass[Int(option.classIndex)])].append(
                    Line(child: child, classIndex: option.classIndex, mode: option.mode)
                )
            }
        }
        return linesOfSite
    }

    /// Per class its place among all by code.
    private var placeOfClass: [Int32] {
        let classes = run.scenario.classes
        var place = [Int32](repeating: 0, count: classes.count)
        let byCode = classes.indices.sorted { classes[$0].id < classes[$1].id }
        for (position, careClass) in byCode.enumerated() { place[careClass] = Int32(position) }
        return place
    }

    /// The lines of a site by class; those of one class keep their order.
    private func byClass(_ lines: [Line], _ placeOfClass: [Int32]) -> [Line] {
        func key(_ line: Line, _ position: Int) -> UInt64 {
            (line.classIndex.map { UInt64(placeOfClass[Int($0)]) } ?? 0) << 32 | UInt64(position)
        }
        return lines.indices.map { key(lines[$0], $0) }.sorted()
            .map { lines[Int(truncatingIfNeeded: $0 & 0xFFFF_FFFF)] }
    }

    /// The list to publish, with masked names, in the order of the application numbers; it does not
    /// say why anyone was placed. A child with seats in several sessions has a line for each.
    func notice(_ threads: Threads = .one) -> [UInt8] {
        let parts = threads.stretches(of: order.count, atLeast: 5000) { stretch in
            register.withRows { rows in
                ListLayout<NoticeColumn>.rows(order[stretch].lazy.flatMap(noticeLines)) {
                    noticeCell($0, rows, $1)
                }
            }
        }
        return ([ListLayout<NoticeColumn>.header(language)] + parts).joinedBytes
    }

    private func noticeLines(_ child: Int32) -> [Line] {
        let lines = run.seats(ofChild: Int(child)).map { _, option in
            Line(child: child, classIndex: option.classIndex, mode: option.mode)
        }
        return lines.isEmpty ? [Line(child: child, classIndex: nil, mode: nil)] : lines
    }

    private func id(_ line: Line) -> ChildID { run.scenario.children[Int(line.child)].id }

    private func className(_ line: Line) -> String {
        line.classIndex.map { run.scenario.classes[Int($0)].name } ?? ""
    }

    private func siteName(_ line: Line) -> String {
        guard let classIndex = line.classIndex else { return "" }
        return run.scenario.sites[Int(run.scenario.classes[Int(classIndex)].siteIndex)].name
    }

    private func entry(
        _ line: Line,
        _ rows: PersonalRegister.Rows
    ) -> (line: Line, entry: RosterEntry?) {
        (line, rows.rosterEntry(for: id(line)))
    }

    private func rosterCell(_ line: Line, _ entry: RosterEntry?, _ column: RosterColumn) -> String {
        switch column {
        case .careClass: className(line)
        case .child: id(line).text
        case .name: entry?.name ?? ""
        case .sex: entry?.sex.map(text) ?? ""
        case .guardian: entry?.guardian ?? ""
        case .phone: entry?.phone ?? ""
        case .mode:
            language.wording.text(line.mode ?? run.scenario.children[Int(line.child)].mode)
        }
    }

    private func sheetCell(_ line: Line, _ column: RosterSheetColumn) -> String {
        func cell(_ column: RosterColumn) -> String {
            rosterCell(line, register.rosterEntry(for: id(line)), column)
        }
        return switch column {
        case .site: siteName(line)
        case .careClass: className(line)
        case .child: id(line).text
        case .name: cell(.name)
        case .sex: cell(.sex)
        case .guardian: cell(.guardian)
        case .phone: cell(.phone)
        case .mode: rosterCell(line, nil, .mode)
        }
    }

    private func maskedCell(_ line: Line, _ column: RosterSheetColumn) -> String {
        switch column {
        case .site: siteName(line)
        case .careClass: className(line)
        case .child: id(line).text
        case .name: register.maskedName(for: id(line)) ?? ""
        case .mode: rosterCell(line, nil, .mode)
        case .sex, .guardian, .phone: ""
        }
    }

    private func noticeCell(
        _ line: Line,
        _ rows: PersonalRegister.Rows,
        _ column: NoticeColumn
    ) -> String {
        switch column {
        case .child: id(line).text
        case .maskedName: rows.maskedName(for: id(line)) ?? ""
        case .site: siteName(line)
        case .careClass: className(line)
        case .result: language.wording.text(run.fate(ofChild: Int(line.child)))
        }
    }

    private func text(_ sex: Sex) -> String {
        switch (sex, language) {
        case (.male, .chinese): "男"
        case (.female, .chinese): "女"
        case (.male, .english): "M"
        case (.female, .english): "F"
        }
    }
}
