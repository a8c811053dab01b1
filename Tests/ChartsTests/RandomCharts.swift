import Charts
import ScenarioFixtures

/// Charts of made-up data: long names, several scripts, extreme and equal numbers.
struct RandomCharts {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func name() -> String {
        let parts = [
            "青少年宫", "Community centre", "工人文化宫第二活动中心", "ﷺ", "🧒🏽", "WWWWWWWW",
            "iiiiii", "é́́", "Straße", "<b>", "—", " ", "新区", "１２３", "a", "0123456789",
        ]
        return (0..<number(1...6)).map { _ in parts[number(0...parts.count - 1)] }.joined()
    }

    mutating func amount() -> Double {
        Double([0, 1, number(0...9), number(0...400), number(0...1_000_000)][number(0...4)])
    }

    mutating func all() -> [Chart] {
        [bars(), dots(), ranges(), histogram(), lines(), map(), flow()]
    }

    private mutating func label() -> ChartLabel {
        ChartLabel(id: "c", title: name(), description: name())
    }

    private mutating func bars() -> Chart {
        let inks = Ink.allCases
        let rows = (0..<number(0...20)).map { _ in
            BarChart.Row(
                label: name(),
                value: name(),
                parts: (0..<number(0...5)).map { (inks[$0], amount()) }
            )
        }
        let legend = (0..<number(0...5)).map { LegendEntry(inks[$0], name()) }
        return BarChart(
            label(),
            rows: rows,
            legend: legend,
            scale: number(0...1) == 0 ? .shared : .shares
        ).chart
    }

    private mutating func dots() -> Chart {
        let rows = (0..<number(1...20)).map { _ in
            DotChart.Row(label: name(), value: amount() - amount())
        }
        return DotChart(label(), rows: rows, axis: name()).chart
    }

    private mutating func ranges() -> Chart {
        let rows = (0..<number(1...20)).map { _ in
            RangeChart.Row(
                label: name(),
                value: name(),
                low: number(0...2) == 0 ? nil : -Int(amount()),
                high: number(0...2) == 0 ? nil : Int(amount()),
                isUnknown: number(0...9) == 0
            )
        }
        return RangeChart(label(), rows: rows, axis: name()).chart
    }

    private mutating func histogram() -> Chart {
        let values = (0..<number(1...200)).map { _ in Int(amount()) }.sorted()
        let marks = (0..<number(0...3)).map { _ in
            Histogram.Mark(value: Double(values[number(0...values.count - 1)]), text: name())
        }
        return Histogram(label(), Histogram.Bins(values), marks: marks, axis: (name(), "y")).chart
    }

    private mutating func lines() -> Chart {
        var x = 0
        let points = (0..<number(1...80)).map { _ in
            x += number(0...50)
            let text = number(0...2) == 0 ? name() : ""
            return LineChart.Point(x: Double(x), y: amount(), text: text)
        }
        return LineChart(
            label(),
            points: points,
            joint: [.straight, .steps, .none][number(0...2)],
            axis: (name(), name()),
            band: 3...20,
            mark: number(0...1) == 0 ? nil : 7
        ).chart
    }

    private mutating func map() -> Chart {
        let places = (0..<number(1...60)).map { _ in
            SiteMap.Place(
                name: name(),
                east: Double(number(-9000...9000)),
                north: Double(number(-9000...9000)),
                size: amount(),
                used: amount(),
                reach: number(0...1) == 0 ? nil : Double(number(1...50) * 100),
                hint: name()
            )
        }
        return SiteMap(label(), places: places, words: ("N", "m", "km")).chart
    }

    private mutating func flow() -> Chart {
        let left = (0..<number(1...12)).map { _ in name() }
        let right = (0..<number(1...12)).map { _ in name() }
        let flows = (0..<max(left.count, right.count) * 2).map { position in
            FlowChart.Flow(
                from: position % left.count,
                to: position % right.count,
                amount: number(1...90)
            )
        }
        return FlowChart(
            label(),
            titles: (name(), name()),
            names: (left, right),
            flows: flows
        ).chart
    }
}
