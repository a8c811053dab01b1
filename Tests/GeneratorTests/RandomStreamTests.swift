import Testing

@testable import Generator

/// The draws that everything else is made from.
@Suite struct RandomStreamTests {
    @Test func drawsNormalVariates() {
        var random = RandomStream(seed: 1, for: .towns)
        let variates = (0..<20_000).map { _ in Double(random.normal()) / 65_536 }
        let mean = variates.reduce(0, +) / 20_000
        let variance = variates.reduce(0) { $0 + $1 * $1 } / 20_000
        #expect(abs(mean) < 0.03)
        #expect(abs(variance - 1) < 0.05)
    }

    @Test func drawsFactorsAroundOne() {
        var random = RandomStream(seed: 2, for: .towns)
        let factors = (0..<20_001).map { _ in random.factor(deviation: 500) }.sorted()
        // The median of e^x is 1; a deviation of 0.5 puts one in forty beyond e^1 on each side.
        #expect((64_000...67_000).contains(factors[10_000]))
        #expect((160_000...190_000).contains(factors[19_500]))
        #expect((22_000...26_000).contains(factors[500]))
        #expect((factors.first ?? 0) > 0)
    }

    @Test func keepsPurposesApart() {
        var towns = RandomStream(seed: 3, for: .towns)
        var sites = RandomStream(seed: 3, for: .sites)
        #expect(towns.next() != sites.next())
    }

    @Test func drawsEveryNumberBelowTheLimit() {
        var random = RandomStream(seed: 4, for: .children)
        let numbers = (0..<2000).map { _ in random.number(in: 5...20) }
        #expect(Set(numbers) == Set(5...20))
    }
}
