/// One child that would rather have one class, and whoever sits there although it comes later in the
/// order of priorities.
package struct EnvyCase: Sendable {
    /// Position in `Scenario.children`.
    package let child: Int32
    /// Position in the option table: the class, with the child's mode and points there.
    package let option: Int32
    package let classIndex: Int32
    /// Children of lower priority there.
    package let lowerCount: Int
    /// The one of them that comes last; nil where only places are free.
    package let lowest: HeldOption?
    /// Whether places are free there that the child's hours fit into.
    package let hasFreePlace: Bool
    /// Why each of them, and a free place if there is one, is not the child's: justified envy first,
    /// then by number.
    package var causes: [CauseCount]
    /// What it would cost to give the child a place there; nil where it was not computed.
    package var price: AuditPrice?

    /// A child with the option that it holds.
    package struct HeldOption: Hashable, Sendable {
        package let child: Int32
        package let option: Int32

        package init(child: Int32, option: Int32) {
            self.child = child
            self.option = option
        }
    }

    package init(
        child: Int32,
        option: Int32,
        classIndex: Int32,
        lowerCount: Int,
        lowest: HeldOption?,
        hasFreePlace: Bool,
        causes: [CauseCount]
    ) {
        self.child = child
        self.option = option
        self.classIndex = classIndex
        self.lowerCount = lowerCount
        self.lowest = lowest
        self.hasFreePlace = hasFreePlace
        self.causes = causes
    }

    /// The cause by which the case stands.
    package var cause: EnvyCause { causes[0].cause }
    package var isJustified: Bool { cause.isJustified }
}

extension EnvyCase {
    /// With a price the goal is known that would lose.
    package mutating func set(_ price: AuditPrice) {
        self.price = price
        guard causes[0].cause == .goals, case .change(let change) = price else { return }
        let cause: EnvyCause
        if let first = change.goals.first(where: { $0.change != 0 }), first.change > 0 {
            cause = .stopped
        } else if let goal = change.decisive {
            if case .finalDraw = goal.level { cause = .equal } else { cause = .goal(goal.level) }
        } else if change.isProven {
            cause = .equal
        } else {
            return
        }
        causes[0] = CauseCount(cause: cause, count: causes[0].count)
    }
}
