package import PlacementModel

/// Something that is unlike in the two runs and bears on a child's change, read off from both.
///
/// A reason says what happened at the class that the child gained or lost. It does not say that the
/// child would have stayed without it; that is what ``ChildCause`` finds by solving again.
package enum ChangeReason: Hashable, Sendable {
    /// The class is not in the base's scenario, or not in the other's.
    case classNew(ClassID)
    case classGone(ClassID)
    /// The run leaves it closed, or opens it.
    case classOpened(ClassID)
    case classClosed(ClassID)
    /// The class is an option of the child in one of the runs only: a wish, a rule of eligibility or
    /// the choices are unlike.
    case optionNew(ClassID)
    case optionGone(ClassID)
    case seats(ClassID, from: Int, to: Int)
    /// Seats that are reserved for groups to which the child does, or does not, belong.
    case reservedSeats(ClassID, groups: [GroupID], isMember: Bool, from: Int, to: Int)
    /// What the class is worth to the child.
    case points(ClassID, from: Points, to: Points)
    /// The points with which the last seat was reached that is open to the child; nil where one is
    /// free, or none decides.
    case cutoff(ClassID, from: Points?, to: Points?)
    /// Children who sit in the class now and did not before.
    case seatTaken(ClassID, by: [GroupShare], count: Int)
    /// Children who sat in the class before and do not now.
    case seatLeft(ClassID, by: [GroupShare], count: Int)
    /// Another mechanism serves in another order.
    case mechanism(from: Mechanism, to: Mechanism)
    /// The same class, in another mode.
    case mode(ClassID, from: Mode, to: Mode)
    /// Points and cutoff are as before: lots, later goals or the draw between equals decided.
    case decidedAmongEquals(ClassID)

    /// How many of a number of children belong to a group.
    package struct GroupShare: Hashable, Sendable {
        package let group: GroupID
        package let count: Int

        package init(group: GroupID, count: Int) {
            self.group = group
            self.count = count
        }
    }

    /// Reasons without their data, to count them.
    package enum Kind: String, CaseIterable, Sendable {
        case classNew = "class-new"
        case classGone = "class-gone"
        case classOpened = "class-opened"
        case classClosed = "class-closed"
        case optionNew = "option-new"
        case optionGone = "option-gone"
        case seats
        case reservedSeats = "reserved-seats"
        case points
        case cutoff
        case seatTaken = "seat-taken"
        case seatLeft = "seat-left"
        case mechanism
        case mode
        case decidedAmongEquals = "among-equals"
    }

    package var kind: Kind {
        switch self {
        case .classNew: .classNew
        case .classGone: .classGone
        case .classOpened: .classOpened
        case .classClosed: .classClosed
        case .optionNew: .optionNew
        case .optionGone: .optionGone
        case .seats: .seats
        case .reservedSeats: .reservedSeats
        case .points: .points
        case .cutoff: .cutoff
        case .seatTaken: .seatTaken
        case .seatLeft: .seatLeft
        case .mechanism: .mechanism
        case .mode: .mode
        case .decidedAmongEquals: .decidedAmongEquals
        }
    }
}
