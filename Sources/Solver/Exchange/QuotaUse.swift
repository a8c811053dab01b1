import PlacementModel

/// How much of each quota members take in an outcome.
struct QuotaUse {
    private struct Instance {
        let quota: Int32
        let groups: GroupSet
        let places: Int32
        let classes: Set<Int32>
        var use = PlaceUse()
    }

    private let held: HeldPlaces
    private var instances: [Instance] = []
    /// Per class the instances that count its seats.
    private var ofClass: [[Int]]

    init(_ held: HeldPlaces) {
        self.held = held
        let scenario = held.scenario
        ofClass = Array(repeating: [], count: scenario.classes.count)
        for (index, quota) in scenario.policy.quotas.enumerated() {
            for instance in quota.scope.instances(in: scenario) {
                for careClass in instance.classes {
                    ofClass[Int(careClass)].append(instances.count)
                }
                var counted = Instance(
                    quota: Int32(index),
                    groups: quota.groups,
                    places: quota.amount.seatCount(of: instance.seatCount),
                    classes: Set(instance.classes)
                )
                for seat in instance.classes.flatMap({ held.ofClass[Int($0)] })
                where isMember(seat.child, counted) {
                    counted.use.add(held.use(of: seat), sign: 1)
                }
                instances.append(counted)
            }
        }
    }

    /// The first quota that would be exceeded if a child took an option, instead of a seat's holder
    /// if there is one, and gave up others; nil where none would.
    func exceeded(
        by child: Int32,
        _ option: Int32,
        instead seat: HeldPlaces.Seat?,
        givingUp: [HeldPlaces.Seat]
    ) -> Int32? {
        let careClass = held.options.elements[Int(option)].classIndex
        for index in ofClass[Int(careClass)] where isMember(child, instances[index]) {
            let instance = instances[index]
            var use = instance.use
            use.add(held.use(ofChild: child, option: option), sign: 1)
            let gone = givingUp + [seat].compactMap { $0 }
            for other in gone
            where instance.classes.contains(other.classIndex) && isMember(other.child, instance) {
                use.add(held.use(of: other), sign: -1)
            }
            if use.placeCount > instance.places { return instance.quota }
        }
        return nil
    }

    private func isMember(_ child: Int32, _ instance: Instance) -> Bool {
        !held.scenario.children[Int(child)].groups.isDisjoint(with: instance.groups)
    }
}
