internal import PlacementModel

extension TuningBench {
    /// Where to look between two values of the only weight at which different placements are best: the
    /// last value at which the first one's points are not below the other's. Where that is no news,
    /// the middle.
    ///
    /// Precondition: at least one value lies between.
    func crossing(
        _ one: (value: Int, placement: TunedPlacement),
        _ other: (value: Int, placement: TunedPlacement)
    ) throws(TuningFault) -> Int {
        let gap = abs(other.value - one.value)
        let sign = other.value > one.value ? 1 : -1
        let lead = try pointsLead(one.placement, over: other.placement, at: one.value)
        let lag = try pointsLead(one.placement, over: other.placement, at: other.value)
        guard lead > lag, lead >= 0, lag <= 0 else { return one.value + sign * (gap / 2) }
        // The lead falls linearly from `lead` to `lag` over the gap.
        let steps = Int(Int128(lead) * Int128(gap) / (Int128(lead) - Int128(lag)))
        return one.value + sign * min(max(steps, 1), gap - 1)
    }

    private func pointsLead(
        _ one: TunedPlacement,
        over other: TunedPlacement,
        at value: Int
    ) throws(TuningFault) -> Int {
        let options = try weighted.options(at: [value]).elements
        func sum(_ placement: TunedPlacement) -> Int {
            placement.seats.elements.reduce(0) { $0 + Int(options[Int($1.option)].points.value) }
        }
        return sum(one) - sum(other)
    }
}
