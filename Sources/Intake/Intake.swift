/// Reads the folder of a scenario.
package enum Intake {
    /// Reads every file, reports every fault, and returns a scenario only when there is none.
    ///
    /// - Complexity: O(size of the files); memory of the same order, because the personal
    ///   register keeps the text of `children.csv`.
    package static func read(folder path: String) throws(IntakeFailure) -> ReadResult {
        let log = IntakeLog()
        let folder = try ScenarioFolder(path: path, log: log)
        var reading = ScenarioReading(folder: folder, log: log)
        let result = try reading.read()
        guard !log.hasFaults, let result else { throw .faults(FaultReport(log)) }
        return result
    }
}
