import Digests
import PlacementModel

/// Checks the parts of a policy against each other and against the seats.
struct PolicyCheck {
    let policy: Policy
    let mapping: YAMLMapping
    let context: PolicyContext
    let reader: YAMLReader

    func run() {
        checkOrder()
        checkLottery()
        checkReservesOfClasses()
        checkWideReserves()
    }

    private func checkOrder() {
        let value = mapping["order"] ?? mapping.value
        if policy.mechanism == .optimal, !policy.order.contains(.lottery) {
            reader.fault(.orderLacksLottery, at: value)
        }
        let hasMinimum = policy.reserves.contains { $0.counts == .minimum }
        if hasMinimum, !policy.order.contains(.reserves) {
            reader.fault(.orderLacksReserves, at: value)
        }
        if let distance = policy.order.firstIndex(of: .distance),
            !policy.order[..<distance].contains(where: placesChildren)
        {
            reader.fault(.orderPlacesNobody, at: value)
        }
    }

    private func placesChildren(_ goal: Goal) -> Bool {
        switch goal {
        case .points, .placed, .lottery: true
        // These may leave out children whom no reserve, wish or earlier place concerns.
        case .reserves, .wishRanks, .fewestChanges, .distance: false
        }
    }

    /// First come needs no draw; every other mechanism decides ties by lottery.
    private func checkLottery() {
        guard let value = mapping["lottery"] else {
            if policy.mechanism != .firstCome { reader.fault(.lotteryMissing, at: mapping.value) }
            return
        }
        guard let lottery = policy.lottery, let seed = lottery.seed else { return }
        if SHA256Digest(of: seed).hexadecimal != lottery.commitment {
            // The seed is no secret once it is written here, but a message need not spread it.
            reader.log.add(.commitmentContradictsSeed, at: reader.place(value))
        }
    }

    /// The reserves of a class must fit into it. A class without seats keeps none.
    private func checkReservesOfClasses() {
        guard let value = reserveList else { return }
        for (index, careClass) in context.classes.classes.enumerated() {
            let seats = careClass.capacity.seatCount
            var reserved = 0
            for reserve in policy.reserves {
                guard case .eachClass(let classes) = reserve.scope else { continue }
                guard classes?.contains(Int32(index)) ?? true else { continue }
                reserved += Int(reserve.amount.statedCount(of: seats))
            }
            guard reserved > Int(seats) else { continue }
            let kind = FaultKind.reservesExceedSeats(
                className: careClass.id.text,
                reserved: reserved,
                seats: Int(seats)
            )
            reader.fault(kind, at: value)
        }
    }

    /// A wider reserve must fit into the classes it is counted over. Whether it can be kept beside
    /// others is for the solver, which can say which of them conflict.
    private func checkWideReserves() {
        guard let value = reserveList else { return }
        for (number, reserve) in policy.reserves.enumerated() {
            guard case .seats(let reserved) = reserve.amount else { continue }
            for (site, seats) in counted(reserve.scope) where seats > 0 && seats < Int(reserved) {
                let kind = FaultKind.reserveExceedsScope(
                    number: number + 1,
                    site: site,
                    reserved: Int(reserved),
                    seats: seats
                )
                reader.fault(kind, at: value)
            }
        }
    }

    private var reserveList: YAMLValue? { mapping["reserves"].flatMap { $0.isList ? $0 : nil } }

    /// The seats over which a reserve wider than a class is counted, together or site by site.
    private func counted(_ scope: SeatScope) -> [(site: String?, seats: Int)] {
        let classes = context.classes.classes
        func seats(_ isCounted: (CareClass) -> Bool) -> Int {
            classes.lazy.filter(isCounted).reduce(0) { $0 + Int($1.capacity.seatCount) }
        }
        switch scope {
        case .eachClass: return []
        case .eachSite(let some):
            return (0..<context.sites.codes.count).filter { some?.contains(Int32($0)) ?? true }
                .map { site in (context.sites.codes[site], seats { $0.siteIndex == Int32(site) }) }
        case .eachSession:
            return Set(classes.map(\.sessionIndex)).sorted()
                .map { session in (nil, seats { $0.sessionIndex == session }) }
        case .scenario: return [(nil, seats { _ in true })]
        }
    }
}
