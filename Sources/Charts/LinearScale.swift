/// From values to places on an axis, with ticks at 1, 2 or 5 times a power of ten.
package struct LinearScale: Hashable, Sendable {
    /// First and last tick; they enclose the values.
    package let domain: ClosedRange<Double>
    /// Where the ends of the domain lie, in units of the view box.
    package let range: (start: Double, end: Double)
    /// The distance between two ticks.
    package let step: Double

    /// - Parameters:
    ///   - values: lowest and highest value.
    ///   - includesZero: whether the axis begins at zero, as the length of a bar needs it.
    ///   - tickLimit: the most ticks there is room for, at least 2.
    ///   - smallestStep: 1 where values are whole numbers.
    package init(
        _ values: ClosedRange<Double>,
        over range: (start: Double, end: Double),
        includesZero: Bool,
        tickLimit: Int = 6,
        smallestStep: Double = 1
    ) {
        let low = includesZero ? min(0, values.lowerBound) : values.lowerBound
        var high = includesZero ? max(0, values.upperBound) : values.upperBound
        if high <= low { high = low + smallestStep }
        var steps = LinearScale.niceSteps(from: smallestStep).makeIterator()
        var step = steps.next() ?? smallestStep
        func ends(_ step: Double) -> (Double, Double) {
            ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
        }
        while (ends(step).1 - ends(step).0) / step > Double(max(2, tickLimit) - 1) {
            guard let next = steps.next() else { break }
            step = next
        }
        let (first, last) = ends(step)
        self.step = step
        self.range = range
        domain = first...max(last, first + step)
    }

    /// Where a value lies.
    package func callAsFunction(_ value: Double) -> Double {
        let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return range.start + share * (range.end - range.start)
    }

    package var ticks: [Double] {
        let count = Int(((domain.upperBound - domain.lowerBound) / step).rounded())
        return (0...count).map { domain.lowerBound + Double($0) * step }
    }

    /// 1, 2, 5, 10, 20, ... times the smallest one.
    private static func niceSteps(from smallest: Double) -> some Sequence<Double> {
        sequence(state: (power: smallest, position: 0)) { state -> Double? in
            let step = state.power * [1, 2, 5][state.position]
            state.position += 1
            if state.position == 3 { state = (state.power * 10, 0) }
            return step
        }
        .prefix(100)
    }

    package static func == (left: LinearScale, right: LinearScale) -> Bool {
        left.domain == right.domain && left.range == right.range && left.step == right.step
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(domain)
        hasher.combine(step)
    }
}

/// Numbers as charts write them, the same on every machine.
package enum ChartNumber {
    /// A whole number with a comma between groups of three digits, or up to three decimals.
    package static func text(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let whole = Int(thousandths.magnitude / 1000)
        var digits = String(whole)
        var position = digits.count - 3
        while position > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
            position -= 3
        }
        var rest = String(thousandths.magnitude % 1000 + 1000).dropFirst()
        while rest.hasSuffix("0") { rest.removeLast() }
        return (thousandths < 0 ? "-" : "") + digits + (rest.isEmpty ? "" : "." + rest)
    }
}
