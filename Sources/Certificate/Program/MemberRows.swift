import PlacementModel

extension ProgramSheet {
    /// Members who sit in open seats count for minimums with release: every seat for one at most, and in
    /// each part of a reserve's scope at no hour more than the places it reserves.
    ///
    /// Members are counted class by class and kind by kind: of one kind are those who may count for the
    /// same reserves and take the same hours.
    mutating func writeMembers() {
        let counted = policy.reserves.indices.filter { !policy.reserves[$0].keepsUnusedPlaces }
        guard !counted.isEmpty else { return }
        var terms = [[[HourTerm]]](
            repeating: [[HourTerm]](repeating: [], count: facts.classes.count),
            count: policy.reserves.count
        )
        let reserves = countedReserves(counted)
        for careClass in facts.classes.indices where !reserves[careClass].isEmpty {
            for (number, kind) in kinds(ofClass: careClass, reserves[careClass]).enumerated() {
                for reserve in kind.reserves {
                    let column = addColumn(
                        .members(
                            reserve: reserve,
                            careClass: Int32(careClass),
                            kind: Int32(number + 1)
                        ),
                        upTo: Int64(kind.seats.count)
                    )
                    terms[Int(reserve)][careClass].append(HourTerm(column: column, use: kind.use))
                    add(column)
                }
                add(kind.seats, -1)
                endRow(
                    .membersSeated(careClass: Int32(careClass), kind: Int32(number + 1)),
                    upper: 0
                )
            }
        }
        for reserve in counted { writeLimits(of: reserve, terms[reserve]) }
    }

    private struct Kind {
        let reserves: [Int32]
        let use: DayUse
        var seats: [Int32]
    }

    /// Per class the minimums with release that reserve some place around it.
    private func countedReserves(_ counted: [Int]) -> [[Int32]] {
        var reserves = [[Int32]](repeating: [], count: facts.classes.count)
        for reserve in counted {
            for part in policy.reserves[reserve].scope.parts(of: facts)
            where policy.reserves[reserve].amount.count(of: part.seats) > 0 {
                for careClass in part.classes { reserves[careClass].append(Int32(reserve)) }
            }
        }
        return reserves
    }

    /// The kinds among those who may sit in open seats of a class, in the order of their first seats.
    private func kinds(ofClass careClass: Int, _ reserves: [Int32]) -> [Kind] {
        var kinds: [Kind] = []
        let groups = reserves.map { policy.reserves[Int($0)].groups.rawValue }
        let all = groups.reduce(0) { $0 | $1 }
        for seat in seats.ofPart[seats.parts.range(ofClass: careClass).lowerBound] {
            let held = facts.children[Int(seats.child[Int(seat)])].groups
            guard held & all != 0 else { continue }
            let own = zip(reserves, groups).filter { $0.1 & held != 0 }.map(\.0)
            let use = seats.hours[Int(seat)]
            if let kind = kinds.firstIndex(where: { $0.use == use && $0.reserves == own }) {
                kinds[kind].seats.append(seat)
            } else {
                kinds.append(Kind(reserves: own, use: use, seats: [seat]))
            }
        }
        return kinds
    }

    /// A class that is counted alone and may stay closed reserves its places only while it is open.
    private mutating func writeLimits(of reserve: Int, _ terms: [[HourTerm]]) {
        for part in policy.reserves[reserve].scope.parts(of: facts) {
            let amount = policy.reserves[reserve].amount.count(of: part.seats)
            let opens = part.classes.count == 1 ? opensClass[part.classes[0]] : -1
            limitPlaces(
                part.classes.flatMap { terms[$0] },
                to: opens < 0 ? amount : 0,
                opens < 0 ? [] : [(opens, -amount)]
            ) { .reserve(Int32(reserve), around: Int32(part.classes[0]), $0) }
        }
    }
}
