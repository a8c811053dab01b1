import PlacementModel

/// Whether a class has any seat that a child could ever have, taken or not: an open one, one
/// reserved for its groups, or one that is released.
struct SeatRights {
    private let run: Run
    private let seatGroupsOfClass: [[Int]]

    init(_ run: Run) {
        self.run = run
        var groups = [[Int]](repeating: [], count: run.scenario.classes.count)
        for (position, group) in run.outcome.seatGroups.enumerated() {
            groups[Int(group.classIndex)].append(position)
        }
        seatGroupsOfClass = groups
    }

    func callAsFunction(_ child: Int, inClass careClass: Int) -> Bool {
        let groups = seatGroupsOfClass[careClass]
        // A mechanism that formed no seat groups says nothing about rights.
        guard !groups.isEmpty else { return true }
        let applicant = run.scenario.children[child]
        let policy = run.scenario.policy
        return groups.contains { position in
            let group = run.outcome.seatGroups[position]
            return group.isOpen(to: applicant, under: policy)
                || group.isReleased(to: applicant, under: policy)
        }
    }
}
