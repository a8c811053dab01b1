import Charts
import Testing

@Suite("Scales")
struct LinearScaleTests {
    @Test(arguments: 0..<300)
    func ticksEncloseTheValues(seed: Int) {
        var random = RandomCharts(seed: UInt64(seed))
        let low = Double(random.number(-5000...5000))
        let high = low + Double(random.number(0...100_000))
        let limit = random.number(2...12)
        let scale = LinearScale(
            low...high,
            over: (start: 10, end: 370),
            includesZero: random.number(0...1) == 0,
            tickLimit: limit
        )
        #expect(scale.domain.lowerBound <= low && high <= scale.domain.upperBound)
        #expect(scale.ticks.count <= max(limit, 2) + 1)
        #expect(scale.ticks.first == scale.domain.lowerBound)
        #expect(abs((scale.ticks.last ?? 0) - scale.domain.upperBound) < 1e-6)
        #expect(abs(scale(scale.domain.lowerBound) - 10) < 1e-9)
        #expect(abs(scale(scale.domain.upperBound) - 370) < 1e-9)
        var step = scale.step
        while step >= 10 { step /= 10 }
        #expect([1, 2, 5].contains { abs($0 - step) < 1e-9 })
    }

    @Test func numbersAreWrittenPlainly() {
        #expect(ChartNumber.text(1_234_567) == "1,234,567")
        #expect(ChartNumber.text(-1000) == "-1,000")
        #expect(ChartNumber.text(0.25) == "0.25")
        #expect(ChartNumber.text(999) == "999")
        #expect(ChartNumber.text(0) == "0")
    }

    @Test func stepsOfADistribution() {
        let bins = Histogram.Bins([0, 99, 100, 450, 499])
        #expect(bins.counts.reduce(0, +) == 5)
        #expect(bins.bounds(of: 0).low == 0)
        #expect(!bins.isOpenEnded)
        let far = Histogram.Bins(Array(0..<200) + [90_000])
        #expect(far.isOpenEnded && far.counts.reduce(0, +) == 201)
        #expect(far.bounds(of: far.counts.count - 1).high == nil)
    }
}
