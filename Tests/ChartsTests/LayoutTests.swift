import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Whatever is drawn, no text lies on another one or beyond the edge, and the drawing is well-formed.
@Suite("Charts hold any data")
struct LayoutTests {
    @Test(arguments: 0..<120)
    func textsKeepApart(seed: Int) {
        var random = RandomCharts(seed: UInt64(seed))
        for chart in random.all() {
            let page = PlotBox(x: -1, y: -1, width: Chart.width + 2, height: chart.height + 2)
            let boxes = chart.textBoxes
            for (index, box) in boxes.enumerated() {
                #expect(page.encloses(box), "\(box) in \(chart.height): \(chart.svg)")
                for other in boxes[..<index] {
                    #expect(!box.overlaps(other), "\(box) \(other): \(chart.svg)")
                }
            }
        }
    }

    @Test(arguments: 0..<40)
    func drawingsAreWellFormed(seed: Int) {
        var random = RandomCharts(seed: UInt64(seed + 1000))
        for chart in random.all() {
            let parser = XMLParser(data: Data(chart.svg.utf8))
            #expect(parser.parse(), "\(String(describing: parser.parserError)) \(chart.svg)")
            #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf\""))
        }
    }

    @Test func theSameDataGivesTheSameBytes() {
        var (one, other) = (RandomCharts(seed: 5), RandomCharts(seed: 5))
        #expect(one.all().map(\.svg) == other.all().map(\.svg))
    }
}
