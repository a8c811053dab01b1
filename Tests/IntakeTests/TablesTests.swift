import PlacementModel
import Testing

@testable import Intake

@Suite struct TablesTests {
    @Test func preferencesInAnyOrder() throws {
        var files = ScenarioFiles()
        files["children.csv"] = "child,mode\nA,上午半日\nB,\n"
        files["preferences.csv"] = """
            报名编号,志愿顺序,志愿班级,托管方式
            B,2,C1,全日托
            A,2,S1,
            B,1,C3,
            A,1,C2,
            A,2,C1,下午

            """
        let scenario = try files.read().scenario
        #expect(scenario.wishes[0].map(\.classIndex) == [1, 0, 0])
        #expect(scenario.wishes[0].map(\.rank) == [1, 2, 2])
        #expect(
            scenario.wishes[0].map(\.mode) == [.halfDayMorning, .halfDayMorning, .halfDayAfternoon]
        )
        #expect(scenario.wishes[0].map(\.row) == [5, 3, 6])
        #expect(scenario.wishes[1].map(\.classIndex) == [2, 0])
    }

    @Test func distancesPreviousAndPins() throws {
        let scenario = try ScenarioFiles()
            .adding("distances.csv", "child,site,metres\nA002,S2,700\nA001,S2,900\nA002,S1,300\n")
            .adding("previous.csv", "child,site,class\nA003,,\nA001,S1,C1\nA002,,C3\n")
            .adding("pins.csv", "child,class,reason\nA003,,转学\nA001,C2,家长要求\n")
            .read().scenario
        #expect(scenario.statedDistances[0].map(\.distance) == [Metres(900)])
        #expect(scenario.statedDistances[1].map(\.siteIndex) == [0, 1])
        #expect(scenario.statedDistances[2].isEmpty)
        #expect(scenario.previous.map { $0?.siteIndex } == [0, 1, nil])
        #expect(scenario.previous.map { $0?.classIndex } == [0, 2, nil])
        #expect(scenario.previous[2] != nil)
        #expect(scenario.pins.map(\.childIndex) == [2, 0])
        #expect(scenario.pins.map(\.classIndex) == [nil, 1])
        #expect(scenario.inputs.count == 7)
    }

    /// Excel leaves out the commas of cells that are empty for 16 rows.
    @Test func missingCellsAtTheEndOfARowAreEmpty() throws {
        let whole = try ScenarioFiles().read().scenario
        let short = try ScenarioFiles()
            .replacing(",,,C2,,\n", with: ",,,C2\n", in: "children.csv")
            .read().scenario
        #expect(short.wishes[2].map(\.classIndex) == whole.wishes[2].map(\.classIndex))
        #expect(short.children[2].id == whole.children[2].id)
    }

    @Test func pinsThatContradict() throws {
        let files = ScenarioFiles().adding(
            "pins.csv",
            "child,class,reason\nA001,C1,a\nA001,C1,b\nA001,,c\nA002,,d\nA002,C1,e\nA003,C1,f\nA003,C2,g\n"
        )
        let faults = try files.faults()
        #expect(faults.map(\.place.row) == [3, 4, 6])
        #expect(
            faults.map(\.kind) == [
                .repeatedRow(firstRow: 2), .repeatedRow(firstRow: 2), .repeatedRow(firstRow: 5),
            ]
        )
    }

    @Test func chineseHeadersAndEveryColumn() throws {
        var files = ScenarioFiles()
        files["sites.csv"] = """
            站点代码,站点,经度,纬度,地址,承办单位,共建单位,服务对象,证照有效期,共用教师,
            S1,一站,111.19,40.27,某路,甲厂,乙厂；丙厂,本单位职工、周边居民,2026年12月31日,3,
            S2,二站,,,,乙厂,,不限,,,

            """
        files["classes.csv"] = """
            班级代码,站点代码,期次,班级,班级类型,最小月龄,最大月龄,托管方式,托位数,法定班额,教师数,师幼比,面积核定人数,可不开班,最低开班人数,开班费用,收费标准
            C1,S1,winter,一班,托小班,12,24,全日托;计时,15,,2,,14,是,5,"1,000.50",0
            C2,S1,,,,,,,,12,,,,,,,
            C3,S2,,,,,,,,12,,,,,,,

            """
        files = files.replacing(
            "{papers: not-checked}",
            with: "{papers: not-checked, residents-within: 3000}",
            in: "scenario.yaml"
        )
        let scenario = try files.read().scenario
        let site = scenario.sites[0]
        #expect(scenario.organisations == ["甲厂", "乙厂", "丙厂"])
        #expect(site.operatorIndex == 0 && site.partnerIndices == [1, 2])
        #expect(site.audiences == [.staff, .residents] && site.sharedCarerCount == 3)
        #expect(site.papersValidUntil == CalendarDate(year: 2026, month: 12, day: 31))
        #expect(scenario.sites[1].location == nil && scenario.sites[1].operatorIndex == 1)
        let first = scenario.classes[0]
        #expect(first.kind == .toddler && first.ages == AgeInMonths(12)...AgeInMonths(24))
        #expect(first.modes == ModeSet([.fullDay, .hourly]))
        #expect(first.capacity.binding?.limit == .carers && first.capacity.seatCount == 10)
        #expect(first.opening == OpeningTerms(isOptional: true, minimumChildren: 5, cost: 100_050))
        #expect(first.fee == 0)
        #expect(
            scenario.classes[1].name == "C2" && scenario.classes[1].modes == ModeSet([.fullDay])
        )
    }

    @Test func siblingsGroupsAndTimes() throws {
        var files = ScenarioFiles()
        files["children.csv"] = """
            编号,家庭,职业/群体类别,报名时间,健康状况合格,第一志愿,志愿2,wish3
            A,H1,"困难职工，新就业形态劳动者",2026/1/5 8:30,否,C1,,S2
            ,,,,,,,
            B,H2,,,,C1,,
            C,H1,Workers in difficulty,,是,C1,,

            """
        let scenario = try files.read().scenario
        #expect(scenario.children.map(\.householdIndex) == [0, 1, 0])
        #expect(scenario.children.map(\.groups.rawValue) == [3, 0, 2])
        #expect(scenario.children.map(\.isFitForGroupCare) == [false, true, true])
        #expect(scenario.children.map(\.row) == [2, 4, 5])
        #expect(scenario.wishes[0].map(\.rank) == [1, 3])
        #expect(scenario.children[0].appliedAt != nil)
    }

    @Test func lostRowsDoNotMakeOtherRowsWrong() throws {
        let files = ScenarioFiles()
            .replacing("C1,S1,一班,1,3,20", with: "C1,S1,一班,1,3", in: "classes.csv")
        #expect(try files.faults().map(\.place.file) == ["classes.csv"])
    }
}
