import PlacementModel
import Report
import Solver

/// Rules that no placement keeps together, each with the classes, sites and applications that it
/// speaks of.
struct RuleConflict {
    let scenario: Scenario
    private let options: RaggedTable<PlacementOption>
    let seatGroups: [SeatGroup]
    let rows: [RowName]
    /// Children of the conflict who have no option in common with their siblings.
    let withoutCommonOption: [Int32]

    /// - Parameter rows: of an irreducible conflict.
    init(_ rows: [RowName], solver: PlacementSolver) throws(SolveFault) {
        let context = try solver.contextOfConflict()
        scenario = solver.scenario
        options = solver.options
        seatGroups = context.seatGroups
        self.rows = rows
        let demanded = Set(rows.compactMap(\.demandedChild))
        withoutCommonOption = context.withoutCommonOption.filter(demanded.contains)
    }

    /// One sentence per rule, each once, what must hold for single children first.
    func lines(in language: Language) -> [String] {
        let demands = rows.filter { $0.demandedChild != nil }
        let others = rows.filter { $0.demandedChild == nil }
        let siblings = withoutCommonOption.map { child in
            switch language {
            case .chinese: "申请 \(id(child: child)) 须与同一家庭的儿童在一起，但没有共同可选的班级或站点"
            case .english:
                "application \(id(child: child)) must be with its siblings and has no class or site in"
                    + " common with them"
            }
        }
        var seen: Set<String> = []
        return ((demands + others).compactMap { text($0, language) } + siblings)
            .filter { seen.insert($0).inserted }
    }

    private func text(_ row: RowName, _ language: Language) -> String? {
        switch language {
        case .chinese: chinese(row)
        case .english: english(row)
        }
    }
}

extension RuleConflict {
    func id(child: Int32) -> String { scenario.children[Int(child)].id.text }

    /// Code, site and name of a class.
    func place(_ careClass: Int32) -> String {
        let found = scenario.classes[Int(careClass)]
        let site = scenario.sites[Int(found.siteIndex)].name
        return found.name == found.id.text
            ? "\(found.id.text) (\(site))" : "\(found.id.text) (\(site) · \(found.name))"
    }

    func name(site: Int32) -> String {
        let found = scenario.sites[Int(site)]
        return "\(found.id.text) (\(found.name))"
    }

    /// How many applications could come to a class.
    func candidates(_ careClass: Int32) -> Int {
        (0..<options.rowCount).count { child in
            options[child].contains { $0.classIndex == careClass }
        }
    }

    /// The shared carers of a class's site, where the class has none of its own.
    func sharedCarers(_ careClass: Int32) -> (site: Int32, count: Int32)? {
        let found = scenario.classes[Int(careClass)]
        guard found.capacity.carerCount == nil else { return nil }
        return scenario.sites[Int(found.siteIndex)].sharedCarerCount
            .map { (found.siteIndex, $0) }
    }

    /// Where a manual decision or a place of last time is written.
    func source(of row: RowName) -> SourceRow? {
        switch row {
        case .pinned(let child):
            scenario.pins.first { $0.childIndex == child }
                .map { SourceRow(table: .pins, row: $0.row) }
        case .kept(let child):
            scenario.previous[Int(child)].map { SourceRow(table: .previous, row: $0.row) }
        case .announced(let child):
            scenario.announced.first { $0.childIndex == child }
                .map { SourceRow(table: .announced, row: $0.row) }
        default: nil
        }
    }

    /// The class of a manual decision.
    func pinnedClass(_ child: Int32) -> String? {
        scenario.pins.first { $0.childIndex == child }?.classIndex.map(place)
    }

    /// Where a reserve or quota counts: a class, a site, a session, or nothing for the scenario.
    func scope(_ scope: SeatScope, _ index: Int32, _ language: Language) -> String? {
        guard index >= 0 else { return nil }
        return switch scope {
        case .eachClass: place(index)
        case .eachSite: name(site: index)
        case .eachSession: scenario.sessions[Int(index)].title[language]
        case .scenario: nil
        }
    }

    func groups(_ set: GroupSet, _ language: Language) -> String {
        let titles = scenario.groups.indices.filter { set.contains(index: $0) }
            .map { scenario.groups[$0].title[language] }
        return language.wording.list(titles)
    }
}

extension RowName {
    fileprivate var demandedChild: Int32? {
        switch self {
        case .pinned(let child), .kept(let child), .announced(let child): child
        default: nil
        }
    }
}
