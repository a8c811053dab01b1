import Findings
import Intake
import PlacementModel
import Report
import Sheets

/// Lists that need names: the one place where placements meet the personal register.
struct Rosters {
    let run: Run
    let register: PersonalRegister
    let language: Language

    /// Files below it hold names; only their owner may read them.
    static let folder = "rosters/"

    private struct Line {
        let child: Int
        let careClass: CareClass?
        let mode: Mode?
    }

    /// One roster per site that has children, with no more than its staff need.
    func files() -> [(path: String, bytes: [UInt8])] {
        var names = FileNames()
        return linesOfSites.enumerated().compactMap { site, lines in
            guard !lines.isEmpty else { return nil }
            let name = names.name(for: run.scenario.sites[site].id.text)
            let bytes = ListLayout<RosterColumn>.csv(lines, language: language, cell: rosterCell)
            return (Rosters.folder + name + ".csv", bytes)
        }
    }

    /// The rosters of all sites for the workbook, with names or with masked ones.
    func sheet(showsNames: Bool) -> Sheet {
        RosterSheet.sheet(
            linesOfSites.flatMap { $0 },
            columns: showsNames ? RosterSheetColumn.allCases : RosterSheetColumn.masked,
            of: run,
            language: language,
            cell: showsNames ? sheetCell : maskedCell
        )
    }

    /// Per site its children by class and application number.
    private var linesOfSites: [[Line]] {
        var linesOfSite = [[Line]](repeating: [], count: run.scenario.sites.count)
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                let careClass = run.scenario.classes[Int(option.classIndex)]
                linesOfSite[Int(careClass.siteIndex)].append(
                    Line(child: child, careClass: careClass, mode: option.mode)
                )
            }
        }
        return linesOfSite.map { lines in
            lines.sorted {
                let ids = ($0.careClass!.id, $1.careClass!.id)
                return ids.0 == ids.1
                    ? run.scenario.children[$0.child].id < run.scenario.children[$1.child].id
                    : ids.0 < ids.1
            }
        }
    }

    /// The list to publish, with masked names, in the order of the application numbers; it does not
    /// say why anyone was placed. A child with seats in several sessions has a line for each.
    func notice() -> [UInt8] {
        let order = run.scenario.children.indices.sorted {
            run.scenario.children[$0].id < run.scenario.children[$1].id
        }
        let lines = order.flatMap { child in
            let lines = run.seats(ofChild: child).map { _, option in
                Line(
                    child: child,
                    careClass: run.scenario.classes[Int(option.classIndex)],
                    mode: option.mode
                )
            }
            return lines.isEmpty ? [Line(child: child, careClass: nil, mode: nil)] : lines
        }
        return ListLayout<NoticeColumn>.csv(lines, language: language, cell: noticeCell)
    }

    private func rosterCell(_ line: Line, _ column: RosterColumn) -> String {
        let child = run.scenario.children[line.child]
        let entry = register.rosterEntry(for: child.id)
        switch column {
        case .careClass: return line.careClass?.name ?? ""
        case .child: return child.id.text
        case .name: return entry?.name ?? ""
        case .sex: return entry?.sex.map(text) ?? ""
        case .guardian: return entry?.guardian ?? ""
        case .phone: return entry?.phone ?? ""
        case .mode:
            return language.wording.text(line.mode ?? child.mode)
        }
    }

    private func sheetCell(_ line: Line, _ column: RosterSheetColumn) -> String {
        switch column {
        case .site: siteName(line)
        case .careClass: rosterCell(line, .careClass)
        case .child: rosterCell(line, .child)
        case .name: rosterCell(line, .name)
        case .sex: rosterCell(line, .sex)
        case .guardian: rosterCell(line, .guardian)
        case .phone: rosterCell(line, .phone)
        case .mode: rosterCell(line, .mode)
        }
    }

    private func maskedCell(_ line: Line, _ column: RosterSheetColumn) -> String {
        let child = run.scenario.children[line.child].id
        switch column {
        case .site: return siteName(line)
        case .careClass: return line.careClass?.name ?? ""
        case .child: return child.text
        case .name: return register.maskedName(for: child) ?? ""
        case .mode: return rosterCell(line, .mode)
        case .sex, .guardian, .phone: return ""
        }
    }

    private func siteName(_ line: Line) -> String {
        line.careClass.map { run.scenario.sites[Int($0.siteIndex)].name } ?? ""
    }

    private func text(_ sex: Sex) -> String {
        switch (sex, language) {
        case (.male, .chinese): "男"
        case (.female, .chinese): "女"
        case (.male, .english): "M"
        case (.female, .english): "F"
        }
    }

    private func noticeCell(_ line: Line, _ column: NoticeColumn) -> String {
        let child = run.scenario.children[line.child]
        switch column {
        case .child: return child.id.text
        case .maskedName: return register.maskedName(for: child.id) ?? ""
        case .site: return siteName(line)
        case .careClass: return line.careClass?.name ?? ""
        case .result: return language.wording.text(run.fate(ofChild: line.child))
        }
    }
}
