package import Parallel
package import PlacementModel

/// Every count that a report shows, taken in one pass over the children.
package struct RunTally: Sendable {
    package let all: ChildCount
    /// One per group of the scenario; a child with several groups counts in each.
    package let groups: [ChildCount]
    /// By age or grade, ascending, those without it last.
    package let bands: [BandCount]
    /// One per class of the scenario.
    package let classes: [ClassTally]
    /// One per site of the scenario.
    package let sites: [SiteTally]
    /// One per seat group of the outcome.
    package let seatGroups: [SeatGroupTally]
    package let reserves: [ReserveTally]

    package init(_ run: Run, waiting: WaitingList, threads: Threads = .one) {
        seatGroups = SeatGroupTally.all(of: run, threads)
        reserves = ReserveTally.all(of: run, seatGroups: seatGroups)
        classes = ClassTally.all(of: run, seatGroups: seatGroups, waiting: waiting)
        sites = SiteTally.all(of: run, classes: classes, waiting: waiting)

        var all = ChildCount()
        var groups = [ChildCount](repeating: ChildCount(), count: run.scenario.groups.count)
        var bands: [ChildBand: ChildCount] = [:]
        let byGrade = run.scenario.isBandedByGrade
        for (index, child) in run.scenario.children.enumerated() {
            let fate = run.fate(ofChild: index)
            all.add(fate)
            for group in groups.indices where child.groups.contains(index: group) {
                groups[group].add(fate)
            }
            bands[run.scenario.band(of: child, byGrade: byGrade), default: ChildCount()].add(fate)
        }
        self.all = all
        self.groups = groups
        self.bands = bands.map { BandCount(band: $0.key, count: $0.value) }
            .sorted { $0.band.sortKey < $1.band.sortKey }
    }

    /// Seats of all classes.
    package var seats: Int { classes.reduce(0) { $0 + $1.seats } }
    package var free: Int { classes.reduce(0) { $0 + $1.free } }
}

extension ChildBand {
    /// Ascending by age or grade; unknown ones last.
    var sortKey: Int {
        switch self {
        case .age(let years): years
        case .grade(let grade): Int(grade.year) + (grade.year < 0 ? 0 : 1)
        case .unknown: Int.max
        }
    }
}

extension ClassTally {
    static func all(
        of run: Run,
        seatGroups: [SeatGroupTally],
        waiting: WaitingList
    ) -> [ClassTally] {
        var tallies = [ClassTally](repeating: ClassTally(), count: run.scenario.classes.count)
        let groups = run.outcome.seatGroups
        func kind(_ group: Int) -> Int32 {
            groups[group].reserveIndex.map { $0 + 1 }
                ?? (groups[group].closedToQuotaIndex == nil ? -1 : 0)
        }
        for (position, group) in groups.enumerated() {
            let careClass = Int(group.classIndex)
            tallies[careClass].seats += seatGroups[position].use.seats
            tallies[careClass].placed += seatGroups[position].use.placed
            tallies[careClass].free += seatGroups[position].use.free
            tallies[careClass].seatGroups.append(position)
        }
        for careClass in tallies.indices {
            tallies[careClass].seatGroups.sort { (kind($0), $0) < (kind($1), $1) }
            tallies[careClass].waiting = waiting.count(ofClass: careClass)
            if let first = tallies[careClass].seatGroups.first {
                if groups[first].reserveIndex == nil {
                    tallies[careClass].cutoff = groups[first].cutoff
                }
            } else {
                // The mechanism formed no seats because nobody may come; they are free all the same.
                let seats = Int(run.scenario.classes[careClass].capacity.seatCount)
                tallies[careClass].seats = seats
                tallies[careClass].free = seats
            }
        }
        return tallies
    }
}

extension SiteTally {
    static func all(
        of run: Run,
        classes: [ClassTally],
        waiting: WaitingList
    ) -> [SiteTally] {
        var tallies = [SiteTally](repeating: SiteTally(), count: run.scenario.sites.count)
        var classesOfSite = [[Int]](repeating: [], count: tallies.count)
        for (position, tally) in classes.enumerated() {
            let site = Int(run.scenario.classes[position].siteIndex)
            classesOfSite[site].append(position)
            tallies[site].classes += 1
            tallies[site].seats += tally.seats
            tallies[site].placed += tally.placed
            tallies[site].free += tally.free
        }
        // At which site a child was counted last, so that it counts once at each.
        var lastSite = [Int](repeating: -1, count: run.scenario.children.count)
        for (site, itsClasses) in classesOfSite.enumerated() {
            for careClass in itsClasses where waiting.count(ofClass: careClass) > 0 {
                for rank in 1...waiting.count(ofClass: careClass) {
                    let entry = waiting.entry(ofClass: careClass, rank: rank)
                    guard lastSite[Int(entry.childIndex)] != site else { continue }
                    lastSite[Int(entry.childIndex)] = site
                    tallies[site].waiting += 1
                }
            }
        }
        return tallies
    }
}
