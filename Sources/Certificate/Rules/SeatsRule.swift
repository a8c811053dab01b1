import PlacementModel

/// Nobody sits where it may not, and no seats are used beyond those that there are: at every hour
/// of the day.
struct SeatsRule {
    let placement: CheckedPlacement
    let sizes: BlockSizes

    var claims: [Claim] {
        [placement.oneSeatClaim, seatsClaim] + (hasSessions ? [sessionsClaim] : [])
            + (reservesClaim.map { [$0] } ?? [])
    }

    private var hasSessions: Bool { placement.facts.scenario.sessions.count > 1 }

    private var seatsClaim: Claim {
        var ledger = ClaimLedger()
        let rights = SeatRights(placement.policy, placement.blocks)
        for seat in placement.given.seats
        where rights.use(of: Int(seat.block), by: placement.groups(of: seat)) == nil {
            ledger.add(
                Discrepancy(
                    .notAnOption,
                    at: placement.name(ofChild: Int(seat.child)),
                    stated: placement.name(ofBlock: Int(seat.block))
                )
            )
        }
        for index in placement.facts.classes.indices {
            for blocks in together(ofClass: index) {
                let used = blocks.reduce(into: DayUse()) { $0 += placement.blockUse[$1] }.places
                let size = blocks.reduce(0) { $0 + sizes.seats[$1] }
                if used > size, blocks.contains(where: { placement.load[$0] > 0 }) {
                    ledger.add(
                        Discrepancy(
                            .tooMany,
                            at: placement.name(ofBlock: blocks[0]),
                            stated: "\(used)",
                            found: "\(size)"
                        )
                    )
                }
            }
        }
        return ledger.claim(.seats, .count(sizes.seats.reduce(0, +)))
    }

    /// The blocks of a class that must hold their children together: those of counted minimums with the
    /// open ones, all others by themselves.
    private func together(ofClass index: Int) -> [[Int]] {
        let range = placement.blocks.range(ofClass: index)
        guard placement.countsReleasedMinimums else { return range.map { [$0] } }
        let pool = range.filter(placement.isInPool)
        return [pool] + range.filter { !placement.isInPool($0) }.map { [$0] }
    }

    /// Seats in at most as many sessions as the policy says, and never in two that share a date.
    private var sessionsClaim: Claim {
        var ledger = ClaimLedger()
        let limit = Int(placement.policy.sessionsPerChild)
        let given = placement.given
        for child in placement.facts.children.indices where given.range(of: child).count > 1 {
            let sessions = given.range(of: child).map { placement.session(of: given.seats[$0]) }
            let name = placement.name(ofChild: child)
            if sessions.count > limit {
                ledger.add(
                    Discrepancy(
                        .tooMany,
                        at: name,
                        stated: "\(sessions.count)",
                        found: "\(limit)"
                    )
                )
            }
            for (first, second) in placement.facts.overlappingSessions
            where sessions.contains(first) && sessions.contains(second) {
                let ids = [first, second].map { placement.facts.scenario.sessions[$0].id.text }
                ledger.add(
                    Discrepancy(.unexpected, at: name, stated: ids.joined(separator: " + "))
                )
            }
        }
        return ledger.claim(.sessions, .count(limit))
    }

    /// Reserves over a site, a session or the scenario keep what they say.
    private var reservesClaim: Claim? {
        guard placement.model == .shared else { return nil }
        let wide = placement.policy.reserves.enumerated().filter { _, reserve in
            !reserve.scope.isEachClass
                && (reserve.keepsUnusedPlaces || !placement.countsReleasedMinimums)
        }
        guard !wide.isEmpty else { return nil }
        var ledger = ClaimLedger()
        var missing: [(line: Int32, closed: [Int])] = []
        for (index, reserve) in wide {
            for part in reserve.scope.parts(of: placement.facts) {
                let rest = check(index, reserve, part, &ledger)
                let closed = part.classes.filter { !placement.isOpen($0) }
                missing += (0..<rest).map { _ in (reserve.line, closed) }
            }
        }
        if !canBeKeptInClosedClasses(missing.map(\.closed)), let line = missing.first?.line {
            ledger.add(
                Discrepancy(
                    .tooFew,
                    at: placement.facts.scenario.policyPlace(line: line),
                    stated: "0",
                    found: "\(missing.count)"
                )
            )
        }
        return ledger.claim(.reserves, .count(wide.count))
    }

    /// A class without children that may stay closed has no seats in the files, whatever a reserve keeps
    /// there. What is missing must have room in such classes, in seats that they do not reserve by
    /// themselves.
    ///
    /// - Parameter places: per missing place the closed classes of its scope.
    private func canBeKeptInClosedClasses(_ places: [[Int]]) -> Bool {
        let open = placement.facts.classes.indices.map { index in
            placement.blocks.blocks[placement.blocks.range(ofClass: index).lowerBound].seats
        }
        let found = SeatMatching(
            eligible: places,
            uses: places.map { _ in .whole },
            limits: open
        ).count
        return found == places.count
    }

    /// - Returns: how many places that must be kept are not.
    private func check(
        _ index: Int,
        _ reserve: Reserve,
        _ part: ScopePart,
        _ ledger: inout ClaimLedger
    ) -> Int {
        let amount = reserve.amount.count(of: part.seats)
        let blocks = part.classes.flatMap { placement.blocks.range(ofClass: $0) }
            .filter { placement.blocks.blocks[$0].reserve == Int32(index) }
        for block in blocks where sizes.seats[block] > placement.blocks.blocks[block].seats {
            ledger.add(
                Discrepancy(
                    .tooMany,
                    at: placement.name(ofBlock: block),
                    stated: "\(sizes.seats[block])",
                    found: "\(placement.blocks.blocks[block].seats)"
                )
            )
        }
        let kept = blocks.reduce(0) { $0 + sizes.seats[$1] }
        if kept > amount {
            ledger.add(
                Discrepancy(
                    .tooMany,
                    at: placement.facts.scenario.policyPlace(line: reserve.line),
                    stated: "\(kept)",
                    found: "\(amount)"
                )
            )
        }
        return reserve.keepsUnusedPlaces ? max(0, amount - kept) : 0
    }
}

extension CheckedPlacement {
    func groups(of seat: GivenSeat) -> UInt64 { facts.children[Int(seat.child)].groups }

    /// At most one seat in a session.
    var oneSeatClaim: Claim {
        var ledger = ClaimLedger()
        for child in facts.children.indices where given.range(of: child).count > 1 {
            let sessions = given.range(of: child).map { session(of: given.seats[$0]) }
            if Set(sessions).count < sessions.count || policy.sessionsPerChild == 1 {
                ledger.add(
                    Discrepancy(
                        .tooMany,
                        at: name(ofChild: child),
                        stated: "\(sessions.count)",
                        found: "1"
                    )
                )
            }
        }
        return ledger.claim(.oneSeat, .count(facts.children.count))
    }
}
