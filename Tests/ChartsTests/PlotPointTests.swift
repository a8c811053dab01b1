import Charts
import Testing

@Suite struct PlotPointTests {
    @Test func pointsAreEqualWhereTheyLie() {
        #expect(PlotPoint(x: 1, y: 2) == PlotPoint(x: 1, y: 2))
        #expect(PlotPoint(x: 1, y: 2) != PlotPoint(x: 2, y: 1))
    }
}
