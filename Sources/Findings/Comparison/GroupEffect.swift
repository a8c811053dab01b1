/// Who gains and who loses: the changed children of one subject, with their first reasons.
package struct GroupEffect: Hashable, Sendable {
    /// `all`, a group, or a band of ages or grades. A child of several groups counts in each.
    package let subject: FigureSubject
    /// Children of the subject in both runs.
    package let children: Int
    /// Per kind in the order of `ChangedChild.Kind`, those that occur.
    package let kinds: [KindCount]

    package init(subject: FigureSubject, children: Int, kinds: [KindCount]) {
        self.subject = subject
        self.children = children
        self.kinds = kinds
    }

    package struct KindCount: Hashable, Sendable {
        package let kind: ChangedChild.Kind
        package let count: Int
        /// First reasons, the most frequent first.
        package let reasons: [ReasonCount]

        package init(kind: ChangedChild.Kind, count: Int, reasons: [ReasonCount]) {
            self.kind = kind
            self.count = count
            self.reasons = reasons
        }
    }

    package struct ReasonCount: Hashable, Sendable {
        package let reason: ChangeReason.Kind
        package let count: Int

        package init(reason: ChangeReason.Kind, count: Int) {
            self.reason = reason
            self.count = count
        }
    }

    package func count(_ kind: ChangedChild.Kind) -> Int {
        kinds.first { $0.kind == kind }?.count ?? 0
    }

    /// Moves of every direction, without changes of the mode alone.
    package var moveCount: Int { count(.movesUp) + count(.movesDown) + count(.moves) }
}
