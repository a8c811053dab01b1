import PlacementModel
import Report
import Testing

@Suite("Answer to one application")
struct ChildResultTests {
    static func items(child: Int, option: Int) -> [PointsItem] {
        let value = SmallScenario.options.elements[option].points.value
        let row = SmallScenario.scenario.children[child].row
        let source = SourceRow(table: .children, row: row)
        return [
            PointsItem(criterion: .placed, points: Points(100), ruleLine: 12, source: source),
            PointsItem(
                criterion: .wish(rank: 1),
                points: Points(value - 100),
                ruleLine: 14,
                source: source
            ),
        ]
    }

    static func result(_ child: Int, of run: Run = SmallScenario.run) -> ChildResult {
        RunReport(run).result(ofChild: child, items: items) { child, careClass in
            if child == 8 { return .noBirthDate }
            guard child == 7, careClass == 0 else { return nil }
            return .tooYoung(age: AgeInMonths(50), minimum: AgeInMonths(72))
        }
    }

    @Test("is drawn for every child in both languages", arguments: Language.allCases)
    func golden(language: Language) throws {
        let texts = SmallScenario.scenario.children.indices.map {
            ChildResultTests.result($0).text(in: language).plain
        }
        try expectGolden(texts.joined(separator: "\n"), "children.\(language.rawValue).txt")
    }
}
