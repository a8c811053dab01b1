import ArgumentParser

/// The command line (DESIGN: the contract of commands, exit codes and the run folder).
@main
struct Roost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roost",
        abstract: "Provably best placement of children into care classes. 归巢：可证明最优的托管安置。",
        version: programVersion,
        subcommands: [
            Solve.self, Validate.self, Options.self, Explain.self, Audit.self, WriteReport.self,
            Compare.self, Tune.self, Refill.self, Template.self, Lottery.self, Generate.self,
        ]
    )
}

/// The version of the program, as in CHANGELOG.md.
let programVersion = "0.1.0"
