import PlacementModel
import Testing

@testable import Intake

@Suite struct IntakeTests {
    @Test func readsASmallScenario() throws {
        let result = try ScenarioFiles().read()
        let scenario = result.scenario
        #expect(result.warnings.map { $0.text(in: .english) } == [])
        #expect(scenario.title[.english] == "Test")
        #expect(scenario.sessions[0].dates.count == 15)
        #expect(scenario.organisations == ["县总工会"])
        #expect(scenario.sites.map(\.id.text) == ["S1", "S2"])
        #expect(scenario.classes.map(\.siteIndex) == [0, 0, 1])
        #expect(scenario.classes[2].grades == Grade(1)!...Grade(6)!)
        #expect(scenario.children.map(\.groups.rawValue) == [1, 0, 3])
        #expect(scenario.children[1].birthDate == CalendarDate(year: 2016, month: 3, day: 4))
        #expect(scenario.children.map(\.row) == [2, 3, 4])
        #expect(scenario.wishes[0].map(\.classIndex) == [0, 2])
        #expect(scenario.wishes[1].map(\.classIndex) == [0, 1, 2])
        #expect(scenario.wishes[1].map(\.rank) == [1, 1, 2])
        #expect(scenario.policy.points.rules.count == 5)
        #expect(
            scenario.inputs.map(\.name) == [
                "children.csv", "classes.csv", "scenario.yaml", "sites.csv",
            ]
        )
        #expect(scenario.previous.isEmpty)
        #expect(scenario.statedDistances.rowCount == 3)
    }

    @Test func hoursOfAnHourlyChild() throws {
        let files = ScenarioFiles().adding(
            "children.csv",
            "child,grade,每日小时数,mode\nA1,3,５,hourly\nA2,3,,hourly\n"
        )
        #expect(try files.read().scenario.children.map(\.hoursPerDay) == [5, nil])
        let faulty = ScenarioFiles().adding("children.csv", "child,grade,hours\nA1,3,9\n")
        let places = try faulty.faults().map(\.place)
        #expect(places.map(\.column) == ["hours"] && places.map(\.row) == [2])
    }

    @Test func registerAnswersByApplicationNumber() throws {
        let register = try ScenarioFiles().read().register
        let entry = try #require(register.rosterEntry(for: ChildID("A002")))
        #expect(entry.name == "段小明")
        #expect(entry.sex == .female)
        #expect(entry.note == "对花生过敏，\"请注意\"")
        #expect(register.maskedName(for: ChildID("A001")) == "张*")
        #expect(register.maskedName(for: ChildID("A002")) == "段**")
        #expect(register.maskedName(for: ChildID("A003")) == "欧阳**")
        #expect(register.maskedPhone(for: ChildID("A001")) == "180****1999")
        #expect(register.maskedPhone(for: ChildID("A003")) == nil)
        #expect(register.rosterEntry(for: ChildID("A004")) == nil)
    }
}
