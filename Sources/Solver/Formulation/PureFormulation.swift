package import Parallel
package import PlacementModel

/// A pure scenario as a transportation problem: one arc per option and seat group that is open to
/// the child. Of other scenarios it is the part that an integer program begins with.
package struct PureFormulation: Sendable {
    package let seatPlan: SeatPlan
    package let problem: TransportationProblem
    /// Per arc the position of its option in the option table.
    package let arcOption: [Int32]
    /// Per arc, whether it seats a member in a reserved seat or someone else in a released one.
    package let arcUse: [SeatUse]
    /// Whether some option takes less than a whole day of a place, which others may then share.
    let sharesPlaces: Bool

    /// How an arc uses its seat.
    package enum SeatUse: UInt8, Sendable {
        /// An open seat.
        case open
        /// A member in a seat of a minimum reserve.
        case minimum
        /// Somebody else in a seat of a minimum reserve.
        case minimumReleased
        /// A member in a seat reserved over and above.
        case additional
        /// Somebody else in such a seat.
        case additionalReleased
    }

    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        seats: SeatPlan.Sizes = .fixed,
        threads: Threads = .one
    ) throws(SolveFault) {
        seatPlan = try SeatPlan(scenario, sizes: seats)
        let seatPlan = seatPlan
        let sharesPlaces =
            scenario.policy.halfDays == .share && options.hasPartsOfDays(threads)
        self.sharesPlaces = sharesPlaces
        let pieces = threads.stretches(of: scenario.children.count, atLeast: 2000) { children in
            PureFormulation.arcs(
                of: children,
                scenario,
                options,
                seatPlan,
                sharesPlaces: sharesPlaces
            )
        }
        var arcStart: [Int32] = [0]
        arcStart.reserveCapacity(scenario.children.count + 1)
        var end: Int32 = 0
        for count in pieces.lazy.flatMap(\.counts) {
            end += count
            arcStart.append(end)
        }
        let arcSeatGroup = Array(joining: pieces.map(\.seatGroup), threads)
        arcOption = Array(joining: pieces.map(\.option), threads)
        arcUse = Array(joining: pieces.map(\.use), threads)
        do {
            problem = try TransportationProblem(
                arcStart: arcStart,
                arcSeatGroup: arcSeatGroup,
                capacities: seatPlan.seatGroups.map(\.capacity),
                families: seatPlan.seatGroups.map(\.classIndex),
                threads: threads
            )
        } catch {
            throw .network(error)
        }
    }

    /// The arcs of some children, child by child.
    private struct Arcs {
        var counts: [Int32] = []
        var seatGroup: [Int32] = []
        var option: [Int32] = []
        var use: [SeatUse] = []
    }

    private static func arcs(
        of children: Range<Int>,
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>,
        _ seatPlan: SeatPlan,
        sharesPlaces: Bool
    ) -> Arcs {
        var arcs = Arcs()
        for child in children {
            let memberships = scenario.children[child].groups
            let before = arcs.option.count
            for position in options.range(of: child) {
                let classIndex = options.elements[position].classIndex
                for group in seatPlan.groups(ofClass: classIndex) {
                    guard
                        let use = PureFormulation.use(
                            of: seatPlan.seatGroups[group],
                            by: memberships,
                            scenario.policy,
                            sharesPlaces: sharesPlaces
                        )
                    else { continue }
                    arcs.seatGroup.append(Int32(group))
                    arcs.option.append(Int32(position))
                    arcs.use.append(use)
                }
            }
            arcs.counts.append(Int32(arcs.option.count - before))
        }
        return arcs
    }

    /// A child's arc to an option's seats of a reserve, or its open ones.
    func arc(of child: Int, option: Int32, reserve: Int32?) -> Int? {
        problem.arcs(of: child).first { arc in
            let group = Int(problem.arcSeatGroup[arc])
            return arcOption[arc] == option && seatPlan.seatGroups[group].reserveIndex == reserve
        }
    }

    /// The seat that an arc leads to.
    package func seat(ofArc arc: Int32) -> AssignedSeat {
        AssignedSeat(option: arcOption[Int(arc)], seatGroup: problem.arcSeatGroup[Int(arc)])
    }

    /// Nil when the seats are not open to a child with these memberships, or there are none.
    static func use(
        of group: SeatGroup,
        by memberships: GroupSet,
        _ policy: Policy,
        sharesPlaces: Bool
    ) -> SeatUse? {
        guard group.capacity > 0 else { return nil }
        if let quota = group.closedToQuotaIndex {
            let members = policy.quotas[Int(quota)].groups
            return memberships.isDisjoint(with: members) ? .open : nil
        }
        guard let index = group.reserveIndex else { return .open }
        let reserve = policy.reserves[Int(index)]
        let isMember = !memberships.isDisjoint(with: reserve.groups)
        guard isMember || reserve.isReleased else { return nil }
        // Places of a wide minimum that no member takes are not kept, so others need a way in only
        // to share the day of one that a member takes.
        guard isMember || reserve.scope.isEachClass || reserve.keepsUnusedPlaces || sharesPlaces
        else { return nil }
        return switch reserve.counts {
        case .minimum: isMember ? .minimum : .minimumReleased
        case .additional: isMember ? .additional : .additionalReleased
        }
    }
}

extension RaggedTable<PlacementOption> {
    /// Whether any mode may leave a part of the day.
    fileprivate func hasPartsOfDays(_ threads: Threads) -> Bool {
        let elements = elements
        return threads.stretches(of: elements.count, atLeast: 50_000) { stretch in
            elements[stretch].contains { option in
                if case .fullDay = option.mode { false } else { true }
            }
        }.contains(true)
    }
}
