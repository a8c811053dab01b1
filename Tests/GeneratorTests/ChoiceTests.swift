import Generator
import Testing

/// How families choose, and where they live.
@Suite struct ChoiceTests {
    @Test func givesEveryChildSoManyWishes() throws {
        let parameters = try ScenarioParameters(
            childCount: 500,
            classCount: 60,
            seed: 9,
            choices: .wishes(7...7)
        )
        let children = WrittenFolder(parameters).children
        #expect(children.allSatisfy { WrittenFolder.wishes(of: $0).count == 7 })
        #expect(children.allSatisfy { $0["wish8"] == nil })
    }

    @Test func drawsTheLengthOfEachList() throws {
        let parameters = try ScenarioParameters(childCount: 2000, classCount: 90, seed: 9)
        let lists = WrittenFolder(parameters).children.map(WrittenFolder.wishes)
        #expect(Set(lists.map(\.count)) == Set(5...20))
        #expect(Set(lists.compactMap(\.first)).count > 60)
    }

    @Test func ranksNearClassesFirstWithATasteOfItsOwn() throws {
        let parameters = try ScenarioParameters(
            childCount: 1000,
            classCount: 90,
            seed: 9,
            choices: .wishes(6...6)
        )
        let folder = WrittenFolder(parameters)
        let sites = Dictionary(uniqueKeysWithValues: folder.sites.map { ($0["site"], $0) })
        let siteOfClass = Dictionary(
            uniqueKeysWithValues: folder.classes.map { ($0["class"], sites[$0["site"]]) }
        )
        func distance(_ child: [String: String], _ wish: String) throws -> Double {
            let site = try #require(siteOfClass[wish] ?? nil)
            func difference(_ column: String) throws -> Double {
                try #require(Double(child[column] ?? "")) - #require(Double(site[column] ?? ""))
            }
            let east = try 0.766 * difference("longitude")
            let north = try difference("latitude")
            return (east * east + north * north).squareRoot()
        }
        var sums = [Double](repeating: 0, count: 6)
        var nearestFirstCount = 0
        for child in folder.children {
            let distances = try WrittenFolder.wishes(of: child).map { try distance(child, $0) }
            for (rank, distance) in distances.enumerated() { sums[rank] += distance }
            if distances[0] == distances.min() { nearestFirstCount += 1 }
        }
        #expect(sums == sums.sorted())
        #expect(2 * sums[0] < sums[5])
        #expect((300...800).contains(nearestFirstCount))
    }

    @Test func leavesTheChoiceToDistance() throws {
        let parameters = try ScenarioParameters(
            childCount: 300,
            classCount: 20,
            seed: 10,
            choices: .nearest(6)
        )
        let folder = WrittenFolder(parameters)
        #expect(folder.children.allSatisfy { $0["wish1"] == nil && $0["longitude"] != nil })
        #expect(folder.policy.contains("\n  choices: {nearest: 6}\n"))
        #expect(!folder.policy.contains("wishes"))
    }

    @Test func gathersHomesInCompounds() throws {
        let parameters = try ScenarioParameters(
            childCount: 2400,
            classCount: 90,
            seed: 11,
            homes: .compounds
        )
        let children = WrittenFolder(parameters).children
        let places = Dictionary(grouping: children) { [$0["longitude"], $0["latitude"]] }
        #expect((18...20).contains(places.count))
        for neighbours in places.values {
            // One list for each of the three bands.
            #expect(Set(neighbours.map(WrittenFolder.wishes)).count <= 3)
        }
    }

    @Test func writesManyChildrenInReasonableTime() throws {
        let parameters = try ScenarioParameters(childCount: 20_000, classCount: 500, seed: 2)
        let clock = ContinuousClock()
        let time = clock.measure { _ = SyntheticScenario(parameters).files() }
        #expect(time < .seconds(60))
    }
}
