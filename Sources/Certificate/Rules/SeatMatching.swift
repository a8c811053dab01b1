// Problem: give as many seats as possible to instances of reserves, each to one of those that are open
// to it, so that what the seats of an instance take of a day fits its places.
//
// Method: the smallest seats first, each along a shortest augmenting path, in which a seat takes the
// part of another that is no smaller, which moves on. Where all seats take the same, that is bipartite
// matching and the result the largest (Kuhn 1955; Berge 1957: no augmenting path is left). Otherwise it
// is a way that works, and perhaps not the best one.
//
// Complexity: O(seats x pairs), and about linear where few seats are left over.

/// As many seats as were found room for.
struct SeatMatching {
    private(set) var count = 0
    private let eligible: [[Int]]
    private let uses: [DayUse]
    private let limits: [Int]
    private var load: [DayUse]
    private var seatsOfInstance: [Set<Int>]

    /// - Parameters:
    ///   - eligible: per seat the instances that it may go to, the likeliest first.
    ///   - limits: per instance its places.
    init(eligible: [[Int]], uses: [DayUse], limits: [Int]) {
        self.eligible = eligible
        self.uses = uses
        self.limits = limits
        load = limits.map { _ in DayUse() }
        seatsOfInstance = limits.map { _ in [] }
        func size(_ seat: Int) -> (Int, Int) {
            (uses[seat].day, uses[seat].morning + uses[seat].afternoon)
        }
        let order = eligible.indices.sorted {
            size($0) == size($1) ? $0 < $1 : size($0) < size($1)
        }
        // Instances from which seats of the same size found no way out never let another one in.
        var deadEnds: [DayUse: Set<Int>] = [:]
        for seat in order where !place(seat, &deadEnds[uses[seat], default: []]) {}
    }

    private struct Step {
        let seat: Int
        let instance: Int
        let before: Int?
    }

    private mutating func place(_ seat: Int, _ deadEnds: inout Set<Int>) -> Bool {
        var isReached = deadEnds
        var steps: [Step] = []
        func reach(_ seat: Int, _ before: Int?) {
            for instance in eligible[seat] where isReached.insert(instance).inserted {
                steps.append(Step(seat: seat, instance: instance, before: before))
            }
        }
        reach(seat, nil)
        var next = 0
        while next < steps.count {
            let step = steps[next]
            var sum = load[step.instance]
            sum += uses[step.seat]
            if sum.places <= limits[step.instance] {
                carryOut(steps, last: next)
                count += 1
                return true
            }
            for other in seatsOfInstance[step.instance].sorted()
            where uses[step.seat].fits(insteadOf: uses[other]) {
                reach(other, next)
            }
            next += 1
        }
        deadEnds = isReached
        return false
    }

    /// From the last step back: each seat enters its instance, and has left the one before.
    private mutating func carryOut(_ steps: [Step], last: Int) {
        var position: Int? = last
        while let index = position {
            let step = steps[index]
            if let before = step.before {
                let left = steps[before].instance
                seatsOfInstance[left].remove(step.seat)
                load[left] -= uses[step.seat]
            }
            seatsOfInstance[step.instance].insert(step.seat)
            load[step.instance] += uses[step.seat]
            position = step.before
        }
    }
}

extension DayUse {
    /// Whether it takes no more of any part of the day.
    fileprivate func fits(insteadOf other: DayUse) -> Bool {
        morning <= other.morning && afternoon <= other.afternoon && day <= other.day
    }

    fileprivate static func -= (sum: inout DayUse, use: DayUse) {
        sum.morning -= use.morning
        sum.afternoon -= use.afternoon
        sum.day -= use.day
    }
}
