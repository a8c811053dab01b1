import ArgumentParser
import Foundation
import Intake
import Parallel
import PlacementModel
import Points

/// A scenario folder that was read, and the rules left out of it for this run.
struct ScenarioInput {
    let scenario: Scenario
    let register: PersonalRegister
    let rulesLeftOut: [Rule]

    /// How many faults or warnings are shown at once.
    private static let shownCount = 40

    /// Reads a folder; prints every fault or the warnings, and throws the exit code.
    init(
        folder: String,
        variant: VariantRequest?,
        without rules: [Rule],
        mechanism: Mechanism?,
        threads: Threads = .one,
        console: Console,
        showsWarnings: Bool
    ) throws {
        let result: ReadResult
        do {
            result = try Intake.read(
                folder: folder,
                variant: variant?.name,
                changes: variant?.changes ?? .all,
                threads: threads
            )
        } catch {
            ScenarioInput.show(error, console: console)
            throw ExitCode(error.exitCode)
        }
        if showsWarnings { ScenarioInput.showWarnings(result, console) }
        self.init(result, without: rules, mechanism: mechanism)
    }

    /// A scenario that was read already.
    init(_ result: ReadResult, without rules: [Rule], mechanism: Mechanism?) {
        var scenario = rules.reduce(result.scenario) { $0.leavingOut($1) }
        if let mechanism { scenario.policy.mechanism = mechanism }
        self.scenario = scenario
        register = result.register
        rulesLeftOut = rules
    }

    static func showWarnings(_ result: ReadResult, _ console: Console) {
        show(
            result.warnings,
            omitted: result.omittedWarningCount,
            limit: 10,
            console: console
        )
    }

    /// Every child's options; prints the faults of the points and throws the exit code.
    func options(
        _ threads: Threads = .one,
        console: Console
    ) throws -> RaggedTable<PlacementOption> {
        do {
            return try OptionTable(scenario).options(threads)
        } catch {
            ScenarioInput.show(OptionTable(scenario).faults(), console: console)
            throw ExitStatus.faultsInInput.exit
        }
    }

    /// One line per child whose options cannot be counted.
    static func show(_ faults: [PointsFault], console: Console) {
        for fault in faults.prefix(shownCount) { console.say(.points(fault)) }
        if faults.count > shownCount { console.say(.moreFaults(count: faults.count - shownCount)) }
        console.say(.faults(count: faults.count))
    }

    static func show(_ failure: IntakeFailure, console: Console) {
        guard case .faults(let report) = failure else {
            console.sayLine(failure.text(in: console.language))
            return
        }
        for fault in report.faults.prefix(shownCount) {
            console.sayLine(fault.text(in: console.language))
        }
        if report.faultCount > shownCount {
            console.say(.moreFaults(count: report.faultCount - shownCount))
        }
        console.say(.faults(count: report.faultCount))
    }

    static func show(
        _ warnings: [Warning],
        omitted: Int,
        limit: Int,
        console: Console
    ) {
        for warning in warnings.prefix(limit) {
            console.sayLine(warning.text(in: console.language))
        }
        let more = warnings.count + omitted - min(limit, warnings.count)
        if more > 0 { console.say(.moreWarnings(count: more)) }
    }
}
