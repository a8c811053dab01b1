import PlacementModel

/// Notices data that allocations in public were wrong by: capacities that a site stated too low, and
/// straight lines where a table of ways was meant to count.
struct AuditCheck {
    let sites: [Site]
    let classes: [CareClass]
    let children: [Child]
    let wishes: RaggedTable<Wish>
    let distances: RaggedTable<StatedDistance>
    let previous: [PreviousPlacement?]
    let log: IntakeLog

    func run() {
        checkSeats()
        checkDistances()
    }

    /// A class that has fewer seats than applicants who were in it last time has lost seats, or somebody
    /// mistyped them.
    private func checkSeats() {
        var returning = [Int](repeating: 0, count: classes.count)
        for last in previous {
            if let index = last?.classIndex { returning[Int(index)] += 1 }
        }
        for (index, careClass) in classes.enumerated() {
            let seats = Int(careClass.capacity.seatCount)
            guard returning[index] > seats else { continue }
            log.warn(
                .fewerSeatsThanLastTime(children: returning[index]),
                at: InputPlace(
                    file: SourceTable.classes.fileName,
                    row: careClass.row,
                    column: "seats"
                ),
                value: "\(seats)"
            )
        }
    }

    /// Where `distances.csv` has the way to a site for most children who wish for it, a child without
    /// one is measured differently from its neighbours.
    private func checkDistances() {
        guard !distances.elements.isEmpty else { return }
        var wishing = [Int](repeating: 0, count: sites.count)
        var stated = [Int](repeating: 0, count: sites.count)
        var missing: [(child: Int, site: Int)] = []
        for child in children.indices {
            var seen: Set<Int> = []
            for wish in wishes[child] {
                let site = Int(classes[Int(wish.classIndex)].siteIndex)
                guard seen.insert(site).inserted else { continue }
                wishing[site] += 1
                if distances[child].contains(where: { Int($0.siteIndex) == site }) {
                    stated[site] += 1
                } else if children[child].home != nil, sites[site].location != nil {
                    missing.append((child, site))
                }
            }
        }
        for (child, site) in missing where 2 * stated[site] > wishing[site] {
            log.warn(
                .straightLineAmongStatedDistances(site: sites[site].id.text),
                at: InputPlace(
                    file: SourceTable.children.fileName,
                    row: children[child].row,
                    column: "child"
                ),
                value: ShownValue.plain(children[child].id.text)
            )
        }
    }
}
