/// A rule of the policy that is written into the integer program; one file each in `Rules/`.
protocol RuleFormulation {
    /// Adds the rule's columns, rows and values. Does nothing where the rule is off or no data could
    /// make it bind.
    func write(to draft: inout ProgramDraft) throws(SolveFault)
}
