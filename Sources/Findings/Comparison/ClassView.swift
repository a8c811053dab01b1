import PlacementModel

/// One run, asked about its classes by position and by code.
struct ClassView {
    private let report: RunReport
    let position: [ClassID: Int]
    /// Whether the run has cutoffs at all; mechanisms without prices and integer programs have none.
    let hasCutoffs: Bool

    var run: Run { report.run }

    init(_ report: RunReport) {
        self.report = report
        var position: [ClassID: Int] = [:]
        for (index, careClass) in report.run.scenario.classes.enumerated() {
            position[careClass.id] = index
        }
        self.position = position
        hasCutoffs = report.run.outcome.seatGroups.contains { $0.cutoff != nil }
    }

    func isClosed(_ careClass: Int) -> Bool { report.isClosed(careClass) }

    func seats(_ careClass: Int) -> Int { report.tally.classes[careClass].seats }

    func option(_ child: Int, _ careClass: Int) -> PlacementOption? {
        run.options[child].first { Int($0.classIndex) == careClass }
    }

    func groups(ofChild child: Int) -> [GroupID] {
        run.scenario.children[child].groups.indices.map { run.scenario.groups[$0].id }
    }

    /// The lowest cutoff of the seats that the child has a right to; nil where one of them is free,
    /// or it has a right to none.
    func cutoff(_ child: Int, _ careClass: Int) -> Points? {
        let applicant = run.scenario.children[child]
        let cutoffs = report.tally.classes[careClass].seatGroups
            .map { run.outcome.seatGroups[$0] }
            .filter { $0.isOpen(to: applicant, under: run.scenario.policy) }
            .map(\.cutoff)
        return cutoffs.contains { $0 == nil } ? nil : cutoffs.compactMap(\.self).min()
    }

    /// Seats of the class that are reserved, added up by groups, in the order of the policy.
    func reservedSeats(_ careClass: Int) -> [(groups: [GroupID], seats: Int)] {
        var found: [(groups: [GroupID], seats: Int)] = []
        for index in report.tally.classes[careClass].seatGroups {
            let group = run.outcome.seatGroups[index]
            guard let reserve = group.reserveIndex else { continue }
            let groups = run.scenario.policy.reserves[Int(reserve)].groups.indices
                .map { run.scenario.groups[$0].id }
            if let known = found.firstIndex(where: { $0.groups == groups }) {
                found[known].seats += Int(group.capacity)
            } else {
                found.append((groups, Int(group.capacity)))
            }
        }
        return found
    }
}

/// Who came into each class and who left it between two runs, with the groups that they belong to.
struct ClassMoves {
    struct Crowd {
        fileprivate(set) var count = 0
        /// In the order of the run's groups; empty groups are left out.
        fileprivate(set) var shares: [ChangeReason.GroupShare] = []
    }

    private(set) var taken: [ClassID: Crowd] = [:]
    private(set) var left: [ClassID: Crowd] = [:]

    init(_ pair: RunPair) {
        var baseChild = [Int?](repeating: nil, count: pair.other.run.scenario.children.count)
        for (child, other) in pair.otherChild.enumerated() {
            if let other { baseChild[other] = child }
        }
        taken = ClassMoves.comers(pair.other.run, pair.base.run, baseChild, pair.baseClass)
        left = ClassMoves.comers(pair.base.run, pair.other.run, pair.otherChild, pair.otherClass)
    }

    /// Children who sit in a class of `run` and not in the same one of `earlier`.
    private static func comers(
        _ run: Run,
        _ earlier: Run,
        _ earlierChild: [Int?],
        _ earlierClass: [Int?]
    ) -> [ClassID: Crowd] {
        let scenario = run.scenario
        var counts = [Int](repeating: 0, count: scenario.classes.count)
        var groups = counts.map { _ in [Int](repeating: 0, count: scenario.groups.count) }
        for child in scenario.children.indices {
            let had = earlierChild[child].map { child in
                earlier.seats(ofChild: child).map { Int($0.1.classIndex) }
            }
            for (_, option) in run.seats(ofChild: child) {
                let careClass = Int(option.classIndex)
                if let before = earlierClass[careClass], had?.contains(before) ?? false { continue }
                counts[careClass] += 1
                for group in scenario.children[child].groups.indices {
                    groups[careClass][group] += 1
                }
            }
        }
        var crowds: [ClassID: Crowd] = [:]
        for (careClass, count) in counts.enumerated() where count > 0 {
            crowds[scenario.classes[careClass].id] = Crowd(
                count: count,
                shares: zip(scenario.groups, groups[careClass]).filter { $0.1 > 0 }
                    .map { ChangeReason.GroupShare(group: $0.0.id, count: $0.1) }
            )
        }
        return crowds
    }
}
