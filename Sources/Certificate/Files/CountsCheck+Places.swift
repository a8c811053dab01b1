import PlacementModel

/// Seats, children and waiting lists of sites and classes.
extension CountsCheck {
    mutating func countPlaces(
        _ stated: JSONValue,
        _ sizes: [Int],
        _ cutoffs: [Int64?],
        _ waiting: [[Int32]]
    ) {
        let facts = placement.facts
        var sites = [PlaceCount](repeating: PlaceCount(), count: facts.sites.count)
        var classes = [PlaceCount](repeating: PlaceCount(), count: facts.classes.count)
        var all = PlaceCount()
        for index in facts.classes.indices {
            for block in placement.blocks.range(ofClass: index) {
                let free = placement.free(block, size: sizes[block])
                classes[index].add(sizes[block], placement.load[block], free)
            }
            let count = classes[index]
            sites[facts.classes[index].site].add(count.seats, count.placed, count.free)
            sites[facts.classes[index].site].classes += 1
            all.add(count.seats, count.placed, count.free)
        }
        expect(stated["seats"], all.seats, "counts.seats")
        expect(stated["free"], all.free, "counts.free")
        let waitingAtSite = waitingAtSite(waiting)
        let siteList = entries(stated["sites"], sites.count, "counts.sites")
        for (index, entry) in siteList.enumerated() {
            let id = facts.scenario.sites[index].id.text
            expect(entry["site"], .text(id), "counts.sites[\(index)]")
            expect(entry["classes"], sites[index].classes, "counts.sites \(id)")
            expect(entry, sites[index], waitingAtSite[index], "counts.sites \(id)")
        }
        let classList = entries(stated["classes"], classes.count, "counts.classes")
        for (index, entry) in classList.enumerated() {
            let id = placement.name(ofClass: index)
            expect(entry["class"], .text(id), "counts.classes[\(index)]")
            expect(entry, classes[index], waiting[index].count, "counts.classes \(id)")
            let open = placement.blocks.range(ofClass: index).lowerBound
            let cutoff = cutoffs[open].map(JSONValue.integer) ?? .null
            expect(entry["cutoff"], cutoff, "counts.classes \(id)")
        }
    }

    private struct PlaceCount {
        var classes = 0
        var seats = 0
        var placed = 0
        var free = 0

        mutating func add(_ seats: Int, _ placed: Int, _ free: Int) {
            self.seats += seats
            self.placed += placed
            self.free += free
        }
    }

    private mutating func expect(
        _ stated: JSONValue,
        _ count: PlaceCount,
        _ waiting: Int,
        _ place: String
    ) {
        expect(stated["seats"], count.seats, place)
        expect(stated["placed"], count.placed, place)
        expect(stated["free"], count.free, place)
        expect(stated["waiting"], waiting, place)
    }

    /// Per site the children on the lists of its classes, each once.
    private func waitingAtSite(_ lists: [[Int32]]) -> [Int] {
        var children = [Set<Int32>](repeating: [], count: placement.facts.sites.count)
        for (index, list) in lists.enumerated() {
            children[placement.facts.classes[index].site].formUnion(list)
        }
        return children.map(\.count)
    }
}
