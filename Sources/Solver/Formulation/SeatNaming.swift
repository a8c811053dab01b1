import PlacementModel

/// Which seat group every child sits in, once the integer program has said who sits in which class.
///
/// Children in seats that are kept sit there. Of members of a minimum with release, as many sit in
/// its places as count for it, in the order of the children; all others sit in the open places and,
/// when these are full, in released ones. No goal looks at these names; the report does.
struct SeatNaming {
    private let formulation: IntegerFormulation
    private let values: [Int64]
    /// Per child its arcs in the formulation with separate seats.
    private(set) var arcs: [[Int32]]
    /// In the size that they were given: places that a wide reserve keeps in a class are not open
    /// there. Of a minimum with release only the places in use are kept.
    private(set) var seatGroups: [SeatGroup]
    private var use: [PlaceUse]

    init(_ formulation: IntegerFormulation, _ values: [Int64]) {
        self.formulation = formulation
        self.values = values
        seatGroups = formulation.separate.seatPlan.seatGroups
        arcs = [[Int32]](repeating: [], count: formulation.scenario.children.count)
        use = [PlaceUse](repeating: PlaceUse(), count: seatGroups.count)
        let rest = seatCounted()
        resize()
        for child in rest.indices {
            for option in rest[child] { seat(child, option, inAnyOf: nil) }
            arcs[child].sort()
        }
    }

    var seats: RaggedTable<AssignedSeat> {
        RaggedTable(rows: arcs.lazy.map { $0.lazy.map(formulation.separate.seat(ofArc:)) })
    }

    /// Children in kept seats, and members who count.
    ///
    /// - Returns: per child the options of its other seats.
    private mutating func seatCounted() -> [[Int32]] {
        let problem = formulation.formulation.problem
        var reserveOfArc: [Int32: Int32] = [:]
        for members in formulation.countedMembers {
            var count = values[Int(members.column)]
            for arc in members.arcs where count > 0 && values[Int(arc)] == 1 {
                guard reserveOfArc[arc] == nil else { continue }
                reserveOfArc[arc] = members.reserve
                count -= 1
            }
        }
        var rest = [[Int32]](repeating: [], count: problem.childCount)
        for child in rest.indices {
            for arc in problem.arcs(of: child) where values[arc] == 1 {
                let option = formulation.formulation.arcOption[arc]
                let group = formulation.formulation.seatPlan
                    .seatGroups[Int(problem.arcSeatGroup[arc])]
                if let reserve = group.reserveIndex ?? reserveOfArc[Int32(arc)] {
                    seat(child, option, inAnyOf: reserve)
                } else {
                    rest[child].append(option)
                }
            }
        }
        return rest
    }

    /// - Parameter reserve: the one in whose places the child sits; nil for the first group with
    ///   room, open places before released ones.
    private mutating func seat(_ child: Int, _ option: Int32, inAnyOf reserve: Int32?) {
        let separate = formulation.separate
        let candidates = separate.problem.arcs(of: child).filter {
            separate.arcOption[$0] == option
        }
        let use = placeUse(child, option)
        let found =
            candidates.first { arc in
                let group = Int(separate.problem.arcSeatGroup[arc])
                if let reserve { return seatGroups[group].reserveIndex == reserve }
                let isKept = seatGroups[group].reserveIndex.map {
                    formulation.scenario.policy.reserves[Int($0)].keepsUnusedPlaces
                }
                return isKept != true
                    && (self.use[group] + use).placeCount <= seatGroups[group].capacity
            } ?? candidates.first
        guard let found else { return }
        arcs[child].append(Int32(found))
        self.use[Int(separate.problem.arcSeatGroup[found])].add(use, sign: 1)
    }

    private func placeUse(_ child: Int, _ option: Int32) -> PlaceUse {
        let scenario = formulation.scenario
        guard scenario.policy.halfDays == .share else { return .wholeDay }
        return formulation.options.elements[Int(option)].mode
            .placeUse(hours: scenario.children[child].hoursPerDay)
    }

    private mutating func resize() {
        let plan = formulation.separate.seatPlan
        var capacities = seatGroups.map(\.capacity)
        var kept: [ClassReserve: Int32] = [:]
        var isClosed = [Bool](repeating: false, count: formulation.scenario.classes.count)
        var mayClose = isClosed
        for (column, value) in zip(formulation.program.columns, values) {
            switch column.name {
            case .classOpens(let careClass):
                mayClose[Int(careClass)] = true
                isClosed[Int(careClass)] = value == 0
            case .placesKept(let reserve, let careClass):
                kept[ClassReserve(careClass: careClass, reserve: reserve)] = Int32(clamping: value)
            default: break
            }
        }
        var isUsed = [Bool](repeating: false, count: isClosed.count)
        for arc in 0..<formulation.formulation.problem.arcCount where values[arc] == 1 {
            let option = formulation.formulation.arcOption[arc]
            isUsed[Int(formulation.options.elements[Int(option)].classIndex)] = true
        }
        for careClass in isClosed.indices {
            let groups = plan.groups(ofClass: Int32(careClass))
            for group in groups where plan.isWide(seatGroups[group], in: formulation.scenario) {
                guard let reserve = seatGroups[group].reserveIndex else { continue }
                let key = ClassReserve(careClass: Int32(careClass), reserve: reserve)
                capacities[group] = kept[key] ?? use[group].placeCount
                capacities[groups.lowerBound] -= capacities[group]
            }
            // Without a child the class is closed, whatever the column was left at.
            if isClosed[careClass] || (mayClose[careClass] && !isUsed[careClass]) {
                for group in groups { capacities[group] = 0 }
            }
        }
        seatGroups = zip(seatGroups, capacities).map { $0.resized(to: $1) }
    }

    private struct ClassReserve: Hashable {
        let careClass: Int32
        let reserve: Int32
    }
}

extension SeatGroup {
    func resized(to capacity: Int32) -> SeatGroup {
        SeatGroup(
            classIndex: classIndex,
            reserveIndex: reserveIndex,
            closedToQuotaIndex: closedToQuotaIndex,
            capacity: capacity
        )
    }
}
