import Generator
import Testing

/// Siblings and half days.
@Suite struct FamilyTests {
    @Test(arguments: [SyntheticRules.siblings, .all])
    func changesNobodyButYoungerSiblings(rules: SyntheticRules) throws {
        let pure = try folder(.pure).children
        let others = try folder(rules)
        #expect(others.children.count == pure.count)
        let younger = Set(others.households.flatMap { $0.dropFirst() }.map { $0["child"] })
        let columns = ["grade", "birth_date", "groups", "longitude", "latitude", "applied_at"]
        for (child, before) in zip(others.children, pure) where !younger.contains(child["child"]) {
            for column in columns { #expect(child[column] == before[column]) }
            #expect(WrittenFolder.wishes(of: child) == WrittenFolder.wishes(of: before))
        }
    }

    @Test func givesAllTheSameFamiliesAsSiblings() throws {
        let siblings = try folder(.siblings)
        let all = try folder(.all)
        #expect(siblings.children == all.children)
        let shared = ["class", "site", "name", "min_grade", "max_grade", "seats", "modes"]
        for (left, right) in zip(siblings.classes, all.classes) {
            for column in shared { #expect(left[column] == right[column]) }
        }
    }

    @Test func drawsSiblingsWhoLiveTogether() throws {
        let households = try folder(.siblings).households
        let childCount = households.reduce(0) { $0 + $1.count }
        #expect((500...700).contains(childCount))
        #expect(Set(households.map(\.count)) == [2, 3])
        for household in households {
            #expect(Set(household.map { [$0["longitude"], $0["latitude"]] }).count == 1)
            #expect(Set(household.map { $0["groups"] }).count == 1)
            #expect(Set(household.map { $0["birth_date"] }).count == household.count)
            let bands = household.compactMap { Int($0["grade"] ?? "") }.map { ($0 - 1) / 2 }
            #expect(Set(bands).count == household.count)
        }
    }

    @Test(arguments: HomePattern.allCases, [1...1, 2...6, 5...20])
    func letsSiblingsShareASite(homes: HomePattern, counts: ClosedRange<Int>) throws {
        let folder = try folder(.siblings, choices: .wishes(counts), homes: homes)
        #expect(!folder.households.isEmpty)
        for household in folder.households {
            let sites = household.map { folder.wishedSites(of: $0) }
            let common = sites.dropFirst().reduce(sites[0]) { $0.intersection($1) }
            #expect(!common.isEmpty)
            for child in household {
                let wishes = WrittenFolder.wishes(of: child)
                #expect(!wishes.isEmpty && wishes.count <= counts.upperBound)
                #expect(Set(wishes).count == wishes.count)
            }
        }
    }

    @Test func wishesForClassesOfTheRightBand() throws {
        let folder = try folder(.siblings)
        let classes = Dictionary(uniqueKeysWithValues: folder.classes.map { ($0["class"], $0) })
        for child in folder.households.flatMap({ $0 }) {
            for wish in WrittenFolder.wishes(of: child) {
                #expect(WrittenFolder.admits(try #require(classes[wish]), child))
            }
        }
    }

    @Test func asksForHalfDays() throws {
        let folder = try folder(.siblings)
        #expect(folder.classes.allSatisfy { $0["modes"] == "full;half-am;half-pm" })
        func count(_ mode: String) -> Int { folder.children.count { $0["mode"] == mode } }
        let (morning, afternoon) = (count("half-am"), count("half-pm"))
        #expect((1700...2100).contains(morning + afternoon))
        #expect((50...60).contains(100 * morning / (morning + afternoon)))
        #expect(count("full") + morning + afternoon == folder.children.count)
        #expect(folder.households.flatMap { $0 }.allSatisfy { $0["mode"] == "full" })
    }

    private func folder(
        _ rules: SyntheticRules,
        choices: SyntheticChoices = .wishes(5...20),
        homes: HomePattern = .scattered
    ) throws -> WrittenFolder {
        WrittenFolder(
            try ScenarioParameters(
                childCount: 10_000,
                classCount: 400,
                seed: 13,
                choices: choices,
                homes: homes,
                rules: rules
            )
        )
    }
}
