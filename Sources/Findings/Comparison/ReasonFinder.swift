import PlacementModel

/// Reads off from two runs why a child sits elsewhere.
struct ReasonFinder {
    private let pair: RunPair
    private let base: ClassView
    private let other: ClassView
    private let moves: ClassMoves

    init(_ pair: RunPair) {
        self.pair = pair
        base = ClassView(pair.base)
        other = ClassView(pair.other)
        moves = ClassMoves(pair)
    }

    /// What a child gained is explained where it sits now, what it lost where it sat.
    func reasons(
        _ child: Int,
        _ kind: ChangedChild.Kind,
        from: [ComparedSeat],
        to: [ComparedSeat]
    ) -> [ChangeReason] {
        guard let otherChild = pair.otherChild[child] else { return [] }
        let before = Set(from.map(\.careClass))
        let after = Set(to.map(\.careClass))
        func losses() -> [ChangeReason] {
            from.map(\.careClass).filter { !after.contains($0) }
                .flatMap { lost($0, child, otherChild) }
        }
        func winnings() -> [ChangeReason] {
            to.map(\.careClass).filter { !before.contains($0) }
                .flatMap { got($0, child, otherChild) }
        }
        switch kind {
        case .gains, .movesUp: return mechanismLast(winnings())
        case .loses, .movesDown: return mechanismLast(losses())
        case .moves: return mechanismLast(losses() + winnings())
        case .mode: return modes(from, to)
        }
    }

    /// Another mechanism is unlike for every child; it would hide what is unlike for this one.
    private func mechanismLast(_ reasons: [ChangeReason]) -> [ChangeReason] {
        let mechanisms = reasons.filter { $0.kind == .mechanism }
        return reasons.filter { $0.kind != .mechanism } + mechanisms.prefix(1)
    }

    private func modes(_ from: [ComparedSeat], _ to: [ComparedSeat]) -> [ChangeReason] {
        zip(from, to).filter { $0.mode != $1.mode }
            .map { .mode($0.careClass, from: $0.mode, to: $1.mode) }
    }

    private func lost(_ id: ClassID, _ child: Int, _ otherChild: Int) -> [ChangeReason] {
        guard let here = other.position[id] else { return [.classGone(id)] }
        guard let there = base.position[id] else { return [] }
        if other.isClosed(here), !base.isClosed(there) { return [.classClosed(id)] }
        let seats = (base.seats(there), other.seats(here))
        // Without seats it is open to nobody, which says more than that it is not open to the child.
        if seats.0 > 0, seats.1 == 0 { return [.seats(id, from: seats.0, to: seats.1)] }
        guard other.option(otherChild, here) != nil else { return [.optionGone(id)] }
        let reasons = unlike(id, child, there, otherChild, here, isGain: false)
        return reasons.isEmpty ? [.decidedAmongEquals(id)] : reasons
    }

    private func got(_ id: ClassID, _ child: Int, _ otherChild: Int) -> [ChangeReason] {
        guard let there = base.position[id] else { return [.classNew(id)] }
        guard let here = other.position[id] else { return [] }
        if base.isClosed(there), !other.isClosed(here) { return [.classOpened(id)] }
        let seats = (base.seats(there), other.seats(here))
        if seats.0 == 0, seats.1 > 0 { return [.seats(id, from: seats.0, to: seats.1)] }
        guard base.option(child, there) != nil else { return [.optionNew(id)] }
        let reasons = unlike(id, child, there, otherChild, here, isGain: true)
        return reasons.isEmpty ? [.decidedAmongEquals(id)] : reasons
    }

    /// What is unlike at a class that both runs have, as far as it speaks for the child's change.
    private func unlike(
        _ id: ClassID,
        _ child: Int,
        _ there: Int,
        _ otherChild: Int,
        _ here: Int,
        isGain: Bool
    ) -> [ChangeReason] {
        func speaks(_ from: Int, _ to: Int) -> Bool { isGain ? to > from : to < from }
        var reasons: [ChangeReason] = []
        let mechanisms = (base.run.outcome.mechanism, other.run.outcome.mechanism)
        if mechanisms.0 != mechanisms.1 {
            reasons.append(.mechanism(from: mechanisms.0, to: mechanisms.1))
        }
        let seats = (base.seats(there), other.seats(here))
        if speaks(seats.0, seats.1) {
            reasons.append(.seats(id, from: seats.0, to: seats.1))
        }
        reasons += reserved(id, child, there, here) { isMember, from, to in
            isMember ? speaks(from, to) : speaks(to, from)
        }
        if let before = base.option(child, there)?.points,
            let after = other.option(otherChild, here)?.points,
            speaks(Int(before.value), Int(after.value))
        {
            reasons.append(.points(id, from: before, to: after))
        }
        if base.hasCutoffs, other.hasCutoffs {
            let before = base.cutoff(child, there)
            let after = other.cutoff(otherChild, here)
            func height(_ cutoff: Points?) -> Int { cutoff.map { Int($0.value) } ?? Int.min }
            if speaks(height(after), height(before)) {
                reasons.append(.cutoff(id, from: before, to: after))
            }
        }
        if isGain, let left = moves.left[id] {
            reasons.append(.seatLeft(id, by: left.shares, count: left.count))
        }
        if !isGain, let taken = moves.taken[id] {
            reasons.append(.seatTaken(id, by: taken.shares, count: taken.count))
        }
        return reasons
    }

    /// Seats of the class kept for the same groups, where their number speaks for the change.
    private func reserved(
        _ id: ClassID,
        _ child: Int,
        _ there: Int,
        _ here: Int,
        _ speaks: (_ isMember: Bool, _ from: Int, _ to: Int) -> Bool
    ) -> [ChangeReason] {
        let before = base.reservedSeats(there)
        let after = other.reservedSeats(here)
        let groups =
            before.map(\.groups)
            + after.map(\.groups).filter { group in
                !before.contains { $0.groups == group }
            }
        let own = Set(base.groups(ofChild: child))
        return groups.compactMap { groups in
            let from = before.first { $0.groups == groups }?.seats ?? 0
            let to = after.first { $0.groups == groups }?.seats ?? 0
            let isMember = !own.isDisjoint(with: groups)
            guard speaks(isMember, from, to) else { return nil }
            return .reservedSeats(id, groups: groups, isMember: isMember, from: from, to: to)
        }
    }
}
