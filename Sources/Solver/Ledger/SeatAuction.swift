import PlacementModel

// Problem: better a placement of the ledger at the policy's goals while every rule holds.
//
// Method: an auction in the manner of Bertsekas (The auction algorithm: A distributed relaxation method
// for the assignment problem, Annals of Operations Research 14, 1988), with the ledger in the place of
// capacities. Every seat group has a price per place; a child who takes half a day pays half. An
// applicant bids for the choice that is worth most beyond its price, by how much it is better than the
// next one, and takes it: in free places, or from those who bid least for the same seats, or for
// others of the class or of a wide reserve. Who is put out bids again.
// Nobody is put out of a class that needs its children to open.
//
// Values are the goals up to points, the earlier ones weighted; a heuristic, as with these rules prices
// prove nothing. What comes out is compared with what went in, goal by goal.
//
// Complexity: at most `bidsPerApplicant` bids for each applicant, each linear in its arcs and in the
// holders of a class.

/// An auction of seats under all rules.
struct SeatAuction {
    let facts: LedgerFacts
    /// In the order in which they bid first.
    let applicants: [Applicant]
    /// Per arc in points, times the hours of a place.
    let values: [Int64]
    let step: Int64
    private(set) var ledger: PlacementLedger
    private let isGiven: [Bool]
    /// Per seat group, for a place.
    private var prices: [Int64]
    private var holds: [Hold?]
    /// Per seat group the applicants who sit there.
    private var holders: [[Int]]
    private var queue: [Int] = []

    private struct Hold {
        let arcs: [Int32]
        /// For a place.
        let bid: Int64
    }

    private static let bidsPerApplicant = 60
    /// How many holders are tried before a bid is given up.
    private static let triedHolders = 6
    /// How many choices are bid for before others have their turn.
    private static let triedChoices = 6

    /// - Parameters:
    ///   - given: places that nobody is put out of.
    ///   - placement: what is to be bettered; its budgets hold.
    init(
        facts: LedgerFacts,
        applicants: [Applicant],
        values: [Int64],
        step: Int64,
        given: PlacementLedger,
        placement: PlacementLedger
    ) {
        self.facts = facts
        self.applicants = applicants
        self.values = values
        self.step = step
        ledger = placement
        ledger.opening.holdsBudgets = true
        isGiven = applicants.map { $0.children.contains(where: given.isPlaced) }
        prices = Array(repeating: 0, count: facts.formulation.seatPlan.seatGroups.count)
        holders = Array(repeating: [], count: prices.count)
        holds = Array(repeating: nil, count: applicants.count)
        for (index, applicant) in applicants.enumerated() where !isGiven[index] {
            let arcs = applicant.children.flatMap { ledger.arcsOfChild[$0] }
            if !arcs.isEmpty { hold(index, arcs, bid: 0) }
        }
    }

    mutating func run() {
        queue = applicants.indices.reversed().filter { !isGiven[$0] }
        var bidsLeft = SeatAuction.bidsPerApplicant * applicants.count
        while bidsLeft > 0, let bidder = queue.popLast() {
            bidsLeft -= bid(bidder)
        }
    }

    // MARK: - Bidding

    private struct Offer {
        var arcs: [Int32] = []
        var net = Int64.min
        /// What the next best choice is worth.
        var next = Int64.min
    }

    /// - Returns: how many bids it took.
    private mutating func bid(_ bidder: Int) -> Int {
        if let hold = holds[bidder] {
            guard best(bidder).net > net(hold.arcs) + step * hours(hold.arcs), mayLeave(hold.arcs)
            else { return 1 }
            drop(bidder)
        }
        for count in 1...SeatAuction.triedChoices {
            let offer = best(bidder)
            guard offer.net > 0 else { return count }
            if take(offer.arcs, for: bidder) { return count }
            let more = (offer.net - max(0, offer.next)) / hours(offer.arcs) + step
            if outbid(bidder, offer.arcs, more) { return count }
            // Nobody may be put out for that: too dear.
            for arc in offer.arcs { prices[group(arc)] += more }
        }
        queue.insert(bidder, at: 0)
        return SeatAuction.triedChoices
    }

    private func best(_ bidder: Int) -> Offer {
        var best = Offer()
        for choice in applicants[bidder].choices {
            var arcs: [Int32] = []
            var sum: Int64 = 0
            for ofChild in choice.arcs {
                var top: (arc: Int32, net: Int64)?
                for arc in ofChild where !ledger.isClosed[Int(facts.classOfArc(Int(arc)))] {
                    let net = net(arc)
                    if top.map({ net > $0.net }) ?? true { top = (arc, net) }
                }
                guard let top else { break }
                arcs.append(top.arc)
                sum += top.net
            }
            guard arcs.count == choice.arcs.count else { continue }
            if sum > best.net {
                best = Offer(arcs: arcs, net: sum, next: best.net)
            } else if sum > best.next {
                best.next = sum
            }
        }
        return best
    }

    private func group(_ arc: Int32) -> Int {
        Int(facts.formulation.problem.arcSeatGroup[Int(arc)])
    }

    private func net(_ arc: Int32) -> Int64 {
        values[Int(arc)] - prices[group(arc)] * paidHours(arc)
    }

    /// The hours of a place that an arc takes; none for half a day that is left beside another child.
    private func paidHours(_ arc: Int32) -> Int64 {
        let use = facts.useOfArc(Int(arc))
        guard use.day < PlaceUse.hoursPerDay else { return Int64(use.day) }
        let group = group(arc)
        return (ledger.seats.use[group] + use).placeCount <= ledger.seats.places[group]
            ? 0 : Int64(use.day)
    }

    private func net(_ arcs: [Int32]) -> Int64 { arcs.reduce(0) { $0 + net($1) } }

    private func hours(_ arcs: [Int32]) -> Int64 {
        max(1, arcs.reduce(0) { $0 + Int64(facts.useOfArc(Int($1)).day) })
    }

    // MARK: - Taking and putting out

    private mutating func take(_ arcs: [Int32], for bidder: Int) -> Bool {
        guard ledger.take(arcs.map { [$0] }) else { return false }
        guard arcs.allSatisfy(hasMinimum) else {
            for arc in arcs { ledger.release(Int(arc)) }
            return false
        }
        hold(bidder, arcs, bid: arcs.map { prices[group($0)] }.min() ?? 0)
        return true
    }

    private func hasMinimum(_ arc: Int32) -> Bool {
        ledger.opening.shortfall(Int(facts.classOfArc(Int(arc))), facts) == 0
    }

    /// Whether a class would keep its minimum without these.
    private mutating func mayLeave(_ arcs: [Int32]) -> Bool {
        for arc in arcs { ledger.release(Int(arc)) }
        let mayLeave = arcs.allSatisfy(hasMinimum)
        for arc in arcs {
            let isBack = ledger.take(Int(arc))
            precondition(isBack, "what was allowed before is allowed again")
        }
        return mayLeave
    }

    /// Puts out those who bid least until there is room.
    private mutating func outbid(_ bidder: Int, _ arcs: [Int32], _ more: Int64) -> Bool {
        let bid = (arcs.map { prices[group($0)] }.max() ?? 0) + more
        for pool in pools(arcs) {
            let lower = pool.filter { $0 != bidder && (holds[$0]?.bid ?? .max) < bid }
                .sorted { (holds[$0]?.bid ?? 0, $0) < (holds[$1]?.bid ?? 0, $1) }
            var out: [(holder: Int, arcs: [Int32])] = []
            for holder in lower.prefix(SeatAuction.triedHolders) {
                guard let hold = holds[holder], !out.contains(where: { $0.holder == holder })
                else { continue }
                for arc in hold.arcs { ledger.release(Int(arc)) }
                out.append((holder, hold.arcs))
                if ledger.take(arcs.map { [$0] }) {
                    if (out.flatMap(\.arcs) + arcs).allSatisfy(hasMinimum) {
                        settle(bidder, arcs, bid, out.map(\.holder))
                        return true
                    }
                    for arc in arcs { ledger.release(Int(arc)) }
                }
                // Alone it did not help: two together may, but no more than two are put out.
                if out.count == 2 { putBack(&out) }
            }
            putBack(&out)
        }
        return false
    }

    private mutating func putBack(_ out: inout [(holder: Int, arcs: [Int32])]) {
        for arc in out.flatMap(\.arcs) {
            let isBack = ledger.take(Int(arc))
            precondition(isBack, "what was allowed before is allowed again")
        }
        out = []
    }

    private mutating func settle(_ bidder: Int, _ arcs: [Int32], _ bid: Int64, _ out: [Int]) {
        for holder in out {
            forget(holder)
            queue.append(holder)
        }
        hold(bidder, arcs, bid: bid)
        for group in Set(arcs.map(group)) {
            prices[group] = max(
                prices[group],
                holders[group].map { holds[$0]?.bid ?? 0 }.min() ?? 0
            )
        }
    }

    /// Who holds what the arcs need: the same seats, others of the class, a wide reserve's places.
    private func pools(_ arcs: [Int32]) -> [[Int]] {
        let plan = facts.formulation.seatPlan
        var pools: [[Int]] = []
        for arc in arcs {
            let group = group(arc)
            let careClass = facts.classOfArc(Int(arc))
            pools.append(holders[group])
            let others = plan.groups(ofClass: careClass).filter { $0 != group }
            pools.append(others.flatMap { holders[$0] })
            if let reserve = facts.wideReserveOfGroup[group] {
                pools.append(
                    facts.wideReserves[Int(reserve)].groups.flatMap { holders[Int($0)] }
                )
            }
        }
        return pools
    }

    private mutating func hold(_ bidder: Int, _ arcs: [Int32], bid: Int64) {
        holds[bidder] = Hold(arcs: arcs, bid: bid)
        for arc in arcs { holders[group(arc)].append(bidder) }
    }

    private mutating func forget(_ holder: Int) {
        guard let hold = holds[holder] else { return }
        for arc in hold.arcs {
            let group = group(arc)
            if let position = holders[group].firstIndex(of: holder) {
                holders[group].remove(at: position)
            }
        }
        holds[holder] = nil
    }

    private mutating func drop(_ holder: Int) {
        guard let hold = holds[holder] else { return }
        for arc in hold.arcs { ledger.release(Int(arc)) }
        forget(holder)
    }
}
