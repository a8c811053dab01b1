import Parallel
package import PlacementModel

/// A scenario folder whose files were read from disk once, to read several variants of it.
///
/// Each reading takes the time and memory of a scenario; what they share is the files' bytes and
/// hashes.
package struct LoadedFolder: Sendable {
    private let folder: ScenarioFolder

    package init(path: String) throws(IntakeFailure) {
        let log = IntakeLog()
        folder = try ScenarioFolder(path: path, log: log).loaded()
        guard !log.hasFaults else { throw .faults(FaultReport(log)) }
    }

    /// The names of its variants, in alphabetical order.
    package var variantNames: [String] { folder.variantNames() }

    /// A variant's title and changes, without reading what it changes.
    package func variant(_ name: String) throws(IntakeFailure) -> Variant {
        try Intake.variant(name, folder, IntakeLog())
    }

    /// As `Intake.read(folder:variant:changes:)`.
    package func read(
        variant: String? = nil,
        changes: VariantSelection = .all
    ) throws(IntakeFailure) -> ReadResult {
        try Intake.read(folder, variant, changes, .one, IntakeLog())
    }
}
