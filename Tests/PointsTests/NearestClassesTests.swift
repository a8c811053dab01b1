import PlacementModel
import Points
import ScenarioFixtures
import Testing

@Suite struct NearestClassesTests {
    /// The grid search against comparing every class, on seeded maps with clusters, outliers and
    /// homes far outside.
    @Test(arguments: 0..<60)
    func equalsComparingEveryClass(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var sketch = ScenarioSketch()
        let spread = Double.random(in: 0.01...40, using: &random)
        for site in 0..<Int.random(in: 1...60, using: &random) {
            sketch.addSite(
                east: Double.random(in: -spread...spread, using: &random),
                north: Double.random(in: -spread...spread, using: &random)
            )
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                sketch.addClass(
                    site: Int32(site),
                    seats: Int32.random(in: 0...3, using: &random),
                    grades: Bool.random(using: &random) ? 1...2 : 3...4
                )
            }
        }
        let count = Int.random(in: 1...12, using: &random)
        sketch.policy.choices = .nearest(count: Int32(count))
        for child in 0..<40 {
            let reach = child % 10 == 0 ? 900 : spread * 1.5
            sketch.addChild(
                grade: Int8.random(in: 1...4, using: &random),
                east: Double.random(in: -reach...reach, using: &random),
                north: Double.random(in: -reach...reach, using: &random)
            )
        }
        let scenario = sketch.scenario()
        let options = try OptionTable(scenario).options()
        let eligibility = Eligibility(scenario)
        for child in scenario.children.indices {
            let eligible = scenario.classes.indices.compactMap { index -> (Int32, Int)? in
                let site = Int(scenario.classes[index].siteIndex)
                let distance = scenario.distance(ofChild: child, toSite: site)
                let obstacle = eligibility.obstacle(
                    child: child,
                    classIndex: index,
                    mode: .fullDay,
                    distance: distance
                )
                return obstacle == nil ? (distance!.count, index) : nil
            }
            let expected = eligible.sorted(by: <).prefix(count).map(\.1).sorted()
            #expect(options[child].map { Int($0.classIndex) } == expected)
        }
    }

    @Test func wishesComeFirstAndCount() throws {
        var sketch = ScenarioSketch()
        for east in [1.0, 2.0, 3.0, 4.0] {
            sketch.addSite(east: east)
            sketch.addClass(site: Int32(sketch.sites.count - 1), seats: 1)
        }
        sketch.addChild(wishes: [3], east: 0)
        sketch.addChild(wishes: [3])
        sketch.policy.choices = .nearest(count: 3)
        let options = try OptionTable(sketch.scenario()).options()
        #expect(options[0].map(\.classIndex) == [0, 1, 3])
        #expect(options[0].map(\.wishRank) == [nil, nil, 1])
        // Without a home nothing is near.
        #expect(options[1].map(\.classIndex) == [3])
    }

    /// One site, or sites in one line, and homes far to the side: the rings must not be metres wide.
    @Test func sitesInOneLine() throws {
        var sketch = ScenarioSketch()
        for site in 0..<5 {
            sketch.addSite(east: Double(site))
            sketch.addClass(site: Int32(site), seats: 1)
        }
        sketch.policy.choices = .nearest(count: 2)
        for home in 0..<300 { sketch.addChild(east: 2.2, north: 30 + Double(home) / 10) }
        let options = try OptionTable(sketch.scenario()).options()
        #expect(sketch.children.indices.allSatisfy { options[$0].map(\.classIndex) == [2, 3] })
    }
}
