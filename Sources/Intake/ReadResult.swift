package import PlacementModel

/// A folder that was read without a fault.
package struct ReadResult: Sendable {
    package let scenario: Scenario
    /// What may be shown to people who need it; never given to the engine.
    package let register: PersonalRegister
    /// By file, row and column.
    package internal(set) var warnings: [Warning]
    /// Warnings beyond `warnings`, which are counted and not kept.
    package let omittedWarningCount: Int
}
