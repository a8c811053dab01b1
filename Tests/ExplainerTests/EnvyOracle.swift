import Explainer
import PlacementModel

/// A case of envy as the definition names it.
struct Named: Equatable {
    let child: Int32
    let classIndex: Int32
    let lower: Int
    let lowest: Int32?
    let free: Bool

    init(_ entry: EnvyCase) {
        child = entry.child
        classIndex = entry.classIndex
        lower = entry.lowerCount
        lowest = entry.lowest?.child
        free = entry.hasFreePlace
    }

    init(child: Int32, classIndex: Int32, lower: Int, lowest: Int32?, free: Bool) {
        self.child = child
        self.classIndex = classIndex
        self.lower = lower
        self.lowest = lowest
        self.free = free
    }
}

/// Envy in scenarios in which points and lottery numbers are the priority, every child takes one
/// seat, and at most one reserve covers a class: every child, class and pair is looked at.
struct EnvyOracle {
    let run: Run

    private func careClass(of child: Int) -> Int32? {
        run.seats(ofChild: child).first { _ in true }?.1.classIndex
    }

    private func option(_ child: Int, _ careClass: Int32) -> PlacementOption? {
        run.options[child].first { $0.classIndex == careClass }
    }

    private func holders(_ careClass: Int32) -> [Int] {
        run.scenario.children.indices.filter { self.careClass(of: $0) == careClass }
    }

    private func comesBefore(_ first: Int, _ second: Int, _ careClass: Int32) -> Bool {
        let points = [first, second].map { option($0, careClass)!.points.value }
        let numbers = numbers
        return points[0] == points[1]
            ? numbers[first] < numbers[second] : points[0] > points[1]
    }

    private var numbers: [Int32] {
        run.outcome.lottery?.numbers ?? LotteryNumbers.of(run.scenario)
    }

    var cases: [Named] {
        run.scenario.children.indices.flatMap { child in
            run.scenario.classes.indices.compactMap { envy(child, Int32($0)) }
        }
    }

    private func envy(_ child: Int, _ careClass: Int32) -> Named? {
        guard let wanted = option(child, careClass)?.wishRank else { return nil }
        let own = self.careClass(of: child).map { option(child, $0)!.wishRank! } ?? .max
        guard wanted < own else { return nil }
        let lower = lower(child, careClass)
        let seats = run.scenario.classes[Int(careClass)].capacity.seatCount
        let free = holders(careClass).count < seats
        guard !lower.isEmpty || free else { return nil }
        let last = lower.reduce(lower.first) { comesBefore($0!, $1, careClass) ? $1 : $0 }
        return Named(
            child: Int32(child),
            classIndex: careClass,
            lower: lower.count,
            lowest: last.map { Int32($0) },
            free: free
        )
    }

    private func lower(_ child: Int, _ careClass: Int32) -> [Int] {
        holders(careClass).filter { comesBefore(child, $0, careClass) }
    }

    /// Whether one of them, or a free seat, could make way without a reserve or quota being hurt.
    func isJustified(_ named: Named) -> Bool {
        let child = Int(named.child)
        let holders = holders(named.classIndex)
        func couldSit(_ seated: [Int]) -> Bool {
            keepsRights(seated, than: holders, named.classIndex)
        }
        return (named.free && couldSit(holders + [child]))
            || lower(child, named.classIndex).contains { other in
                couldSit(holders.filter { $0 != other } + [child])
            }
    }

    /// Whether seats kept for members stay theirs: where they are not released nobody else sits
    /// there, and no reserve is filled with fewer members than it was.
    private func keepsRights(_ seated: [Int], than before: [Int], _ careClass: Int32) -> Bool {
        let seats = run.scenario.classes[Int(careClass)].capacity.seatCount
        let children = run.scenario.children
        for quota in run.scenario.policy.quotas {
            let members = seated.count { !children[$0].groups.isDisjoint(with: quota.groups) }
            if members > quota.amount.seatCount(of: seats) { return false }
        }
        for reserve in run.scenario.policy.reserves {
            let amount = Int(reserve.amount.seatCount(of: seats))
            func members(_ seated: [Int]) -> Int {
                seated.count { !children[$0].groups.isDisjoint(with: reserve.groups) }
            }
            if min(amount, members(seated)) < min(amount, members(before)) { return false }
            if !reserve.isReleased,
                seated.count - members(seated) > Int(seats) - amount
            {
                return false
            }
        }
        return seated.count <= seats
    }
}
