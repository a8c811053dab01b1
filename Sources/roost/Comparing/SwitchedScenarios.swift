import ArgumentParser
import Intake
import Laboratory
import PlacementModel
import Solver

/// A scenario folder with some of its variants, each change of them switched on alone and switched off
/// alone. Which changes go together is asked once.
struct SwitchedScenarios {
    /// What the scenario without any variant is called.
    static let ownName = "scenario"

    private let folder: String
    private let console: Console
    private let progress: ProgressLine
    let base: Scenario

    /// Reads the scenario itself; prints every fault and throws the exit code.
    init(
        folder: String,
        console: Console,
        showsWarnings: Bool,
        progress: ProgressLine
    ) throws {
        self.folder = folder
        self.console = console
        self.progress = progress
        base = try ScenarioInput(
            folder: folder,
            variant: nil,
            without: [],
            mechanism: nil,
            console: console,
            showsWarnings: showsWarnings
        ).scenario
    }

    /// The names to compare: those asked for, or all that the folder has.
    func names(_ list: VariantList) throws -> [String] {
        guard list.isEverything else { return list.names }
        do {
            return try Intake.variants(folder: folder)
        } catch {
            ScenarioInput.show(error, console: console)
            throw ExitCode(error.exitCode)
        }
    }

    /// What the columns of these variants are called; none is called as the scenario itself.
    static func labels(_ names: [String]) -> [String] {
        names.map { $0 == ownName ? "\($0)#2" : $0 }
    }

    var scenarioItself: Contestant {
        Contestant(name: SwitchedScenarios.ownName, title: base.title, scenario: base)
    }

    /// - Parameter switchesChanges: whether causes are looked for.
    func contestant(
        _ name: String,
        label: String,
        switchesChanges: Bool
    ) throws -> Contestant {
        try checkInterruption()
        let whole = try ScenarioInput(
            folder: folder,
            variant: VariantRequest(name: name, changes: .all),
            without: [],
            mechanism: nil,
            console: console,
            showsWarnings: false
        ).scenario
        let changes = whole.variant?.changes ?? []
        let all = Set(changes.map(\.number))
        var known: [Set<Int>: Scenario?] = [all: whole, []: base]
        func scenario(_ on: Set<Int>) throws -> Scenario? {
            if let found = known[on] { return found }
            try checkInterruption()
            let found = try partial(name, on)
            known[on] = .some(found)
            return found
        }
        var switched: [SwitchedChange] = []
        for change in switchesChanges ? changes : [] {
            progress.show(.reading, done: switched.count, of: changes.count)
            switched.append(
                SwitchedChange(
                    title: change.title,
                    alone: try scenario([change.number]),
                    without: try scenario(all.subtracting([change.number]))
                )
            )
        }
        return Contestant(
            name: label,
            title: whole.variant?.title ?? whole.title,
            scenario: whole,
            changes: switched
        )
    }

    private func checkInterruption() throws {
        guard interruption.isRequested else { return }
        progress.end()
        console.say(.interrupted)
        throw ExitStatus.interrupted.exit
    }

    /// Nil where these changes alone make no scenario, because one of them builds on another.
    private func partial(_ name: String, _ on: Set<Int>) throws -> Scenario? {
        do {
            return try Intake.read(folder: folder, variant: name, changes: .only(on)).scenario
        } catch {
            if case .faults = error { return nil }
            ScenarioInput.show(error, console: console)
            throw ExitCode(error.exitCode)
        }
    }
}

/// Variants as `--variants` takes them: names separated by commas, or `all`.
struct VariantList: ExpressibleByArgument {
    static let everything = "all"

    let names: [String]

    /// Nil where a name is empty or stands there twice.
    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let names = parts.map(String.init)
        guard !names.contains(""), Set(names).count == names.count else { return nil }
        self.names = names
    }

    var isEverything: Bool { names == [VariantList.everything] }
}
