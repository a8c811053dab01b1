import Generator
import PlacementModel
import Testing

/// What stands in the files of a synthetic scenario.
@Suite struct FolderTests {
    @Test(arguments: [(1, 1), (7, 3), (40, 60), (900, 37), (3000, 2)])
    func holdsTogether(childCount: Int, classCount: Int) throws {
        let parameters = try ScenarioParameters(
            childCount: childCount,
            classCount: classCount,
            seed: 12
        )
        let folder = WrittenFolder(parameters)
        #expect(folder.children.count == childCount)
        #expect(folder.classes.count == classCount)
        let codes = Dictionary(uniqueKeysWithValues: folder.classes.map { ($0["class"], $0) })
        let sites = Set(folder.sites.map { $0["site"] })
        #expect(Set(folder.classes.map { $0["site"] }) == sites)
        #expect(sites.count == folder.sites.count)
        for child in folder.children {
            let wishes = WrittenFolder.wishes(of: child)
            #expect(!wishes.isEmpty && Set(wishes).count == wishes.count)
            for wish in wishes {
                let careClass = try #require(codes[wish])
                #expect(WrittenFolder.admits(careClass, child))
            }
        }
        #expect(Set(folder.children.map { $0["child"] }).count == childCount)
    }

    @Test(arguments: [20, 90, 130])
    func suppliesTheSeatsAskedFor(percent: Int) throws {
        let parameters = try ScenarioParameters(
            childCount: 2000,
            classCount: 80,
            seed: 5,
            supplyPercent: percent
        )
        let seats = WrittenFolder(parameters).classes.compactMap { Int($0["seats"] ?? "") }
        #expect(seats.count == 80)
        #expect(seats.reduce(0, +) == 20 * percent)
        // 15 to 30 seats, of 22.5 on average, scaled to 25 children a class.
        #expect(seats.allSatisfy { (percent * 15 / 100...percent * 36 / 100).contains($0) })
    }

    @Test func givesEveryClassASeat() throws {
        let parameters = try ScenarioParameters(childCount: 1, classCount: 40, seed: 5)
        let folder = WrittenFolder(parameters)
        #expect(folder.classes.allSatisfy { Int($0["seats"] ?? "") ?? 0 >= 1 })
    }

    @Test func drawsGroupsByTheirShares() throws {
        let parameters = try ScenarioParameters(
            childCount: 4000,
            classCount: 100,
            seed: 6,
            groupShares: GroupShares(
                newEmployment: 0,
                difficult: 100,
                specialDifficulty: 50,
                migrant: 25
            )
        )
        let sets = WrittenFolder(parameters).children.map {
            Set(($0["groups"] ?? "").split(separator: ";"))
        }
        func count(_ group: Substring) -> Int { sets.count { $0.contains(group) } }
        #expect(count("new-employment") == 0)
        #expect(count("difficult") == 4000)
        #expect((1900...2100).contains(count("special-difficulty")))
        #expect((900...1100).contains(count("migrant")))
        let both = sets.count { $0.contains("special-difficulty") && $0.contains("migrant") }
        #expect((430...570).contains(both))
    }

    @Test func dressesBirthDatesForTheGrades() throws {
        let parameters = try ScenarioParameters(childCount: 2000, classCount: 70, seed: 7)
        let children = WrittenFolder(parameters).children
        for child in children {
            let grade = try #require(Int(child["grade"] ?? ""))
            let birthDate = try #require(child["birth_date"])
            // Six years old by 31 August 2025 in the first grade.
            #expect(birthDate >= "\(2019 - grade)-09-01" && birthDate <= "\(2020 - grade)-08-31")
        }
        #expect(Set(children.map { $0["grade"] }).count == 6)
        // A name on a birth date stands for one child.
        let persons = children.map { [$0["name"], $0["birth_date"]] }
        #expect(Set(persons).count == children.count)
        #expect(children.allSatisfy { (2...3).contains($0["name"]?.count ?? 0) })
        #expect(children.allSatisfy { $0["phone"]?.hasPrefix("1990000") == true })
    }

    @Test func placesHomesAndSitesInOneRegion() throws {
        let parameters = try ScenarioParameters(childCount: 3000, classCount: 120, seed: 8)
        let folder = WrittenFolder(parameters)
        // 10.9 km to a side around 40 N, 111 E.
        for place in folder.children + folder.sites {
            let latitude = try #require(Double(place["latitude"] ?? ""))
            let longitude = try #require(Double(place["longitude"] ?? ""))
            #expect((39.95...40.05).contains(latitude))
            #expect((110.93...111.07).contains(longitude))
        }
        #expect(Set(folder.children.map { $0["latitude"] }).count > 2500)
    }
}
