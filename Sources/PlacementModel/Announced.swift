/// A seat of a result that was announced, and what it is worth now that things have changed since
/// (已公布的安置).
package struct AnnouncedSeat: Hashable, Sendable {
    package let child: ChildID
    /// Position in `Scenario.children`; nil when the child has withdrawn.
    package let childIndex: Int32?
    /// Position in `Scenario.classes`.
    package let classIndex: Int32
    package let stay: Stay
    /// The line of `announced.csv`.
    package let row: Int32

    package init(
        child: ChildID,
        childIndex: Int32?,
        classIndex: Int32,
        stay: Stay,
        row: Int32
    ) {
        self.child = child
        self.childIndex = childIndex
        self.classIndex = classIndex
        self.stay = stay
        self.row = row
    }

    /// Whether the child stays in its seat.
    package enum Stay: String, CaseIterable, Sendable {
        /// It does, or no placement exists.
        case must
        /// As few children as possible do not.
        case ifPossible = "if-possible"
        /// The child has left, and its seat is free.
        case withdrawn
    }
}

/// What became of one child since the announcement.
package struct AnnouncedChange: Hashable, Sendable {
    package let child: ChildID
    package let kind: Kind
    /// Positions in `Scenario.classes`, ascending.
    package let earlier: [Int32]
    package let now: [Int32]

    package enum Kind: String, CaseIterable, Sendable {
        /// It left, and what it had, if anything, is free.
        case withdrawn
        /// It has more than was announced.
        case gains
        /// It has something else instead.
        case moves
        /// It has less than was announced.
        case loses
    }
}

/// Who withdrew, gains, moves or loses since the announcement, and how many keep what they had.
package struct AnnouncedChanges: Sendable {
    /// Withdrawn children in the order of `announced.csv`, then those who withdrew while they waited,
    /// in the order of the refill, then the others in that of
    /// `children.csv`; children for whom nothing changed do not stand here.
    package let changes: [AnnouncedChange]
    /// Children who keep every seat that was announced, those who gain another one included.
    package let keptCount: Int

    /// - Parameter refill: how the run came about, where it did from an earlier one.
    package init(_ run: Run, refill: RefillRecord? = nil) {
        let scenario = run.scenario
        var earlier = [[Int32]](repeating: [], count: scenario.children.count)
        var withdrawn: [ChildID] = []
        var withdrawnClasses: [ChildID: [Int32]] = [:]
        for seat in scenario.announced {
            if let child = seat.childIndex {
                earlier[Int(child)].append(seat.classIndex)
            } else {
                if withdrawnClasses[seat.child] == nil { withdrawn.append(seat.child) }
                withdrawnClasses[seat.child, default: []].append(seat.classIndex)
            }
        }
        withdrawn += (refill?.withdrawn ?? []).filter { withdrawnClasses[$0] == nil }
        var changes = withdrawn.map { child in
            AnnouncedChange(
                child: child,
                kind: .withdrawn,
                earlier: withdrawnClasses[child, default: []].sorted(),
                now: []
            )
        }
        var keptCount = 0
        for (index, child) in scenario.children.enumerated() {
            let had = Set(earlier[index])
            let has = Set(run.seats(ofChild: index).map { $0.1.classIndex })
            let keepsAll = had.isSubset(of: has)
            if keepsAll, !had.isEmpty { keptCount += 1 }
            guard had != has else { continue }
            changes.append(
                AnnouncedChange(
                    child: child.id,
                    kind: keepsAll ? .gains : has.isSubset(of: had) ? .loses : .moves,
                    earlier: had.sorted(),
                    now: has.sorted()
                )
            )
        }
        self.changes = changes
        self.keptCount = keptCount
    }

    package func count(of kind: AnnouncedChange.Kind) -> Int { changes.count { $0.kind == kind } }
}

/// How a run came about from an earlier one, whose files it cites by their hashes.
package struct RefillRecord: Hashable, Sendable {
    /// Files of the earlier run folder, in a fixed order.
    package let earlierFiles: [InputFile]
    /// Whether everyone who stays keeps what was announced, or as many as possible do.
    package let keepsEveryone: Bool
    package let withdrawn: [ChildID]
    package let corrected: [ChildID]
    package let late: [ChildID]

    package init(
        earlierFiles: [InputFile],
        keepsEveryone: Bool,
        withdrawn: [ChildID],
        corrected: [ChildID],
        late: [ChildID]
    ) {
        self.earlierFiles = earlierFiles
        self.keepsEveryone = keepsEveryone
        self.withdrawn = withdrawn
        self.corrected = corrected
        self.late = late
    }
}
