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
        for (block, size) in sizes.seats.enumerated() {
            let used = placement.blockUse[block].places
            if used > size, placement.load[block] > 0 {
                ledger.add(
                    Discrepancy(
                        .tooMany,
                        at: placement.name(ofBlock: block),
                        stated: "\(used)",
                        found: "\(size)"
                    )
                )
            }
        }
        return ledger.claim(.seats, .count(sizes.seats.reduce(0, +)))
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
        let wide = placement.policy.reserves.enumerated().filter { !$0.element.scope.isEachClass }
        guard !wide.isEmpty else { return nil }
        var ledger = ClaimLedger()
        for (index, reserve) in wide {
            for part in reserve.scope.parts(of: placement.facts) {
                check(index, reserve, part, &ledger)
            }
        }
        return ledger.claim(.reserves, .count(wide.count))
    }

    private func check(
        _ index: Int,
        _ reserve: Reserve,
        _ part: ScopePart,
        _ ledger: inout ClaimLedger
    ) {
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
        if kept > amount || kept < amount && reserve.keepsUnusedPlaces {
            ledger.add(
                Discrepancy(
                    kept > amount ? .tooMany : .tooFew,
                    at: "scenario.yaml:\(reserve.line)",
                    stated: "\(kept)",
                    found: "\(amount)"
                )
            )
        }
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
