import ArgumentParser
import Intake
import PlacementModel

/// Which variant of a scenario a command reads.
struct VariantOptions: ParsableArguments {
    @Option(help: "A variant: the name of a file in variants/. 变体方案（variants/ 中的文件名）。")
    var variant: String?

    @Option(help: "Only these of its changes, such as 1,3; 0 is none. 只启用变体方案的这些改动。")
    var changes: ChangeNumbers?

    func validate() throws {
        guard changes == nil || variant != nil else {
            throw ValidationError("--changes needs --variant. --changes 须与 --variant 同用。")
        }
    }

    /// What is read; nil for the scenario as its folder has it.
    var request: VariantRequest? {
        variant.map { VariantRequest(name: $0, changes: changes.map { .only($0.numbers) } ?? .all) }
    }
}

/// A variant with the changes that are switched on.
struct VariantRequest {
    let name: String
    let changes: VariantSelection
}

/// Numbers of changes as `--changes` takes them, separated by commas; 0 stands for none.
struct ChangeNumbers: ExpressibleByArgument {
    let numbers: Set<Int>

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        guard !numbers.contains(0) || numbers == [0] else { return nil }
        self.numbers = Set(numbers).subtracting([0])
    }
}
