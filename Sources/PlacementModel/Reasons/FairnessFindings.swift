/// What a run says about its fairness: who would rather have another's place and why not, what one more
/// seat is worth, what each rule costs (公平核查). Nil where it was not asked.
package struct FairnessFindings: Sendable {
    package var envy: EnvyList?
    package var seats: [SeatValue]?
    package var rules: [RuleCost]?

    package init() {}

    /// One class.
    package struct SeatValue: Sendable {
        package let classIndex: Int32
        /// The price of its last open seat; nil where a seat is free or the run has no prices.
        package let cutoff: Points?
        /// What one more seat would change; nil where it was not computed.
        package let price: AuditPrice?

        package init(classIndex: Int32, cutoff: Points?, price: AuditPrice?) {
            self.classIndex = classIndex
            self.cutoff = cutoff
            self.price = price
        }
    }

    package struct RuleCost: Sendable {
        package let rule: AuditedRule
        /// What leaving it out would change.
        package let price: AuditPrice

        package init(rule: AuditedRule, price: AuditPrice) {
            self.rule = rule
            self.price = price
        }
    }
}
