import Testing

@testable import Generator

/// The grid against a search through all classes.
@Suite struct ClassGridTests {
    @Test(arguments: [1, 2, 5, 30, 400])
    func findsWhatASearchThroughAllFinds(classCount: Int) throws {
        for seed in 0..<20 as Range<UInt64> {
            let parameters = try ScenarioParameters(
                childCount: 1000,
                classCount: classCount,
                seed: seed
            )
            let map = TownMap(parameters)
            let supply = ClassSupply(parameters, map: map)
            let grid = ClassGrid(supply, side: map.side)
            var random = RandomStream(seed: seed, for: .children)
            for _ in 0..<20 {
                let home = map.home(&random)
                let band = GradeBand.draw(&random)
                guard grid.classCounts[band.rawValue] > 0 else { continue }
                let count = random.number(in: 1...min(40, grid.classCounts[band.rawValue]))
                var found: [ClassGrid.Neighbour] = []
                grid.find(&found, count: count, around: home, band: band)
                #expect(found == search(supply, count: count, around: home, band: band))
            }
        }
    }

    private func search(
        _ supply: ClassSupply,
        count: Int,
        around home: PlanePoint,
        band: GradeBand
    ) -> [ClassGrid.Neighbour] {
        let all = supply.classes.enumerated().filter { $0.element.band == band }
        let neighbours = all.map { index, careClass in
            ClassGrid.Neighbour(
                distance: home.distance(to: supply.sites[Int(careClass.site)]),
                classIndex: index
            )
        }
        return Array(neighbours.sorted().prefix(count))
    }
}
